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

    [Description("How an account can have come to be the city's, in the policy's words: \"sponsored\"; empty when the policy names no ways.")]
    public IReadOnlyList<KeyedText> Bases { get; init; } = [];

    [Description("The kinds of accounts that the policy tells apart; empty when it tells none apart.")]
    public IReadOnlyList<KeyedText> Kinds { get; init; } = [];

    [Description("The city's areas of interest on which an account can focus; empty when there is no such list.")]
    public IReadOnlyList<KeyedText> InterestAreas { get; init; } = [];

    [Description("True when an account should focus on one of interestAreas: choosing none is warned of, never refused. Null when the policy does not say.")]
    public Sourced<bool>? InterestAreaExpected { get; init; }

    [Description("What whoever gives the last approval confirms with it.")]
    public IReadOnlyList<ApprovalCheck> ApprovalChecks { get; init; } = [];

    [Description("That the number of accounts is to be weighed; null when the policy does not say.")]
    public SustainableNumber? SustainableNumber { get; init; }

    [Description("True when an account must say who may speak for the city on it and by whose authority; null when the policy does not ask.")]
    public Sourced<bool>? AuthorityRequired { get; init; }

    [Description("True when an account needs a second contact beside its first one; null when nobody asks.")]
    public Sourced<bool>? SecondContactRequired { get; init; }

    [Description("True when an account must say at which hours somebody reads it; null when nobody asks.")]
    public Sourced<bool>? HoursMonitoredRequired { get; init; }

    [Description("The role that opens an approved account and reports its address, for its own unit; null when the keeper of the register does.")]
    public SourcedRole? OpenedBy { get; init; }

    [Description("Who must agree to a change of an entry that somebody else than the keeper of the register asks for; empty when only the keeper changes entries.")]
    public IReadOnlyList<ApprovalChainStep> ChangeChain { get; init; } = [];

    [Description("True when an account goes to another unit only with the agreement of both heads; null when the policy does not ask.")]
    public Sourced<bool>? UnitChangeByBothHeads { get; init; }

    [Description("How often it is certified that an account is still needed and its entry still true; null when nobody asks.")]
    public TimeRule? RecertifyEvery { get; init; }

    [Description("True when accounts found to use the city's name, without having been approved, are taken on record; null when the policy does not say.")]
    public Sourced<bool>? FoundAccountsRecorded { get; init; }

    [Description("The time within which a report about an account is judged, and an impostor told to its platform; null when no time is set.")]
    public TimeRule? ReportTriageWithin { get; init; }

    [Description("The time after which it is looked at what the platform did about an impostor; null when no time is set.")]
    public TimeRule? PlatformFollowUpEvery { get; init; }

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
    [property: Description(Sources.Description)] string Source)
{
    [Description("Reasons offered beside free words; empty when the policy names none.")]
    public IReadOnlyList<KeyedText> Reasons { get; init; } = [];

    [Description("The role that ends an account of its own unit, beside the keeper of the register; null when only the keeper does.")]
    public SourcedRole? AlsoBy { get; init; }

    [Description("True when what stands on the account must be captured before it ends; null when the policy does not ask.")]
    public Sourced<bool>? CaptureRequired { get; init; }

    [Description("What else is done when an account ends, each to be confirmed.")]
    public IReadOnlyList<KeyedText> Checklist { get; init; } = [];
}

public sealed record KeyedText(
    [property: Description("Key, never renamed.")] string Key,
    [property: Description("The words as printed.")] string Text,
    [property: Description(Sources.Description)] string Source);

public sealed record ApprovalCheck(
    [property: Description("Key, never renamed.")] string Key,
    [property: Description("What is confirmed, as a sentence.")] string Text,
    [property: Description("When it is asked.")] CheckedWhen When,
    [property: Description(Sources.Description)] string Source);

public enum CheckedWhen
{
    Always,

    /// <summary>Only where accounts like it exist already.</summary>
    Overlapping,
}

public sealed record SustainableNumber(
    [property: Description("The policy's words: \"kept to a sustainable number\".")] string Words,
    [property: Description("The number of live accounts above which approving one more is warned of; null when no number is set: then the count alone is shown.")] int? Ceiling,
    [property: Description("Where the ceiling comes from; null without one.")] string? CeilingSource,
    [property: Description(Sources.Description)] string Source);
