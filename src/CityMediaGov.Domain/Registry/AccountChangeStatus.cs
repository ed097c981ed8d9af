namespace CityMediaGov.Domain.Registry;

public enum AccountChangeStatus
{
    InReview,
    Returned,

    /// <summary>Agreed to, and the entry changed with it.</summary>
    Made,
    Rejected,
    Withdrawn,
}

public enum AccountChangeAction
{
    Make,
    Return,
    Reject,
    Withdraw,

    /// <summary>Send it again after it came back.</summary>
    Send,
}
