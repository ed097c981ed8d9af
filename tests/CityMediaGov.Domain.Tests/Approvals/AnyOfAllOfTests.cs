using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class AnyOfAllOfTests
{
    private static readonly RouteStep Either = new("Communications or law", [Hall.AskCoordinator, Hall.AskAttorney]);
    private static readonly RouteStep Both = Either with { Rule = StepRule.AllOf, Name = "Communications and law" };

    private readonly Hall hall = new();
    private readonly AppUser attorney;

    public AnyOfAllOfTests() => attorney = hall.Town.Holder("Atta Attorney", Role.CityAttorney);

    [Fact]
    public void Any_of_is_ended_by_either_and_the_other_seat_closes()
    {
        var request = hall.Open(Hall.Route(Either, Hall.HeadStep));
        Assert.Equal(2, request.OpenSeats.Count());

        hall.Decide(request, attorney);
        Assert.Equal(2, request.CurrentStep);
        Assert.Equal("Department Head", Assert.Single(request.OpenSeats).Title);
        hall.RefusesToLet(request, hall.Coordinator);
    }

    [Fact]
    public void Any_of_names_both_to_whom_it_does_not_belong() =>
        Assert.Equal("This is the Communications Manager or City Attorney’s step.", hall.RefusesToLet(hall.Open(Hall.Route(Either)), hall.PoliceHead).Sentence);

    [Fact]
    public void Any_of_that_the_requester_could_fill_is_decided_by_the_other()
    {
        var request = hall.Open(Hall.Route(Either), by: hall.Coordinator);
        hall.RefusesToLet(request, hall.Coordinator);
        hall.Decide(request, attorney);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void Any_of_as_first_step_is_given_by_either_who_asks()
    {
        var request = hall.Open(Hall.Route(Either, Hall.HeadStep), by: attorney);
        Assert.Equal("City Attorney", Assert.Single(request.Decisions).ActedAs);
        Assert.Equal(2, request.CurrentStep);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void All_of_needs_both_in_any_order(bool attorneyFirst)
    {
        var request = hall.Open(Hall.Route(Both, Hall.HeadStep));
        AppUser[] order = attorneyFirst ? [attorney, hall.Coordinator] : [hall.Coordinator, attorney];

        hall.Decide(request, order[0]);
        Assert.Equal((ApprovalState.Open, 1), (request.State, request.CurrentStep));
        Assert.Equal(order[1] == attorney ? "City Attorney" : "Communications Manager", Assert.Single(request.OpenSeats).Title);
        hall.Decide(request, order[1]);
        Assert.Equal(2, request.CurrentStep);
        hall.Decide(request, hall.Head);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void One_rejection_ends_all_of()
    {
        var request = hall.Open(Hall.Route(Both));
        hall.Decide(request, attorney);
        hall.Decide(request, hall.Coordinator, Verdict.Reject, "Two pages do this already");

        Assert.Equal(ApprovalState.Rejected, request.State);
        Assert.Empty(request.OpenSeats);
        Assert.Equal(2, request.Decisions.Count());
    }

    [Fact]
    public void A_second_holder_of_a_filled_seat_is_told_who_filled_it()
    {
        var second = hall.Town.Holder("Second Attorney", Role.CityAttorney);
        var request = hall.Open(Hall.Route(Both));
        hall.Decide(request, attorney);

        var refusal = hall.RefusesToLet(request, second);
        Assert.Equal((RefusalKind.NotYours, "Atta Attorney already decided this as City Attorney."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void One_person_with_both_roles_fills_one_seat_of_all_of()
    {
        hall.Town.Give(hall.Coordinator, Role.CityAttorney);
        var request = hall.Open(Hall.Route(Both));
        hall.Decide(request, hall.Coordinator);

        Assert.Equal("You already decided a step of this request, so someone else must decide this one.", hall.RefusesToLet(request, hall.Coordinator).Sentence);
        hall.Decide(request, attorney);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void All_of_that_one_person_would_have_to_fill_is_refused_at_opening()
    {
        attorney.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Coordinator, Role.CityAttorney);
        Assert.Equal("Nobody else may decide this: name a substitute.", Assert.Throws<RefusedException>(() => hall.Open(Hall.Route(Both))).Refusal.Sentence);
    }

    [Fact]
    public void All_of_as_first_step_is_half_given_by_one_of_them_who_asks()
    {
        var request = hall.Open(Hall.Route(Both, Hall.HeadStep), by: attorney);
        Assert.Equal((1, "Communications Manager"), (request.CurrentStep, Assert.Single(request.OpenSeats).Title));

        hall.Decide(request, hall.Coordinator);
        Assert.Equal(2, request.CurrentStep);
    }

    [Fact]
    public void A_substitute_fills_only_the_seat_of_all_of_that_nobody_can()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(Hall.Route(Both with { Substitute = Hall.AskClerk }));
        Assert.Equal(["City Attorney", "City Clerk"], request.OpenSeats.Select(seat => seat.Title));

        hall.Decide(request, clerk);
        hall.Decide(request, attorney);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void A_given_half_of_all_of_stays_beside_the_substitute()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(Hall.Route(Both with { Substitute = Hall.AskClerk }, Hall.HeadStep), by: attorney);

        Assert.Contains(request.Seats, seat => seat.Order == Assert.Single(request.Decisions).Seat);
        hall.Decide(request, clerk);
        Assert.Equal(2, request.CurrentStep);
    }

    [Fact]
    public void A_substitute_takes_the_seat_of_all_of_that_one_person_cannot_fill_twice()
    {
        attorney.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Coordinator, Role.CityAttorney);
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(Hall.Route(Both with { Substitute = Hall.AskClerk }));

        hall.Decide(request, hall.Coordinator);
        hall.Decide(request, clerk);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void Decisions_of_one_instant_are_told_in_the_order_of_the_steps()
    {
        hall.Coordinator.Deactivate(Given.Steward, "Left", Given.Now);
        hall.Town.Give(hall.Head, Role.Coordinator);
        var clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.Open(Hall.Route(Hall.CoordinatorOrClerk, Hall.HeadStep));

        hall.Decide(request, clerk);
        hall.Decide(request, hall.Head);
        Assert.Equal([(1, 3), (2, 2)], request.Decisions.Select(decision => (decision.Step, decision.Seat))); // the substitute's seat was made last
    }
}
