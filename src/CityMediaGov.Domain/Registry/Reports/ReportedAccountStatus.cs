namespace CityMediaGov.Domain.Registry.Reports;

/// <summary>How the city stands to an account that was reported. Stored by name: never renamed.</summary>
public enum ReportedAccountStatus
{
    /// <summary>Nobody has looked at it yet.</summary>
    Reported,

    /// <summary>Those who reported it were asked for more.</summary>
    Unclear,

    /// <summary>Judged: it pretends to be the city. Residents are warned, and the platform is to end it.</summary>
    Impostor,

    /// <summary>An impostor that the platform leaves where it is. Residents are still warned; nobody follows it any more.</summary>
    Persisting,

    /// <summary>The city's, without an approval: it is to be made official, or ended.</summary>
    Found,

    /// <summary>On the register, with an entry that is to be corrected.</summary>
    EntryWrong,
    Closed,
}

public enum ReportAction
{
    JudgeImpostor,
    JudgeFound,
    JudgeEntryWrong,
    Dismiss,
    AskBack,

    /// <summary>Somebody told more after the question back.</summary>
    HearMore,
    TellPlatform,
    TakeAnswer,
    LeaveUp,

    /// <summary>The judgement was wrong: everybody looks at it anew.</summary>
    Revise,
    Close,
}

/// <summary>What the keeper of the register finds.</summary>
public enum ReportVerdict
{
    Impostor,
    Found,
    EntryWrong,
    AlreadyOfficial,
    NoProblem,
    SameAsAnother,
    Unclear,
}

/// <summary>With what it ended.</summary>
public enum ReportOutcome
{
    NoProblem,
    AlreadyOfficial,

    /// <summary>It is followed under another address or report.</summary>
    SameAsAnother,

    /// <summary>The account is no longer there.</summary>
    Gone,
    EntryCorrected,

    /// <summary>A found account was asked for, approved and put on the public register.</summary>
    MadeOfficial,
}
