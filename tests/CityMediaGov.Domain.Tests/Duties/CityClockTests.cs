using System.Globalization;
using CityMediaGov.Domain.Duties;
using NodaTime;
using static CityMediaGov.Domain.Tests.Duties.Office;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class CityClockTests
{
    private readonly CityClock clock = ClockAt("2026-11-20T15:40Z"); // Friday, 9:40 a.m.

    [Theory]
    [InlineData("2026-11-19T14:09Z", "Thursday, November 19, 8:09\u00a0a.m.", "Thu, Nov 19")]
    [InlineData("2026-07-04T17:00Z", "Saturday, July 4, 12:00\u00a0p.m.", "Sat, Jul 4")]
    [InlineData("2026-11-20T06:00Z", "Friday, November 20, 12:00\u00a0a.m.", "Fri, Nov 20")]
    [InlineData("2026-11-20T05:59Z", "Thursday, November 19, 11:59\u00a0p.m.", "Thu, Nov 19")]
    [InlineData("2026-01-01T05:00Z", "Wednesday, December 31, 2025, 11:00\u00a0p.m.", "Wed, Dec 31, 2025")]
    [InlineData("2027-01-01T06:00Z", "Friday, January 1, 2027, 12:00\u00a0a.m.", "Fri, Jan 1, 2027")]
    public void A_moment_is_written_as_people_do_with_the_year_when_it_is_another(string utc, string full, string listed) =>
        Assert.Equal((full, listed), (clock.Full(Utc(utc)), clock.Listed(Utc(utc))));

    [Theory]
    [InlineData("2026-11-20T12:30Z", "today, 6:30\u00a0a.m.")]
    [InlineData("2026-11-21T05:59Z", "today, 11:59\u00a0p.m.")]
    [InlineData("2026-11-21T06:00Z", "tomorrow, 12:00\u00a0a.m.")]
    [InlineData("2026-11-20T05:59Z", "yesterday, 11:59\u00a0p.m.")]
    [InlineData("2026-11-18T20:47Z", "Wed, Nov 18, 2:47\u00a0p.m.")]
    [InlineData("2026-11-22T20:47Z", "Sun, Nov 22, 2:47\u00a0p.m.")]
    [InlineData("2025-11-20T20:47Z", "Thu, Nov 20, 2025, 2:47\u00a0p.m.")]
    public void The_days_around_this_one_have_their_own_words(string utc, string expected) => Assert.Equal(expected, clock.Near(Utc(utc)));

    [Fact]
    public void Public_pages_always_say_the_year()
    {
        Assert.Equal("Friday, November 20, 2026, 9:40\u00a0a.m.", clock.FullWithYear(Utc("2026-11-20T15:40Z")));
        Assert.Equal("Friday, November 20, 2026", CityClock.FullWithYear(new LocalDate(2026, 11, 20)));
        Assert.Equal("November 20, 2026, 6:00\u00a0a.m.", clock.PlainWithYear(Utc("2026-11-20T12:00Z")));
        Assert.Equal("November 20, 2026", CityClock.PlainWithYear(new LocalDate(2026, 11, 20)));
    }

    [Fact]
    public void Machines_read_UTC() => Assert.Equal("2026-11-20T12:30Z", CityClock.Machine(Utc("2026-11-20T12:30:45Z")));

    [Fact]
    public void A_time_that_is_not_UTC_is_refused()
    {
        var local = new DateTime(2026, 11, 20, 9, 40, 0, DateTimeKind.Unspecified);

        Assert.Throws<ArgumentException>(() => clock.Near(local));
        Assert.Throws<ArgumentException>(() => CityClock.Machine(local));
        Assert.Throws<ArgumentException>(() => new CityClock(Zone, local));
    }

    [Fact]
    public void The_words_do_not_depend_on_the_machine()
    {
        var (before, odd) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        odd.DateTimeFormat.DayNames = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"];
        odd.DateTimeFormat.AbbreviatedMonthNames = [.. Enumerable.Repeat("x", 13)];
        odd.DateTimeFormat.TimeSeparator = ".";
        odd.NumberFormat.NegativeSign = "~";
        odd.NumberFormat.NumberGroupSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal("Thursday, November 19, 8:09\u00a0a.m.", clock.Full(Utc("2026-11-19T14:09Z")));
            Assert.Equal("Thu, Nov 19", clock.Listed(Utc("2026-11-19T14:09Z")));
            Assert.Equal("1,000 days", Days(1000).Length());
            Assert.Equal(Office.Calendar.Version, new BusinessCalendar(Zone, [.. Holidays], []).Version);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void It_sees_from_the_time_it_was_given()
    {
        var given = new CityClock(Zone, new Stopped(new(2026, 11, 20, 5, 0, 0, TimeSpan.Zero)));

        Assert.Equal(new LocalDate(2026, 11, 19), given.Today);
        Assert.Equal(Utc("2026-11-20T05:00Z"), given.Now);
        Assert.Equal("tomorrow, 9:40\u00a0a.m.", given.Near(Utc("2026-11-20T15:40Z")));
    }

    public static TheoryData<LocalDate[], string?> DaysOff => new()
    {
        { [], null },
        { [new(2026, 11, 26)], "November 26 does not count" },
        { [new(2026, 11, 26), new(2026, 11, 27)], "November 26 and 27 do not count" },
        { [new(2026, 11, 26), new(2026, 11, 27), new(2026, 12, 25)], "November 26, 27 and December 25 do not count" },
        { [new(2026, 12, 25), new(2027, 1, 1)], "December 25 and January 1, 2027 do not count" },
        { [new(2027, 1, 1), new(2027, 1, 18)], "January 1 and January 18, 2027 do not count" },
    };

    [Theory]
    [MemberData(nameof(DaysOff))]
    public void Days_that_do_not_count_are_named(LocalDate[] days, string? expected) => Assert.Equal(expected, clock.DoNotCount(days));

    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
