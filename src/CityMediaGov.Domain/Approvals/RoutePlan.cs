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
            // A body's clerk records what the body decided: the clerk's own wish is not the body's.
            var asksThemselves = number == 1 && route.Count > 1 && template.Body is null && !barred.Contains(by.Id);
            var own = asksThemselves ? asked.Find(seat => by.Seats.Any(seat.MayBeTakenBy)) : null;
            if (own is not null)
                given.Add(own);

            var settled = own is not null && (template.Rule is StepRule.AnyOf || asked.Count == 1);
            if (!settled && template.Substitute is { } substitute && !CanBeDecided(template.Rule, asked, own))
            {
                asked = [.. asked.Where(seat => seat == own || People(seat).Count > 0),
                    SeatFor(number, ++order, substitute, unitId, staffing, isSubstitute: true)];
            }
            steps.Add(new(number, template, asked, settled));
        }

        if (!CanBeWalked(steps))
            steps = WithSubstitute(steps);
        return new(steps, given, CanBeWalked(steps) ? null : NobodyElse(steps));

        IReadOnlyList<Candidate> People(ApprovalSeat seat) =>
            [.. staffing.HoldersOf(seat.Role, seat.UnitId).Where(holder => !barred.Contains(holder.PersonId))
                .SelectMany(holder => holder.Deputies.Prepend(holder.PersonId), (holder, person) => new Candidate(person, holder.PersonId))
                .Where(candidate => candidate.PersonId != by.Id && !barred.Contains(candidate.PersonId))];

        bool CanBeDecided(StepRule rule, List<ApprovalSeat> asked, ApprovalSeat? own) => rule is StepRule.AnyOf
            ? asked.Exists(seat => People(seat).Count > 0)
            : asked.TrueForAll(seat => seat == own || People(seat).Count > 0);

        // Who gave a step by asking cannot give another one through a deputy.
        bool CanBeWalked(List<PlannedStep> planned) => planned.Count > 0 && HasDifferentPeople(
            [.. planned.Where(step => !step.IsGiven).SelectMany(Needs).OrderBy(people => people.Count)], 0, given.Count > 0 ? [by.Id] : []);

        // Any-of needs one person out of all; all-of one person for each seat.
        IEnumerable<IReadOnlyList<Candidate>> Needs(PlannedStep step) => step.Template.Rule is StepRule.AnyOf
            ? [[.. step.Seats.SelectMany(People).Distinct()]]
            : step.Seats.Where(seat => !given.Contains(seat)).Select(People);

        List<PlannedStep> WithSubstitute(List<PlannedStep> planned)
        {
            for (var index = planned.Count - 1; index >= 0; index--)
            {
                var step = planned[index];
                if (step.IsGiven || step.Template.Substitute is not { } substitute || step.Seats.Any(seat => seat.IsSubstitute))
                    continue;
                var instead = SeatFor(step.Number, ++order, substitute, unitId, staffing, isSubstitute: true);
                foreach (var left in step.Seats.Where(seat => !given.Contains(seat)))
                {
                    List<PlannedStep> tried = [.. planned];
                    tried[index] = step with { Seats = step.Template.Rule is StepRule.AnyOf ? [instead] : [.. step.Seats.Where(seat => seat != left), instead] };
                    if (CanBeWalked(tried))
                        return tried;
                }
            }
            return planned;
        }

        Refusal NobodyElse(List<PlannedStep> planned)
        {
            if (planned.Count == 0)
                return Refusal.Rule("The policy names nobody who decides this.", "Name the steps and their roles in the policy first.");
            var stuck = planned.Find(step => !step.IsGiven && Needs(step).Any(people => people.Count == 0)) ?? planned[^1];
            return Refusal.Rule("Nobody else may decide this: name a substitute.",
                $"The step “{stuck.Template.Name}” needs somebody other than you and than those who decide the other steps. Ask for a second holder of the role, or for a substitute in the policy.",
                stuck.Template.Clauses.Count > 0 ? stuck.Template.Clauses[0] : null);
        }
    }

    private static ApprovalSeat SeatFor(int step, int order, RouteAsk ask, Guid? unitId, Staffing staffing, bool isSubstitute) =>
        new(step, order, ask, ask.WithinUnit ? staffing.NearestUnitWith(ask.Role, ask.UnitId ?? unitId) ?? Guid.Empty : null, isSubstitute);

    /// <summary>
    /// Whether every need can have a person of its own, and a principal of its own: nobody decides twice, nor does a
    /// deputy for somebody who decided. Routes are short, so trying is fast enough.
    /// </summary>
    private static bool HasDifferentPeople(IReadOnlyList<IReadOnlyList<Candidate>> needs, int first, IReadOnlyList<Guid> taken) =>
        first == needs.Count || needs[first].Any(candidate =>
            !taken.Contains(candidate.PersonId) && !taken.Contains(candidate.PrincipalId)
            && HasDifferentPeople(needs, first + 1, [.. taken, candidate.PersonId, candidate.PrincipalId]));
}

/// <summary>Somebody who may decide a step, and for whom: themselves, or as deputy.</summary>
internal sealed record Candidate(Guid PersonId, Guid PrincipalId);

/// <param name="IsGiven">Agreed by asking.</param>
internal sealed record PlannedStep(int Number, RouteStep Template, IReadOnlyList<ApprovalSeat> Seats, bool IsGiven);
