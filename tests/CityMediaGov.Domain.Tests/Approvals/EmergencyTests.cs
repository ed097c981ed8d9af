using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class EmergencyTests
{
    private static readonly ApprovalRoute WithEmergency = Hall.Emergency(Hall.CoordinatorStep);

    private readonly Hall hall = new();

    [Fact]
    public void A_route_without_it_is_refused()
    {
        var refusal = Assert.Throws<RefusedException>(() => hall.OpenAfterEmergency(Hall.TwoSteps)).Refusal;
        Assert.Equal(("The policy knows no acting before approval here.", "Send the request and wait for the decision."), (refusal.Sentence, refusal.WayOn));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void It_needs_a_reason(string reason) =>
        Assert.Equal("Say what made it urgent.", Assert.Throws<RefusedException>(() => hall.OpenAfterEmergency(WithEmergency, reason: reason)).Refusal.Sentence);

    [Fact]
    public void The_flag_stays_until_a_different_person_confirms()
    {
        var request = hall.OpenAfterEmergency(WithEmergency, reason: " The river rose ");
        Assert.Equal(("The river rose", true, true), (request.EmergencyReason, request.IsEmergency, request.AwaitsConfirmation));
        Assert.Equal(("approval.opened", "The river rose"), (request.LastFact().Action.Code, request.LastFact().Reason));

        hall.RefusesToLet(request, hall.Asker);
        hall.RefusesToLet(request, hall.Head);
        Assert.True(request.AwaitsConfirmation);
        hall.Decide(request, hall.Coordinator);
        Assert.Equal((ApprovalState.Approved, true, false), (request.State, request.IsEmergency, request.AwaitsConfirmation));
    }

    [Fact]
    public void Whoever_acted_never_confirms_although_holding_the_role()
    {
        var second = hall.Town.Holder("Sid Second", Role.Coordinator);
        var request = hall.OpenAfterEmergency(WithEmergency, by: hall.Coordinator);
        Assert.Empty(request.Decisions);

        Assert.Equal("You asked for this, so someone else must decide.", hall.RefusesToLet(request, hall.Coordinator).Sentence);
        hall.Decide(request, second);
        Assert.Equal(ApprovalState.Approved, request.State);
    }

    [Fact]
    public void Where_nobody_else_could_confirm_it_is_refused_or_goes_to_the_substitute()
    {
        Assert.Throws<RefusedException>(() => hall.OpenAfterEmergency(WithEmergency, by: hall.Coordinator));

        hall.Town.Holder("Clara Clerk", Role.Clerk);
        var request = hall.OpenAfterEmergency(Hall.Emergency(Hall.CoordinatorOrClerk), by: hall.Coordinator);
        Assert.Equal("City Clerk", Assert.Single(request.OpenSeats).Title);
    }

    [Fact]
    public void It_can_be_rejected_with_a_reason()
    {
        var request = hall.OpenAfterEmergency(WithEmergency);
        Assert.Equal("Give a reason.", request.Refuses(() => hall.Decide(request, hall.Coordinator, Verdict.Reject)).Sentence);
        hall.Decide(request, hall.Coordinator, Verdict.Reject, "There was time to ask");
        Assert.Equal((ApprovalState.Rejected, false), (request.State, request.AwaitsConfirmation));
    }

    [Fact]
    public void What_was_done_cannot_be_returned_for_changes()
    {
        var request = hall.OpenAfterEmergency(WithEmergency);
        var refusal = request.Refuses(() => hall.Decide(request, hall.Coordinator, Verdict.ReturnForChanges, "Shorter please"));
        Assert.Equal(("This was already acted upon, so there is nothing to return.", "Confirm it, or reject it."), (refusal.Sentence, refusal.WayOn));
    }

    [Fact]
    public void What_was_done_cannot_be_withdrawn()
    {
        var request = hall.OpenAfterEmergency(WithEmergency);
        Assert.Equal("This was already acted upon, so it cannot be withdrawn: somebody else confirms or rejects it.",
            request.Refuses(() => request.WithdrawBy(hall.Actor(hall.Asker), Given.Later)).Sentence);
    }

    [Fact]
    public void A_request_sent_beforehand_has_no_such_flag()
    {
        var request = hall.Open(WithEmergency);
        Assert.Equal((false, false, null), (request.IsEmergency, request.AwaitsConfirmation, request.EmergencyReason));
        Assert.Equal(2, request.Steps.Count);
    }
}
