using System.Text.Json;
using CityMediaGov.Domain.Audit;

namespace CityMediaGov.Domain.Import;

/// <summary>What a person reads of a plan: its figures, and the beginning of its lists.</summary>
/// <param name="Rows">Those that were read; blank ones are none.</param>
/// <param name="Held">How many new accounts come in as approved, and not live.</param>
/// <param name="Changes">Rows that change a record, field by field.</param>
/// <param name="FindingsInAll">All problems, of which <paramref name="Problems"/> has the first.</param>
public sealed record ImportReport(
    int Rows, int Added, int Changed, int Unchanged, int BadRows, int Held, int FindingsInAll,
    IReadOnlyList<ImportFinding> Problems, IReadOnlyList<ImportFinding> Notes, IReadOnlyList<ReportedChange> Changes)
{
    /// <summary>So many problems, notes and changes are kept; the rest is read from the file anew.</summary>
    public const int Most = 100;

    public static ImportReport Of(ImportPlan plan) => new(
        plan.Lines.Count + plan.BadRows, plan.Count(ImportAct.Add), plan.Count(ImportAct.Change), plan.Count(ImportAct.Keep), plan.BadRows, plan.Held, plan.Problems.Count,
        [.. plan.Problems.Take(Most)], [.. plan.Notes.Take(Most)],
        [.. plan.Lines.Where(line => line.Act is ImportAct.Change).OrderBy(line => line.Row).Take(Most).Select(line => new ReportedChange(line.Row, line.Title, line.Changes))]);

    public static ImportReport Read(string json) => JsonSerializer.Deserialize<ImportReport>(json)!;

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>For the facts of the import.</summary>
    public AuditDetail[] AsDetails() =>
    [
        new("new", $"{Added}"), new("changed", $"{Changed}"), new("unchanged", $"{Unchanged}"), new("left out", $"{BadRows}"),
        .. Held > 0 ? [new AuditDetail("not live", $"{Held}")] : Array.Empty<AuditDetail>(),
    ];
}

public sealed record ReportedChange(int Row, string Title, IReadOnlyList<FieldChange> Fields);
