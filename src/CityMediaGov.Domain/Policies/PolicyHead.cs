using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

/// <summary>The policy as a document.</summary>
public sealed record PolicyHead
{
    [Description("The title as in the text.")]
    public required string Title { get; init; }

    [Description("What the text says of itself. Adopting it in the product is a recorded step of its own.")]
    public required Sourced<PolicyStatus> Status { get; init; }

    [Description("The day from which the text says it holds; null when it does not say, shown as \"not stated\".")]
    public DateOnly? Effective { get; init; }

    [Description("The day of the last revision that the text states; null when it does not say.")]
    public DateOnly? Revised { get; init; }

    [Description("Those to whom the policy speaks of communicating.")]
    public IReadOnlyList<SourcedText> Audiences { get; init; } = [];

    [Description("Other policies of the city that this one refers to.")]
    public IReadOnlyList<RelatedPolicy> RelatedPolicies { get; init; } = [];

    [Description("Who answers questions about the policy.")]
    public required SourcedRole ContactRole { get; init; }

    [Description("Days between publishing a change and its taking effect; null when the policy says nothing.")]
    public Sourced<int>? NoticeDaysBeforeChange { get; init; }
}

public enum PolicyStatus
{
    Draft,
    Adopted,
}

public sealed record RelatedPolicy(
    [property: Description("Title as the policy calls it.")] string Title,
    [property: Description("Public address; null when there is none.")] string? Url,
    [property: Description(Sources.Description)] string Source);
