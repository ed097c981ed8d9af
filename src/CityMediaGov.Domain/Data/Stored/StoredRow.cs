using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Data.Stored;

/// <summary>One row as it lies in the database.</summary>
/// <param name="Key">First column of the primary key, as the driver gives it.</param>
/// <param name="Unreadable">Columns that hold what the product would not have written; they have no value here.</param>
internal sealed record StoredRow(object Key, IReadOnlyDictionary<IProperty, object?> Values, IReadOnlyList<string> Unreadable)
{
    /// <summary>For rows without anything unreadable.</summary>
    public T Get<T>(string property) => (T)Values.Single(value => value.Key.Name == property).Value!;

    /// <summary>Null where the column is null or unreadable.</summary>
    public object? Find(string property) => Values.FirstOrDefault(value => value.Key.Name == property).Value;
}
