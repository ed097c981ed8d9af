using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Approvals;

/// <summary>
/// A route made concrete for one requester: whose asking counts as a step, where the substitute stands in, and whether
/// enough different people exist to walk it.
/// </summary>
internal sealed record RoutePlan(IReadOnlyList<PlannedStep> Steps, IReadOnlyList<ApprovalSeat> Given, Refusal? Refusal)
{
    public static RoutePlan For(
        IReadOnlyList<RouteStep> route, Guid? unitId, Actor by, Staffing staffing, IReadOnlyCollection<Guid> barred)
    {
        var steps = new List<PlannedStep>();
        var given = new List<ApprovalSeat>();
        var order = 0;
        foreach (var template in route)
        {
            var number = steps.Count + 1;
            var asked = template.Asks.Select(ask => SeatFor(number, ++order, ask, unitId, staffing, isSubstitute: false)).ToList();
            var own = number == 1 && route.Count > 1 ? asked.Find(seat => by.Seats.Any(seat.MayBeTakenBy)) : null;
            if (own is not null)
                given.Add(own);

            var settled = own is not null && (template.Rule is StepRule.AnyOf || asked.Count == 1);
            if (!settled && template.Substitute is { } substitute && !CanBeDecided(template.Rule, asked, own))
                asked = [SeatFor(number, ++order, substitute, unitId, staffing, isSubstitute: true)];
            steps.Add(new(number, template, asked, settled));
        }

        if (!CanBeWalked(steps, given))
            steps = WithSubstitutes(steps, ref order);
        return new(steps, given, CanBeWalked(steps, given) ? null : NobodyElse(steps));

        IReadOnlyList<Guid> People(ApprovalSeat seat) =>
            [.. staffing.HoldersOf(seat.Role, seat.UnitId).Where(holder => !barred.Contains(holder.PersonId))
                .SelectMany(holder => holder.Deputies.Prepend(holder.PersonId))
                .Where(person => person != by.Id && !barred.Contains(person)).Distinct()];

        bool CanBeDecided(StepRule rule, List<ApprovalSeat> asked, ApprovalSeat? own) => rule is StepRule.AnyOf
            ? asked.Exists(seat => People(seat).Count > 0)
            : asked.TrueForAll(seat => seat == own || People(seat).Count > 0);

        bool CanBeWalked(List<PlannedStep> planned, List<ApprovalSeat> already) =>
            HasDifferentPeople([.. planned.Where(step => !step.IsGiven).SelectMany(step => Needs(step, already))], []);

        // Any-of needs one person out of all; all-of one person for each seat.
        IEnumerable<IReadOnlyList<Guid>> Needs(PlannedStep step, List<ApprovalSeat> already) => step.Template.Rule is StepRule.AnyOf
            ? [[.. step.Seats.SelectMany(People).Distinct()]]
            : step.Seats.Where(seat => !already.Contains(seat)).Select(People);

        List<PlannedStep> WithSubstitutes(List<PlannedStep> planned, ref int last)
        {
            for (var index = planned.Count - 1; index >= 0; index--)
            {
                var step = planned[index];
                if (step.IsGiven || step.Template.Substitute is not { } substitute || step.Seats.Any(seat => seat.IsSubstitute))
                    continue;
                List<PlannedStep> tried = [.. planned];
                tried[index] = step with { Seats = [SeatFor(step.Number, ++last, substitute, unitId, staffing, isSubstitute: true)] };
                if (CanBeWalked(tried, given))
                    return tried;
            }
            return planned;
        }

        Refusal NobodyElse(List<PlannedStep> planned)
        {
            var stuck = planned.Find(step => !step.IsGiven && step.Seats.All(seat => People(seat).Count == 0)) ?? planned[^1];
            return Refusal.Rule("Nobody else may decide this: name a substitute.",
                $"The step “{stuck.Template.Name}” needs somebody other than you and than those who decide the other steps. Ask for a second holder of the role, or for a substitute in the policy.",
                stuck.Template.Clauses.Count > 0 ? stuck.Template.Clauses[0] : null);
        }
    }

    private static ApprovalSeat SeatFor(int step, int order, RouteAsk ask, Guid? unitId, Staffing staffing, bool isSubstitute) =>
        new(step, order, ask, ask.WithinUnit ? staffing.NearestUnitWith(ask.Role, unitId) ?? Guid.Empty : null, isSubstitute);

    /// <summary>Whether every need can have a person of its own. Routes are short, so trying is fast enough.</summary>
    private static bool HasDifferentPeople(IReadOnlyList<IReadOnlyList<Guid>> needs, HashSet<Guid> taken)
    {
        if (needs.Count == taken.Count)
            return true;
        foreach (var person in needs[taken.Count])
        {
            if (!taken.Add(person))
                continue;
            if (HasDifferentPeople(needs, taken))
                return true;
            taken.Remove(person);
        }
        return false;
    }
}

/// <param name="IsGiven">Agreed by asking.</param>
internal sealed record PlannedStep(int Number, RouteStep Template, IReadOnlyList<ApprovalSeat> Seats, bool IsGiven);
