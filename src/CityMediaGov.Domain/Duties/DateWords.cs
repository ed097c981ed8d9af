using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CityMediaGov.Domain.Duties;

/// <summary>
/// Dates and times in American English, the same on every machine: the invariant culture has English names, and unlike
/// en-US it does not change with the operating system.
/// </summary>
internal static class DateWords
{
    private const char NoBreakSpace = '\u00a0'; // so that "a.m." never begins a line

    private static readonly LocalDatePattern FullDay = LocalDatePattern.CreateWithInvariantCulture("dddd, MMMM d");
    private static readonly LocalDatePattern FullDayAndYear = LocalDatePattern.CreateWithInvariantCulture("dddd, MMMM d, uuuu");
    private static readonly LocalDatePattern ListedDay = LocalDatePattern.CreateWithInvariantCulture("ddd, MMM d");
    private static readonly LocalDatePattern ListedDayAndYear = LocalDatePattern.CreateWithInvariantCulture("ddd, MMM d, uuuu");
    private static readonly LocalDatePattern MonthDay = LocalDatePattern.CreateWithInvariantCulture("MMMM d");
    private static readonly LocalDatePattern MonthDayAndYear = LocalDatePattern.CreateWithInvariantCulture("MMMM d, uuuu");
    private static readonly LocalDatePattern BriefDay = LocalDatePattern.CreateWithInvariantCulture("MMM d");
    private static readonly LocalDatePattern BriefDayAndYear = LocalDatePattern.CreateWithInvariantCulture("MMM d, uuuu");
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("h':'mm");
    private static readonly OffsetPattern Shift = OffsetPattern.CreateWithInvariantCulture("-H':'mm");

    /// <summary>"Thursday, November 19".</summary>
    public static string Full(LocalDate date, bool year) => (year ? FullDayAndYear : FullDay).Format(date);

    /// <summary>"Thu, Nov 19".</summary>
    public static string Listed(LocalDate date, bool year) => (year ? ListedDayAndYear : ListedDay).Format(date);

    /// <summary>"November 19".</summary>
    public static string Plain(LocalDate date, bool year) => (year ? MonthDayAndYear : MonthDay).Format(date);

    /// <summary>"Nov 19".</summary>
    public static string Brief(LocalDate date, bool year) => (year ? BriefDayAndYear : BriefDay).Format(date);

    /// <summary>"8:09 a.m.".</summary>
    public static string Time(LocalTime time) => $"{Hour.Format(time)}{NoBreakSpace}{(time.Hour < 12 ? "a.m." : "p.m.")}";

    /// <summary>"March 8, 2026, 2:30 a.m.".</summary>
    public static string DateAndTime(LocalDateTime at) => $"{Plain(at.Date, year: true)}, {Time(at.TimeOfDay)}";

    /// <summary>"1 day", "2 days".</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>"−5", "+5:30", with a true minus sign.</summary>
    public static string Sign(Offset offset)
    {
        var sign = offset < Offset.Zero ? "−" : "+";
        var size = Shift.Format(offset < Offset.Zero ? -offset : offset);
        return sign + (size.EndsWith(":00", StringComparison.Ordinal) ? size[..^3] : size);
    }
}
