namespace CityMediaGov.Domain.Registry;

public enum AccountRequestStatus
{
    Draft,
    InReview,
    Returned,
    Approved,
    Rejected,
    Withdrawn,

    /// <summary>Thrown away by its author before anybody else saw it.</summary>
    Discarded,
}

public enum AccountRequestAction
{
    Edit,
    Submit,
    Approve,
    Return,
    Reject,
    Withdraw,

    /// <summary>Take an approved request back to change it; the approval becomes void.</summary>
    Reopen,
    Discard,
}
