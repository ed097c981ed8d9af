using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Who will decide, told to the person who is about to ask. Nothing is promised: holders may change before it is sent.</summary>
/// <param name="Refusal">Why it could not be sent at present: nobody else may decide. Null when it can, or no unit is chosen yet.</param>
public sealed record RoutePreview(IReadOnlyList<PreviewedStep> Steps, Refusal? Refusal)
{
    /// <summary>"Kao Vang", "the City Council", or the title of an office that nobody holds; null when there is nothing to decide.</summary>
    public string? FirstDeciders => Steps.FirstOrDefault(step => !step.IsGiven) is { } first
        ? first.Body is { } body ? $"the {body}" : first.Names ?? $"the {first.Title}"
        : null;

    /// <param name="unitId">Null before it is chosen: steps of a unit then have no names.</param>
    public static RoutePreview Of(ApprovalRoute route, Guid? unitId, Actor by, Staffing staffing, PolicyInForce policy)
    {
        var plan = RoutePlan.For(route.Steps, unitId, by, staffing, []);
        return new([.. plan.Steps.Select(step => Preview(step, unitId, by, staffing, policy))], unitId is null ? null : plan.Refusal);
    }

    private static PreviewedStep Preview(PlannedStep step, Guid? unitId, Actor by, Staffing staffing, PolicyInForce policy)
    {
        var and = step.Template.Rule is StepRule.AllOf ? " and " : " or ";
        var seats = step.Seats.Select(seat => new AskedSeat(seat.Role, seat.Title, staffing.NamesOf(seat.Role, seat.UnitId, [by.Id]))).ToList();
        var title = string.Join(and, seats.Select(seat => seat.Title).Distinct());
        var names = string.Join(and, seats.Select(seat => seat.Names).OfType<string>().Distinct());
        return new(title, names.Length > 0 ? names : null, step.IsGiven, step.Template.Body, step.Template.Clauses)
        {
            Decider = step.Template.Body ?? (names.Length > 0 ? names : unitId is null ? title : "Nobody at present"),
            As = step.Template.Body is { } body
                ? AskedWords.Who(body, step.Template.Rule, seats, policy)
                : $"{title}{(step.Template.InWriting ? ", in writing" : "")}{(step.Seats.Any(seat => seat.IsSubstitute) ? ", as substitute" : "")}",
        };
    }
}

/// <param name="Title">The city's title of those who are asked.</param>
/// <param name="Names">Who holds it at present, without the one who asks; null when nobody holds it.</param>
/// <param name="IsGiven">The one who asks holds it: asking is agreeing.</param>
/// <param name="Body">The body whose decision is recorded; null when a person decides.</param>
public sealed record PreviewedStep(string Title, string? Names, bool IsGiven, string? Body, IReadOnlyList<string> Clauses)
{
    /// <summary>"Kao Vang", "City Council"; the title alone before a unit is chosen.</summary>
    public required string Decider { get; init; }

    /// <summary>As what they decide: "Department Head, in writing"; for a body who records its decision.</summary>
    public required string As { get; init; }
}
