namespace CityMediaGov.Domain.Registry;

public enum WorkPlanStatus
{
    Draft,
    InReview,
    Returned,

    /// <summary>In force: the one plan by which its unit has accounts.</summary>
    Approved,
    Rejected,
    Withdrawn,

    /// <summary>Thrown away by its unit before anybody else saw it.</summary>
    Discarded,

    /// <summary>Was in force until a later version was approved.</summary>
    Replaced,
}

public enum WorkPlanAction
{
    Edit,
    Submit,
    Approve,
    Return,
    Reject,
    Withdraw,
    Discard,

    /// <summary>Looked at again: it still holds as it is.</summary>
    Confirm,
    Replace,
}
