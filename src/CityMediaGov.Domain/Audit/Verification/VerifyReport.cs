namespace CityMediaGov.Domain.Audit.Verification;

public enum VerifyArea
{
    /// <summary>The entries and how each follows the one before.</summary>
    Chain,

    /// <summary>What the entries say in words.</summary>
    Words,

    /// <summary>The records against what the entries say of them.</summary>
    Records,

    Evidence,

    /// <summary>Whether the records fit each other and the rules.</summary>
    States,
}

/// <summary>One thing that is not as the product left it.</summary>
/// <param name="Sentence">Names the entry or the record and says what is wrong.</param>
/// <param name="Entry">Number of the audit entry; null when it concerns none.</param>
/// <param name="Kind">With <paramref name="Id"/> the record concerned; null when it concerns none.</param>
public sealed record VerifyFinding(VerifyArea Area, string Sentence, long? Entry = null, SubjectKind? Kind = null, Guid? Id = null)
{
    public override string ToString() => Sentence;
}

/// <summary>What a verification looked at and found.</summary>
/// <param name="Head">The chain after its last entry, as 64 lower-case hexadecimal digits: to compare with a copy kept elsewhere. Null without entries.</param>
/// <param name="BytesRead">Whether the files of the evidence were read, not only looked for.</param>
/// <param name="Findings">At most <see cref="Most"/>; in the order of the steps.</param>
/// <param name="FindingsInAll">How many there were, listed or not.</param>
public sealed record VerifyReport(
    long Entries, string? Head, long Records, long EvidenceFiles, bool BytesRead, IReadOnlyList<VerifyFinding> Findings, long FindingsInAll)
{
    /// <summary>More findings are counted and not listed: a spoilt table must not fill the memory.</summary>
    public const int Most = 1000;

    public bool IsClean => FindingsInAll == 0;
}

/// <summary>How far a verification has come.</summary>
/// <param name="Step">In plain words: "Audit chain".</param>
/// <param name="Total">Null when it is not known beforehand.</param>
public sealed record VerifyProgress(string Step, long Done, long? Total);
