namespace CityMediaGov.Domain.Import;

/// <summary>A record with another one of its kind above it.</summary>
internal interface IRankedRecord : IKnownRecord
{
    Guid? AboveId { get; }

    /// <summary>How a cell names it: a unit's name, a person's e-mail address.</summary>
    string CalledAs { get; }

    /// <summary>Another one may be put below it.</summary>
    bool IsOpen { get; }
}

/// <summary>A row that was read, before it is known what stands above it.</summary>
/// <param name="Found">Null for a new record.</param>
internal abstract record RankedRow(RowReader Reader, IRankedRecord? Found, string? Key)
{
    /// <summary>The record's id, or one for the time of planning.</summary>
    public Guid Node { get; } = Found?.Id ?? Guid.CreateVersion7();

    /// <summary>The row above; null when what stands above is not in the file.</summary>
    public RankedRow? Above { get; set; }

    /// <summary>The node above; null at the top.</summary>
    public Guid? AboveNode { get; set; }

    public abstract string CalledAs { get; }

    /// <summary>It is in the register already, or comes in.</summary>
    public bool CanStandAbove => Reader.IsGood || Found is not null;
}

/// <summary>Who stands above whom, in the register and in the file together.</summary>
/// <param name="column">Names what stands above.</param>
/// <param name="plain">The one form that every spelling of a name has.</param>
/// <param name="nobody">What to say of a name that nobody has.</param>
internal sealed class Ranking(ImportColumn column, IReadOnlyCollection<IRankedRecord> known, Func<string, string> plain, Func<string, string> nobody, int longest)
{
    private readonly Dictionary<Guid, IRankedRecord> byId = known.ToDictionary(record => record.Id);
    private readonly Dictionary<string, Guid> byName = known.Where(record => record.IsOpen).ToDictionary(record => plain(record.CalledAs), record => record.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> byKey = known.Where(record => record is { IsOpen: true, ImportKey: not null }).ToDictionary(record => record.ImportKey!, record => record.Id, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, Guid?> above = known.ToDictionary(record => record.Id, record => record.AboveId);
    private readonly Dictionary<Guid, Guid> made = [];

    /// <summary>The good rows, from the top down; what stands above each is known when it comes.</summary>
    public IEnumerable<T> FromTheTop<T>(IReadOnlyList<T> rows) where T : RankedRow
    {
        FindAbove(rows);
        foreach (var row in rows.OrderBy(row => UpFrom(row.Node).Count()).ThenBy(row => row.Reader.Row))
        {
            if (UpFrom(row.Node).Contains(row.Node))
                row.Reader.Bad(column, "That would make a circle: it would stand above itself.");
            else if (row.Above is { CanStandAbove: false } higher)
                row.Reader.Bad(column, $"What stands above it, in row {higher.Reader.Row}, is not taken.");
            if (row.Reader.IsGood)
                yield return row;
        }
    }

    /// <summary>The id of the record above, for a row that came from <see cref="FromTheTop"/>.</summary>
    public Guid? AboveOf(RankedRow row) => row.AboveNode is { } node ? made.GetValueOrDefault(node, node) : null;

    /// <summary>The row's record was made, with an id of its own.</summary>
    public void Made(RankedRow row, Guid id) => made[row.Node] = id;

    public (ImportColumn Column, string? Old, string? New) ChangeOf(RankedRow row)
    {
        var (old, id) = (row.Found?.AboveId, AboveOf(row));
        return (column, NameOf(old), old == id ? NameOf(old) : row.Above?.CalledAs ?? NameOf(id));
    }

    private void FindAbove(IReadOnlyList<RankedRow> rows)
    {
        var inFile = new Dictionary<string, RankedRow>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            inFile.TryAdd(plain(row.CalledAs), row);
            if (row.Key is not null)
                inFile.TryAdd(row.Key, row);
        }
        foreach (var row in rows)
        {
            var current = NameOf(row.Found?.AboveId);
            var typed = row.Reader.Text(column, longest, current);
            row.AboveNode = typed is null ? null : row.Found?.AboveId;
            if (typed is not null && (inFile.TryGetValue(plain(typed), out var higher) || inFile.TryGetValue(typed, out higher)))
                (row.Above, row.AboveNode) = (higher, higher.Node);
            else if (typed is not null && (byName.TryGetValue(plain(typed), out var id) || byKey.TryGetValue(typed, out id)))
                row.AboveNode = id;
            else if (typed is not null && typed != current)
                row.Reader.Bad(column, nobody(typed));
            above[row.Node] = row.AboveNode;
        }
    }

    private string? NameOf(Guid? id) => id is { } found && byId.TryGetValue(found, out var record) ? record.CalledAs : null;

    private IEnumerable<Guid> UpFrom(Guid id)
    {
        var seen = new HashSet<Guid>();
        for (var next = above.GetValueOrDefault(id); next is { } step && seen.Add(step); next = above.GetValueOrDefault(step))
            yield return step;
    }
}
