using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Work;

/// <summary>Writes duties as lines of the work list, reading what they are about for all of them at once.</summary>
public sealed class WorkLines(AppDbContext db, WrittenTime time)
{
    public async Task<IReadOnlyList<WorkItem>> WriteAsync(IReadOnlyList<Duty> duties, Actor actor, Func<Duty, WorkBand> bandOf, CancellationToken cancel)
    {
        var requests = await RequestsAsync(duties, cancel);
        var references = await ReferencesAsync(duties, requests.Values, cancel);
        return [.. duties.Select(duty => Write(duty, requests.GetValueOrDefault(duty.AboutId), references, actor) with { Band = bandOf(duty) })];
    }

    private WorkItem Write(Duty duty, ApprovalRequest? request, IReadOnlyDictionary<Guid, string?> references, Actor actor)
    {
        var isDecision = duty.Kind is DutyKind.Decide;
        var why = duty.State is DutyState.Open && request is not null ? WhyNotMine(request, actor) : null;
        return new(
            isDecision ? "Decide" : "Do",
            NounOf(duty.Kind, request),
            DutyPlace.TaskOf(duty.Kind, duty.Title),
            DutyPlace.PathOf(duty.Kind, duty.AboutId),
            why is null ? ClockOf(duty) : new(ClockState.None, "Someone else must decide", null, duty.DueAt, why),
            references.GetValueOrDefault(request?.SubjectId ?? duty.AboutId),
            [.. request is null ? [] : FactsOf(request, actor), .. FactsOf(duty, actor)],
            duty.ClauseId,
            WorkBand.Later);
    }

    private ClockText ClockOf(Duty duty) => duty switch
    {
        { Due: { } due } => ClockText.For(due, time.Clock, duty.ClosedAt),
        { ClosedAt: { } closed } => new(ClockState.Met, $"Done {time.Words(closed, TimeForm.Brief)}", null, null, "no time is set for it"),
        _ => ClockText.WithoutLimit(duty.OpenedAt, time.Clock),
    };

    private List<string> FactsOf(ApprovalRequest request, Actor actor) =>
    [
        $"asked by {(request.RequestedBy == actor.Id ? $"you, {time.Clock.Brief(request.OpenedAt)}" : request.RequesterName)}",
        .. request.Decisions.Where(decision => decision.Verdict is Verdict.Approve && !decision.GivenWithRequest).TakeLast(1)
            .Select(decision => $"approved by {decision.DeciderName}, {time.Clock.Brief(decision.DecidedAt)}"),
        .. request.AwaitsConfirmation ? new[] { "already acted upon" } : [],
    ];

    /// <summary>For whom it came to a deputy.</summary>
    private static IEnumerable<string> FactsOf(Duty duty, Actor actor) => duty.State is not DutyState.Open || !duty.IsOnlyAsDeputy(actor) ? []
        : actor.DeputyFor.Where(principal => duty.PersonId == principal.PersonId || principal.Seats.Any(seat => duty.Role is { } role && seat.Answers(role, duty.UnitId)))
            .Take(1).Select(principal => $"as deputy of {principal.Name}");

    private static string? WhyNotMine(ApprovalRequest request, Actor actor) => request switch
    {
        _ when request.WhyNotDecide(actor) is not { } refusal => null,
        _ when request.RequestedBy == actor.Id => "you asked for this",
        _ when request.Decisions.Any(decision => decision.DecidedBy == actor.Id) => "you decided an earlier step",
        _ => request.WhyNotDecide(actor)!.Sentence,
    };

    private static string NounOf(DutyKind kind, ApprovalRequest? request) => kind switch
    {
        DutyKind.Decide => request?.SubjectKind switch
        {
            SubjectKind.AccountRequest or SubjectKind.AccountChange => "account",
            SubjectKind.WorkPlan => "work plan",
            _ => "request",
        },
        DutyKind.ReviseWorkPlan or DutyKind.ReviewWorkPlan => "work plan",
        DutyKind.ChangeReturned => "request",
        DutyKind.AssessmentReturned => "platform",
        DutyKind.ReviseAccountChange => "account",
        DutyKind.ActivateAccount or DutyKind.CertifyAccount => "register",
        DutyKind.ConfirmDirectory or DutyKind.ShowDirectory => "directory",
        DutyKind.TriageReport or DutyKind.TellPlatform or DutyKind.FollowPlatform or DutyKind.SettleReport => "report",
        _ => "policy",
    };

    private async Task<IReadOnlyDictionary<Guid, ApprovalRequest>> RequestsAsync(IReadOnlyList<Duty> duties, CancellationToken cancel)
    {
        var ids = duties.Where(duty => duty.Kind is DutyKind.Decide).Select(duty => duty.AboutId).ToList();
        return ids.Count == 0 ? new Dictionary<Guid, ApprovalRequest>()
            : await db.ApprovalRequests.AsNoTracking().AsSplitQuery().Where(request => ids.Contains(request.Id)).ToDictionaryAsync(request => request.Id, cancel);
    }

    /// <summary>The reference of the account request by its own id, or by the id of its account.</summary>
    private async Task<IReadOnlyDictionary<Guid, string?>> ReferencesAsync(IReadOnlyList<Duty> duties, IEnumerable<ApprovalRequest> requests, CancellationToken cancel)
    {
        var asked = requests.Select(request => request.SubjectId).Concat(AboutOf(SubjectKind.AccountRequest)).Distinct().ToList();
        var accounts = AboutOf(SubjectKind.SocialAccount).Distinct().ToList();
        var found = asked.Count == 0 ? [] : await db.AccountRequests.AsNoTracking().Where(request => asked.Contains(request.Id))
            .Select(request => new { request.Id, request.Reference }).ToListAsync(cancel);
        var ofAccounts = accounts.Count == 0 ? [] : await (
            from account in db.SocialAccounts.AsNoTracking()
            join request in db.AccountRequests on account.RequestId equals request.Id
            where accounts.Contains(account.Id)
            select new { account.Id, request.Reference }).ToListAsync(cancel);
        return found.Concat(ofAccounts).ToDictionary(row => row.Id, row => row.Reference);

        IEnumerable<Guid> AboutOf(SubjectKind kind) => duties.Where(duty => duty.AboutKind == kind).Select(duty => duty.AboutId);
    }
}
