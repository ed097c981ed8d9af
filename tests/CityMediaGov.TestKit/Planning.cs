using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>Work plans and what becomes of them, by the verbs that the pages use.</summary>
public static class Planning
{
    /// <summary>A whole plan, as this city's policy wants it.</summary>
    public static WorkPlanContent PlanContent(this TestCity city, string audience = "Families and teens", params IReadOnlyList<string> platforms) => new(
        [.. city.Policy.Profile.WorkPlan!.Sections.Where(section => section.Required)
            .Select(section => new PlanText(section.Key, section.Title, section.Key == WorkPlan.AudienceSection ? audience : $"What we do about {section.Title}."))],
        platforms.Count == 0 ? ["facebook"] : platforms, null, [city.Policy.Profile.Policy.RelatedPolicies[0].Title]);

    /// <returns>The plan's id.</returns>
    public static Task<Guid> DraftPlanAsync(this TestCity city, Unit unit, AppUser by, WorkPlanContent? content = null) => city.DoAsync(by, async (services, actor, now) =>
        (await services.GetRequiredService<WorkPlanDesk>().SaveDraftAsync(
            new(null, unit.Id, AccountRequest.NewKey(), null, content ?? city.PlanContent()), actor, now, CancellationToken.None)).Id);

    /// <returns>The plan's id.</returns>
    public static async Task<Guid> SendPlanAsync(this TestCity city, Unit unit, AppUser head, WorkPlanContent? content = null)
    {
        var plan = await city.DraftPlanAsync(unit, head, content);
        return await city.DoAsync(head, async (services, actor, now) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            await services.GetRequiredService<WorkPlanOffice>().SubmitAsync(await db.WorkPlans.SingleAsync(found => found.Id == plan), actor, now, CancellationToken.None);
            await db.SaveChangesAsync();
            return plan;
        });
    }

    /// <summary>Decided by this person; an approval says that nothing conflicts.</summary>
    public static Task DecidePlanAsync(this TestCity city, Guid plan, AppUser by, Verdict verdict = Verdict.Approve, string? note = null) =>
        city.DoAsync(by, async (services, actor, now) =>
        {
            var (db, policy) = (services.GetRequiredService<AppDbContext>(), await services.GetRequiredService<PolicyBook>().InForceAsync(CancellationToken.None));
            var approval = await db.ApprovalRequests.SingleAsync(found => found.SubjectId == plan && found.State == ApprovalState.Open);
            var others = await services.GetRequiredService<PlanNeighbours>().ReadAsync(await db.WorkPlans.SingleAsync(found => found.Id == plan), policy, CancellationToken.None);
            DecisionAnswer[] answers = [new(WorkPlanOutcome.ConflictQuestion, WorkPlanOutcome.NoneFound, null, PlanNeighbour.Fingerprint(others)), new(WorkPlanOutcome.CoordinationQuestion, null, "Nothing to coordinate.")];
            await services.GetRequiredService<ApprovalDesk>().DecideAsync(approval, actor, approval.CurrentStep, verdict, note, null, now, CancellationToken.None, answers);
            return await db.SaveChangesAsync();
        });

    /// <summary>Written, sent and approved.</summary>
    /// <returns>The plan's id.</returns>
    public static async Task<Guid> PlanAsync(this TestCity city, Unit unit, AppUser head, WorkPlanContent? content = null)
    {
        var plan = await city.SendPlanAsync(unit, head, content);
        await city.DecidePlanAsync(plan, city.Coordinator);
        return plan;
    }

    /// <returns>The id of the plan in force.</returns>
    public static Task<Guid> CurrentPlanOfAsync(this TestCity city, Unit unit) =>
        city.Host.ReadAsync(db => db.WorkPlans.Where(plan => plan.CurrentOf == unit.Id).Select(plan => plan.Id).SingleAsync());

    public static Task<WorkPlan> PlanOfAsync(this TestCity city, Guid plan) => city.Host.ReadAsync(db => db.WorkPlans.AsNoTracking().SingleAsync(found => found.Id == plan));
}
