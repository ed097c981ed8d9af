using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

/// <summary>Nobody decides their own matter, and no request is opened that could never be decided.</summary>
public sealed class NobodyGetsStuckTests
{
    private const string NobodyElse = "Nobody else may decide this: name a substitute.";

    private static readonly ApprovalRoute WithSubstitute = Hall.Route(Hall.HeadStep, Hall.CoordinatorOrClerk);

    private readonly Hall hall = new();

    [Fact]
    public void A_department_head_who_asks_gives_the_step_with_the_request()
    {
        var request = hall.Open(by: hall.Head);

        var given = Assert.Single(request.Decisions);
        Assert.Equal((1, hall.Head.Id, Verdict.Approve, true, Given.Now), (given.Step, given.DecidedBy, given.Verdict, given.GivenWithRequest, given.DecidedAt));
        Assert.Equal(2, request.CurrentStep);
        hall.Decide(request, hall.Coordinator);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void The_head_of_another_unit_who_asks_gives_nothing()
    {
        var request = hall.Open(by: hall.PoliceHead);
        Assert.Empty(request.Decisions);
        Assert.Equal(1, request.CurrentStep);
    }

    [Fact]
    public void A_deputy_of_the_head_who_asks_gives_nothing()
    {
        hall.Town.Name(hall.Asker, hall.Head);
        Assert.Empty(hall.Open().Decisions);
    }

    [Fact]
    public void A_head_who_asks_where_nobody_is_coordinator_is_refused()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        var refusal = Assert.Throws<RefusedException>(() => hall.Open(by: hall.Head)).Refusal;
        Assert.Equal((NobodyElse, "DEF-10"), (refusal.Sentence, refusal.ClauseId));
    }

    [Fact]
    public void The_only_holder_who_asks_on_a_route_of_one_step_is_refused()
    {
        var refusal = Assert.Throws<RefusedException>(() => hall.Open(Hall.OneStep, by: hall.Coordinator)).Refusal;
        Assert.Equal((RefusalKind.Rule, NobodyElse, "DEF-10"), (refusal.Kind, refusal.Sentence, refusal.ClauseId));
        Assert.Equal("The step “Communications” needs somebody other than you and than those who decide the other steps. Ask for a second holder of the role, or for a substitute in the policy.", refusal.WayOn);
    }

    [Fact]
    public void The_only_holder_who_asks_on_a_route_of_one_step_goes_to_the_substitute()
    {
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(Hall.Route(Hall.CoordinatorOrClerk), by: hall.Coordinator);

        var seat = Assert.Single(request.OpenSeats);
        Assert.Equal((Role.Clerk, "City Clerk", true), (seat.Role, seat.Title, seat.IsSubstitute));
        hall.RefusesToLet(request, hall.Coordinator);
        hall.Decide(request, clerk);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void A_substitute_whom_nobody_fills_is_no_help() =>
        Assert.Equal(NobodyElse, Assert.Throws<RefusedException>(() => hall.Open(Hall.Route(Hall.CoordinatorOrClerk), by: hall.Coordinator)).Refusal.Sentence);

    [Fact]
    public void A_substitute_who_asks_is_no_help()
    {
        hall.Town.Give(hall.Coordinator, Role.Clerk);
        Assert.Equal(NobodyElse, Assert.Throws<RefusedException>(() => hall.Open(Hall.Route(Hall.CoordinatorOrClerk), by: hall.Coordinator)).Refusal.Sentence);
    }

    [Fact]
    public void The_substitute_is_not_asked_while_the_role_has_somebody()
    {
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(Hall.Route(Hall.CoordinatorOrClerk));
        Assert.False(Assert.Single(request.Seats).IsSubstitute);
        hall.RefusesToLet(request, clerk);
    }

    [Fact]
    public void The_sole_coordinator_who_asks_goes_to_the_head_and_then_to_the_substitute()
    {
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(WithSubstitute, by: hall.Coordinator);
        Assert.Empty(request.Decisions);

        hall.Decide(request, hall.Head);
        hall.RefusesToLet(request, hall.Coordinator);
        hall.Decide(request, clerk);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void The_sole_coordinator_who_asks_without_a_substitute_is_refused_at_opening() =>
        Assert.Equal(NobodyElse, Assert.Throws<RefusedException>(() => hall.Open(by: hall.Coordinator)).Refusal.Sentence);

    [Fact]
    public void One_person_who_holds_both_roles_cannot_walk_it_alone()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Head, Role.Coordinator);
        Assert.Equal(NobodyElse, Assert.Throws<RefusedException>(() => hall.Open()).Refusal.Sentence);
    }

    [Fact]
    public void One_person_who_holds_both_roles_is_followed_by_the_substitute()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Head, Role.Coordinator);
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(WithSubstitute);

        hall.Decide(request, hall.Head);
        Assert.True(Assert.Single(request.OpenSeats).IsSubstitute);
        hall.Decide(request, clerk);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void A_head_and_sole_coordinator_who_asks_gives_one_step_and_the_substitute_decides_the_other()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Head, Role.Coordinator);
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(WithSubstitute, by: hall.Head);

        Assert.True(Assert.Single(request.Decisions).GivenWithRequest);
        hall.Decide(request, clerk);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void Whoever_gave_a_step_by_asking_cannot_give_the_other_through_a_deputy()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Head, Role.Coordinator);
        hall.Town.Name(hall.Town.Person("Dora Deputy"), hall.Head);

        Assert.Equal(NobodyElse, Assert.Throws<RefusedException>(() => hall.Open(by: hall.Head)).Refusal.Sentence);
    }

    [Fact]
    public void One_person_and_their_deputy_are_not_two()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Head, Role.Coordinator);
        hall.Town.Name(hall.Town.Person("Dora Deputy"), hall.Head);

        Assert.Equal(NobodyElse, Assert.Throws<RefusedException>(() => hall.Open()).Refusal.Sentence);
    }

    [Fact]
    public void A_deputy_makes_a_route_walkable_whose_next_holder_is_the_first_ones_only_deputy()
    {
        hall.Town.Name(hall.Coordinator, hall.Head);
        var request = hall.Open();
        hall.Decide(request, hall.Head);
        hall.Decide(request, hall.Coordinator);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void A_barred_head_who_asks_gives_nothing()
    {
        var second = hall.Town.Holder("Sid Second", Role.DepartmentHead, hall.Parks);
        var request = hall.Open(by: hall.Head, barred: hall.Head);
        Assert.Empty(request.Decisions);
        hall.Decide(request, second);
        Assert.Equal(2, request.CurrentStep);
    }
}
