using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Audit;

/// <summary>A record's own columns as text: for the old and new values of a fact, and for the hash of the state.</summary>
internal static class RecordState
{
    private const string Unaudited = "CityMediaGov:NotAudited";

    /// <summary>Left out of facts and hashes: secrets, counters and leases, which change without a verb.</summary>
    public static void MarkNotAudited(IMutableProperty property) => property.SetAnnotation(Unaudited, true);

    public static IEnumerable<IProperty> PropertiesOf(IEntityType type) => type.GetProperties()
        .Where(property => property.FindAnnotation(Unaudited) is null && property.Name != nameof(AuditedRecord.Stamp))
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    /// <summary>One line a column: name, equals sign, value.</summary>
    public static byte[] BytesOf(EntityEntry entry)
    {
        var text = new StringBuilder();
        foreach (var property in PropertiesOf(entry.Metadata))
            text.Append(property.Name).Append('=').Append(TextOf(entry.CurrentValues[property]) ?? "\0").Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static IReadOnlyList<AuditChange> ChangesOf(EntityEntry entry, bool isNew) =>
    [
        .. from property in PropertiesOf(entry.Metadata)
           where !property.IsPrimaryKey()
           let old = isNew ? null : TextOf(entry.OriginalValues[property])
           let now = TextOf(entry.CurrentValues[property])
           where old != now
           select new AuditChange(property.Name, old, now),
    ];

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };
}
