using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CityMediaGov.Domain.Duties;

/// <summary>The days on which the city works: Monday to Friday in its own time zone, without holidays and closures.</summary>
public sealed class BusinessCalendar
{
    private readonly Holiday[] daysOff;

    public BusinessCalendar(DateTimeZone zone, IEnumerable<Holiday> holidays, IEnumerable<Closure> closures)
    {
        Zone = zone;
        daysOff = [.. holidays, .. closures];
        Version = VersionOf(zone, daysOff);
    }

    public DateTimeZone Zone { get; }

    /// <summary>Sixteen hex digits that name this list of days off in this zone; the order of the list does not matter.</summary>
    public string Version { get; }

    public bool IsBusinessDay(LocalDate date) => IsWeekday(date) && HolidayName(date) is null;

    /// <summary>Why the city does not work: "Juneteenth", "Juneteenth (observed)"; null on any other day, weekends too.</summary>
    public string? HolidayName(LocalDate date) => daysOff.Select(day => NameOn(date, day)).FirstOrDefault(name => name is not null);

    /// <summary>The first business day after the date, never the date itself.</summary>
    public LocalDate NextBusinessDay(LocalDate after)
    {
        var day = after.PlusDays(1);
        while (!IsBusinessDay(day))
            day = day.PlusDays(1);
        return day;
    }

    /// <summary>The last of so many business days, of which the first is the next business day after the date.</summary>
    public LocalDate BusinessDayAfter(LocalDate date, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (; count > 0; count--)
            date = NextBusinessDay(date);
        return date;
    }

    /// <summary>
    /// Weekdays after the one date, up to and including the other, on which the city does not work. Weekends are left
    /// out: nobody needs to be told about them.
    /// </summary>
    public IReadOnlyList<LocalDate> WeekdaysOff(LocalDate after, LocalDate until)
    {
        var off = new List<LocalDate>();
        for (var day = after.PlusDays(1); day <= until; day = day.PlusDays(1))
        {
            if (IsWeekday(day) && !IsBusinessDay(day))
                off.Add(day);
        }
        return off;
    }

    private static bool IsWeekday(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    // New Year's Day on a Saturday is observed in the year before, so the years on both sides are asked too.
    private static string? NameOn(LocalDate date, Holiday holiday)
    {
        for (var year = date.Year - 1; year <= date.Year + 1; year++)
        {
            if (holiday.FallsOn(year) == date)
                return holiday.Name;
            if (holiday.ObservedOn(year) == date)
                return $"{holiday.Name} (observed)";
        }
        return null;
    }

    private static string VersionOf(DateTimeZone zone, IEnumerable<Holiday> daysOff)
    {
        var lines = daysOff.Select(day => day.Canonical).Distinct().Order(StringComparer.Ordinal);
        var canonical = string.Join('\n', lines.Prepend($"zone {zone.Id}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)).AsSpan(0, 8));
    }
}
