using System.ComponentModel;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies;

/// <summary>The public list of the city's accounts.</summary>
public sealed record DirectoryRules
{
    [Description("True when the directory is public.")]
    public required Sourced<bool> Published { get; init; }

    [Description("True when accounts must also be listed on the city's website; null when the policy does not ask.")]
    public Sourced<bool>? AlsoOnCityWebsite { get; init; }

    [Description("Who keeps the directory; null when the policy names nobody.")]
    public SourcedRole? Maintainer { get; init; }

    [Description("How often the one who keeps it confirms that it is complete; null when nobody asks.")]
    public TimeRule? ConfirmEvery { get; init; }

    [Description("True when the directory may be shown inside the city's website.")]
    public Sourced<bool>? Embedding { get; init; }

    [Description("What stands above the directory, word for word; null when there is nothing.")]
    public SourcedText? Introduction { get; init; }

    [Description("Who answers the public's questions about the accounts.")]
    public required SourcedRole QuestionsTo { get; init; }
}
