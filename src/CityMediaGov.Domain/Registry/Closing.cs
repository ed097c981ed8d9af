using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What somebody says who ends an account.</summary>
/// <param name="Reason">The reason in their own words; null when there is none.</param>
/// <param name="Choice">Key of one of the policy's reasons; null when none of them was chosen.</param>
public sealed record Closing(string? Reason, string? Choice = null)
{
    /// <summary>Keys of what is done, of the policy's list.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    /// <summary>What stands on the account is sealed with this act.</summary>
    public bool IsCaptured { get; init; }
}

/// <summary>What the policy asks when an account is deactivated, shut down or given up.</summary>
/// <param name="ClauseId">The clause that says so; null when none does.</param>
public sealed record ClosureTerms(bool ReasonRequired, string? ClauseId)
{
    /// <summary>Who ends the account beside the keeper of the register; null when nobody does.</summary>
    public RoleSeat? AlsoBy { get; init; }

    /// <summary>Reasons offered beside free words.</summary>
    public IReadOnlyList<KeyedText> Reasons { get; init; } = [];

    /// <summary>What must be captured before it is shut down; null when the policy does not ask.</summary>
    public Sourced<bool>? Capture { get; init; }

    /// <summary>What is done when it is shut down, each to be confirmed.</summary>
    public IReadOnlyList<KeyedText> Checklist { get; init; } = [];

    /// <param name="rule">Null: the policy says nothing, so nothing is asked.</param>
    /// <param name="alsoBy">Who holds the role that the rule names, for the account's unit.</param>
    public static ClosureTerms Of(ClosureRule? rule, RoleSeat? alsoBy = null) => new(rule is { ReasonRequired: true }, Sources.ClauseOf(rule?.Source))
    {
        AlsoBy = alsoBy,
        Reasons = rule?.Reasons ?? [],
        Capture = rule?.CaptureRequired is { Value: true } capture ? capture : null,
        Checklist = rule?.Checklist ?? [],
    };

    /// <summary>What is missing from what was said, for any of the three acts.</summary>
    public IEnumerable<FieldProblem> ProblemsOf(Closing closing)
    {
        if (closing.Choice is { } key && Reasons.All(reason => reason.Key != key))
            yield return new(nameof(closing.Choice), "Choose one of the reasons, or none.");
        else if (ReasonRequired && closing.Choice is null && string.IsNullOrWhiteSpace(closing.Reason))
            yield return new(nameof(closing.Reason), "Give a reason. The policy wants one for this.", ClauseId);
        if (closing.Reason?.Length > SocialAccount.ReasonLength)
            yield return new(nameof(closing.Reason), $"The reason may have {SocialAccount.ReasonLength} characters at most");
    }

    /// <summary>The same for shutting down, where more is asked.</summary>
    public IEnumerable<FieldProblem> ProblemsOfRetiring(Closing closing)
    {
        foreach (var problem in ProblemsOf(closing))
            yield return problem;
        if (Capture is { } capture && !closing.IsCaptured)
            yield return new("Captures", "Capture what stands on the account first, and add the files here: afterwards nobody can.", Sources.ClauseOf(capture.Source));
        if (Checklist.FirstOrDefault(entry => !closing.Confirmed.Contains(entry.Key)) is { } open)
            yield return new(nameof(closing.Confirmed), $"Confirm each of these first. Still open: {open.Text}", Sources.ClauseOf(open.Source));
    }

    /// <summary>How the reason stands on record: the policy's words first, then their own; null when there is none.</summary>
    public string? OnRecord(Closing closing)
    {
        var said = string.Join(": ", new[] { Reasons.FirstOrDefault(reason => reason.Key == closing.Choice)?.Text, closing.Reason?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        return said.Length == 0 ? null : said;
    }

    internal Refusal? WhyNot(Closing closing) => FieldProblem.FirstOf(ProblemsOf(closing));

    internal Refusal? WhyNotRetiring(Closing closing) => FieldProblem.FirstOf(ProblemsOfRetiring(closing));
}
