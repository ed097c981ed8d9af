namespace CityMediaGov.Domain.People;

/// <summary>What a page can ask for. Whose turn it is in an approval is never a permission: the request itself knows.</summary>
public enum Permission
{
    /// <summary>Everybody who is signed in: ask for an account, follow one's requests, read the register.</summary>
    AskForAccounts,

    /// <summary>Read every account request of the city; others see their own, their unit's and those they decide.</summary>
    SeeAllRequests,

    /// <summary>Read what was reported about accounts, with the addresses that residents left.</summary>
    SeeReports,

    /// <summary>Put approved accounts on the register, change, suspend and retire them.</summary>
    RunRegister,

    AmendPolicy,
    SeePeople,
    ManagePeople,
    ManageUnits,
    SeeAudit,
    SeeOutbox,
    SeeHealth,
}
