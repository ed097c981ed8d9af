using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What follows from the end of a change that was asked for: the entry changes with the last approval, or not at all.</summary>
public sealed class AccountChangeOutcome(AppDbContext db, CertificationDesk certifications, DutyBook duties, Postbox postbox) : IApprovalKind
{
    public SubjectKind Kind => SubjectKind.AccountChange;

    public async Task<IApprovalSubject> FindAsync(Guid id, CancellationToken cancel) => await db.AccountChanges.SingleAsync(found => found.Id == id, cancel);

    public Task<IReadOnlyList<DecisionQuestion>> QuestionsAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DecisionQuestion>>([]);

    /// <summary>The account can have ended, or its entry changed, since this was asked.</summary>
    public async Task<Refusal?> WhyNotApproveAsync(IApprovalSubject subject, PolicyInForce policy, CancellationToken cancel)
    {
        var change = (AccountChange)subject;
        return (await db.SocialAccounts.SingleAsync(found => found.Id == change.AccountId, cancel)).WhyNotMake(change);
    }

    public async Task FollowAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var change = (AccountChange)subject;
        if (request.State is ApprovalState.Approved)
            await MakeAsync(change, request, policy, now, cancel);
        if (request.State is ApprovalState.Returned)
        {
            duties.Open(Duty.Begin(DutyKind.ReviseAccountChange, change.AuditTitle, new(SubjectKind.AccountChange, change.Id, policy.Id, null),
                DutyHolder.Person(change.RequestedBy), due: null, Actor.Register, now));
        }
        if (request.EndedBecause is { } why)
            await postbox.TellAsync(change.RequestedBy, $"{change.AuditTitle}: not decided any more", $"{why}\n\n{postbox.Link($"/registry/changes/{change.Id}")}", now, cancel);
        else if (request.State is not ApprovalState.Withdrawn)
            await postbox.TellOutcomeAsync(request, change.AuditTitle, $"/registry/changes/{change.Id}", now, cancel);
    }

    private async Task MakeAsync(AccountChange change, ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var account = await db.SocialAccounts.SingleAsync(found => found.Id == change.AccountId, cancel);
        var unit = change.NewUnitId;
        var facts = new EntryFacts(policy.Profile, unit is null || await db.Units.AnyAsync(found => found.Id == unit && found.ClosedAt == null, cancel));
        var last = request.Decisions.Last();
        account.MakeChange(change, facts, new(last.DecidedBy, last.DeciderName, last.DeciderTitle, null, [], []), request.RequesterName, now);
        if (unit is not null)
            await certifications.HandOverAsync(account, now, cancel);
    }
}
