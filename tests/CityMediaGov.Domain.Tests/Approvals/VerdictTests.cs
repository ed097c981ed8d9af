using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class VerdictTests
{
    private readonly Hall hall = new();

    [Theory]
    [InlineData(Verdict.Reject, null)]
    [InlineData(Verdict.Reject, "  ")]
    [InlineData(Verdict.ReturnForChanges, "")]
    public void A_verdict_without_a_reason_is_refused_unless_it_approves(Verdict verdict, string? note)
    {
        var request = hall.Open();
        var refusal = request.Refuses(() => hall.Decide(request, hall.Head, verdict, note));
        Assert.Equal((RefusalKind.Rule, "Give a reason."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void An_approval_needs_no_reason()
    {
        var request = hall.Open();
        hall.Decide(request, hall.Head, note: "   ");
        Assert.Null(Assert.Single(request.Decisions).Note);
        Assert.Null(request.LastFact().Reason);
    }

    [Theory]
    [InlineData(Verdict.ReturnForChanges, ApprovalState.Returned)]
    [InlineData(Verdict.Reject, ApprovalState.Rejected)]
    public void A_return_and_a_rejection_end_the_request_at_once(Verdict verdict, ApprovalState state)
    {
        var request = hall.Open();
        hall.Decide(request, hall.Head, verdict, " Say who answers messages ");

        Assert.Equal((state, 0, Given.Later), (request.State, request.CurrentStep, request.ClosedAt));
        Assert.Empty(request.OpenSeats);
        Assert.Equal("Say who answers messages", Assert.Single(request.Decisions).Note);
        Assert.Equal("Say who answers messages", request.LastFact().Reason);
        Assert.Contains(request.LastFact().Details, detail => detail.Name == "verdict" && detail.Value == verdict.ToString());
    }

    [Fact]
    public void The_one_who_asked_withdraws()
    {
        var request = hall.Open();
        request.WithdrawBy(hall.Actor(hall.Asker), Given.Later);

        Assert.Equal((ApprovalState.Withdrawn, 0, Given.Later), (request.State, request.CurrentStep, request.ClosedAt));
        Assert.Equal("approval.withdrawn", request.LastFact().Action.Code);
        Assert.Empty(request.OpenSeats);
    }

    [Fact]
    public void Nobody_else_withdraws()
    {
        var request = hall.Open();
        foreach (var person in new[] { hall.Head, hall.Coordinator, hall.PoliceHead })
        {
            var refusal = request.Refuses(() => request.WithdrawBy(hall.Actor(person), Given.Later));
            Assert.Equal((RefusalKind.NotYours, "Only the person who asked can withdraw this request."), (refusal.Kind, refusal.Sentence));
        }
    }

    [Fact]
    public void What_is_decided_cannot_be_withdrawn()
    {
        var request = hall.Open(Hall.OneStep);
        hall.Decide(request, hall.Coordinator);
        Assert.Equal("This cannot be done while this request is approved.", request.Refuses(() => request.WithdrawBy(hall.Actor(hall.Asker), Given.Later)).Sentence);
    }

    [Fact]
    public void An_approval_becomes_void_when_the_content_changes()
    {
        var request = hall.Open(Hall.OneStep);
        hall.Decide(request, hall.Coordinator);
        request.VoidBecauseEdited(hall.Actor(hall.Asker), Given.Later);

        Assert.Equal(ApprovalState.Voided, request.State);
        Assert.Equal("approval.voided", request.LastFact().Action.Code);
        Assert.Single(request.Decisions);
        Assert.Equal("This request is already voided.", request.WhyNotDecide(hall.Actor(hall.Coordinator))!.Sentence);
    }

    [Fact]
    public void Only_an_approval_can_become_void()
    {
        var request = hall.Open();
        Assert.Equal("This cannot be done while this request is open.", request.Refuses(() => request.VoidBecauseEdited(hall.Actor(hall.Asker), Given.Later)).Sentence);
        request.WithdrawBy(hall.Actor(hall.Asker), Given.Later);
        request.Refuses(() => request.VoidBecauseEdited(hall.Actor(hall.Asker), Given.Later));
    }

    [Fact]
    public void Silence_never_approves()
    {
        var request = hall.Open();
        Assert.NotNull(request.WhyNotDecide(hall.Actor(hall.Asker, Given.Now.AddYears(5))));
        Assert.Equal((ApprovalState.Open, 1), (request.State, request.CurrentStep));
    }
}
