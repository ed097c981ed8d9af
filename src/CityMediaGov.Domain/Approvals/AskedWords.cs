using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Approvals;

/// <summary>One role that is asked, with who holds it at present.</summary>
/// <param name="Title">As the step calls whoever is asked: of a body it may be the body's own name.</param>
/// <param name="Names">Null when nobody holds it who may decide.</param>
public sealed record AskedSeat(Role Role, string Title, string? Names);

/// <summary>Who is asked, in words. A body decides itself: whoever is asked for it only records what it decided.</summary>
public static class AskedWords
{
    /// <summary>"Kao Vang, Department Head"; for a body "the City Clerk (Renee Thorson) records its decision".</summary>
    public static string Who(string? body, StepRule rule, IEnumerable<AskedSeat> seats, PolicyInForce policy) => body is null
        ? string.Join("; ", seats.Select(seat => seat.Names is { } names ? $"{names}, {seat.Title}" : seat.Title).Distinct())
        : Recorders(rule, seats, policy);

    /// <summary>What "waits for" is followed by: "the City Council; the City Clerk (Renee Thorson) records its decision".</summary>
    public static string WaitsFor(string? body, string who) => body is null ? who : $"the {body}; {who}";

    private static string Recorders(StepRule rule, IEnumerable<AskedSeat> seats, PolicyInForce policy)
    {
        var recorders = seats.Select(seat => $"the {policy.TitleOf(seat.Role)}{(seat.Names is { } names ? $" ({names})" : "")}").Distinct().ToList();
        return rule is StepRule.AllOf && recorders.Count > 1
            ? $"{string.Join(" and ", recorders)} record its decision"
            : $"{string.Join(" or ", recorders)} records its decision";
    }
}
