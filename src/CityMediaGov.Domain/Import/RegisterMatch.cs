namespace CityMediaGov.Domain.Import;

/// <summary>A record of the register that a row can mean.</summary>
internal interface IKnownRecord
{
    Guid Id { get; }

    string? ImportKey { get; }

    /// <summary>What tells it apart without a key: an address, a mailbox, a name. Null when another record may have it.</summary>
    string? OwnKey { get; }

    string Title { get; }
}

/// <summary>
/// Finds the record that a row means: by the city's key, else by what the record is known by. Two rows of one file never
/// mean the same.
/// </summary>
internal sealed class RegisterMatch<T>(IReadOnlyCollection<T> known, ImportColumn own) where T : class, IKnownRecord
{
    // Keys are compared without case, as SQL Server's index does.
    private readonly Dictionary<string, T> byKey = known.Where(record => record.ImportKey is not null).ToDictionary(record => record.ImportKey!, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, T> byOwn = known.Where(record => record.OwnKey is not null).ToDictionary(record => record.OwnKey!, StringComparer.Ordinal);
    private readonly Dictionary<string, int> keyRows = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> ownRows = new(StringComparer.Ordinal);

    /// <summary>Null when the record is new. Notes against the row what does not fit together.</summary>
    public T? Find(RowReader row, string? key, string ownKey)
    {
        var named = key is null ? null : byKey.GetValueOrDefault(key);
        var alike = byOwn.GetValueOrDefault(ownKey);
        if (ownKey.Length == 0)
            return named; // what is missing is told by whoever reads the cell
        if (key is not null && !keyRows.TryAdd(key, row.Row))
            row.Bad(ImportColumn.Key, $"Row {keyRows[key]} has the key “{key}” already.");
        else if (!ownRows.TryAdd(ownKey, row.Row))
            row.Bad(own, $"Row {ownRows[ownKey]} has this already.");
        else if (named is not null && alike is not null && named.Id != alike.Id)
            row.Bad(own, $"The register has this for another one: {alike.Title}.");
        else if (named is null && key is not null && alike?.ImportKey is { } other)
            row.Bad(ImportColumn.Key, $"The register has {alike.Title} under the key “{other}”.");
        return named ?? alike;
    }
}
