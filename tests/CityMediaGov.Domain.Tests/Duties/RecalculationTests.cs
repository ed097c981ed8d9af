using CityMediaGov.Domain.Duties;
using NodaTime;
using NodaTime.TimeZones;
using static CityMediaGov.Domain.Tests.Duties.Office;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class RecalculationTests
{
    private static readonly DateTime Start = Utc("2026-11-20T15:14Z");
    private static readonly DateTimeZone AlwaysDaylight = new NewLaw("America/Chicago", Offset.FromHours(-5));

    [Fact]
    public void A_corrected_calendar_leaves_an_earlier_due_date_as_it_is()
    {
        var due = DueDate.From(BusinessDays(10), Start, Calendar);

        DueDate.From(BusinessDays(10), Start, LongWeekend);

        Assert.Equal(Utc("2026-12-08T05:59:59.999Z"), due.DueAt);
        Assert.Equal(Calendar.Version, due.CalendarVersion);
        Assert.Empty(due.NotCounted(LongWeekend)); // it was not reckoned with that list
    }

    [Fact]
    public void A_person_may_recalculate_it_and_is_told_what_that_did()
    {
        var before = DueDate.From(BusinessDays(10), Start, Calendar);

        var after = before.Recalculate(LongWeekend);

        Assert.Equal(new DateOnly(2026, 12, 7), before.DueOn);
        Assert.Equal(new DateOnly(2026, 12, 8), after.DueOn);
        Assert.Equal(Utc("2026-12-09T05:59:59.999Z"), after.DueAt);
        Assert.Equal((LongWeekend.Version, Start), (after.CalendarVersion, after.Start));
        Assert.Equal("Moved from Monday, December 7 to Tuesday, December 8.", ClockAt("2026-11-20T15:40Z").Moved(before, after));
        Assert.Null(ClockAt("2026-11-20T15:40Z").Moved(before, before.Recalculate(Calendar)));
    }

    [Fact]
    public void When_the_law_of_the_zone_changes_a_day_to_come_ends_when_it_now_ends()
    {
        var before = DueDate.From(BusinessDays(10), Start, Calendar);

        var after = before.AfterZoneChange(AlwaysDaylight, Utc("2026-11-21T12:00Z"));

        Assert.Equal(Utc("2026-12-08T04:59:59.999Z"), after.DueAt);
        Assert.Equal((before.DueOn, before.CalendarVersion, before.ZoneId), (after.DueOn, after.CalendarVersion, after.ZoneId));
        Assert.Equal(
            "Still due Monday, December 7, but the rules of the time zone changed.",
            ClockAt("2026-11-21T12:00Z").Moved(before, after));
    }

    [Fact]
    public void A_new_law_changes_neither_the_past_nor_elapsed_hours()
    {
        var past = DueDate.From(BusinessDays(10), Start, Calendar);
        var hours = DueDate.From(Hours(480), Start, Calendar);

        Assert.Equal(past, past.AfterZoneChange(AlwaysDaylight, Utc("2026-12-08T06:00Z")));
        Assert.Equal(hours, hours.AfterZoneChange(AlwaysDaylight, Utc("2026-11-21T12:00Z")));
        Assert.Equal(past, past.AfterZoneChange(Zone, Utc("2026-11-21T12:00Z"))); // the same law
    }

    [Fact]
    public void Another_citys_zone_is_refused() => Assert.Throws<ArgumentException>(
        () => DueDate.From(Days(1), Start, Calendar).AfterZoneChange(DateTimeZone.Utc, Start));

    [Theory]
    [InlineData(2028, 2, 29, 7, 2035, 2, 28)]
    [InlineData(2028, 2, 29, 4, 2032, 2, 29)]
    [InlineData(2096, 2, 29, 4, 2100, 2, 28)]
    [InlineData(2027, 2, 28, 1, 2028, 2, 28)]
    [InlineData(2026, 11, 20, 0, 2026, 11, 20)]
    public void Years_later_is_the_same_date_or_the_28th(int y, int m, int d, int years, int y2, int m2, int d2) =>
        Assert.Equal(new LocalDate(y2, m2, d2), new LocalDate(y, m, d).YearsLater(years));

    /// <summary>The same zone after its legislature has spoken.</summary>
    private sealed class NewLaw(string id, Offset offset) : DateTimeZone(id, true, offset, offset)
    {
        public override ZoneInterval GetZoneInterval(Instant instant) => new("CDT", null, null, MaxOffset, Offset.Zero);
    }
}
