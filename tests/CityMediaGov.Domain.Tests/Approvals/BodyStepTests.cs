using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.Approvals;

public sealed class BodyStepTests
{
    private static readonly RouteStep CouncilStep = new("City Council", [Hall.AskClerk], Body: "City Council", InWriting: true);
    private static readonly Meeting Met = new(Given.Today, 4, 1, "Minutes 2026-41, item 7");

    private readonly Hall hall = new();
    private readonly AppUser clerk;

    public BodyStepTests() => clerk = hall.Town.Holder("Clara Clerk", Role.Clerk);

    [Fact]
    public void The_clerk_records_the_meeting_the_vote_and_the_minutes()
    {
        var request = hall.Open(Hall.Route(CouncilStep));
        hall.Decide(request, clerk, meeting: Met);

        var decision = Assert.Single(request.Decisions);
        Assert.Equal((Given.Today, 4, 1, "Minutes 2026-41, item 7"), (decision.MetOn!.Value, decision.VotesFor!.Value, decision.VotesAgainst!.Value, decision.Minutes));
        Assert.Equal(ApprovalState.Approved, request.State);
        var step = Assert.Single(request.Steps);
        Assert.Equal(("City Council", true), (step.Body, step.InWriting));
    }

    [Fact]
    public void A_bodys_verdict_without_a_meeting_is_refused()
    {
        var request = hall.Open(Hall.Route(CouncilStep));
        Assert.Equal("Record the meeting, the vote and the minutes of the City Council.", request.Refuses(() => hall.Decide(request, clerk)).Sentence);
        Assert.Equal("Record the meeting, the vote and the minutes of the City Council.", request.Refuses(() => hall.Decide(request, clerk, Verdict.Reject, "Voted down")).Sentence);
    }

    [Theory]
    [InlineData(0, 4, 1, " ", "Say where the minutes of the meeting are.")]
    [InlineData(2, 4, 1, "41", "The day of the meeting lies in the future.")]
    [InlineData(0, 0, 0, "41", "Record how many voted for and against.")]
    [InlineData(0, -4, 5, "41", "Record how many voted for and against.")]
    [InlineData(0, 2, 3, "41", "2 for and 3 against is no approval.")]
    [InlineData(0, 2, 2, "41", "2 for and 2 against is no approval.")]
    public void A_meeting_that_cannot_have_been_is_refused(int days, int votesFor, int votesAgainst, string minutes, string sentence)
    {
        var request = hall.Open(Hall.Route(CouncilStep));
        Assert.Equal(sentence, request.Refuses(() => hall.Decide(request, clerk, meeting: new(Given.Today.AddDays(days), votesFor, votesAgainst, minutes))).Sentence);
    }

    [Fact]
    public void A_body_may_reject_by_any_vote()
    {
        var request = hall.Open(Hall.Route(CouncilStep));
        hall.Decide(request, clerk, Verdict.Reject, "Needed five votes", Met);
        Assert.Equal(ApprovalState.Rejected, request.State);
    }

    [Fact]
    public void Where_a_person_decides_no_meeting_is_kept()
    {
        var request = hall.Open(Hall.OneStep);
        hall.Decide(request, hall.Coordinator, meeting: Met);
        Assert.Null(Assert.Single(request.Decisions).MetOn);
        Assert.Null(Assert.Single(request.Decisions).Minutes);
    }

    [Fact]
    public void A_clerk_who_asks_does_not_give_the_bodys_step()
    {
        var second = hall.Town.Holder("Second Clerk", Role.Clerk);
        var request = hall.Open(Hall.Route(CouncilStep, Hall.CoordinatorStep), by: clerk);
        Assert.Empty(request.Decisions);

        hall.RefusesToLet(request, clerk);
        hall.Decide(request, second, meeting: Met);
        Assert.Equal(2, request.CurrentStep);
    }

    [Fact]
    public void A_decider_role_of_the_city_decides_and_may_do_nothing_else()
    {
        var chair = hall.Town.Holder("Chris Chair", Hall.Council);
        var request = hall.Open(Hall.Route(new RouteStep("Council", [new(Hall.Council, "City Council")])));
        Assert.Equal([Permission.AskForAccounts], Enum.GetValues<Permission>().Where(hall.Actor(chair).Can));

        hall.Decide(request, chair);
        Assert.Equal(ApprovalState.Approved, request.State);
    }
}
