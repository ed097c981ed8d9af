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
public sealed class ApprovalDesk(AppDbContext db, DutyBook duties, PolicyBook policies, SubjectDesk subjects, ApprovalLetters letters)
{
    /// <summary>Sends the subject on its way. Saves nothing.</summary>
    public async Task<ApprovalRequest> OpenAsync(
        IApprovalSubject subject, ApprovalRoute route, Actor by, DateTime now, CancellationToken cancel, IReadOnlyCollection<Guid>? barred = null)
    {
        var policy = await policies.InForceAsync(cancel);
        var staffing = await new PeopleReader(db).StaffingAsync(route.RolesAsked, now, cancel);
        var request = ApprovalRequest.Open(subject.AsSubject(), route, policy.Id, by, staffing, now, barred);
        db.Add(request);
        await AskAgainAsync(request, policy, by, now, cancel);
        return request;
    }

    /// <summary>Null: no such request. It comes with its steps, seats and decisions.</summary>
    public Task<ApprovalRequest?> FindAsync(Guid id, CancellationToken cancel) =>
        db.ApprovalRequests.AsSplitQuery().SingleOrDefaultAsync(request => request.Id == id, cancel);

    /// <summary>
    /// Decides and saves, one decider after the other: of two at once the second reads what the first did. Said twice in
    /// the same words it is one decision. Who tries to decide their own matter is refused, and that is put on record.
    /// </summary>
    public async Task<ApprovalRequest> DecideInTurnAsync(
        Guid id, Actor actor, int stepRead, Verdict verdict, string? note, Meeting? meeting, DateTime now, CancellationToken cancel, IReadOnlyList<DecisionAnswer>? answers = null)
    {
        Refusal? own = null;
        var decided = await db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            var request = await db.ApprovalRequests.AsSplitQuery().SingleAsync(found => found.Id == id, again);
            if (request.WasSaid(actor, stepRead, verdict, note))
                return request;
            own = request.WhyNotNow(stepRead) is null ? request.WhyNotInvolved(actor) : null;
            if (own is not null)
                request.NoteOwnMatter(actor, verdict, own, now);
            else
                await DecideAsync(request, actor, stepRead, verdict, note, meeting, now, again, answers);
            await db.SaveChangesAsync(again);
            return request;
        }, cancel);
        RefusedException.ThrowIf(own);
        return decided;
    }

    public async Task DecideAsync(
        ApprovalRequest request, Actor actor, int stepRead, Verdict verdict, string? note, Meeting? meeting, DateTime now, CancellationToken cancel, IReadOnlyList<DecisionAnswer>? answers = null)
    {
        RefusedException.ThrowIf(request.WhyNotNow(stepRead) ?? request.WhyNotDecide(actor) ?? await WhyNotAsSentAsync(request, cancel));
        var step = request.CurrentStep;
        var policy = await PolicyOfAsync(request, cancel);
        if (verdict is Verdict.Approve)
            RefusedException.ThrowIf(await subjects.WhyNotApproveAsync(request, policy, cancel));
        var questions = await subjects.QuestionsAsync(request, policy, cancel);
        request.Decide(actor, stepRead, verdict, note, meeting, now, new(questions, answers ?? []));
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

    /// <summary>Ends a request whose matter is over, whoever asked. Saves nothing.</summary>
    /// <param name="why">As a sentence, for those who were asked.</param>
    public async Task EndAsync(ApprovalRequest request, Actor actor, string why, DateTime now, CancellationToken cancel)
    {
        request.EndBecause(why, actor, now);
        await duties.CancelAsync(DutyKind.Decide, request.Id, actor, why, now, cancel);
        await FollowAsync(request, actor, now, cancel);
    }

    public Task WithdrawInTurnAsync(Guid id, Actor actor, DateTime now, CancellationToken cancel) => db.InOneTransactionAsync(async again =>
    {
        db.ChangeTracker.Clear();
        await WithdrawAsync(await db.ApprovalRequests.AsSplitQuery().SingleAsync(found => found.Id == id, again), actor, now, again);
        return await db.SaveChangesAsync(again);
    }, cancel);

    /// <summary>The record is locked while it is decided. Should it have changed all the same, nobody decides what nobody read.</summary>
    private async Task<Refusal?> WhyNotAsSentAsync(ApprovalRequest request, CancellationToken cancel)
    {
        var subject = (await subjects.FindAsync(request, cancel)).AsSubject();
        return subject.ContentHash.AsSpan().SequenceEqual(request.ContentHash)
            ? null
            : Refusal.Rule("This is no longer what was sent for approval: its content changed.", $"Nothing was recorded. {request.RequesterName} can withdraw it and send it again.");
    }

    private async Task FollowAsync(ApprovalRequest request, Actor actor, DateTime now, CancellationToken cancel)
    {
        var policy = await PolicyOfAsync(request, cancel);
        if (request.State is ApprovalState.Open)
            await AskAgainAsync(request, policy, actor, now, cancel);
        else
            await subjects.SettleAsync(request, policy, now, cancel);
    }

    private async Task<PolicyInForce> PolicyOfAsync(ApprovalRequest request, CancellationToken cancel) =>
        await policies.FindAsync(request.PolicyVersionId, cancel) ?? throw new InvalidOperationException("The request's policy version is missing.");

    /// <summary>One duty for each seat of the step that is asked now, and a message to those who may take it.</summary>
    private async Task AskAgainAsync(ApprovalRequest request, PolicyInForce policy, Actor by, DateTime now, CancellationToken cancel)
    {
        var due = policy.Due(policy.ChainOf(request.Route)?.DecideWithin, now);
        var clause = request.Step!.Clauses.Split(' ')[0] is { Length: > 0 } first ? first : null;
        foreach (var seat in request.OpenSeats)
        {
            duties.Open(Duty.Begin(DutyKind.Decide, request.SubjectTitle, new(SubjectKind.ApprovalRequest, request.Id, policy.Id, clause),
                DutyHolder.HoldersOf(seat.Role, seat.UnitId), due, by, now));
        }
        await letters.AskAsync(request, due, policy, now, cancel);
    }
}
