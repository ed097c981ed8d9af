using System.ComponentModel;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies;

/// <summary>How an account comes to be, who must agree, what must be true of it, and how it ends.</summary>
public sealed record AccountRules
{
    [Description("Who must agree to a new account, in order.")]
    public required IReadOnlyList<ApprovalChainStep> ApprovalChain { get; init; }

    [Description("The time within which each step is to be decided; null when no time is set.")]
    public TimeRule? DecideWithin { get; init; }

    [Description("The purposes among which a request chooses; empty when the policy names none.")]
    public IReadOnlyList<PurposeChoice> PurposeChoices { get; init; } = [];

    [Description("Warnings shown with a request before it is decided, word for word.")]
    public IReadOnlyList<SourcedText> RiskText { get; init; } = [];

    [Description("True when a request must say how the risks were taken into account.")]
    public Sourced<bool>? RiskStatementRequired { get; init; }

    [Description("True when a request must say why the account is needed.")]
    public Sourced<bool>? NeedStatementRequired { get; init; }

    [Description("What the city calls a person with access to an account.")]
    public required ManagerLabel ManagerLabel { get; init; }

    [Description("How many managers an account must have at least; null when the policy sets none.")]
    public Sourced<int>? MinManagers { get; init; }

    [Description("The number of managers above which a justification is asked; null when the policy does not limit them.")]
    public Sourced<int>? SoftMaxManagers { get; init; }

    [Description("True when an account belongs to the city, whoever opened or runs it; null when the policy does not say.")]
    public Sourced<bool>? OwnedByCity { get; init; }

    [Description("Whether an account is tied to a City e-mail address; null when the policy does not ask.")]
    public Sourced<Strictness>? CityEmailRule { get; init; }

    [Description("Whether an account is registered in the city's name and contact; null when the policy does not ask.")]
    public Sourced<Strictness>? RegisteredInCityName { get; init; }

    [Description("True when an account may not have been established before its approval.")]
    public Sourced<bool>? EstablishedNotBeforeApproval { get; init; }

    [Description("True when personal accounts are outside the policy and cannot be registered.")]
    public Sourced<bool>? PersonalAccountsExcluded { get; init; }

    [Description("The accounts that the policy lists as its only ones; null when its text closes no list.")]
    public ClosedList? ClosedList { get; init; }

    [Description("How an account may be modified, deactivated or shut down; null when the policy says nothing.")]
    public ClosureRule? Closure { get; init; }

    [Description("True when a request is warned of accounts like it.")]
    public Sourced<bool>? OverlapWarning { get; init; }

    [Description("How an account may treat the public's comments; the first is the usual one.")]
    public IReadOnlyList<CommentMode> CommentModes { get; init; } = [];
}

public enum Strictness
{
    Required,

    /// <summary>Wanted; an exception needs its reason.</summary>
    WhereFeasible,
}

public sealed record PurposeChoice(
    [property: Description("Key, never renamed.")] string Key,
    [property: Description("The purpose in the policy's words.")] string Text,
    [property: Description("True when an account with this purpose must say how it treats comments.")] bool? AsksCommentMode,
    [property: Description(Sources.Description)] string Source);

public sealed record CommentMode(
    [property: Description("Key, never renamed.")] string Key,
    [property: Description("The choice as printed.")] string Text,
    [property: Description(Sources.Description)] string Source);

public sealed record ManagerLabel(
    [property: Description("One: \"social media manager\".")] string One,
    [property: Description("Several: \"social media managers\".")] string Many,
    [property: Description(Sources.Description)] string Source);

public sealed record ClosureRule(
    [property: Description("True when a reason must be given.")] bool ReasonRequired,
    [property: Description("Days of notice before it; 0 when none is needed.")] int NoticeDays,
    [property: Description(Sources.Description)] string Source);
