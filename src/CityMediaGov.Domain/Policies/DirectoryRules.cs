using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

/// <summary>The public list of the city's accounts.</summary>
public sealed record DirectoryRules
{
    [Description("True when the directory is public.")]
    public required Sourced<bool> Published { get; init; }

    [Description("True when accounts must also be listed on the city's website; null when the policy does not ask.")]
    public Sourced<bool>? AlsoOnCityWebsite { get; init; }

    [Description("What stands above the directory, word for word; null when there is nothing.")]
    public SourcedText? Introduction { get; init; }

    [Description("Who answers the public's questions about the accounts.")]
    public required SourcedRole QuestionsTo { get; init; }
}
