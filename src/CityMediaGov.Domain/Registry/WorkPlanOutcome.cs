using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What approving a plan has to answer, and what follows from its end.</summary>
public sealed class WorkPlanOutcome(AppDbContext db, PlanNeighbours neighbours, DutyBook duties, Postbox postbox) : IApprovalKind
{
    public const string ConflictQuestion = "conflicts";
    public const string NoneFound = "none";
    public const string CoordinationQuestion = "coordination";

    public SubjectKind Kind => SubjectKind.WorkPlan;

    public async Task<IApprovalSubject> FindAsync(Guid id, CancellationToken cancel) => await db.WorkPlans.SingleAsync(found => found.Id == id, cancel);

    public async Task<IReadOnlyList<DecisionQuestion>> QuestionsAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, CancellationToken cancel)
    {
        var rules = WorkPlanOffice.RulesOf(policy);
        List<DecisionQuestion> questions = [];
        if (rules.ConflictCheckRequired is { Value: true } check)
            questions.Add(Conflicts(await neighbours.ReadAsync((WorkPlan)subject, policy, cancel), Sources.ClauseOf(check.Source)));
        if (rules.CoordinationNote is { Value: true } note)
            questions.Add(new(CoordinationQuestion, "How is it coordinated with the plans of the other units?", Sources.ClauseOf(note.Source)) { IsInWords = true });
        return questions;
    }

    public async Task FollowAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var plan = (WorkPlan)subject;
        if (request.State is ApprovalState.Approved)
            await ComeIntoForceAsync(plan, policy, now, cancel);
        if (request.State is ApprovalState.Returned)
        {
            duties.Open(Duty.Begin(DutyKind.ReviseWorkPlan, plan.AuditTitle, new(SubjectKind.WorkPlan, plan.Id, policy.Id, null),
                DutyHolder.HoldersOf(Role.DepartmentHead, plan.UnitId), due: null, Actor.Register, now));
        }
        if (request.State is not ApprovalState.Withdrawn)
            await postbox.TellOutcomeAsync(request, plan.AuditTitle, $"/work-plans/{plan.Id}", now, cancel);
    }

    /// <summary>The unit's head looks at the plan again in time; null rule: never.</summary>
    internal static void OpenReview(DutyBook duties, WorkPlan plan, PolicyInForce policy, DateTime now)
    {
        if (policy.Profile.WorkPlan is { ReviewEvery: { } every } rules)
        {
            duties.Open(Duty.Begin(DutyKind.ReviewWorkPlan, plan.AuditTitle, new(SubjectKind.WorkPlan, plan.Id, policy.Id, Sources.ClauseOf(rules.Required.Source)),
                DutyHolder.HoldersOf(Role.DepartmentHead, plan.UnitId), policy.Due(every, now), Actor.Register, now));
        }
    }

    private async Task ComeIntoForceAsync(WorkPlan plan, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        if (await db.WorkPlans.SingleOrDefaultAsync(other => other.CurrentOf == plan.UnitId && other.Id != plan.Id, cancel) is { } before)
        {
            before.ReplaceWith(plan, now);
            await duties.MeetAsync(DutyKind.ReviewWorkPlan, before.Id, Actor.Register, now, cancel);
        }
        plan.BeginReview(policy.Due(policy.Profile.WorkPlan?.ReviewEvery, now)?.DueAt);
        OpenReview(duties, plan, policy, now);
    }

    private static DecisionQuestion Conflicts(IReadOnlyList<PlanNeighbour> others, string? clauseId) => new(ConflictQuestion, "Does it conflict with the plan of another unit?", clauseId)
    {
        Choices =
        [
            new(NoneFound, others.Count == 0 ? "No conflict found: no other unit has a plan in force" : "No conflict found"),
            .. others.Select(other => new QuestionChoice(other.Id.ToString("N"),
                $"Conflicts with the plan of {other.UnitName}{(other is { IsLikely: true, Shares: { } shared } ? $" ({shared})" : "")}", "Say how the conflict is resolved.")),
        ],
        Basis = PlanNeighbour.Fingerprint(others),
    };
}
