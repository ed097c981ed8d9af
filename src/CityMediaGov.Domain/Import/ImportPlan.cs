using System.Security.Cryptography;
using System.Text;

namespace CityMediaGov.Domain.Import;

public enum ImportAct
{
    Add,
    Change,
    Keep,
}

/// <summary>What one good row does.</summary>
/// <param name="Title">How people call the record.</param>
/// <param name="Id">The record's id; that of a record to add is made anew each time.</param>
/// <param name="Changes">Empty for a record that is added or kept.</param>
/// <param name="Content">The record to add, or what to change; read by its own <see cref="IImportKind"/>.</param>
public sealed record ImportLine(int Row, string Title, ImportAct Act, Guid Id, IReadOnlyList<FieldChange> Changes, object? Content)
{
    internal static ImportLine ToAdd(int row, string title, Guid id, object content) => new(row, title, ImportAct.Add, id, [], content);

    /// <summary>Changes those fields that would read otherwise afterwards; with none it keeps the record as it is.</summary>
    internal static ImportLine ToCompare(int row, IKnownRecord found, object content, params IEnumerable<(ImportColumn Column, string? Old, string? New)> fields)
    {
        FieldChange[] changes = [.. fields.Where(field => (field.Old ?? "") != (field.New ?? "")).Select(field => new FieldChange(field.Column.Name, field.Old, field.New))];
        return changes.Length > 0 ? new(row, found.Title, ImportAct.Change, found.Id, changes, content) : new(row, found.Title, ImportAct.Keep, found.Id, [], null);
    }
}

public sealed record FieldChange(string Column, string? Old, string? New);

/// <summary>Something to tell about a file.</summary>
/// <param name="Row">Null for the file as a whole.</param>
/// <param name="Column">Null for the row as a whole.</param>
public sealed record ImportFinding(int? Row, string? Column, string Sentence)
{
    public override string ToString() => $"{(Row is null ? "" : $"Row {Row}")}{(Column is null ? "" : $", column “{Column}”")}{(Row is null && Column is null ? "" : ": ")}{Sentence}";
}

/// <summary>Collects findings while rows are read.</summary>
internal sealed class ImportNotes
{
    private readonly List<ImportFinding> problems = [];
    private readonly List<ImportFinding> notes = [];

    public IReadOnlyList<ImportFinding> Problems => problems;

    public IReadOnlyList<ImportFinding> Notes => notes;

    public void Bad(int row, ImportColumn? column, string sentence) => problems.Add(new(row, column?.Name, sentence));

    public void Note(int? row, ImportColumn? column, string sentence) => notes.Add(new(row, column?.Name, sentence));
}

/// <summary>What a file would do to the register as it is now.</summary>
/// <param name="Lines">The good rows, in the order in which they can be stored.</param>
/// <param name="Problems">What is wrong, in the order of the rows. A row with one is bad.</param>
/// <param name="Notes">What is worth telling, and keeps nothing from being stored.</param>
/// <param name="Held">How many new accounts come in as approved, and not live.</param>
public sealed record ImportPlan(IReadOnlyList<ImportLine> Lines, IReadOnlyList<ImportFinding> Problems, IReadOnlyList<ImportFinding> Notes, int Held = 0)
{
    public int BadRows => Problems.Select(problem => problem.Row).Distinct().Count();

    /// <summary>A second import of the same file has nothing to do.</summary>
    public bool ChangesNothing => Count(ImportAct.Add) + Count(ImportAct.Change) == 0;

    public int Count(ImportAct act) => Lines.Count(line => line.Act == act);

    /// <summary>
    /// The same for the same file on the same register: what a person read and confirmed is what is stored, or nothing.
    /// </summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines.OrderBy(line => line.Row))
            Append($"{line.Row}|{line.Act}|{(line.Act is ImportAct.Add ? "" : line.Id)}|{string.Join('|', line.Changes)}");
        foreach (var finding in Problems.Concat(Notes))
            Append(finding.ToString());
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length}:{text}\n"));
    }

    internal static ImportPlan Of(IEnumerable<ImportLine> lines, ImportNotes notes, ImportSheet sheet, int held = 0)
    {
        foreach (var header in sheet.Unknown)
            notes.Note(null, null, $"The column “{header}” is not known and is left out.");
        return new([.. lines], [.. notes.Problems.OrderBy(problem => problem.Row)], [.. notes.Notes.OrderBy(note => note.Row)], held);
    }
}
