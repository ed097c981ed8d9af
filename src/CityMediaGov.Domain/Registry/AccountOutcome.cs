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
public sealed class AccountOutcome(AppDbContext db, DutyBook duties, Postbox postbox) : IApprovalKind
{
    public SubjectKind Kind => SubjectKind.AccountRequest;

    public async Task<IApprovalSubject> FindAsync(Guid id, CancellationToken cancel) => await db.AccountRequests.SingleAsync(found => found.Id == id, cancel);

    public Task<IReadOnlyList<DecisionQuestion>> QuestionsAsync(IApprovalSubject subject, ApprovalRequest request, PolicyInForce policy, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<DecisionQuestion>>([]);

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
}
