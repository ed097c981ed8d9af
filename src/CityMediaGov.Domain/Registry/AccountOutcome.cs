using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What follows from the end of an account request: the account's own state, and the duties that it sets off.</summary>
public sealed class AccountOutcome(AppDbContext db, AccountOverlaps overlaps, DutyBook duties, Postbox postbox, PlatformStandings standings) : IApprovalKind
{
    public SubjectKind Kind => SubjectKind.AccountRequest;

    public async Task<IApprovalSubject> FindAsync(Guid id, CancellationToken cancel) => await db.AccountRequests.SingleAsync(found => found.Id == id, cancel);

    /// <summary>The policy's checks stand before the approval that ends the matter, not before every step.</summary>
    public async Task<IReadOnlyList<DecisionQuestion>> QuestionsAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, CancellationToken cancel)
    {
        var checks = policy.Profile.Account.ApprovalChecks;
        if (checks.Count == 0 || !request.IsLastApproval)
            return [];
        var like = checks.Any(check => check.When is CheckedWhen.Overlapping)
            ? (await overlaps.FindAsync(((AccountRequest)subject).Content, subject.AsSubject().Id, policy, cancel)).Overlaps
            : [];
        return [.. checks.Where(check => check.When is CheckedWhen.Always || like.Count > 0).Select(check => QuestionOf(check, like))];
    }

    /// <summary>The platform can have lost its approval since the request was sent.</summary>
    public async Task<Refusal?> WhyNotApproveAsync(IApprovalSubject subject, PolicyInForce policy, CancellationToken cancel)
    {
        var asked = (AccountRequest)subject;
        return await standings.OfAsync(policy, asked.Platform, asked.OtherPlatform ?? asked.PlatformName, cancel) is { WhyNot: { } sentence } standing
            ? Refusal.Rule(sentence, "Return the request, or wait for the assessment of the platform.", standing.ClauseId)
            : null;
    }

    public async Task FollowAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var asked = (AccountRequest)subject;
        var account = await db.SocialAccounts.SingleAsync(found => found.RequestId == asked.Id, cancel);
        account.Settle(request.State, now);
        if (request.State is ApprovalState.Approved)
            await OpenDutiesAsync(account, policy, now, cancel);
        if (request.State is ApprovalState.Returned)
        {
            duties.Open(Duty.Begin(DutyKind.ChangeReturned, asked.AuditTitle, new(SubjectKind.AccountRequest, asked.Id, policy.Id, null),
                DutyHolder.Person(asked.RequestedBy), due: null, Actor.Register, now));
        }
        if (request.State is not ApprovalState.Withdrawn)
            await postbox.TellOutcomeAsync(request, asked.Reference!, $"/registry/requests/{asked.Id}", now, cancel);
    }

    /// <summary>What an approved account needs before it is live.</summary>
    internal async Task OpenDutiesAsync(SocialAccount account, PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var opener = await new PeopleReader(db).SeatForAsync(policy.Profile.Account.OpenedBy, account.UnitId, now, cancel);
        duties.Open(Duty.Begin(DutyKind.ActivateAccount, account.AuditTitle,
            new(SubjectKind.SocialAccount, account.Id, policy.Id, opener is null ? null : Sources.ClauseOf(policy.Profile.Account.OpenedBy!.Source)),
            opener is null ? DutyHolder.HoldersOf(Role.Coordinator) : DutyHolder.HoldersOf(opener.Role, opener.UnitId), due: null, Actor.Register, now));
        if (policy.Profile.Account.ClosedList is { } list && !policy.ListedAddresses.Contains(account.AddressKey))
        {
            duties.Open(Duty.Begin(DutyKind.AmendPolicyList, account.AuditTitle,
                new(SubjectKind.SocialAccount, account.Id, policy.Id, Sources.ClauseOf(list.Source)),
                DutyHolder.HoldersOf(Role.Coordinator), policy.Due(list.AmendWithin, now), Actor.Register, now));
        }
    }

    /// <summary>What is simply so is ticked; what to do about accounts like it is a decision, in the words of whoever takes it.</summary>
    private static DecisionQuestion QuestionOf(ApprovalCheck check, IReadOnlyList<Overlap> like) => check.When is CheckedWhen.Always
        ? new(check.Key, check.Text, Sources.ClauseOf(check.Source))
        : new(check.Key, check.Text, Sources.ClauseOf(check.Source))
        {
            IsInWords = true,
            Hint = $"Say how, or why it may overlap all the same. Like it: {string.Join("; ", like.Select(overlap => overlap.Account.Title))}.",
            Basis = string.Join(' ', like.Select(overlap => overlap.Account.Id.ToString("N")).Order()),
        };
}
