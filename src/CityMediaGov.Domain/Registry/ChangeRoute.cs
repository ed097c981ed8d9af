using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>Who must agree to a change of an entry.</summary>
internal static class ChangeRoute
{
    /// <param name="from">The account's unit.</param>
    /// <param name="to">The unit that is to run it; null when that stays.</param>
    public static ApprovalRoute Of(PolicyInForce policy, Unit from, Unit? to)
    {
        var route = policy.RouteOf(ApprovalChain.AccountChange, from.Type);
        if (route.Steps.Count == 0)
            route = route with { Steps = [Keeper(policy)] };
        return to is not null && policy.Profile.Account.UnitChangeByBothHeads is { Value: true } rule
            ? route with { Steps = [BothHeads(policy, from, to, rule, route), .. route.Steps.Where(step => !step.Asks.All(ask => ask.WithinUnit))] }
            : route;
    }

    /// <summary>The unit's own step of the chain is in it.</summary>
    private static RouteStep BothHeads(PolicyInForce policy, Unit from, Unit to, Sourced<bool> rule, ApprovalRoute route) => new(
        "the heads of both units", [HeadOf(policy, from), HeadOf(policy, to)], StepRule.AllOf,
        Substitute: route.Steps.Select(step => step.Substitute).FirstOrDefault(substitute => substitute is not null),
        Clauses: Sources.ClauseOf(rule.Source) is { } clause ? [clause] : []);

    private static RouteAsk HeadOf(PolicyInForce policy, Unit unit)
    {
        var title = HeldRole.TitleOf(policy, Role.DepartmentHead, (unit.Name, unit.Type));
        return new(Role.DepartmentHead, title.Length <= ApprovalSeat.TitleLength ? title : policy.HeadTitleOf(unit.Type), WithinUnit: true, unit.Id);
    }

    private static RouteStep Keeper(PolicyInForce policy) => new(policy.TitleOf(Role.Coordinator), [new(Role.Coordinator, policy.TitleOf(Role.Coordinator))]);
}
