using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Data.Stored;

/// <summary>A record and its parts as they lie in the database.</summary>
/// <param name="Lines">Null when a column is unreadable.</param>
/// <param name="Unreadable">Those columns, with the part that they belong to.</param>
internal sealed record StoredRecord(StoredRow Row, IReadOnlyList<StateLine>? Lines, IReadOnlyList<string> Unreadable)
{
    /// <summary>Null when it is unreadable.</summary>
    public Guid? Id => (Guid?)Row.Find(nameof(AuditedRecord.Id));

    /// <summary>Null when there is no such row or it cannot be read.</summary>
    public static async Task<IReadOnlyList<StateLine>?> LinesOfAsync(AppDbContext db, IEntityType type, Guid id, CancellationToken cancel)
    {
        var rows = await new StoredTable(db, type).WithKeysAsync([id], cancel);
        return (await ReadAsync(db, type, rows, cancel)).SingleOrDefault()?.Lines;
    }

    /// <summary>The rows with their parts, in the same order.</summary>
    public static async Task<IReadOnlyList<StoredRecord>> ReadAsync(AppDbContext db, IEntityType type, IReadOnlyList<StoredRow> rows, CancellationToken cancel)
    {
        var keys = rows.Select(row => row.Key).ToList();
        var parts = new List<(RecordPart Part, ILookup<object?, StoredRow> Rows)>();
        foreach (var part in RecordPart.Of(type))
        {
            var found = await new StoredTable(db, part.Type).WhereAsync(part.Owner, keys, cancel);
            parts.Add((part, found.ToLookup(row => row.Find(part.Owner.Name))));
        }
        return [.. rows.Select(row => Read(type, row, parts))];
    }

    private static StoredRecord Read(IEntityType type, StoredRow row, List<(RecordPart Part, ILookup<object?, StoredRow> Rows)> all)
    {
        var id = row.Find(nameof(AuditedRecord.Id));
        var parts = all.SelectMany(part => part.Rows[id].Select(found => (part.Part, Row: found))).ToList();
        string[] unreadable =
        [
            .. row.Unreadable,
            .. parts.SelectMany(part => part.Row.Unreadable.Select(column => $"{part.Part.Name}.{column}")),
        ];
        return new(row, unreadable.Length > 0 ? null :
        [
            .. RecordState.LinesOf(type, property => row.Values[property]),
            .. parts.SelectMany(part => RecordState.LinesOf(part.Part, property => part.Row.Values[property])),
        ], unreadable);
    }
}
