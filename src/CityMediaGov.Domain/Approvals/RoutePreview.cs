using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Approvals;

/// <summary>Who will decide, told to the person who is about to ask. Nothing is promised: holders may change before it is sent.</summary>
/// <param name="Refusal">Why it could not be sent at present: nobody else may decide. Null when it can, or no unit is chosen yet.</param>
public sealed record RoutePreview(IReadOnlyList<PreviewedStep> Steps, Refusal? Refusal)
{
    /// <summary>"Kao Vang", or the title of an office that nobody holds; null when there is nothing to decide.</summary>
    public string? FirstDeciders => Steps.FirstOrDefault(step => !step.IsGiven) is { } first ? first.Names ?? $"the {first.Title}" : null;

    /// <param name="unitId">Null before it is chosen: steps of a unit then have no names.</param>
    public static RoutePreview Of(ApprovalRoute route, Guid? unitId, Actor by, Staffing staffing)
    {
        var plan = RoutePlan.For(route.Steps, unitId, by, staffing, []);
        return new([.. plan.Steps.Select(step => Preview(step, by, staffing))], unitId is null ? null : plan.Refusal);
    }

    private static PreviewedStep Preview(PlannedStep step, Actor by, Staffing staffing)
    {
        var and = step.Template.Rule is StepRule.AllOf ? " and " : " or ";
        var names = step.Seats.Select(seat => staffing.NamesOf(seat.Role, seat.UnitId, [by.Id])).OfType<string>().Distinct().ToList();
        return new(string.Join(and, step.Seats.Select(seat => seat.Title).Distinct()), names.Count == 0 ? null : string.Join(and, names),
            step.IsGiven, step.Template.InWriting, step.Template.Body, step.Seats.Any(seat => seat.IsSubstitute), step.Template.Clauses);
    }
}

/// <param name="Title">The city's title of those who are asked.</param>
/// <param name="Names">Who holds it at present, without the one who asks; null when nobody does.</param>
/// <param name="IsGiven">The one who asks holds it: asking is agreeing.</param>
/// <param name="Body">The body whose decision is recorded; null when a person decides.</param>
/// <param name="IsSubstitute">Stands in because nobody else may decide the step.</param>
public sealed record PreviewedStep(
    string Title, string? Names, bool IsGiven, bool InWriting, string? Body, bool IsSubstitute, IReadOnlyList<string> Clauses);
