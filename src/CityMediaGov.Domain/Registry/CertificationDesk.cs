using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CityMediaGov.Domain.Registry;

/// <summary>
/// Sees to it that each official account is looked at again in the interval that is set: one open duty each, closed by
/// the certification, which opens the next one. Saves nothing itself, but for <see cref="OpenMissingAsync"/>.
/// </summary>
public sealed class CertificationDesk(AppDbContext db, DutyBook duties, PolicyBook policies, PeopleReader people)
{
    /// <summary>Who certifies beside the keeper of the register: the head of the account's unit; null when it has none.</summary>
    public Task<RoleSeat?> HeadAsync(SocialAccount account, DateTime now, CancellationToken cancel) =>
        people.SeatForAsync(new(Role.DepartmentHead.Key, Sources.City), account.UnitId, now, cancel);

    public async Task CertifyAsync(SocialAccount account, CertificationAnswers answers, Actor by, DateTime now, CancellationToken cancel)
    {
        account.CertifyNow(by, answers, await HeadAsync(account, now, cancel), now);
        await duties.MeetAsync(DutyKind.CertifyAccount, account.Id, by, now, cancel);
        await OpenAsync(account, now, cancel);
    }

    /// <summary>Opens the duty of an account that is official now. Nothing where no interval is set.</summary>
    public async Task OpenAsync(SocialAccount account, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        if (policy.Profile.Account.RecertifyEvery is not { } every || account.Status is not AccountStatus.Live)
            return;
        var due = DueDate.From(every, Since(account, policy), policy.Calendar);
        // What was never asked before cannot be late already: an account from before the rule has the whole interval.
        var head = await HeadAsync(account, now, cancel);
        duties.Open(Duty.Begin(DutyKind.CertifyAccount, account.AuditTitle, new(SubjectKind.SocialAccount, account.Id, policy.Id, Sources.ClauseOf(every.Source)),
            head is null ? DutyHolder.HoldersOf(Role.Coordinator) : DutyHolder.HoldersOf(head.Role, head.UnitId), due.IsLate(now) ? policy.Due(every, now) : due, Actor.Register, now));
    }

    /// <summary>It went to another unit, whose head has the duty from now on.</summary>
    public async Task HandOverAsync(SocialAccount account, DateTime now, CancellationToken cancel)
    {
        await duties.CancelAsync(DutyKind.CertifyAccount, account.Id, Actor.Register, "The account went to another unit.", now, cancel);
        await OpenAsync(account, now, cancel);
    }

    /// <summary>
    /// Opens what is missing: for accounts from before the interval was set, or from the policy's own list. Looks and
    /// writes in one transaction, so that of two nodes at once the second finds nothing. Returns how many were opened.
    /// </summary>
    public async Task<int> OpenMissingAsync(int atMost, DateTime now, CancellationToken cancel)
    {
        if ((await policies.FindInForceAsync(cancel))?.Profile.Account.RecertifyEvery is null)
            return 0;
        return await db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            var accounts = await db.SocialAccounts.AsNoTracking()
                .Where(account => account.Status == AccountStatus.Live && !db.Duties.Any(duty => duty.AboutId == account.Id && duty.Kind == DutyKind.CertifyAccount && duty.State == DutyState.Open))
                .OrderBy(account => account.Id).Take(atMost).ToListAsync(again);
            foreach (var account in accounts)
                await OpenAsync(account, now, again);
            await db.SaveChangesAsync(again);
            return accounts.Count;
        }, cancel);
    }

    /// <summary>The last certification, else the start of the day on which it became official, in UTC.</summary>
    private static DateTime Since(SocialAccount account, PolicyInForce policy) =>
        account.CertifiedAt is { } certified && (account.OfficialSince is not { } since || policy.Today(certified) >= since)
            ? certified
            : policy.Zone.AtStartOfDay(LocalDate.FromDateOnly(account.OfficialSince!.Value)).ToDateTimeUtc();
}
