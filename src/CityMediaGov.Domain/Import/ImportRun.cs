using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Import;

using static ImportAction;
using static ImportStatus;

public enum ImportStatus
{
    /// <summary>The file was read and compared; nothing of it is in the register.</summary>
    Checked,

    /// <summary>Confirmed: it is stored as soon as it is its turn.</summary>
    Waiting,

    /// <summary>Stored, as a whole.</summary>
    Applied,
    Discarded,
}

public enum ImportAction
{
    Confirm,

    /// <summary>It could not be stored as it was confirmed.</summary>
    Return,
    Apply,
    Discard,
}

/// <summary>One file that was sent to be imported, and what became of it. The file itself is sealed evidence.</summary>
public sealed class ImportRun : AuditedRecord, IReferenced
{
    public const int NameLength = 200;
    public const int ProblemLength = 1000;
    public const int FingerprintLength = 64;

    /// <summary>A file that nobody confirmed for so long is thrown away.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public static readonly Lifecycle<ImportStatus, ImportAction> Lifecycle = new(
        "this import", Checked, [Applied, Discarded],
        (Confirm, [Checked], Waiting),
        (Return, [Waiting], Checked),
        (Apply, [Waiting], Applied),
        (Discard, [Checked], Discarded));

    private ImportRun() { }

    public string? Reference { get; private set; }

    public int? ReferenceYear { get; private init; }

    string IReferenced.ReferenceSeries => "IMP";

    void IReferenced.TakeReference(string reference) => Reference = reference;

    public ImportWhat What { get; private init; }

    public ImportStatus Status { get; private set; }

    /// <summary>The sender's name for the file, cleaned.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>Said for all rows that do not say it themselves; null when each does.</summary>
    public string? Authority { get; private init; }

    /// <summary>New people are sent an invitation.</summary>
    public bool Invite { get; private init; }

    /// <summary>Rows with errors are left out; otherwise one of them keeps all from being stored.</summary>
    public bool SkipBad { get; private set; }

    public Guid StartedBy { get; private init; }

    public string StartedByName { get; private init; } = "";

    public DateTime StartedAt { get; private init; }

    /// <summary>Whoever confirmed it; null before that.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>Null until it is stored or thrown away.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it came back after it was confirmed; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>What it would do, or did; see <see cref="ImportReport"/>.</summary>
    public string ReportJson { get; private set; } = "";

    /// <summary>Of the plan that the report tells of: another plan is not stored without being read first.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>A node is storing it until then; see <see cref="Lease"/>.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public Guid? Lease { get; private set; }

    public ImportReport Report => ImportReport.Read(ReportJson);

    public ImportTerms Terms => new(Authority, Invite);

    public override SubjectKind AuditKind => SubjectKind.ImportRun;

    public override string AuditTitle => $"Import of {Words.Of(What.ToString())} from {FileName}";

    /// <summary>Stands with every fact that it leads to.</summary>
    public string Reason => $"{Reference}, {FileName}";

    /// <param name="year">In the city's zone.</param>
    public static ImportRun Receive(ImportWhat what, string fileName, ImportTerms terms, Actor by, int year, DateTime now)
    {
        var run = new ImportRun { What = what, FileName = fileName, Authority = terms.Authority, Invite = terms.Invite, StartedBy = by.Id, StartedByName = by.Name, StartedAt = now, ReferenceYear = year };
        run.Note(AuditActions.ImportReceived, by, now);
        return run;
    }

    /// <summary>The file was compared with the register, again or for the first time. Changes no fact.</summary>
    public void Take(ImportPlan plan)
    {
        RefusedException.ThrowIf(WhyNotConfirmNow());
        (ReportJson, Fingerprint) = (ImportReport.Of(plan).Write(), plan.Fingerprint());
    }

    public Refusal? WhyNotConfirm(bool skipBad)
    {
        var report = Report;
        return WhyNotConfirmNow()
            ?? (report.BadRows > 0 && !skipBad ? Refusal.Rule($"{report.BadRows} of {report.Rows} rows have errors, and nothing is stored unless every row is good.", "Correct the file and send it again, or leave the bad rows out.") : null)
            ?? (report.Added + report.Changed == 0 ? Refusal.Rule("There is nothing to store: the register says all of this already.") : null);
    }

    public void ConfirmAll(bool skipBad, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotConfirm(skipBad));
        (Status, SkipBad, ConfirmedBy, Problem) = (Lifecycle.After(Status, Confirm), skipBad, by.Id, null);
        Note(AuditActions.ImportConfirmed, by, now, null, Report.AsDetails());
    }

    /// <summary>Everything was stored in this transaction.</summary>
    public void Finish(ImportPlan plan, Actor by, DateTime now)
    {
        Status = Lifecycle.After(Status, Apply);
        (ReportJson, EndedAt) = (ImportReport.Of(plan).Write(), now);
        Release();
        Note(AuditActions.ImportApplied, by, now, null, Report.AsDetails());
    }

    /// <summary>Nothing of it was stored.</summary>
    public void ReturnBecause(string problem, DateTime now)
    {
        (Status, Problem) = (Lifecycle.After(Status, Return), problem.Length > ProblemLength ? problem[..ProblemLength] : problem);
        Release();
        Note(AuditActions.ImportReturned, Actor.Register, now, Problem);
    }

    public Refusal? WhyNotDiscard() => Lifecycle.WhyNot(Status, Discard);

    public void DiscardNow(Actor by, string? reason, DateTime now)
    {
        (Status, EndedAt) = (Lifecycle.After(Status, Discard), now);
        Note(AuditActions.ImportDiscarded, by, now, reason);
    }

    private Refusal? WhyNotConfirmNow() => Lifecycle.WhyNot(Status, Confirm);

    private void Release() => (Lease, LeasedUntil) = (null, null);
}
