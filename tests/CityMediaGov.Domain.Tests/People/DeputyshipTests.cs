using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.People;

public sealed class DeputyshipTests
{
    private readonly Town town = new();
    private readonly AppUser dana;
    private readonly AppUser renee;
    private readonly AppUser kao;

    public DeputyshipTests() => (dana, renee, kao) = (town.Person("Dana Lindqvist"), town.Person("Renee Thorson"), town.Person("Kao Vang"));

    [Fact]
    public void Somebody_is_named_for_a_period()
    {
        var deputyship = town.Name(renee, dana, from: Given.Now, namedAt: Given.Yesterday);

        Assert.Equal((dana.Id, renee.Id, Given.Yesterday), (deputyship.PersonId, deputyship.DeputyId, deputyship.NamedAt));
        Assert.Equal("Renee Thorson for Dana Lindqvist", deputyship.AuditTitle);
        Assert.Equal(("deputy.named", dana.Id), (deputyship.LastFact().Action.Code, deputyship.LastFact().By.Id));
        Assert.False(deputyship.IsActive(Given.Now.AddMilliseconds(-1)));
        Assert.True(deputyship.IsActive(Given.Now));
        Assert.True(deputyship.IsActive(Given.Now.AddDays(30).AddMilliseconds(-1)));
        Assert.False(deputyship.IsActive(Given.Now.AddDays(30)));
    }

    [Fact]
    public void Nobody_is_their_own_deputy() => Assert.Equal("You cannot be your own deputy.", Refused(dana, dana));

    [Fact]
    public void Somebody_who_may_not_sign_in_is_nobodys_deputy()
    {
        renee.Deactivate(Given.Steward, "Left", Given.Now);
        Assert.Equal("Renee Thorson may no longer sign in.", Refused(dana, renee));
    }

    [Fact]
    public void A_loop_is_refused()
    {
        town.Name(renee, dana);
        Assert.Equal("Dana Lindqvist has named a deputy for that time.", Refused(renee, dana));
    }

    [Fact]
    public void A_deputy_cannot_pass_the_steps_on()
    {
        town.Name(renee, dana);
        Assert.Equal("You are somebody’s deputy in that time, and a deputy cannot pass the steps on.", Refused(renee, kao));
    }

    [Fact]
    public void Somebody_who_is_absent_cannot_be_a_deputy()
    {
        town.Name(kao, renee);
        Assert.Equal("Renee Thorson has named a deputy for that time.", Refused(dana, renee));
    }

    [Fact]
    public void The_same_deputy_is_not_named_twice_for_overlapping_days()
    {
        town.Name(renee, dana);
        Assert.Equal("Renee Thorson is already your deputy in that time.", Refused(dana, renee, Given.Yesterday.AddDays(30).AddMilliseconds(-1)));
        Assert.Null(WhyNot(dana, renee, Given.Yesterday.AddDays(30)));
    }

    [Fact]
    public void Two_deputies_may_stand_in_together()
    {
        town.Name(renee, dana);
        Assert.Null(WhyNot(dana, kao, Given.Yesterday));
    }

    [Fact]
    public void An_ended_one_stands_in_nobodys_way()
    {
        town.Name(renee, dana).End(town.Actor(renee), Given.Now);
        Assert.Null(WhyNot(renee, dana, Given.Now));
        Assert.Null(WhyNot(dana, renee, Given.Now));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 1)]
    [InlineData(-5, -1)]
    public void A_period_that_is_none_or_over_is_refused(int from, int until) => Assert.Equal("The last day lies before the first, or in the past.",
        WhyNot(dana, renee, Given.Now.AddDays(from), Given.Now.AddDays(until))!.Sentence);

    [Theory]
    [InlineData(366, null)]
    [InlineData(367, "A deputy is named for a year at most.")]
    public void A_period_is_a_year_at_most(int days, string? sentence) => Assert.Equal(sentence, WhyNot(dana, renee, Given.Now, Given.Now.AddDays(days))?.Sentence);

    [Fact]
    public void Either_of_the_two_ends_it_once()
    {
        foreach (var person in new[] { dana, renee })
        {
            var deputyship = town.Name(renee, dana);
            deputyship.End(town.Actor(person), Given.Later);
            Assert.Equal((Given.Later, "deputy.ended"), (deputyship.EndedAt!.Value, deputyship.LastFact().Action.Code));
            Assert.False(deputyship.IsActive(Given.Later));
            Assert.Equal("This has ended already.", deputyship.Refuses(() => deputyship.End(town.Actor(person), Given.Later)).Sentence);
        }
    }

    [Fact]
    public void Nobody_else_ends_it_and_nobody_ends_what_is_over()
    {
        var deputyship = town.Name(renee, dana);
        Assert.Equal((RefusalKind.NotYours, "Only the two people concerned can end this."),
            (deputyship.Refuses(() => deputyship.End(Given.Steward, Given.Later)).Kind, deputyship.WhyNotEnd(town.Actor(kao), Given.Later)!.Sentence));
        Assert.Equal("This has ended already.", deputyship.Refuses(() => deputyship.End(town.Actor(dana), Given.Yesterday.AddDays(30))).Sentence);
    }

    private Refusal? WhyNot(AppUser person, AppUser deputy, DateTime from, DateTime? until = null) =>
        Deputyship.WhyNotName(town.Actor(person), deputy, from, until ?? from.AddDays(30), Given.Now, town.Deputyships);

    private string Refused(AppUser person, AppUser deputy, DateTime? from = null)
    {
        var count = town.Deputyships.Count;
        var refusal = Assert.Throws<RefusedException>(() => town.Name(deputy, person, from)).Refusal;
        Assert.Equal(count, town.Deputyships.Count);
        Assert.Equal(RefusalKind.Rule, refusal.Kind);
        return refusal.Sentence;
    }
}
