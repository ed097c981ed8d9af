using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>How one version of a plan stands, for its page.</summary>
public sealed record PlanReading(WorkPlan Plan, PolicyInForce Policy)
{
    /// <summary>The platforms that the city knows.</summary>
    public required PlatformList Known { get; init; }

    public required string Author { get; init; }

    public required string HeadTitle { get; init; }

    public required IReadOnlyList<HistoryEvent> History { get; init; }

    /// <summary>The latest; null before it is sent.</summary>
    public required ApprovalRequest? Approval { get; init; }

    /// <summary>Duties about it that are open: decisions, changes, reviews.</summary>
    public required IReadOnlyList<Duty> Waiting { get; init; }

    /// <summary>All versions of the unit's plan that the reader may see, the newest first.</summary>
    public required IReadOnlyList<PlanVersion> Versions { get; init; }

    /// <summary>Accounts of the unit that are approved or in use.</summary>
    public required IReadOnlyList<(Guid Id, string Title)> Accounts { get; init; }

    /// <summary>The platforms of this or another version, as printed.</summary>
    public IReadOnlyList<string> PlatformsOf(WorkPlan plan) => PlanNeighbours.PlatformsOf(plan.Content, Policy, Known);

    public string? WaitsFor => History.Select(line => line.WaitsFor).FirstOrDefault(words => words is not null);

    /// <summary>What the last decider said when it was returned or rejected.</summary>
    public Decision? SaidNo => Approval is { State: ApprovalState.Returned or ApprovalState.Rejected } ? Approval.Decisions.Last() : null;

    /// <summary>What was answered with the approval: the conflict check and the coordination note.</summary>
    public Decision? Answered => Approval?.Decisions.LastOrDefault(decision => decision.Answers is not null);

    /// <summary>The version that was in force before this one; null when none was.</summary>
    public PlanVersion? Before => Versions.Where(version => version.Version < Plan.Version && version.WasInForce).MaxBy(version => version.Version);

    public PlanVersion? Open => Versions.FirstOrDefault(version => version.Status is WorkPlanStatus.Draft or WorkPlanStatus.InReview or WorkPlanStatus.Returned);
}

public sealed record PlanVersion(Guid Id, int Version, WorkPlanStatus Status, DateTime EditedAt, DateTime? ApprovedAt)
{
    public bool WasInForce => ApprovedAt is not null;
}

/// <summary>Reads the page of one version, and what a person does there: one verb and one save each.</summary>
public sealed class PlanReader(AppDbContext db, PolicyBook policies, ApprovalHistory history, WorkPlanOffice office, PlatformBook platforms)
{
    /// <summary>Null when there is no such plan that this person can see.</summary>
    public Task<WorkPlan?> FindAsync(Guid id, Actor actor, CancellationToken cancel) =>
        db.WorkPlans.VisibleTo(actor).SingleOrDefaultAsync(plan => plan.Id == id, cancel);

    public async Task<PlanReading> ReadAsync(WorkPlan plan, Actor actor, DateTime now, CancellationToken cancel)
    {
        var approval = await db.ApprovalRequests.AsNoTracking().AsSplitQuery().Where(request => request.SubjectId == plan.Id).OrderByDescending(request => request.OpenedAt).FirstOrDefaultAsync(cancel);
        var policy = (approval is null ? null : await policies.FindAsync(approval.PolicyVersionId, cancel)) ?? await policies.InForceAsync(cancel);
        var author = await db.Users.AsNoTracking().Where(person => person.Id == (plan.SubmittedBy ?? plan.DraftedBy)).Select(person => new { person.FullName, person.JobTitle }).SingleAsync(cancel);
        Guid[] about = approval is null ? [plan.Id] : [plan.Id, approval.Id];
        var accounts = await db.SocialAccounts.AsNoTracking()
            .Where(account => account.UnitId == plan.UnitId && (account.Status == AccountStatus.Approved || account.Status == AccountStatus.Live || account.Status == AccountStatus.Suspended))
            .OrderBy(account => account.Name).Select(account => new { account.Id, Title = account.Name + " on " + account.PlatformName }).ToListAsync(cancel);
        return new(plan, policy)
        {
            Known = await platforms.ListAsync(cancel),
            Author = string.Join(", ", new[] { author.FullName, author.JobTitle }.Where(part => part.Length > 0)),
            HeadTitle = policy.HeadTitleOf(await db.Units.Where(unit => unit.Id == plan.UnitId).Select(unit => unit.Type).SingleAsync(cancel)),
            History = await history.ReadAsync(plan.Id, now, cancel),
            Approval = approval,
            Waiting = await db.Duties.AsNoTracking().Where(duty => about.Contains(duty.AboutId) && duty.State == DutyState.Open).OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id).ToListAsync(cancel),
            Versions = await db.WorkPlans.AsNoTracking().VisibleTo(actor).Where(version => version.UnitId == plan.UnitId).OrderByDescending(version => version.Version)
                .Select(version => new PlanVersion(version.Id, version.Version, version.Status, version.EditedAt, version.ApprovedAt)).ToListAsync(cancel),
            Accounts = [.. accounts.Select(account => (account.Id, account.Title))],
        };
    }

    public async Task WithdrawAsync(WorkPlan plan, Actor by, DateTime now, CancellationToken cancel)
    {
        await office.WithdrawAsync(plan, by, now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task DiscardAsync(WorkPlan plan, Actor by, DateTime now, CancellationToken cancel)
    {
        plan.DiscardDraft(by, now);
        await db.SaveChangesAsync(cancel);
    }

    public async Task ConfirmAsync(WorkPlan plan, string? why, Actor by, DateTime now, CancellationToken cancel)
    {
        await office.ConfirmAsync(plan, why, by, now, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
