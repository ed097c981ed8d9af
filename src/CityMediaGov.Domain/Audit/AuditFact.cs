using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Audit;

/// <summary>A fact noted by a verb, not yet in the chain.</summary>
/// <param name="SubjectTitle">As it read at that moment.</param>
/// <param name="Details">What the record's own columns do not show, such as the verdict of one step.</param>
public sealed record AuditFact(
    AuditAction Action, Actor By, SubjectKind SubjectKind, Guid SubjectId, string SubjectTitle,
    string? Reason, DateTime At, IReadOnlyList<AuditDetail> Details);

public sealed record AuditDetail(string Name, string? Value);

/// <summary>Something the city keeps. Its verbs note facts, which are saved with the change or not at all.</summary>
public interface IAuditedRecord
{
    Guid Id { get; }

    SubjectKind AuditKind { get; }

    /// <summary>How people call this record; kept with each fact, because the record may later be renamed or destroyed.</summary>
    string AuditTitle { get; }

    IReadOnlyList<AuditFact> Facts { get; }

    void ForgetFacts();
}

/// <summary>The usual audited record: a key made in code, and a stamp that tells two editors apart.</summary>
public abstract class AuditedRecord : IAuditedRecord
{
    private readonly List<AuditFact> facts = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Changes with every saved change of the record or of a part of it.</summary>
    public Guid Stamp { get; private set; }

    public abstract SubjectKind AuditKind { get; }

    public abstract string AuditTitle { get; }

    IReadOnlyList<AuditFact> IAuditedRecord.Facts => facts;

    void IAuditedRecord.ForgetFacts() => facts.Clear();

    protected void Note(AuditAction action, Actor by, DateTime at, string? reason = null, params IReadOnlyList<AuditDetail> details) =>
        facts.Add(new(action, by, AuditKind, Id, AuditTitle, reason, at, details));
}
