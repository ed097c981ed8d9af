using System.ComponentModel;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies;

/// <summary>The plan that a unit makes before it has accounts.</summary>
public sealed record WorkPlanRules
{
    [Description("True when a unit without an approved plan can ask for no account.")]
    public required Sourced<bool> Required { get; init; }

    [Description("What stands above an empty plan, word for word; null when there is nothing.")]
    public SourcedText? Introduction { get; init; }

    [Description("The sections of a plan, in order.")]
    public required IReadOnlyList<WorkPlanSection> Sections { get; init; }

    [Description("Who must agree to a plan, in order.")]
    public required IReadOnlyList<ApprovalChainStep> ApprovalChain { get; init; }

    [Description("The time within which each step is to be decided; null when no time is set.")]
    public TimeRule? DecideWithin { get; init; }

    [Description("True when a plan names the policies of the city that it complements.")]
    public Sourced<bool>? RelatedPoliciesRequired { get; init; }

    [Description("True when approving a plan needs the answer whether it conflicts with another one.")]
    public Sourced<bool>? ConflictCheckRequired { get; init; }

    [Description("True when whoever approves a plan writes how it is coordinated with the others.")]
    public Sourced<bool>? CoordinationNote { get; init; }

    [Description("How often a plan is looked at again; null when nobody asks.")]
    public TimeRule? ReviewEvery { get; init; }
}

public sealed record WorkPlanSection(
    [property: Description("Key, never renamed: \"audience\".")] string Key,
    [property: Description("The heading in the policy's words: \"legal risks\".")] string Title,
    [property: Description("What is asked under the heading; null when the heading says it.")] string? Prompt,
    [property: Description("True when a plan without it cannot be sent.")] bool Required,
    [property: Description(Sources.Description)] string Source);
