using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>Where plans are begun, sent, given up and confirmed. Saves nothing itself.</summary>
public sealed class WorkPlanOffice(AppDbContext db, ApprovalDesk desk, DutyBook duties, PolicyBook policies)
{
    /// <summary>The pages of plans answer only where the policy has rules for them.</summary>
    public static WorkPlanRules RulesOf(PolicyInForce policy) => policy.Profile.WorkPlan ?? throw new InvalidOperationException("The policy has no rules for work plans.");

    /// <summary>The version of the unit's plan that is in preparation; null when none is.</summary>
    public Task<WorkPlan?> OpenOfAsync(Guid unitId, CancellationToken cancel) => db.WorkPlans.SingleOrDefaultAsync(plan => plan.OpenOf == unitId, cancel);

    public async Task<WorkPlan> BeginAsync(Guid unitId, WorkPlanContent content, string submissionKey, Actor by, DateTime now, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(found => found.Id == unitId, cancel);
        var last = await db.WorkPlans.Where(plan => plan.UnitId == unitId).MaxAsync(plan => (int?)plan.Version, cancel) ?? 0;
        var plan = WorkPlan.Begin(unit, last + 1, await OpenOfAsync(unitId, cancel), content, submissionKey, by, now);
        db.Add(plan);
        return plan;
    }

    /// <summary>Sends the plan to those whom the policy names.</summary>
    public async Task<ApprovalRequest> SubmitAsync(WorkPlan plan, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        plan.SubmitForApproval(by, WorkPlanCheck.Look(plan.Content, RulesOf(policy)), now);
        await duties.MeetAsync(DutyKind.ReviseWorkPlan, plan.Id, by, now, cancel);
        return await desk.OpenAsync(plan, policy.RouteOf(ApprovalChain.WorkPlan, await UnitTypeAsync(plan.UnitId, cancel)), by, now, cancel);
    }

    /// <summary>Who would decide if this person sent the plan of that unit now.</summary>
    public async Task<RoutePreview> PreviewAsync(Guid? unitId, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        var route = policy.RouteOf(ApprovalChain.WorkPlan, await UnitTypeAsync(unitId, cancel));
        return RoutePreview.Of(route, unitId, by, await new PeopleReader(db).StaffingAsync(route.RolesAsked, now, cancel), policy);
    }

    /// <summary>Withdraws it, whether it waits for a decision or came back. The plan in force stays in force.</summary>
    public async Task WithdrawAsync(WorkPlan plan, Actor by, DateTime now, CancellationToken cancel)
    {
        RefusedException.ThrowIf(plan.WhyNotWithdraw(by));
        if (await db.ApprovalRequests.SingleOrDefaultAsync(request => request.SubjectId == plan.Id && request.State == ApprovalState.Open, cancel) is { } open)
        {
            await desk.WithdrawAsync(open, by, now, cancel);
            return;
        }
        plan.WithdrawReturned(by, now);
        await duties.CancelAsync(DutyKind.ReviseWorkPlan, plan.Id, by, "The plan was withdrawn.", now, cancel);
    }

    /// <summary>It still holds as it is: the duty to look at it again is met, and begins anew.</summary>
    public async Task ConfirmAsync(WorkPlan plan, string? why, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        plan.ConfirmAsItIs(by, why, policy.Due(policy.Profile.WorkPlan?.ReviewEvery, now)?.DueAt, now);
        await duties.MeetAsync(DutyKind.ReviewWorkPlan, plan.Id, by, now, cancel);
        WorkPlanOutcome.OpenReview(duties, plan, policy, now);
    }

    private Task<string?> UnitTypeAsync(Guid? unitId, CancellationToken cancel) =>
        db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Type).SingleOrDefaultAsync(cancel);
}
