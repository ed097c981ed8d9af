using System.ComponentModel;
using CityMediaGov.Domain.Duties;
using NodaTime.Extensions;

namespace CityMediaGov.Domain.Policies;

/// <summary>A holiday of every year: either a day of a month, or the nth weekday of a month.</summary>
public sealed record HolidayRule
{
    private const int LeapYear = 2024;

    [Description("The holiday's name.")]
    public required string Name { get; init; }

    [Description("Month, 1 to 12.")]
    public required int Month { get; init; }

    [Description("Day of the month; null when weekday and nth say it.")]
    public int? Day { get; init; }

    [Description("Where a day that falls on a weekend is observed; only with day.")]
    public Observance? Observed { get; init; }

    [Description("Weekday; only with nth.")]
    public DayOfWeek? Weekday { get; init; }

    [Description("Which of the month's weekdays: 1 to 4, or -1 for the last.")]
    public int? Nth { get; init; }

    [Description("Days after (or, negative, before) the nth weekday: 1 for the Friday after Thanksgiving.")]
    public int? OffsetDays { get; init; }

    [Description(Sources.Description)]
    public required string Source { get; init; }

    /// <summary>The holiday as deadlines are reckoned with it. Only for a rule that <see cref="WhyImpossible"/> found sound.</summary>
    public Holiday AsHoliday() => Day is { } day
        ? new FixedHoliday(Name, Month, day, Observed ?? Observance.OnTheDay)
        : new WeekdayHoliday(Name, Month, Nth == -1 ? WeekdayHoliday.Last : Nth!.Value, Weekday!.Value.ToIsoDayOfWeek(), OffsetDays ?? 0);

    /// <summary>Null when some year has such a day; else the sentence that says why none can.</summary>
    public string? WhyImpossible()
    {
        if (Month is < 1 or > 12)
            return "There is no such month.";
        if (Day is { } day)
        {
            return Weekday is not null || Nth is not null || OffsetDays is not null
                ? "A holiday has either a day, or a weekday and nth, not both."
                : day < 1 || day > DateTime.DaysInMonth(LeapYear, Month) ? "The month has no such day." : null;
        }
        if (Weekday is null || Nth is null)
            return "A holiday needs a day, or a weekday and nth.";
        if (Observed is not null)
            return "A holiday by weekday is never moved: observed does not apply.";
        if (OffsetDays is < -31 or > 31)
            return "offsetDays is at most a month.";
        return Nth is -1 or (>= 1 and <= 4) ? null : "nth is 1 to 4, or -1 for the last.";
    }
}
