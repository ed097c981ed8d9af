using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>One press of the button on the form for a change.</summary>
/// <param name="Entry">As it is to be.</param>
/// <param name="Key">Made when the form was shown; see <see cref="AccountChange.SubmissionKey"/>.</param>
public sealed record ChangeWanted(AccountEntry Entry, string? Reason, string Key);

/// <summary>Where changes of entries are handed in and taken back. Saves nothing itself.</summary>
public sealed class ChangeDesk(AppDbContext db, PolicyBook policies, ApprovalDesk approvals, DutyBook duties)
{
    public async Task<Refusal?> WhyNotAskAsync(SocialAccount account, Actor actor, CancellationToken cancel) =>
        AccountChange.WhyNotAsk(account, actor, await IsManagerAsync(account, actor, cancel));

    /// <summary>What an entry of this account is checked with. A unit that was closed meanwhile stays as long as it is not changed.</summary>
    public async Task<EntryFacts> FactsAsync(SocialAccount account, AccountEntry entry, CancellationToken cancel) =>
        new((await policies.InForceAsync(cancel)).Profile, entry.UnitId == account.UnitId || await db.Units.AnyAsync(unit => unit.Id == entry.UnitId && unit.ClosedAt == null, cancel));

    public async Task<IReadOnlyList<FieldProblem>> ProblemsOfAsync(SocialAccount account, ChangeWanted wanted, CancellationToken cancel) =>
        AccountChange.ProblemsOf(account, wanted.Entry, await FactsAsync(account, wanted.Entry, cancel), wanted.Reason);

    /// <summary>Who would decide if this person asked for that now.</summary>
    /// <param name="unitId">The unit that is to run it.</param>
    public async Task<RoutePreview> PreviewAsync(SocialAccount account, Guid? unitId, Actor by, DateTime now, CancellationToken cancel)
    {
        var route = await RouteAsync(account, unitId, cancel);
        return RoutePreview.Of(route, account.UnitId, by, await new PeopleReader(db).StaffingAsync(route.RolesAsked, now, cancel), await policies.InForceAsync(cancel));
    }

    /// <summary>Sends it to those whom policy or City name. Pressed twice it is one change.</summary>
    /// <param name="returned">The change that came back and is sent again; null for a new one.</param>
    public async Task<AccountChange> AskAsync(SocialAccount account, ChangeWanted wanted, AccountChange? returned, Actor by, DateTime now, CancellationToken cancel)
    {
        if (returned is null && await db.AccountChanges.SingleOrDefaultAsync(known => known.RequestedBy == by.Id && known.SubmissionKey == wanted.Key, cancel) is { } asked)
            return asked;
        var facts = await FactsAsync(account, wanted.Entry, cancel);
        if (returned is null)
            db.Add(asked = AccountChange.Ask(account, wanted.Entry, facts, wanted.Reason, wanted.Key, await IsManagerAsync(account, by, cancel), by, now));
        else
            (asked = returned).SendAgain(account, wanted.Entry, facts, wanted.Reason, by, now);
        await duties.MeetAsync(DutyKind.ReviseAccountChange, asked.Id, by, now, cancel);
        await approvals.OpenAsync(asked, await RouteAsync(account, asked.NewUnitId, cancel), by, now, cancel);
        return asked;
    }

    /// <summary>Withdraws it, whether it waits for a decision or came back.</summary>
    public async Task WithdrawAsync(AccountChange change, Actor by, DateTime now, CancellationToken cancel)
    {
        RefusedException.ThrowIf(change.WhyNotWithdraw(by));
        if (await OpenApprovalAsync(change, cancel) is { } open)
        {
            await approvals.WithdrawAsync(open, by, now, cancel);
            return;
        }
        change.WithdrawReturned(by, now);
        await duties.CancelAsync(DutyKind.ReviseAccountChange, change.Id, by, "The change was withdrawn.", now, cancel);
    }

    /// <summary>The account ended: nobody is asked any more what its entry should say.</summary>
    public async Task EndAllAsync(SocialAccount account, Actor by, string why, DateTime now, CancellationToken cancel)
    {
        foreach (var change in await db.AccountChanges.Where(change => change.AccountId == account.Id
            && (change.Status == AccountChangeStatus.InReview || change.Status == AccountChangeStatus.Returned)).ToListAsync(cancel))
        {
            if (await OpenApprovalAsync(change, cancel) is { } open)
            {
                await approvals.EndAsync(open, by, why, now, cancel);
                continue;
            }
            change.EndReturned(by, why, now);
            await duties.CancelAsync(DutyKind.ReviseAccountChange, change.Id, by, why, now, cancel);
        }
    }

    private async Task<ApprovalRoute> RouteAsync(SocialAccount account, Guid? unitId, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Where(unit => unit.Id == account.UnitId || unit.Id == unitId).ToListAsync(cancel);
        return ChangeRoute.Of(await policies.InForceAsync(cancel), units.Find(unit => unit.Id == account.UnitId)!, units.Find(unit => unit.Id != account.UnitId));
    }

    private Task<bool> IsManagerAsync(SocialAccount account, Actor actor, CancellationToken cancel) =>
        db.AccountRequests.AnyAsync(asked => asked.Id == account.RequestId && asked.Managers.Any(manager => manager.PersonId == actor.Id), cancel);

    private Task<ApprovalRequest?> OpenApprovalAsync(AccountChange change, CancellationToken cancel) =>
        db.ApprovalRequests.AsSplitQuery().SingleOrDefaultAsync(request => request.SubjectId == change.Id && request.State == ApprovalState.Open, cancel);
}
