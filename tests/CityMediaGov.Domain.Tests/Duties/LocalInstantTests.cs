using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using NodaTime;
using NodaTime.Text;
using static CityMediaGov.Domain.Tests.Duties.Office;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class LocalInstantTests
{
    [Theory]
    [InlineData("2026-07-01T12:00", "2026-07-01T17:00Z")]
    [InlineData("2026-12-01T12:00", "2026-12-01T18:00Z")]
    [InlineData("2026-03-08T01:59", "2026-03-08T07:59Z")]
    [InlineData("2026-03-08T03:00", "2026-03-08T08:00Z")]
    [InlineData("2026-11-01T00:59", "2026-11-01T05:59Z")]
    [InlineData("2026-11-01T02:00", "2026-11-01T08:00Z")]
    public void A_typed_time_is_that_moment_in_the_citys_zone(string typed, string expected)
    {
        var found = LocalInstant.Resolve(LocalDateTimePattern.GeneralIso.Parse(typed + ":00").Value, Zone);

        Assert.Equal(Utc(expected), found.At);
        Assert.Equal(DateTimeKind.Utc, found.At!.Value.Kind);
        Assert.Null(found.Refusal);
        Assert.False(found.IsAmbiguous);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-6)]
    public void A_time_that_the_clocks_went_past_does_not_exist(int? chosen)
    {
        var found = LocalInstant.Resolve(new(2026, 3, 8, 2, 30), Zone, chosen is { } hours ? Offset.FromHours(hours) : null);

        Assert.Null(found.At);
        Assert.Empty(found.Candidates);
        Assert.Equal(RefusalKind.Rule, found.Refusal!.Kind);
        Assert.Equal(
            "March 8, 2026, 2:30\u00a0a.m. does not exist: clocks go from 2:00\u00a0a.m. to 3:00\u00a0a.m. that day.",
            found.Refusal.Sentence);
        Assert.Equal("Give a time before 2:00\u00a0a.m., or 3:00\u00a0a.m. or later.", found.Refusal.WayOn);
    }

    [Fact]
    public void A_time_that_comes_twice_is_asked_about()
    {
        var found = LocalInstant.Resolve(new(2026, 11, 1, 1, 30), Zone);

        Assert.Null(found.At);
        Assert.True(found.IsAmbiguous);
        Assert.Equal(
            [
                new(Utc("2026-11-01T06:30Z"), Offset.FromHours(-5), "the first 1:30\u00a0a.m. (UTC−5)"),
                new(Utc("2026-11-01T07:30Z"), Offset.FromHours(-6), "the second 1:30\u00a0a.m. (UTC−6)"),
            ],
            found.Candidates);
        Assert.Equal("November 1, 2026, 1:30\u00a0a.m. comes twice, because clocks go back that day.", found.Refusal!.Sentence);
        Assert.Equal("Choose the first 1:30\u00a0a.m. (UTC−5) or the second 1:30\u00a0a.m. (UTC−6).", found.Refusal.WayOn);
    }

    [Theory]
    [InlineData(-5, "2026-11-01T06:30Z")]
    [InlineData(-6, "2026-11-01T07:30Z")]
    public void The_answer_settles_which_one(int hours, string expected)
    {
        var found = LocalInstant.Resolve(new(2026, 11, 1, 1, 30), Zone, Offset.FromHours(hours));

        Assert.Equal(Utc(expected), found.At);
        Assert.Null(found.Refusal);
    }

    [Fact]
    public void An_answer_that_was_not_offered_settles_nothing()
    {
        var found = LocalInstant.Resolve(new(2026, 11, 1, 1, 30), Zone, Offset.FromHours(-7));

        Assert.Null(found.At);
        Assert.Equal(2, found.Candidates.Count);
    }
}
