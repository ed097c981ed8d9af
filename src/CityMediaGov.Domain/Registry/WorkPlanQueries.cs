using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

public static class WorkPlanQueries
{
    /// <summary>
    /// A plan that was ever in force is read by all staff: that is how units coordinate. What a unit still writes is its
    /// own; what was sent is seen by who sees all requests, too.
    /// </summary>
    public static IQueryable<WorkPlan> VisibleTo(this IQueryable<WorkPlan> plans, Actor actor)
    {
        var all = actor.Can(Permission.SeeAllRequests) || actor.DeputyFor.Any(deputizing => Roles.PermissionsOf(deputizing.Seats).Contains(Permission.SeeAllRequests));
        var units = actor.SeatsToo.Where(seat => seat.UnitId is not null).Select(seat => seat.UnitId!.Value).Concat(actor.UnitId is { } own ? [own] : []).Distinct().ToList();
        return plans.Where(plan => plan.Status == WorkPlanStatus.Approved || plan.Status == WorkPlanStatus.Replaced || units.Contains(plan.UnitId)
            || (all && plan.Status != WorkPlanStatus.Draft && plan.Status != WorkPlanStatus.Discarded));
    }

    /// <summary>The rules where a unit without an approved plan can have no account; null where the policy does not ask.</summary>
    public static WorkPlanRules? RequiredPlan(this PolicyProfile profile) =>
        profile.Has(Features.WorkPlans) && profile.WorkPlan is { Required.Value: true } rules ? rules : null;

    /// <summary>Accounts in use whose unit has no plan in force, or one that should have been looked at again.</summary>
    public static IQueryable<SocialAccount> WithoutPlan(this IQueryable<SocialAccount> accounts, AppDbContext db, DateTime now) =>
        accounts.Where(account => (account.Status == AccountStatus.Live || account.Status == AccountStatus.Suspended)
            && !db.WorkPlans.Any(plan => plan.CurrentOf == account.UnitId && (plan.ReviewDueAt == null || plan.ReviewDueAt >= now)));
}
