using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Approvals;

/// <summary>
/// The one place where a request is sent, a verdict given and its outcome brought to the record that it concerns. Each
/// waiting step is a duty of those who may take it, closed by their decision.
/// </summary>
public sealed class ApprovalDesk(AppDbContext db, DutyBook duties, PolicyBook policies, SubjectDesk subjects)
{
    /// <summary>Sends the subject on its way. Saves nothing.</summary>
    public async Task<ApprovalRequest> OpenAsync(
        IApprovalSubject subject, ApprovalRoute route, Actor by, DateTime now, CancellationToken cancel, IReadOnlyCollection<Guid>? barred = null)
    {
        var policy = await policies.InForceAsync(cancel);
        var staffing = await new PeopleReader(db).StaffingAsync(route.RolesAsked, now, cancel);
        var request = ApprovalRequest.Open(subject.AsSubject(), route, policy.Id, by, staffing, now, barred);
        db.Add(request);
        AskAgain(request, policy, by, now);
        return request;
    }

    /// <summary>Null: no such request. It comes with its steps, seats and decisions.</summary>
    public Task<ApprovalRequest?> FindAsync(Guid id, CancellationToken cancel) =>
        db.ApprovalRequests.SingleOrDefaultAsync(request => request.Id == id, cancel);

    public async Task DecideAsync(
        ApprovalRequest request, Actor actor, int stepRead, Verdict verdict, string? note, Meeting? meeting, DateTime now, CancellationToken cancel)
    {
        var step = request.CurrentStep;
        request.Decide(actor, stepRead, verdict, note, meeting, now);
        if (request.State is ApprovalState.Open && request.CurrentStep == step)
        {
            // All-of: only this seat is filled, the others are still asked.
            var filled = request.Seats.Single(seat => seat.Order == request.Decisions.Last().Seat);
            await duties.MeetAsync(DutyKind.Decide, request.Id, actor, now, cancel, DutyHolder.HoldersOf(filled.Role, filled.UnitId));
            return;
        }
        await duties.MeetAsync(DutyKind.Decide, request.Id, actor, now, cancel);
        await FollowAsync(request, actor, now, cancel);
    }

    public async Task WithdrawAsync(ApprovalRequest request, Actor actor, DateTime now, CancellationToken cancel)
    {
        request.WithdrawBy(actor, now);
        await duties.CancelAsync(DutyKind.Decide, request.Id, actor, "The request was withdrawn.", now, cancel);
        await FollowAsync(request, actor, now, cancel);
    }

    private async Task FollowAsync(ApprovalRequest request, Actor actor, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.FindAsync(request.PolicyVersionId, cancel) ?? throw new InvalidOperationException("The request's policy version is missing.");
        if (request.State is ApprovalState.Open)
            AskAgain(request, policy, actor, now);
        else
            await subjects.SettleAsync(request, policy, now, cancel);
    }

    /// <summary>One duty for each seat of the step that is asked now.</summary>
    private void AskAgain(ApprovalRequest request, PolicyInForce policy, Actor by, DateTime now)
    {
        var due = policy.Due(policy.Profile.Account.DecideWithin, now);
        var clause = request.Step!.Clauses.Split(' ')[0] is { Length: > 0 } first ? first : null;
        foreach (var seat in request.OpenSeats)
        {
            duties.Open(Duty.Begin(DutyKind.Decide, request.SubjectTitle, new(SubjectKind.ApprovalRequest, request.Id, policy.Id, clause),
                DutyHolder.HoldersOf(seat.Role, seat.UnitId), due, by, now));
        }
    }
}
