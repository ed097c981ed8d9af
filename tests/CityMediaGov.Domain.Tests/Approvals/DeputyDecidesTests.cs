using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class DeputyDecidesTests
{
    private readonly Hall hall = new();
    private readonly AppUser deputy;

    public DeputyDecidesTests() => deputy = hall.Town.Person("Dora Deputy", hall.Police);

    [Fact]
    public void A_deputy_decides_for_the_absent_and_both_names_are_kept()
    {
        hall.Town.Name(deputy, hall.Head);
        var request = hall.Open();
        hall.Decide(request, deputy);

        var decision = Assert.Single(request.Decisions);
        Assert.Equal((deputy.Id, "Dora Deputy", hall.Head.Id, "Hanna Head"), (decision.DecidedBy, decision.DeciderName, decision.OnBehalfOf, decision.OnBehalfOfName));
        Assert.Equal("Department Head", decision.ActedAs);
        Assert.Contains(request.LastFact().Details, detail => detail is { Name: "on behalf of", Value: "Hanna Head" });
        Assert.Equal(2, request.CurrentStep);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData((30 * 24 * 3600 * 1000L) - 1, true)]
    [InlineData(30 * 24 * 3600 * 1000L, false)]
    public void Only_in_the_period(long milliseconds, bool may)
    {
        var begins = Given.Now.AddDays(10);
        hall.Town.Name(deputy, hall.Head, from: begins);
        var request = hall.Open();
        var at = begins.AddMilliseconds(milliseconds);

        if (may)
            Assert.Null(request.WhyNotDecide(hall.Actor(deputy, at)));
        else
            hall.RefusesToLet(request, deputy, at);
    }

    [Fact]
    public void No_more_when_the_deputyship_was_ended()
    {
        var deputyship = hall.Town.Name(deputy, hall.Head);
        var request = hall.Open();
        deputyship.End(hall.Actor(hall.Head), Given.Later);

        hall.RefusesToLet(request, deputy, Given.Later.AddMinutes(1));
    }

    [Fact]
    public void One_named_by_the_requester_after_asking_may_not_decide_it()
    {
        hall.Town.Holder("Second Coordinator", Role.Coordinator);
        var request = hall.Open(Hall.OneStep, by: hall.Coordinator);
        hall.Town.Name(deputy, hall.Coordinator, from: Given.Now, namedAt: Given.Now.AddMinutes(1));

        var refusal = hall.RefusesToLet(request, deputy, Given.Later);
        Assert.Equal((RefusalKind.NotYours, "Cora Coordinator asked for this and named you deputy afterwards, so someone else must decide."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void A_standing_one_may_decide_what_the_principal_asked()
    {
        hall.Town.Name(deputy, hall.Coordinator);
        var request = hall.Open(Hall.OneStep, by: hall.Coordinator);
        hall.Decide(request, deputy);

        Assert.Equal(ApprovalState.Approved, request.State);
        Assert.Equal(hall.Coordinator.Id, Assert.Single(request.Decisions).OnBehalfOf);
    }

    [Fact]
    public void One_named_afterwards_by_somebody_else_than_the_requester_may()
    {
        var request = hall.Open(Hall.OneStep);
        hall.Town.Name(deputy, hall.Coordinator, from: Given.Now, namedAt: Given.Now.AddMinutes(1));

        Assert.Null(request.WhyNotDecide(hall.Actor(deputy, Given.Later)));
    }

    [Fact]
    public void A_deputy_cannot_give_a_second_step_for_a_principal_who_decided_the_first()
    {
        hall.Town.Give(hall.Head, Role.Coordinator);
        hall.Town.Name(deputy, hall.Head);
        var request = hall.Open();
        hall.Decide(request, hall.Head);

        Assert.Equal("Hanna Head, for whom you act, already decided a step of this request.", hall.RefusesToLet(request, deputy).Sentence);
    }

    [Fact]
    public void A_principal_cannot_give_a_second_step_when_the_deputy_gave_the_first()
    {
        hall.Town.Give(hall.Head, Role.Coordinator);
        hall.Town.Name(deputy, hall.Head);
        var request = hall.Open();
        hall.Decide(request, deputy);

        Assert.Equal("Dora Deputy already decided a step of this request for you, so someone else must decide this one.", hall.RefusesToLet(request, hall.Head).Sentence);
        hall.Decide(request, hall.Coordinator);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void A_holder_who_is_also_a_deputy_decides_as_themselves()
    {
        hall.Town.Name(hall.Head, hall.Town.Holder("Second Head", Role.DepartmentHead, hall.Parks));
        var request = hall.Open();
        hall.Decide(request, hall.Head);

        Assert.Null(Assert.Single(request.Decisions).OnBehalfOf);
    }

    [Fact]
    public void A_deputy_of_two_decides_for_the_one_who_may()
    {
        var second = hall.Town.Holder("Second Coordinator", Role.Coordinator);
        hall.Town.Name(deputy, hall.Coordinator);
        hall.Town.Name(deputy, second);
        var request = hall.Open(Hall.OneStep, barred: hall.Coordinator);
        hall.Decide(request, deputy);

        Assert.Equal(second.Id, Assert.Single(request.Decisions).OnBehalfOf);
    }
}
