namespace CityMediaGov.Domain.Duties;

/// <summary>What kind of thing is to be done. Stored by name: never renamed.</summary>
public enum DutyKind
{
    /// <summary>Decide the current step of an approval request.</summary>
    Decide,

    /// <summary>Change a request that came back.</summary>
    ChangeReturned,

    /// <summary>Change what was asked of an entry and came back.</summary>
    ReviseAccountChange,

    /// <summary>Put an approved account on the register.</summary>
    ActivateAccount,

    /// <summary>Say whether an official account is still needed and its entry still true.</summary>
    CertifyAccount,

    /// <summary>Add an approved account to the policy's closed list.</summary>
    AmendPolicyList,
}
