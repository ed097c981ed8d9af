using System.Globalization;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class HolidayRuleTests
{
    private static HolidayRule ByDay(int month, int day, Observance? observed) =>
        new() { Name = "A day", Month = month, Day = day, Observed = observed, Source = Sources.City };

    private static HolidayRule ByWeekday(int month, DayOfWeek weekday, int nth, int? offset = null) =>
        new() { Name = "A day", Month = month, Weekday = weekday, Nth = nth, OffsetDays = offset, Source = Sources.City };

    [Theory]
    [InlineData(2026, "2026-06-19")] // a Friday
    [InlineData(2027, "2027-06-18")] // a Saturday
    [InlineData(2033, "2033-06-20")] // a Sunday
    public void A_day_on_a_weekend_is_observed_on_the_nearest_weekday(int year, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), ByDay(6, 19, Observance.NearestWeekday).In(year));

    [Fact]
    public void A_day_that_is_not_moved_stays_on_the_weekend() => Assert.Equal(new DateOnly(2027, 6, 19), ByDay(6, 19, Observance.None).In(2027));

    [Fact]
    public void The_last_and_the_fifth_weekday_are_counted()
    {
        Assert.Equal(new DateOnly(2026, 5, 25), ByWeekday(5, DayOfWeek.Monday, -1).In(2026));
        Assert.Equal(new DateOnly(2026, 3, 30), ByWeekday(3, DayOfWeek.Monday, 5).In(2026));
        Assert.Null(ByWeekday(2, DayOfWeek.Monday, 5).In(2026));
    }

    [Fact]
    public void The_day_after_is_an_offset() => Assert.Equal(new DateOnly(2026, 11, 27), ByWeekday(11, DayOfWeek.Thursday, 4, 1).In(2026));

    [Fact]
    public void A_leap_day_is_a_holiday_only_in_leap_years()
    {
        Assert.Null(ByDay(2, 29, null).WhyImpossible());
        Assert.Null(ByDay(2, 29, null).In(2026));
        Assert.Equal(new DateOnly(2028, 2, 29), ByDay(2, 29, null).In(2028));
    }

    [Fact]
    public void The_days_off_of_a_year_are_the_citys()
    {
        var city = Packs.Named("wausau").Read().Profile.City;
        Assert.Equal(
            ["01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "11-11", "11-26", "12-25"],
            city.DaysOff(2026).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void New_Years_Day_of_the_next_year_may_be_observed_in_this_one()
    {
        var city = Packs.Named("west-st-paul").Read().Profile.City with { Closures = [new Closure(new DateOnly(2027, 2, 3), "Storm", Sources.City)] };
        Assert.Equal(new DateOnly(2027, 12, 31), city.DaysOff(2027)[^1]);
        Assert.Contains(new DateOnly(2027, 2, 3), city.DaysOff(2027));
        Assert.DoesNotContain(city.DaysOff(2028), day => day.Month == 1 && day.Day == 1);
    }
}
