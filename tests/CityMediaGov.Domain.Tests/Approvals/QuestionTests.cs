using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Domain.Tests.Approvals;

/// <summary>What the policy has answered with an approval.</summary>
public sealed class QuestionTests
{
    private static readonly DecisionQuestion Tick = new("policies", "The policies are followed.", "RULES-4");
    private static readonly DecisionQuestion InWords = new("note", "How is it coordinated with the others?", null) { IsInWords = true };
    private static readonly DecisionQuestion Choice = new("conflict", "Does it conflict with another one?", "PLAN-1")
    {
        Choices = [new("none", "No conflict found"), new("yes", "It conflicts", "Name the conflict and how it is resolved.")],
        Basis = "two plans",
    };

    private readonly Hall hall = new();

    public static TheoryData<string, string?, string?, string?> Missing => new()
    {
        { "policies", null, null, "Confirm before you approve: The policies are followed." },
        { "policies", "no", null, "Confirm before you approve: The policies are followed." },
        { "policies", "yes", null, null },
        { "note", null, "  ", "Answer before you approve: How is it coordinated with the others?" },
        { "note", null, "They share one calendar.", null },
        { "conflict", null, null, "Answer before you approve: Does it conflict with another one?" },
        { "conflict", "maybe", null, "Answer before you approve: Does it conflict with another one?" },
        { "conflict", "yes", " ", "Name the conflict and how it is resolved." },
        { "conflict", "yes", "With the rinks; they share the page.", null },
        { "conflict", "none", null, null },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void An_approval_needs_its_answers(string key, string? choice, string? words, string? sentence)
    {
        var question = new[] { Tick, InWords, Choice }.Single(asked => asked.Key == key);
        var request = hall.Open(Hall.OneStep);
        void Approve() => request.Decide(hall.Actor(hall.Coordinator), 1, Verdict.Approve, null, null, Given.Later, new([question], [new(key, choice, words, question.Basis)]));

        if (sentence is null)
        {
            Approve();
            Assert.Equal(ApprovalState.Approved, request.State);
            return;
        }
        var refusal = request.Refuses(Approve);
        Assert.Equal((sentence, question.ClauseId), (refusal.Sentence, refusal.ClauseId));
        Assert.Equal((ApprovalState.Open, 0), (request.State, request.Decisions.Count()));
    }

    [Fact]
    public void The_answers_stay_with_the_decision()
    {
        var request = hall.Open(Hall.OneStep);
        request.Decide(hall.Actor(hall.Coordinator), 1, Verdict.Approve, null, null, Given.Later, new([Tick, InWords, Choice],
            [new("policies", DecisionQuestion.Confirmed), new("note", null, " One calendar. "), new("conflict", "yes", "With the rinks.", "two plans")]));
        Assert.Equal(
            "The policies are followed.\nHow is it coordinated with the others? One calendar.\nDoes it conflict with another one? It conflicts: With the rinks.",
            Assert.Single(request.Decisions).Answers);
    }

    [Fact]
    public void What_was_compared_with_may_not_have_changed_meanwhile()
    {
        var request = hall.Open(Hall.OneStep);
        var refusal = request.Refuses(() => request.Decide(hall.Actor(hall.Coordinator), 1, Verdict.Approve, null, null, Given.Later,
            new([Choice with { Basis = "three plans" }], [new("conflict", "none", null, "two plans")])));
        Assert.Equal(RefusalKind.ChangedMeanwhile, refusal.Kind);
        Assert.Equal(ApprovalState.Open, request.State);
    }

    [Theory]
    [InlineData(Verdict.ReturnForChanges, ApprovalState.Returned)]
    [InlineData(Verdict.Reject, ApprovalState.Rejected)]
    public void Nothing_is_asked_of_whoever_does_not_approve(Verdict verdict, ApprovalState state)
    {
        var request = hall.Open(Hall.OneStep);
        request.Decide(hall.Actor(hall.Coordinator), 1, verdict, "Not now", null, Given.Later, new([Tick, Choice], []));
        Assert.Equal(state, request.State);
        Assert.Null(Assert.Single(request.Decisions).Answers);
    }
}
