using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Approvals;

public enum CheckResult
{
    Passed,

    /// <summary>Nothing forbids it, but it is to be weighed.</summary>
    Caution,

    /// <summary>It will stand in the way later.</summary>
    Failed,
}

/// <summary>What was looked at before somebody decides, passed ones too. A finding states; it does not advise.</summary>
/// <param name="Lead">A first sentence that stands out; null for what passed.</param>
/// <param name="ClauseId">The clause it comes from; null when none does.</param>
public sealed record DecisionCheck(CheckResult Result, string? Lead, string Sentence, string? ClauseId = null)
{
    /// <param name="source">A clause id, or "city"; null when the check is the product's own.</param>
    public static DecisionCheck Pass(string sentence, string? source = null) => new(CheckResult.Passed, null, sentence, Sources.ClauseOf(source));

    public static DecisionCheck Warn(string lead, string sentence, string? source = null) => new(CheckResult.Caution, lead, sentence, Sources.ClauseOf(source));

    public static DecisionCheck Fail(string lead, string sentence, string? source = null) => new(CheckResult.Failed, lead, sentence, Sources.ClauseOf(source));

    /// <summary>What holds for every kind of request: who agreed before, and that the reader has no part in it.</summary>
    public static IEnumerable<DecisionCheck> OfRequest(ApprovalRequest request, Actor reader)
    {
        foreach (var decision in request.Decisions.Where(decision => decision.Verdict is Verdict.Approve))
        {
            var step = request.Steps.First(step => step.Number == decision.Step);
            yield return Pass(decision.GivenWithRequest
                ? $"{decision.DeciderName} agreed as {decision.ActedAs} by asking."
                : $"The {decision.ActedAs} approved{(step.Number < request.Steps.Count || request.CurrentStep == step.Number ? " first" : "")}.", step.Clauses.Split(' ')[0]);
        }
        if (request.WhyNotDecide(reader) is null)
            yield return Pass("You did not ask for this and have not decided on it before.");
    }
}
