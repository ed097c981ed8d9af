using System.Globalization;
using NodaTime;

namespace CityMediaGov.Domain.Duties;

/// <summary>
/// Writes moments as people in the city do, as seen from one moment: "today" stays the same day down a whole page. Make
/// one for each request.
/// </summary>
/// <param name="zone">The city's.</param>
/// <param name="now">UTC.</param>
public sealed class CityClock(DateTimeZone zone, DateTime now)
{
    public CityClock(DateTimeZone zone, TimeProvider time)
        : this(zone, time.GetUtcNow().UtcDateTime)
    {
    }

    /// <summary>The moment from which everything is seen, in UTC.</summary>
    public DateTime Now { get; } = now;

    public LocalDate Today { get; } = Instants.FromUtc(now).InZone(zone).Date;

    /// <summary>What the clock on the city hall's wall shows.</summary>
    public LocalDateTime Local(DateTime utc) => Instants.FromUtc(utc).InZone(zone).LocalDateTime;

    /// <summary>The first moment of a day, in UTC.</summary>
    public DateTime StartOf(LocalDate date) => zone.AtStartOfDay(date).ToDateTimeUtc();

    /// <summary>"8:09 a.m.".</summary>
    public string Time(DateTime utc) => DateWords.Time(Local(utc).TimeOfDay);

    /// <summary>"Thursday, November 19, 8:09 a.m."; with the year when it is not this one.</summary>
    public string Full(DateTime utc) => $"{Full(Local(utc).Date)}, {Time(utc)}";

    /// <summary>"Thursday, November 19"; with the year when it is not this one.</summary>
    public string Full(LocalDate date) => DateWords.Full(date, NeedsYear(date));

    /// <summary>"Thursday, November 19, 2026, 8:09 a.m.", for public and printed pages.</summary>
    public string FullWithYear(DateTime utc) => $"{FullWithYear(Local(utc).Date)}, {Time(utc)}";

    /// <summary>"Thursday, November 19, 2026", for public and printed pages.</summary>
    public static string FullWithYear(LocalDate date) => DateWords.Full(date, year: true);

    /// <summary>"November 19, 2026, 8:09 a.m.", for public and printed pages.</summary>
    public string PlainWithYear(DateTime utc) => DateWords.DateAndTime(Local(utc));

    /// <summary>"November 19, 2026", for public and printed pages.</summary>
    public static string PlainWithYear(LocalDate date) => DateWords.Plain(date, year: true);

    /// <summary>"Thu, Nov 19"; with the year when it is not this one.</summary>
    public string Listed(DateTime utc) => Listed(Local(utc).Date);

    /// <summary>"Thu, Nov 19"; with the year when it is not this one.</summary>
    public string Listed(LocalDate date) => DateWords.Listed(date, NeedsYear(date));

    /// <summary>"Nov 19"; with the year when it is not this one.</summary>
    public string Brief(DateTime utc) => Brief(Local(utc).Date);

    /// <summary>"Nov 19"; with the year when it is not this one.</summary>
    public string Brief(LocalDate date) => DateWords.Brief(date, NeedsYear(date));

    /// <summary>"today, 6:30 a.m.", "yesterday, …", "tomorrow, …", any other day "Thu, Nov 19, 6:30 a.m.".</summary>
    public string Near(DateTime utc) => $"{Near(Local(utc).Date)}, {Time(utc)}";

    /// <summary>"today", "yesterday", "tomorrow", any other day "Thu, Nov 19".</summary>
    public string Near(LocalDate date) => Period.DaysBetween(Today, date) switch
    {
        -1 => "yesterday",
        0 => "today",
        1 => "tomorrow",
        _ => Listed(date),
    };

    /// <summary>For the attribute <c>datetime</c>: UTC, to the minute.</summary>
    public static string Machine(DateTime utc)
    {
        Instants.FromUtc(utc);
        return utc.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>"November 26 and 27 do not count", without a full stop; null when there is no such day.</summary>
    public string? DoNotCount(IReadOnlyList<LocalDate> days)
    {
        if (days.Count == 0)
            return null;
        var words = days.Select((day, place) => DayAfter(place == 0 ? null : days[place - 1], day, place + 1 == days.Count ? null : days[place + 1])).ToList();
        var list = words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
        return $"{list} {(words.Count == 1 ? "does" : "do")} not count";
    }

    /// <summary>What a recalculation did to a due date, for those who knew the old one; null when it did nothing.</summary>
    public string? Moved(DueDate before, DueDate after)
    {
        if (before.DueAt == after.DueAt)
            return null;
        var (was, willBe) = (DueWords(before, Full), DueWords(after, Full));
        return was == willBe ? $"Still due {was}, but the rules of the time zone changed." : $"Moved from {was} to {willBe}.";
    }

    /// <summary>The day alone when there is time to its end, else with the hour.</summary>
    internal string DueWords(DueDate due, Func<LocalDate, string> day) => due switch
    {
        { DueOn: { } on } => day(LocalDate.FromDateOnly(on)),
        { DueAt: { } at } => $"{day(Local(at).Date)}, {Time(at)}",
        _ => "without a date",
    };

    private bool NeedsYear(LocalDate date) => date.Year != Today.Year;

    // The month once, then bare days; the year, where it needs saying, after its last day.
    private string DayAfter(LocalDate? before, LocalDate day, LocalDate? next)
    {
        var year = NeedsYear(day) && next?.Year != day.Year;
        return before is { } known && (known.Year, known.Month) == (day.Year, day.Month) && !year
            ? day.Day.ToString(CultureInfo.InvariantCulture)
            : DateWords.Plain(day, year);
    }
}
