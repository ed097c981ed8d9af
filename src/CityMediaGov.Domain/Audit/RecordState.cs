using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Audit;

/// <summary>One column as text.</summary>
/// <param name="Field">"Status", or of a part: "Seats[2].IsOpen".</param>
/// <param name="Text">Null when the column is.</param>
/// <param name="IsUnset">Null, or what a column added later would hold in old rows: zero, false, the first value.</param>
/// <param name="IsColumn">False for the line that only says that a part is there.</param>
internal sealed record StateLine(string Field, string? Text, bool IsUnset, bool IsColumn = true);

/// <summary>Where the columns of a record or of one of its parts are read from.</summary>
internal delegate object? ColumnReader(IProperty property);

/// <summary>
/// A record's columns and those of its parts as text: for the old and new values of a fact, and for the hash of the
/// state. The same text must come out of what is saved and of what is read back.
/// </summary>
internal static class RecordState
{
    private const string Unaudited = "CityMediaGov:NotAudited";

    /// <summary>Left out of facts and hashes: secrets, counters and leases, which change without a verb.</summary>
    public static void MarkNotAudited(IMutableProperty property) => property.SetAnnotation(Unaudited, true);

    public static bool IsAudited(IReadOnlyProperty property) =>
        property.FindAnnotation(Unaudited) is null && property.Name != nameof(AuditedRecord.Stamp);

    public static IEnumerable<StateLine> LinesOf(IEntityType record, ColumnReader columns) =>
        record.GetProperties().Where(property => !property.IsPrimaryKey() && IsAudited(property)).Select(property => Line("", property, columns));

    public static IEnumerable<StateLine> LinesOf(RecordPart part, ColumnReader columns)
    {
        var key = string.Join(',', part.Key.Select(property => TextOf(columns(property))));
        var field = part.Key.Count == 0 ? part.Name : $"{part.Name}[{key}]";
        yield return new(field, part.Key.Count == 0 ? "yes" : key, IsUnset: false, IsColumn: part.Columns.Count == 0);
        foreach (var property in part.Columns)
            yield return Line($"{field}.", property, columns);
    }

    /// <summary>
    /// One line a column, in the order of their names: name, length of the value in bytes, value. Unset columns are left
    /// out, so that a column added by a later version leaves the hashes of old records as they are.
    /// </summary>
    public static byte[] BytesOf(IEnumerable<StateLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Where(line => !line.IsUnset).OrderBy(line => line.Field, StringComparer.Ordinal))
        {
            // The length keeps a line break in a value from passing for the next column.
            text.Append(CultureInfo.InvariantCulture, $"{line.Field}={Encoding.UTF8.GetByteCount(line.Text!)}:{line.Text}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static IReadOnlyList<AuditChange> Compare(IEnumerable<StateLine> before, IEnumerable<StateLine> after)
    {
        var old = before.Where(line => line.IsColumn).ToDictionary(line => line.Field, line => line.Text, StringComparer.Ordinal);
        var now = after.Where(line => line.IsColumn).ToDictionary(line => line.Field, line => line.Text, StringComparer.Ordinal);
        return
        [
            .. from field in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
               let change = new AuditChange(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field))
               where change.Old != change.New
               select change,
        ];
    }

    /// <summary>What a field holds in rows that are older than its column; null when it is no column today.</summary>
    public static string? UnsetTextOf(IEntityType record, string field)
    {
        if (field.LastIndexOf('.') is var dot && dot < 0)
            return record.FindProperty(field) is { } column ? UnsetTextOf(column) : null;
        var name = field[..(field.IndexOf('[') is var key and >= 0 ? key : dot)];
        var part = RecordPart.Of(record).FirstOrDefault(part => part.Name == name);
        return part?.Columns.FirstOrDefault(column => column.Name == field[(dot + 1)..]) is { } found ? UnsetTextOf(found) : null;
    }

    private static StateLine Line(string prefix, IProperty property, ColumnReader columns)
    {
        var text = TextOf(columns(property));
        return new(prefix + property.Name, text, text is null || text == UnsetTextOf(property));
    }

    private static string? UnsetTextOf(IProperty property)
    {
        if (property.IsNullable)
            return null;
        return property.ClrType.IsValueType ? TextOf(Activator.CreateInstance(property.ClrType)) : "";
    }

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
