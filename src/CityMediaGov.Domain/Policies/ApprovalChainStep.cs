using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

/// <summary>One step of an approval chain as the profile states it; a route is made from it when something is submitted.</summary>
public sealed record ApprovalChainStep
{
    [Description("What the step is called: \"Department\".")]
    public required string Name { get; init; }

    [Description("Keys of the roles that are asked.")]
    public required IReadOnlyList<string> Ask { get; init; }

    [Description("True when only the holder for the subject's own unit may decide.")]
    public bool WithinUnit { get; init; }

    [Description("Whether one of the roles asked is enough, or all must agree.")]
    public required ChainRule Rule { get; init; }

    [Description("True when the approval itself must be in writing.")]
    public bool InWriting { get; init; }

    [Description("True when the step gives its view rather than leave: it agrees or raises concerns, and cannot reject.")]
    public bool Cooperates { get; init; }

    [Description("Name of the body that decides, as printed, where it is not the title of a body that is asked; null when it is, or when persons decide.")]
    public string? Body { get; init; }

    [Description("The role that decides when nobody else may; null when the city names none.")]
    public SourcedRole? Substitute { get; init; }

    [Description("Ids of the clauses that ask for the step, or \"city\".")]
    public required IReadOnlyList<string> Sources { get; init; }
}

public enum ChainRule
{
    AnyOf,
    AllOf,
}
