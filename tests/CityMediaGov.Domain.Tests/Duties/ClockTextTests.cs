using CityMediaGov.Domain.Duties;
using static CityMediaGov.Domain.Tests.Duties.Office;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class ClockTextTests
{
    private const string Morning = "2026-11-20T15:40Z"; // Friday, 9:40 a.m.

    [Theory]
    [InlineData(48, "2026-11-18T12:30Z", ClockState.Late, "3 hours late · was due today, 6:30\u00a0a.m. · policy: within 48 hours")]
    [InlineData(24, "2026-11-18T15:15Z", ClockState.Late, "1 day late · was due yesterday, 9:15\u00a0a.m. · policy: within 24 hours")]
    [InlineData(24, "2026-11-19T15:39Z", ClockState.Late, "1 minute late · was due today, 9:39\u00a0a.m. · policy: within 24 hours")]
    [InlineData(24, "2026-11-19T15:39:30Z", ClockState.Late, "Less than a minute late · was due today, 9:39\u00a0a.m. · policy: within 24 hours")]
    [InlineData(24, "2026-11-19T15:40Z", ClockState.Soon, "Due today, 9:40\u00a0a.m. · policy: within 24 hours")]
    [InlineData(24, "2026-11-19T23:00Z", ClockState.Soon, "Due today, 5:00\u00a0p.m. · policy: within 24 hours")]
    [InlineData(48, "2026-11-19T23:00Z", ClockState.None, "Due tomorrow, 5:00\u00a0p.m. · policy: within 48 hours")]
    [InlineData(96, "2026-11-19T23:00Z", ClockState.None, "Due Mon, Nov 23, 5:00\u00a0p.m. · policy: within 96 hours")]
    public void A_clock_of_hours_says_the_hour(int hours, string start, ClockState state, string expected)
    {
        var due = DueDate.From(Hours(hours), Utc(start), Calendar);

        var text = ClockText.For(due, ClockAt(Morning));

        Assert.Equal((state, expected, due.DueAt), (text.State, text.Line, text.DueAt));
    }

    [Theory]
    [InlineData(2, "2026-11-18T16:22Z", ClockState.Soon, "Due today · set by the City: 2 business days")]
    [InlineData(1, "2026-11-20T15:14Z", ClockState.None, "Due Mon, Nov 23 · set by the City: 1 business day")]
    [InlineData(3, "2026-11-16T16:22Z", ClockState.Late, "1 day late · was due yesterday · set by the City: 3 business days")]
    [InlineData(2, "2026-11-16T16:22Z", ClockState.Late, "2 days late · was due Wed, Nov 18 · set by the City: 2 business days")]
    [InlineData(30, "2026-11-20T15:14Z", ClockState.None, "Due Thu, Jan 7, 2027 · set by the City: 30 business days")]
    public void A_clock_of_business_days_says_the_day(int days, string start, ClockState state, string expected)
    {
        var text = ClockText.For(DueDate.From(BusinessDays(days), Utc(start), LongWeekend), ClockAt(Morning));

        Assert.Equal((state, expected), (text.State, text.Line));
    }

    [Fact]
    public void The_policys_vague_words_stand_beside_the_Citys_number()
    {
        var appeal = DueDate.From(BusinessDays(10, "as soon as reasonably possible"), Utc("2026-11-20T15:14Z"), LongWeekend);
        var review = DueDate.From(Days(180, "routinely"), Utc("2026-05-22T15:00Z"), LongWeekend);

        Assert.Equal(
            "Due Tue, Dec 8 · policy: “as soon as reasonably possible”; City: 10 business days",
            ClockText.For(appeal, ClockAt(Morning)).Line);
        Assert.Equal(
            "2 days late · was due Wed, Nov 18 · policy: “routinely”; City: every 180 days",
            ClockText.For(review, ClockAt(Morning), recurring: true).Line);
    }

    [Theory]
    [InlineData("2026-11-20T09:30Z", ClockState.Met, "Done in 19 hours · policy: within 24 hours")]
    [InlineData("2026-11-19T14:01Z", ClockState.Met, "Done in 1 minute · policy: within 24 hours")]
    [InlineData("2026-11-19T14:00:04Z", ClockState.Met, "Done in less than a minute · policy: within 24 hours")]
    [InlineData("2026-11-20T14:00Z", ClockState.Met, "Done in 24 hours · policy: within 24 hours")]
    [InlineData("2026-11-20T16:05Z", ClockState.Late, "Done 2 hours late · was due yesterday, 8:00\u00a0a.m. · policy: within 24 hours")]
    public void What_is_done_says_how_long_it_took(string doneAt, ClockState state, string expected)
    {
        var due = DueDate.From(Hours(24), Utc("2026-11-19T14:00Z"), Calendar);

        var text = ClockText.For(due, ClockAt("2026-11-21T15:40Z"), Utc(doneAt));

        Assert.Equal((state, expected), (text.State, text.Line));
    }

    [Theory]
    [InlineData("2026-11-20T22:00Z", ClockState.Met, "Done the same day · set by the City: 2 business days")]
    [InlineData("2026-11-25T05:59:59Z", ClockState.Met, "Done in 4 days · set by the City: 2 business days")]
    [InlineData("2026-11-25T06:00Z", ClockState.Late, "Done 1 day late · was due Tue, Nov 24 · set by the City: 2 business days")]
    public void Days_are_counted_to_the_day_it_was_done(string doneAt, ClockState state, string expected)
    {
        var due = DueDate.From(BusinessDays(2), Utc("2026-11-20T15:14Z"), Calendar);

        var text = ClockText.For(due, ClockAt("2026-11-27T15:40Z"), Utc(doneAt));

        Assert.Equal((state, expected), (text.State, text.Line));
    }

    [Theory]
    [InlineData("2026-11-17T15:00Z", "Open for 3 days · policy: “promptly”")]
    [InlineData("2026-11-20T10:00Z", "Open for 5 hours · policy: “promptly”")]
    [InlineData("2026-11-20T15:41Z", "Open for less than a minute · policy: “promptly”")] // two machines' clocks differ
    public void Without_a_number_only_the_age_is_said(string start, string expected)
    {
        var due = DueDate.From(new("promptly", null, null, null, "OWN-7"), Utc(start), Calendar);

        var text = ClockText.For(due, ClockAt(Morning));

        Assert.Equal((ClockState.None, expected, null), (text.State, text.Line, text.DueAt));
        Assert.Equal("Done in 30 hours", ClockText.For(due, ClockAt("2026-12-20T15:40Z"), due.Start.AddHours(30)).Words);
    }

    [Fact]
    public void A_stopped_clock_says_since_when_and_why() => Assert.Equal(
        "Stopped since Nov 17 · waiting for the resident’s answer",
        ClockText.Stopped(Utc("2026-11-17T18:00Z"), ClockAt(Morning), "waiting for the resident’s answer").Line);
}
