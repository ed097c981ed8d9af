using System.Text.Json;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Tests.Duties;

public sealed class TimeRuleTests
{
    [Theory]
    [InlineData(24, 2, null)]
    [InlineData(24, null, 2)]
    [InlineData(null, 2, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(-1, null, null)]
    [InlineData(null, 0, null)]
    [InlineData(null, null, 0)]
    [InlineData(int.MaxValue, null, null)]
    [InlineData(null, int.MaxValue, null)]
    [InlineData(null, null, int.MaxValue)]
    public void Two_numbers_or_an_impossible_one_are_refused(int? hours, int? businessDays, int? days)
    {
        Assert.NotNull(TimeRule.Problem(hours, businessDays, days, "OWN-12"));
        Assert.Throws<ArgumentException>(() => new TimeRule(null, hours, businessDays, days, "OWN-12"));
    }

    [Fact]
    public void A_time_without_a_source_is_refused() =>
        Assert.Equal(
            "A time needs its source: a clause, or the City.",
            Assert.Throws<ArgumentException>(() => new TimeRule(null, 24, null, null, " ")).Message);

    [Theory]
    [InlineData(24, null, null, "24 hours", "within 24 hours", "every 24 hours")]
    [InlineData(1, null, null, "1 hour", "within 1 hour", "every hour")]
    [InlineData(0, null, null, "at once", "at once", "at once")]
    [InlineData(null, 2, null, "2 business days", "within 2 business days", "every 2 business days")]
    [InlineData(null, 1, null, "1 business day", "within 1 business day", "every business day")]
    [InlineData(null, null, 180, "180 days", "within 180 days", "every 180 days")]
    [InlineData(null, null, 1000, "1,000 days", "within 1,000 days", "every 1,000 days")]
    [InlineData(null, null, null, null, null, null)]
    public void A_rule_is_worded(int? hours, int? businessDays, int? days, string? length, string? within, string? every)
    {
        var rule = new TimeRule(null, hours, businessDays, days, "OWN-12");

        Assert.Equal((length, within, every), (rule.Length(), rule.Within(), rule.Every()));
        Assert.Equal(length is not null, rule.HasNumber);
    }

    [Theory]
    [InlineData("within 24 hours", 24, null, "OWN-8", false, "policy: within 24 hours")]
    [InlineData(null, null, 2, "city", false, "set by the City: 2 business days")]
    [InlineData(" ", null, 2, "city", false, "set by the City: 2 business days")]
    [InlineData("as soon as reasonably possible", null, 10, "city", false, "policy: “as soon as reasonably possible”; City: 10 business days")]
    [InlineData("regularly", 72, null, "city", true, "policy: “regularly”; City: every 72 hours")]
    [InlineData(null, 48, null, "OWN-12", true, "policy: every 48 hours")]
    [InlineData("promptly", null, null, "OWN-7", false, "policy: “promptly”")]
    [InlineData(null, null, null, "OWN-7", false, "the policy gives no time")]
    public void A_number_of_the_Citys_is_never_shown_as_the_policys(
        string? words, int? hours, int? businessDays, string source, bool recurring, string expected)
    {
        var rule = new TimeRule(words, hours, businessDays, null, source);

        Assert.Equal(expected, rule.SourceWords(recurring));
        Assert.Equal(source == "city", rule.IsSetByCity);
    }

    [Fact]
    public void A_rule_survives_being_stored_as_JSON()
    {
        var rule = new TimeRule("promptly", null, 3, null, TimeRule.City);

        var json = JsonSerializer.Serialize(rule);

        Assert.Equal(rule, JsonSerializer.Deserialize<TimeRule>(json));
        Assert.DoesNotContain(nameof(TimeRule.IsSetByCity), json, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_numbers_are_refused_from_JSON_too() => Assert.Throws<ArgumentException>(
        () => JsonSerializer.Deserialize<TimeRule>("""{"Hours":24,"Days":1,"Source":"OWN-8"}"""));
}
