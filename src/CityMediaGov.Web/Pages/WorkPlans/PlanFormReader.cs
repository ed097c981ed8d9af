using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>Reads what the form of a plan shows.</summary>
public sealed class PlanFormReader(AppDbContext db, PolicyBook policies, WorkPlanOffice office, PlatformBook platforms)
{
    /// <summary>Null when there is no such plan that this person can see.</summary>
    public Task<WorkPlan?> FindAsync(Guid id, Actor actor, CancellationToken cancel) =>
        db.WorkPlans.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(plan => plan.Id == id, cancel);

    /// <param name="unitId">Asked for in the address; else the person's own unit.</param>
    public async Task<PlanForm> FormAsync(WorkPlan? plan, Guid? unitId, Actor actor, CancellationToken cancel)
    {
        var listed = (await policies.InForceAsync(cancel)).Profile.Policy.RelatedPolicies.Select(policy => policy.Title).ToList();
        if (plan is not null)
            return PlanForm.Of(plan.Content, listed, plan.SubmissionKey, plan.UnitId, plan.Stamp);
        var unit = unitId is { } asked && WorkPlan.IsOf(asked, actor) ? asked : actor.UnitId;
        return PlanForm.Of((await CurrentAsync(unit, cancel))?.Content ?? WorkPlanContent.Empty, listed, AccountRequest.NewKey(), unit, null);
    }

    public async Task<PlanFormView> ViewAsync(PlanForm form, WorkPlan? plan, Actor actor, DateTime now, CancellationToken cancel)
    {
        var (policy, unitId) = (await policies.InForceAsync(cancel), plan?.UnitId ?? form.UnitId);
        foreach (var section in WorkPlanOffice.RulesOf(policy).Sections)
            form.Sections.TryAdd(section.Key, null);
        var type = await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Type).SingleOrDefaultAsync(cancel);
        return new()
        {
            Policy = policy,
            Known = await platforms.ListAsync(cancel),
            Units = await UnitsAsync(actor, cancel),
            Route = await office.PreviewAsync(unitId, actor, now, cancel),
            HeadTitle = policy.HeadTitleOf(type),
            MaySend = unitId is { } of && actor.SeatsToo.Any(seat => seat.Answers(Role.DepartmentHead, of)),
            Open = await db.WorkPlans.AsNoTracking().SingleOrDefaultAsync(other => other.OpenOf != null && other.OpenOf == unitId && other.Id != (plan == null ? Guid.Empty : plan.Id), cancel),
            Current = await CurrentAsync(unitId, cancel),
        };
    }

    private Task<WorkPlan?> CurrentAsync(Guid? unitId, CancellationToken cancel) =>
        db.WorkPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.CurrentOf != null && plan.CurrentOf == unitId, cancel);

    // The keys become text here: a database writes them its own way.
    private async Task<IReadOnlyList<SelectListItem>> UnitsAsync(Actor actor, CancellationToken cancel)
    {
        var own = actor.SeatsToo.Select(seat => seat.UnitId).Append(actor.UnitId).ToList();
        var units = await db.Units.AsNoTracking().Where(unit => unit.ClosedAt == null && own.Contains(unit.Id)).OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return [.. units.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
    }
}
