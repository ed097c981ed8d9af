using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Approvals;

/// <summary>A unit's plan as its deciders read it, beside the plans of all other units.</summary>
public sealed class WorkPlanPanels(AppDbContext db, PlanNeighbours neighbours, PlatformBook platforms) : ISubjectPanelKind
{
    public SubjectKind Kind => SubjectKind.WorkPlan;

    public Task<IReadOnlyList<Guid>> FollowedByAsync(ApprovalRequest request, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Guid>>([request.SubjectId]);

    public async Task<SubjectPanel> ReadAsync(ApprovalRequest request, Actor reader, PolicyInForce policy, CancellationToken cancel)
    {
        var plan = await db.WorkPlans.AsNoTracking().SingleAsync(found => found.Id == request.SubjectId, cancel);
        var others = await neighbours.ReadAsync(plan, policy, cancel);
        return new WorkPlanPanel(plan, PlanNeighbours.PlatformsOf(plan.Content, policy, await platforms.ListAsync(cancel)), others)
        {
            IsVisible = await db.WorkPlans.VisibleTo(reader).AnyAsync(found => found.Id == plan.Id, cancel),
            IsAsSent = plan.AsSubject().ContentHash.AsSpan().SequenceEqual(request.ContentHash),
            Checks = [.. DecisionCheck.OfRequest(request, reader), .. Likely(others, WorkPlanOffice.RulesOf(policy))],
            Warnings = policy.Profile.WorkPlan is { Introduction: { } introduction } ? [introduction] : [],
            IfApproved = "The plan comes into force; the unit may then ask for accounts.",
            WhenApproved = "The plan is in force.",
        };
    }

    private static IEnumerable<DecisionCheck> Likely(IReadOnlyList<PlanNeighbour> others, WorkPlanRules rules)
    {
        var source = rules.ConflictCheckRequired?.Source;
        var likely = others.Where(other => other.IsLikely).ToList();
        return likely.Count == 0
            ? [DecisionCheck.Pass("No other plan in force names the same platform and the same audience.", source)]
            : likely.Select(other => DecisionCheck.Warn("Perhaps a conflict.", $"{other.UnitName}: {other.Shares}.", source));
    }
}

/// <param name="Platforms">As printed.</param>
public sealed record WorkPlanPanel(WorkPlan Plan, IReadOnlyList<string> Platforms, IReadOnlyList<PlanNeighbour> Others)
    : SubjectPanel("_WorkPlan", null, $"/work-plans/{Plan.Id}");
