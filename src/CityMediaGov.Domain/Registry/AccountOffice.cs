using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>Where requests for accounts are handed in and accounts are put on the register. Saves nothing itself.</summary>
public sealed class AccountOffice(AppDbContext db, ApprovalDesk desk, DutyBook duties, PolicyBook policies, GateReader surroundings, CertificationDesk certifications)
{
    /// <summary>Everything that keeps this from being sent; see <see cref="RequestRules"/>.</summary>
    /// <param name="requestId">The request itself, whose own account is no duplicate; null for a new one.</param>
    public async Task<IReadOnlyList<FieldProblem>> ProblemsOfAsync(AccountRequestContent asked, Guid? requestId, Actor actor, CancellationToken cancel)
    {
        var unitIsOpen = asked.UnitId is { } unit && await db.Units.AnyAsync(found => found.Id == unit && found.ClosedAt == null, cancel);
        var managers = await db.Users.Where(person => asked.Managers.Contains(person.Id) && person.DeactivatedAt == null).Select(person => person.Id).ToListAsync(cancel);
        var taken = asked.AddressKey is null ? null : await db.SocialAccounts.AsNoTracking()
            .Where(account => account.ActiveKey == asked.AddressKey && (account.RequestId == null || account.RequestId != requestId)
                // One that was found waits for just this, unless the request stands for another account already.
                && (account.Status != AccountStatus.Found || (requestId != null && db.SocialAccounts.Any(own => own.RequestId == requestId && own.FoundAt == null))))
            .Select(account => new TakenAddress(account.Name + " on " + account.PlatformName, account.Status)).FirstOrDefaultAsync(cancel);
        var around = await surroundings.ReadAsync(cancel);
        return [.. RequestRules.Check(asked, around.Policy, around.FactsOf(asked, unitIsOpen, managers, taken), actor), .. await MissingPlanAsync(asked, around, cancel)];
    }

    private async Task<IEnumerable<FieldProblem>> MissingPlanAsync(AccountRequestContent asked, GateSurroundings around, CancellationToken cancel)
    {
        if (asked.UnitId is not { } unitId || around.Policy.Profile.RequiredPlan() is not { } rules || around.PlannedUnits.Contains(unitId))
            return [];
        var unit = await db.Units.Where(found => found.Id == unitId).Select(found => found.Name).SingleOrDefaultAsync(cancel);
        return [new(nameof(asked.UnitId), $"{unit ?? "This unit"} has no approved work plan yet, so it can ask for no account.", Sources.ClauseOf(rules.Required.Source))];
    }

    /// <summary>Sends the request to those whom the policy names, and lists its account as proposed.</summary>
    public async Task<ApprovalRequest> SubmitAsync(AccountRequest asked, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        asked.SubmitForApproval(by, await ProblemsOfAsync(asked.Content, asked.Id, by, cancel), policy.Today(now).Year, now);
        await ProposeAsync(asked, by, now, cancel);
        await duties.MeetAsync(DutyKind.ChangeReturned, asked.Id, by, now, cancel);
        var unitType = await db.Units.Where(unit => unit.Id == asked.UnitId).Select(unit => unit.Type).SingleAsync(cancel);
        return await desk.OpenAsync(asked, policy.RouteOf(ApprovalChain.Account, unitType), by, now, cancel);
    }

    /// <summary>Lists the account as proposed. One that was found without an approval is that same account, not a second one.</summary>
    private async Task ProposeAsync(AccountRequest asked, Actor by, DateTime now, CancellationToken cancel)
    {
        var account = await db.SocialAccounts.SingleOrDefaultAsync(own => own.RequestId == asked.Id, cancel);
        if (account is { FoundAt: not null } && account.AddressKey != asked.AddressKey)
        {
            account.LeaveAsFound(now);
            account = null;
        }
        var list = (await surroundings.ReadAsync(cancel)).Platforms;
        if (account is not null)
            account.ProposeAgain(asked, by, now, list);
        else if (await db.SocialAccounts.SingleOrDefaultAsync(found => found.ActiveKey == asked.AddressKey && found.Status == AccountStatus.Found, cancel) is { } found)
            found.ProposeFound(asked, by, now, list);
        else
            db.Add(SocialAccount.Propose(asked, await Slugs.FreeAsync(db, asked.Name!, asked.PlatformName!, cancel), by, now, list));
    }

