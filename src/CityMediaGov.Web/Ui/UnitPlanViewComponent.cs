using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// The work plan of a unit, on the pages of the unit and of its accounts: the one in force, or that there is none. Nothing
/// where the policy asks for no plan. <c>&lt;vc:unit-plan unit-id="@Model.Unit.Id" /&gt;</c>
/// </summary>
public sealed class UnitPlanViewComponent(AppDbContext db, PolicyBook policies, CurrentActor current, WrittenTime time) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid unitId)
    {
        var cancel = HttpContext.RequestAborted;
        if ((await policies.InForceAsync(cancel)).Profile.RequiredPlan() is not { } rules)
            return Content("");
        var plan = await db.WorkPlans.AsNoTracking().SingleOrDefaultAsync(found => found.CurrentOf == unitId, cancel);
        return View(new UnitPlan(unitId, plan, plan?.IsUpToDate(time.Clock.Now) == true, current.Actor is { } actor && WorkPlan.IsOf(unitId, actor), Sources.ClauseOf(rules.Required.Source)));
    }
}

/// <param name="Plan">The one in force; null when there is none.</param>
/// <param name="IsUpToDate">Not past the time by which it was to be looked at again.</param>
/// <param name="MayWrite">The reader belongs to the unit.</param>
public sealed record UnitPlan(Guid UnitId, WorkPlan? Plan, bool IsUpToDate, bool MayWrite, string? ClauseId);
