namespace CityMediaGov.Domain.Registry;

public enum AccountStatus
{
    /// <summary>Asked for: listed for staff as proposed.</summary>
    Requested,

    /// <summary>May be opened; gates of the policy may still be shut.</summary>
    Approved,

    /// <summary>Official: residents find it in the directory.</summary>
    Live,

    Suspended,
    Retired,

    /// <summary>The request was rejected or withdrawn.</summary>
    Declined,

    /// <summary>In use for the city without an approval: on record, and not official.</summary>
    Found,
}

public enum AccountAction
{
    Approve,
    Decline,

    /// <summary>The request is taken back for changes.</summary>
    Reconsider,
    Activate,
    Modify,

    /// <summary>Say that it is still needed and its entry still true.</summary>
    Certify,
    Suspend,
    Resume,
    Retire,
    Reactivate,

    /// <summary>Ask for the approval that a found account lacks.</summary>
    Regularise,

    /// <summary>That request came to nothing; the account is found as before.</summary>
    PutBack,
}