    /// <summary>Who would decide if this person sent a request for that unit now.</summary>
    public async Task<RoutePreview> PreviewAsync(Guid? unitId, Actor by, DateTime now, CancellationToken cancel)
    {
        var unitType = await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Type).SingleOrDefaultAsync(cancel);
        var policy = await policies.InForceAsync(cancel);
        var route = policy.RouteOf(ApprovalChain.Account, unitType);
        return RoutePreview.Of(route, unitId, by, await new PeopleReader(db).StaffingAsync(route.RolesAsked, now, cancel), policy);
    }

    /// <summary>Withdraws it, whether it waits for a decision or came back.</summary>
    public async Task WithdrawAsync(AccountRequest asked, Actor by, DateTime now, CancellationToken cancel)
    {
        RefusedException.ThrowIf(asked.WhyNotWithdraw(by));
        if (await OpenApprovalAsync(asked, cancel) is { } open)
        {
            await desk.WithdrawAsync(open, by, now, cancel);
            return;
        }
        asked.WithdrawReturned(by, now);
        await duties.CancelAsync(DutyKind.ChangeReturned, asked.Id, by, "The request was withdrawn.", now, cancel);
        var account = await db.SocialAccounts.SingleAsync(found => found.RequestId == asked.Id, cancel);
        account.Settle(ApprovalState.Withdrawn, now);
    }

    /// <summary>Takes an approved request back for changes: its approval is void, and the account waits again.</summary>
    public async Task ReopenAsync(AccountRequest asked, Actor by, DateTime now, CancellationToken cancel)
    {
        var account = await db.SocialAccounts.SingleAsync(found => found.RequestId == asked.Id, cancel);
        RefusedException.ThrowIf(asked.WhyNotReopen(by) ?? account.WhyNotReconsider());
        asked.ReopenForChanges(by, now);
        var approval = await db.ApprovalRequests.Where(request => request.SubjectId == asked.Id && request.State == ApprovalState.Approved)
            .OrderByDescending(request => request.OpenedAt).FirstAsync(cancel);
        approval.VoidBecauseEdited(by, now);
        account.Settle(ApprovalState.Voided, now);
        await duties.CancelAsync(DutyKind.ActivateAccount, account.Id, by, "The request was taken back for changes.", now, cancel);
        await duties.CancelAsync(DutyKind.AmendPolicyList, account.Id, by, "The request was taken back for changes.", now, cancel);
    }

    /// <summary>What the gates of the policy in force find for this account.</summary>
    /// <param name="registration">Null before the form is filled in.</param>
    public async Task<IReadOnlyList<GateFinding>> GatesOfAsync(SocialAccount account, AccountRegistration? registration, CancellationToken cancel)
    {
        int? managers = account.RequestId is not { } requestId ? null : await (
            from asked in db.AccountRequests.Where(asked => asked.Id == requestId)
            from manager in asked.Managers
            join person in db.Users on manager.PersonId equals person.Id
            where person.DeactivatedAt == null
            select person.Id).CountAsync(cancel);
        return (await surroundings.ReadAsync(cancel)).Look(account, managers, registration);
    }

    /// <summary>Who opens this account beside the keeper of the register; null when nobody does.</summary>
    public async Task<RoleSeat?> OpenerOfAsync(SocialAccount account, DateTime now, CancellationToken cancel) =>
        await new PeopleReader(db).SeatForAsync((await policies.InForceAsync(cancel)).Profile.Account.OpenedBy, account.UnitId, now, cancel);

    public async Task ActivateAsync(SocialAccount account, AccountRegistration registration, Actor by, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        account.ActivateNow(by, registration, await GatesOfAsync(account, registration, cancel), policy.Today(now), now, await OpenerOfAsync(account, now, cancel));
        await duties.MeetAsync(DutyKind.ActivateAccount, account.Id, by, now, cancel);
        await certifications.OpenAsync(account, now, cancel);
        if (await db.ReportedAccounts.SingleOrDefaultAsync(report => report.OpenKey == account.AddressKey && report.Status == ReportedAccountStatus.Found, cancel) is { } report)
        {
            report.CloseAsOfficial(account.Id, by, now);
            await duties.MeetAsync(DutyKind.SettleReport, report.Id, by, now, cancel);
        }
    }

    private Task<ApprovalRequest?> OpenApprovalAsync(AccountRequest asked, CancellationToken cancel) =>
        db.ApprovalRequests.SingleOrDefaultAsync(request => request.SubjectId == asked.Id && request.State == ApprovalState.Open, cancel);
}
