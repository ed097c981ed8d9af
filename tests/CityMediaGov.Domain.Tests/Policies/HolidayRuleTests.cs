using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using NodaTime;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class HolidayRuleTests
{
    private static HolidayRule ByDay(int month, int day, Observance? observed) =>
        new() { Name = "A day", Month = month, Day = day, Observed = observed, Source = Sources.City };

    private static HolidayRule ByWeekday(int month, DayOfWeek weekday, int nth, int? offset = null) =>
        new() { Name = "A day", Month = month, Weekday = weekday, Nth = nth, OffsetDays = offset, Source = Sources.City };

    [Fact]
    public void A_day_of_a_month_is_reckoned_as_a_fixed_holiday()
    {
        Assert.Equal(new LocalDate(2027, 6, 18), ByDay(6, 19, Observance.NearestWeekday).AsHoliday().ObservedOn(2027));
        Assert.Equal(new LocalDate(2027, 6, 19), ByDay(6, 19, null).AsHoliday().ObservedOn(2027));
    }

    [Fact]
    public void A_weekday_of_a_month_is_reckoned_with_its_offset_and_from_the_end()
    {
        Assert.Equal(new LocalDate(2026, 5, 25), ByWeekday(5, DayOfWeek.Monday, -1).AsHoliday().ObservedOn(2026));
        Assert.Equal(new LocalDate(2026, 11, 27), ByWeekday(11, DayOfWeek.Thursday, 4, 1).AsHoliday().ObservedOn(2026));
    }

    [Theory]
    [InlineData("west-st-paul")]
    [InlineData("wausau")]
    public void Every_holiday_of_a_pack_falls_on_a_weekday_off_in_2026_and_2027(string pack)
    {
        var rules = Packs.Named(pack).Read().Profile.City.Holidays;
        Assert.Equal(10, rules.Count);
        Assert.All(rules, rule => Assert.Null(rule.WhyImpossible()));
        Assert.Equal(
            ["01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "11-11", "11-26", "12-25"],
            rules.Select(rule => rule.AsHoliday().ObservedOn(2026)!.Value).Order().Select(day => day.ToString("MM-dd", null)));
    }
}
