using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Who must agree to one kind of request, in which order. Comes from the policy version in force.</summary>
/// <param name="Key">Names the chain in the profile: "account".</param>
/// <param name="DecideWithin">How long one step may wait; null when neither policy nor city says.</param>
/// <param name="Emergency">Null when the policy knows no acting before approval.</param>
public sealed record ApprovalRoute(string Key, IReadOnlyList<RouteStep> Steps, TimeRule? DecideWithin = null, EmergencyRule? Emergency = null)
{
    /// <summary>Everybody whom it could ask, substitutes included.</summary>
    public IReadOnlyList<Role> RolesAsked =>
        [.. Steps.SelectMany(step => step.Asks.Append(step.Substitute).OfType<RouteAsk>()).Select(ask => ask.Role).Distinct()];
}

/// <param name="Name">What the step is called on screens: "Department Head".</param>
/// <param name="Body">The body whose decision is recorded (a council); null when the person decides alone.</param>
/// <param name="Substitute">Whom the profile names where nobody else may decide; null when it names nobody.</param>
/// <param name="Clauses">The clauses that ask for this step, for the chips beside it.</param>
public sealed record RouteStep(
    string Name, IReadOnlyList<RouteAsk> Asks, StepRule Rule = StepRule.AnyOf, bool InWriting = false,
    string? Body = null, RouteAsk? Substitute = null, params IReadOnlyList<string> Clauses)
{
    /// <summary>Whoever is asked agrees or raises concerns; the matter itself is another step's.</summary>
    public bool Cooperates { get; init; }
}

/// <summary>One role that a step asks.</summary>
/// <param name="Title">The city's title for the role.</param>
/// <param name="WithinUnit">Only holders for the unit count.</param>
/// <param name="UnitId">The unit where it is not the subject's own; null when it is.</param>
public sealed record RouteAsk(Role Role, string Title, bool WithinUnit = false, Guid? UnitId = null);

public enum StepRule
{
    /// <summary>One of the asked roles is enough.</summary>
    AnyOf,

    /// <summary>Each of the asked roles must agree.</summary>
    AllOf,
}

/// <summary>Acting before approval: somebody else confirms afterwards.</summary>
public sealed record EmergencyRule(RouteStep Confirmation, TimeRule ConfirmWithin);
