using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Data.Stored;

/// <summary>
/// Reads a column more strictly than EF does: only what the product itself would have written counts. A key in lower
/// case means the same to a reader, but no search finds it any more.
/// </summary>
internal static class StoredValue
{
    private const string SqliteInstant = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const string SqliteDay = "yyyy-MM-dd";

    /// <summary>False when the product would not have written this.</summary>
    public static bool TryRead(IProperty property, object raw, out object? value)
    {
        value = null;
        if (raw is DBNull)
            return property.IsNullable;
        var converter = property.GetTypeMapping().Converter;
        var provider = converter?.ProviderClrType ?? property.ClrType;
        if (Parse(Nullable.GetUnderlyingType(provider) ?? provider, raw) is not { } parsed)
            return false;
        if (converter is null)
        {
            value = parsed;
            return true;
        }
        try
        {
            value = converter.ConvertFromProvider(parsed);
            return Equals(converter.ConvertToProvider(value), parsed); // "open" is read as Open, but never written so
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>SQLite gives numbers, text and bytes; SQL Server gives the types themselves.</summary>
    private static object? Parse(Type type, object raw) => raw switch
    {
        _ when raw.GetType() == type => raw,
        long number when type == typeof(int) => number is >= int.MinValue and <= int.MaxValue ? (int)number : null,
        long number when type == typeof(bool) => number is 0 or 1 ? number == 1 : null,
        string text when type == typeof(Guid) => Guid.TryParseExact(text, "D", out var id) && !text.Any(char.IsAsciiLetterLower) ? id : null,
        string text when type == typeof(DateTime) =>
            DateTime.TryParse(text, CultureInfo.InvariantCulture, out var at) && at.ToString(SqliteInstant, CultureInfo.InvariantCulture) == text ? at : null,
        string text when type == typeof(DateOnly) => DateOnly.TryParseExact(text, SqliteDay, out var day) ? day : null,
        DateTime at when type == typeof(DateOnly) => DateOnly.FromDateTime(at),
        _ => null,
    };
}
