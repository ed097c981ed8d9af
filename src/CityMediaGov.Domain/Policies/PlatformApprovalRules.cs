using System.ComponentModel;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies;

/// <summary>Which platforms the city uses is decided for each of them: one that is not approved is assessed first.</summary>
public sealed record PlatformApprovalRules
{
    [Description("The words that ask for it.")]
    public required SourcedText Words { get; init; }

    [Description("Who must agree to a platform, in order.")]
    public required IReadOnlyList<ApprovalChainStep> ApprovalChain { get; init; }

    [Description("The time within which each step is to be decided; null when no time is set.")]
    public TimeRule? DecideWithin { get; init; }

    [Description("What an assessment looks at, each answered in words.")]
    public IReadOnlyList<KeyedText> Criteria { get; init; } = [];
}
