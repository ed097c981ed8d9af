using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class TwoStepRouteTests
{
    private readonly Hall hall = new();

    [Fact]
    public void The_right_people_walk_it_to_its_end()
    {
        var request = hall.Open();
        Assert.Equal((ApprovalState.Open, 1), (request.State, request.CurrentStep));
        Assert.Equal("Department Head", Assert.Single(request.OpenSeats).Title);

        hall.Decide(request, hall.Head, note: "  Good idea ");
        Assert.Equal((ApprovalState.Open, 2), (request.State, request.CurrentStep));
        Assert.Equal("Communications Manager", Assert.Single(request.OpenSeats).Title);
        Assert.Null(request.ClosedAt);

        hall.Decide(request, hall.Coordinator, at: Given.Later.AddHours(1));
        Assert.Equal((ApprovalState.Approved, 0), (request.State, request.CurrentStep));
        Assert.Equal(Given.Later.AddHours(1), request.ClosedAt);
        Assert.Empty(request.OpenSeats);
        Assert.Equal(["approval.opened", "approval.decided", "approval.decided"], request.Codes());
    }

    [Fact]
    public void What_each_said_is_kept_with_name_title_and_time()
    {
        var request = hall.Open();
        hall.Decide(request, hall.Head, note: "  Good idea ");

        var decision = Assert.Single(request.Decisions);
        Assert.Equal((1, 1, Verdict.Approve, "Good idea"), (decision.Step, decision.Seat, decision.Verdict, decision.Note));
        Assert.Equal((hall.Head.Id, "Hanna Head", "Hanna Head’s title", "Department Head"), (decision.DecidedBy, decision.DeciderName, decision.DeciderTitle, decision.ActedAs));
        Assert.Equal((null, null, false, Given.Later), (decision.OnBehalfOf, decision.OnBehalfOfName, decision.GivenWithRequest, decision.DecidedAt));
        var fact = request.LastFact();
        Assert.Equal(("Good idea", hall.Head.Id, Given.Later), (fact.Reason, fact.By.Id, fact.At));
        Assert.Equal([("step", "1. Department"), ("verdict", "Approve"), ("on behalf of", null)], fact.Details.Select(detail => (detail.Name, detail.Value)));
    }

    [Fact]
    public void The_second_step_waits_for_the_first()
    {
        var request = hall.Open();
        var refusal = hall.RefusesToLet(request, hall.Coordinator);
        Assert.Equal((RefusalKind.NotYours, "This is the Department Head’s step."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void A_step_cannot_be_skipped()
    {
        var request = hall.Open();
        var refusal = request.Refuses(() => hall.Decide(request, hall.Coordinator, stepRead: 2));
        Assert.Equal((RefusalKind.Rule, "The step “Department” comes first."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void A_stale_step_names_who_decided_it_and_when()
    {
        var request = hall.Open();
        hall.Decide(request, hall.Head);

        var refusal = request.Refuses(() => hall.Decide(request, hall.Head, stepRead: 1));
        Assert.Equal((RefusalKind.ChangedMeanwhile, "Hanna Head decided this while you were reading.", Given.Later), (refusal.Kind, refusal.Sentence, refusal.At));
        Assert.Contains("Nothing of yours was recorded", refusal.WayOn);

        hall.Decide(request, hall.Coordinator, at: Given.Later.AddHours(1));
        var late = request.Refuses(() => hall.Decide(request, hall.Coordinator, stepRead: 2));
        Assert.Equal("Cora Coordinator decided this while you were reading.", late.Sentence);
    }

    [Fact]
    public void A_page_of_a_withdrawn_request_says_who_withdrew_it_although_somebody_had_decided_before()
    {
        var request = hall.Open();
        hall.Decide(request, hall.Head);
        request.WithdrawBy(hall.Actor(hall.Asker), Given.Later.AddMinutes(5));

        var refusal = request.Refuses(() => hall.Decide(request, hall.Coordinator, stepRead: 2));
        Assert.Equal(("Ann Asker withdrew this while you were reading.", Given.Later.AddMinutes(5)), (refusal.Sentence, refusal.At));
    }

    [Fact]
    public void A_page_of_a_voided_request_says_who_took_it_back()
    {
        var request = hall.Open();
        hall.Decide(request, hall.Head);
        hall.Decide(request, hall.Coordinator);
        request.VoidBecauseEdited(hall.Actor(hall.Asker), Given.Later);

        Assert.Equal("Ann Asker took this back for changes while you were reading.", request.Refuses(() => hall.Decide(request, hall.Coordinator, stepRead: 2)).Sentence);
    }

    [Fact]
    public void A_closed_request_takes_no_more_decisions()
    {
        var request = hall.Open(Hall.OneStep);
        hall.Decide(request, hall.Coordinator);

        var refusal = request.WhyNotDecide(hall.Actor(hall.Coordinator))!;
        Assert.Equal((RefusalKind.Rule, "This request is already approved."), (refusal.Kind, refusal.Sentence));
        Assert.Equal(RefusalKind.ChangedMeanwhile, request.Refuses(() => hall.Decide(request, hall.Coordinator, stepRead: 1)).Kind);
    }

    [Fact]
    public void A_unit_without_a_head_falls_to_the_unit_above()
    {
        var trails = hall.Town.Unit("Trails", above: hall.Town.Unit("Outdoors", above: hall.Parks));
        var request = hall.Open(unit: trails);

        Assert.Equal(hall.Parks.Id, Assert.Single(request.OpenSeats).UnitId);
        hall.RefusesToLet(request, hall.PoliceHead);
        hall.Decide(request, hall.Head);
        Assert.Equal(2, request.CurrentStep);
    }

    [Fact]
    public void A_unit_with_its_own_head_does_not_ask_the_head_above()
    {
        var trails = hall.Town.Unit("Trails", above: hall.Parks);
        var ranger = hall.Town.Holder("Rita Ranger", Role.DepartmentHead, trails);
        var request = hall.Open(unit: trails);

        hall.RefusesToLet(request, hall.Head);
        hall.Decide(request, ranger);
        Assert.Equal(2, request.CurrentStep);
    }

    [Fact]
    public void Where_no_unit_up_to_the_top_has_a_head_the_request_is_refused()
    {
        var harbor = hall.Town.Unit("Harbor", above: hall.Town.Unit("Public Works"));
        var refusal = Assert.Throws<RefusedException>(() => hall.Open(unit: harbor)).Refusal;
        Assert.Equal(("Nobody else may decide this: name a substitute.", "OWN-5"), (refusal.Sentence, refusal.ClauseId));
        Assert.Contains("“Department”", refusal.WayOn);
    }

    [Fact]
    public void Units_that_stand_above_each_other_by_mistake_are_no_endless_search()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var staffing = new Staffing([], new Dictionary<Guid, Guid?> { [one] = two, [two] = one });
        Assert.Equal(one, staffing.NearestUnitWith(Role.DepartmentHead, one));
    }

    [Fact]
    public void A_route_without_a_step_is_refused_in_words() =>
        Assert.Equal("The policy names nobody who decides this.", Assert.Throws<RefusedException>(() => hall.Open(Hall.Route())).Refusal.Sentence);
}
