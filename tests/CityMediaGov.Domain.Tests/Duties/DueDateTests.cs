using CityMediaGov.Domain.Duties;
using NodaTime;
using static CityMediaGov.Domain.Tests.Duties.Office;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class DueDateTests
{
    [Theory]
    [InlineData(24, "2026-10-31T15:00Z", "2026-11-01T15:00Z", 9)] // 10:00 a.m. daylight time to 9:00 a.m. standard time
    [InlineData(48, "2026-03-07T16:00Z", "2026-03-09T16:00Z", 11)] // 10:00 a.m. standard time to 11:00 a.m. daylight time
    [InlineData(24, "1970-01-01T06:00Z", "1970-01-02T06:00Z", 0)]
    [InlineData(24, "2038-01-18T18:00Z", "2038-01-19T18:00Z", 12)]
    [InlineData(24, "2100-02-28T18:00Z", "2100-03-01T18:00Z", 12)]
    public void Hours_are_elapsed_hours(int hours, string start, string expected, int localHour)
    {
        var due = DueDate.From(Hours(hours), Utc(start), Calendar);

        Assert.Equal(Utc(expected), due.DueAt);
        Assert.Equal(DateTimeKind.Utc, due.DueAt!.Value.Kind);
        Assert.Equal(localHour, Instant.FromDateTimeUtc(due.DueAt.Value).InZone(Zone).Hour);
        Assert.Null(due.DueOn);
    }

    [Fact]
    public void Ten_business_days_over_Thanksgiving_end_on_the_second_Monday_after()
    {
        var due = DueDate.From(BusinessDays(10), Utc("2026-11-20T15:14Z"), Calendar);

        Assert.Equal(new DateOnly(2026, 12, 7), due.DueOn);
        Assert.Equal(Utc("2026-12-08T05:59:59.999Z"), due.DueAt);
        Assert.Equal(DateTimeKind.Utc, due.DueAt!.Value.Kind);
    }

    [Fact]
    public void They_end_a_day_later_where_the_Friday_is_observed()
    {
        var due = DueDate.From(BusinessDays(10), Utc("2026-11-20T15:14Z"), LongWeekend);

        Assert.Equal(new DateOnly(2026, 12, 8), due.DueOn);
        Assert.Equal(Utc("2026-12-09T05:59:59.999Z"), due.DueAt);
        Assert.Equal([new LocalDate(2026, 11, 26), new LocalDate(2026, 11, 27)], due.NotCounted(LongWeekend));
    }

    [Theory]
    [InlineData("2026-11-24T05:59:59.900Z", 24)] // Monday, 0.1 s before midnight
    [InlineData("2026-11-24T06:00:00.000Z", 25)]
    [InlineData("2026-11-24T06:00:00.100Z", 25)] // Tuesday, 0.1 s after midnight
    public void Midnight_on_the_citys_wall_decides_the_first_day(string start, int lastDay)
    {
        Assert.Equal(new DateOnly(2026, 11, lastDay), DueDate.From(BusinessDays(1), Utc(start), Calendar).DueOn);
        Assert.Equal(new DateOnly(2026, 11, lastDay), DueDate.From(Days(1), Utc(start), Calendar).DueOn);
    }

    [Theory]
    [InlineData("2026-09-05T17:00Z")] // Saturday
    [InlineData("2026-09-06T17:00Z")] // Sunday
    [InlineData("2026-09-07T17:00Z")] // Labor Day itself
    public void What_comes_in_on_a_long_weekend_counts_from_Tuesday(string start)
    {
        var due = DueDate.From(BusinessDays(1), Utc(start), Calendar);

        Assert.Equal(new DateOnly(2026, 9, 8), due.DueOn);
        Assert.Equal(Utc("2026-09-09T04:59:59.999Z"), due.DueAt);
    }

    [Theory]
    [InlineData(1, "2026-10-31T15:00Z", "2026-11-02T05:59:59.999Z")] // the day of 25 hours
    [InlineData(1, "2026-03-07T16:00Z", "2026-03-09T04:59:59.999Z")] // the day of 23 hours
    [InlineData(180, "2026-05-22T15:00Z", "2026-11-19T05:59:59.999Z")] // November 18
    [InlineData(365, "2027-03-01T15:00Z", "2028-03-01T05:59:59.999Z")] // over a leap day: February 29
    public void Days_of_the_calendar_end_with_the_citys_day(int days, string start, string expected) =>
        Assert.Equal(Utc(expected), DueDate.From(Days(days), Utc(start), Calendar).DueAt);

    [Theory]
    [InlineData("2018-11-02T15:00Z", "2018-11-04T02:59:59.999Z")] // the next day begins at 1:00 a.m.
    [InlineData("2018-02-16T15:00Z", "2018-02-18T02:59:59.999Z")] // the last hour before midnight comes twice
    public void A_day_ends_right_where_the_clocks_change_at_midnight(string start, string expected)
    {
        var calendar = new BusinessCalendar(DateTimeZoneProviders.Tzdb["America/Sao_Paulo"], [], []);

        Assert.Equal(Utc(expected), DueDate.From(Days(1), Utc(start), calendar).DueAt);
    }

    [Fact]
    public void A_rule_without_a_number_is_never_due()
    {
        var due = DueDate.From(new("promptly", null, null, null, "OWN-7"), Utc("2026-11-20T15:14Z"), Calendar);

        Assert.Null(due.DueAt);
        Assert.Null(due.DueOn);
        Assert.False(due.IsLate(Utc("2099-01-01T00:00Z")));
        Assert.Equal(due, due.AfterZoneChange(Zone, Utc("2099-01-01T00:00Z")));
    }

    [Fact]
    public void It_keeps_how_it_was_reckoned()
    {
        var due = DueDate.From(BusinessDays(10), Utc("2026-11-20T15:14Z"), Calendar);

        Assert.Equal((Calendar.Version, "America/Chicago", Utc("2026-11-20T15:14Z")), (due.CalendarVersion, due.ZoneId, due.Start));
        Assert.Equal(due, DueDate.Restore(due.Rule, due.Start, due.DueAt, due.DueOn, due.CalendarVersion, due.ZoneId));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_start_that_is_not_UTC_is_refused(DateTimeKind kind)
    {
        var start = DateTime.SpecifyKind(new DateTime(2026, 11, 20, 9, 14, 0), kind);

        Assert.Throws<ArgumentException>(() => DueDate.From(Hours(24), start, Calendar));
    }

    [Fact]
    public void The_last_millisecond_is_still_in_time()
    {
        var due = DueDate.From(BusinessDays(10), Utc("2026-11-20T15:14Z"), Calendar);

        Assert.False(due.IsLate(Utc("2026-12-08T05:59:59.9995Z")));
        Assert.True(due.IsLate(Utc("2026-12-08T06:00:00Z")));
    }
}
