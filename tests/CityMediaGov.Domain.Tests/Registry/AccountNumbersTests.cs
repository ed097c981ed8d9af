using System.Text.Json.Nodes;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed class AccountNumbersTests
{
    [Theory]
    [InlineData(9, null, false)]
    [InlineData(9, 10, false)]
    [InlineData(10, 10, true)]
    [InlineData(11, 10, true)]
    public void A_ceiling_is_passed_by_the_account_that_comes_after_it(int live, int? ceiling, bool isOneTooMany) => Assert.Equal(isOneTooMany,
        new AccountNumbers(live, 2, 1, 0).IsOneTooMany(new SustainableNumber("sustainable", ceiling, ceiling is null ? null : Sources.City, "city")));

    [Fact]
    public void They_are_told_for_the_city_and_for_the_unit()
    {
        Assert.Equal("9 official accounts so far, 2 of this unit; 3 more proposed, 1 of this unit.", new AccountNumbers(9, 2, 3, 1).Counted);
        Assert.Equal("1 official account so far, 0 of this unit; 0 more proposed, 0 of this unit.", new AccountNumbers(1, 0, 0, 0).Counted);
    }

    [Theory]
    [InlineData(null, "How many there are.")]
    [InlineData(10, "How many there are.")]
    [InlineData(9, "One more is above 9 (set by the City).")]
    public void Who_decides_is_told_them_and_warned_above_the_ceiling(int? ceiling, string lead)
    {
        var policy = Given.InForce(Packs.WithProfile(profile => profile["account"]!["sustainableNumber"] = new JsonObject
        {
            ["words"] = "kept to a sustainable number",
            ["ceiling"] = ceiling,
            ["ceilingSource"] = ceiling is null ? null : "city",
            ["source"] = "WSP-RULES-2",
        }));
        RequestUnderDecision facts = new(Given.Submitted(Given.Nobody), policy, NearAccounts.None, new(9, 2, 0, 0), 1, UnitIsOpen: true);
        var check = Assert.Single(AccountRequestChecks.Look(facts), check => check.Sentence.StartsWith("9 official accounts", StringComparison.Ordinal));
        Assert.Equal((CheckResult.Caution, lead, "WSP-RULES-2"), (check.Result, check.Lead, check.ClauseId));
        Assert.EndsWith("The policy’s words: “kept to a sustainable number”.", check.Sentence, StringComparison.Ordinal);
    }
}
