using System.Globalization;
using CityMediaGov.Domain.Duties;
using NodaTime;

namespace CityMediaGov.Domain.Tests.Duties;

/// <summary>A city hall in Minnesota: its zone and its days off.</summary>
internal static class Office
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Chicago"];

    public static readonly Holiday DayAfterThanksgiving = new WeekdayHoliday("Day after Thanksgiving", 11, 4, IsoDayOfWeek.Thursday, 1);

    public static readonly Holiday[] Holidays =
    [
        new FixedHoliday("New Year’s Day", 1, 1),
        new WeekdayHoliday("Martin Luther King Jr. Day", 1, 3, IsoDayOfWeek.Monday),
        new WeekdayHoliday("Presidents’ Day", 2, 3, IsoDayOfWeek.Monday),
        new WeekdayHoliday("Memorial Day", 5, WeekdayHoliday.Last, IsoDayOfWeek.Monday),
        new FixedHoliday("Juneteenth", 6, 19),
        new FixedHoliday("Independence Day", 7, 4),
        new WeekdayHoliday("Labor Day", 9, 1, IsoDayOfWeek.Monday),
        new WeekdayHoliday("Indigenous Peoples’ Day", 10, 2, IsoDayOfWeek.Monday),
        new FixedHoliday("Veterans Day", 11, 11),
        new WeekdayHoliday("Thanksgiving Day", 11, 4, IsoDayOfWeek.Thursday),
        new FixedHoliday("Christmas Day", 12, 25),
    ];

    public static readonly BusinessCalendar Calendar = new(Zone, Holidays, []);

    public static readonly BusinessCalendar LongWeekend = new(Zone, [.. Holidays, DayAfterThanksgiving], []);

    public static TimeRule Hours(int count) => new(null, count, null, null, "OWN-12");

    public static TimeRule BusinessDays(int count, string? words = null) => new(words, null, count, null, TimeRule.City);

    public static TimeRule Days(int count, string? words = null) => new(words, null, null, count, TimeRule.City);

    public static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    public static CityClock ClockAt(string utc) => new(Zone, Utc(utc));
}
