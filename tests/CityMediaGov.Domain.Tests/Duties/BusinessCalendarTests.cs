using CityMediaGov.Domain.Duties;
using NodaTime;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class BusinessCalendarTests
{
    [Theory]
    [InlineData(2027, 6, 18, "Juneteenth (observed)")] // the 19th is a Saturday
    [InlineData(2027, 7, 5, "Independence Day (observed)")] // the 4th is a Sunday
    [InlineData(2027, 12, 24, "Christmas Day (observed)")] // the 25th is a Saturday
    [InlineData(2027, 12, 31, "New Year’s Day (observed)")] // January 1, 2028 is a Saturday
    [InlineData(2023, 1, 2, "New Year’s Day (observed)")] // January 1, 2023 is a Sunday
    [InlineData(2026, 11, 26, "Thanksgiving Day")]
    [InlineData(2026, 5, 25, "Memorial Day")] // the last of four Mondays
    [InlineData(2027, 5, 31, "Memorial Day")] // the last of five Mondays
    [InlineData(2026, 9, 7, "Labor Day")]
    [InlineData(2026, 1, 19, "Martin Luther King Jr. Day")]
    public void The_city_does_not_work_on_a_holiday(int year, int month, int day, string name)
    {
        var date = new LocalDate(year, month, day);

        Assert.False(Office.Calendar.IsBusinessDay(date));
        Assert.Equal(name, Office.Calendar.HolidayName(date));
    }

    [Theory]
    [InlineData(2026, 11, 27)] // the Friday after Thanksgiving, where it is not observed
    [InlineData(2026, 5, 18)] // a Monday in May, but not the last
    [InlineData(2028, 1, 3)] // New Year's Day was observed on the Friday before
    [InlineData(2026, 12, 31)]
    public void Any_other_weekday_is_a_business_day(int year, int month, int day)
    {
        Assert.True(Office.Calendar.IsBusinessDay(new(year, month, day)));
        Assert.Null(Office.Calendar.HolidayName(new(year, month, day)));
    }

    [Fact]
    public void A_weekend_is_no_business_day_and_needs_no_name()
    {
        Assert.False(Office.Calendar.IsBusinessDay(new(2026, 11, 21)));
        Assert.False(Office.Calendar.IsBusinessDay(new(2026, 11, 22)));
        Assert.Null(Office.Calendar.HolidayName(new(2026, 11, 21)));
    }

    [Fact]
    public void A_holiday_that_is_not_moved_leaves_the_Friday_before_a_business_day()
    {
        var calendar = new BusinessCalendar(Office.Zone, [new FixedHoliday("Founders’ Day", 6, 19, Observance.OnTheDay)], []);

        Assert.True(calendar.IsBusinessDay(new(2027, 6, 18)));
        Assert.Equal("Founders’ Day", calendar.HolidayName(new(2027, 6, 19)));
        Assert.False(calendar.IsBusinessDay(new(2028, 6, 19))); // a Monday
    }

    [Fact]
    public void A_holiday_of_December_31_on_a_Sunday_is_observed_in_the_next_year()
    {
        var calendar = new BusinessCalendar(Office.Zone, [new FixedHoliday("New Year’s Eve", 12, 31)], []);

        Assert.Equal("New Year’s Eve (observed)", calendar.HolidayName(new(2024, 1, 1)));
    }

    [Fact]
    public void A_closure_counts_once()
    {
        var calendar = new BusinessCalendar(Office.Zone, [], [new Closure("Snow emergency", new(2027, 2, 10))]);

        Assert.Equal("Snow emergency", calendar.HolidayName(new(2027, 2, 10)));
        Assert.False(calendar.IsBusinessDay(new(2027, 2, 10)));
        Assert.True(calendar.IsBusinessDay(new(2028, 2, 10)));
    }

    [Fact]
    public void The_next_business_day_is_never_the_day_itself()
    {
        Assert.Equal(new(2026, 11, 24), Office.Calendar.NextBusinessDay(new(2026, 11, 23)));
        Assert.Equal(new(2026, 11, 30), Office.LongWeekend.NextBusinessDay(new(2026, 11, 25)));
        Assert.Equal(new(2028, 1, 3), Office.Calendar.NextBusinessDay(new(2027, 12, 30)));
    }

    [Fact]
    public void Weekdays_off_between_two_dates_leave_out_the_first_date_and_weekends()
    {
        LocalDate[] expected = [new(2026, 11, 26), new(2026, 11, 27)];

        Assert.Equal(expected, Office.LongWeekend.WeekdaysOff(new(2026, 11, 20), new(2026, 12, 8)));
        Assert.Equal([expected[1]], Office.LongWeekend.WeekdaysOff(expected[0], expected[1]));
        Assert.Empty(Office.LongWeekend.WeekdaysOff(new(2026, 11, 27), new(2026, 12, 8)));
    }

    [Fact]
    public void The_version_names_the_list_and_the_zone_but_not_the_order()
    {
        var version = Office.Calendar.Version;

        Assert.Matches("^[0-9a-f]{16}$", version);
        Assert.Equal(version, new BusinessCalendar(Office.Zone, Office.Holidays.Reverse(), []).Version);
        Assert.NotEqual(version, Office.LongWeekend.Version);
        Assert.NotEqual(version, new BusinessCalendar(Office.Zone, Office.Holidays, [new Closure("Flood", new(2026, 4, 1))]).Version);
        Assert.NotEqual(version, new BusinessCalendar(DateTimeZoneProviders.Tzdb["America/New_York"], Office.Holidays, []).Version);
    }

    [Fact]
    public void The_version_is_the_same_on_every_machine() => // SHA-256 of "zone UTC\nfixed 12-25 NearestWeekday Christmas Day"
        Assert.Equal("ce61cae63144d6c3", new BusinessCalendar(DateTimeZone.Utc, [new FixedHoliday("Christmas Day", 12, 25)], []).Version);

    [Fact]
    public void Rules_that_name_no_day_are_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new FixedHoliday("Never", 2, 30));
        Assert.ThrowsAny<ArgumentException>(() => new WeekdayHoliday("Never", 13, 1, IsoDayOfWeek.Monday));
        Assert.ThrowsAny<ArgumentException>(() => new WeekdayHoliday("Never", 1, 0, IsoDayOfWeek.Monday));
        Assert.ThrowsAny<ArgumentException>(() => new WeekdayHoliday("Never", 1, 1, IsoDayOfWeek.None));
        Assert.ThrowsAny<ArgumentException>(() => new Closure(" ", new(2026, 1, 1)));
        Assert.ThrowsAny<ArgumentException>(() => new Closure("Two\nlines", new(2026, 1, 1)));
    }
}
