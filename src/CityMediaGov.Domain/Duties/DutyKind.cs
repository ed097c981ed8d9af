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

    /// <summary>Change the assessment of a platform that came back.</summary>
    AssessmentReturned,

    /// <summary>Put an approved account on the register.</summary>
    ActivateAccount,

    /// <summary>Say whether an official account is still needed and its entry still true.</summary>
    CertifyAccount,

    /// <summary>Change a unit's plan that came back.</summary>
    ReviseWorkPlan,

    /// <summary>Look at the plan in force again: write the next version, or confirm that it still holds.</summary>
    ReviewWorkPlan,

    /// <summary>Add an approved account to the policy's closed list.</summary>
    AmendPolicyList,

    /// <summary>Read the public directory through and confirm that it is complete.</summary>
    ConfirmDirectory,

    /// <summary>Put the directory on the city's website and record where.</summary>
    ShowDirectory,

    /// <summary>Look at what was reported about an account, and say what it is.</summary>
    TriageReport,

    /// <summary>Tell the platform about an impostor.</summary>
    TellPlatform,

    /// <summary>See what the platform does about it.</summary>
    FollowPlatform,

    /// <summary>Make a found account official or end it; correct a wrong entry.</summary>
    SettleReport,
}
