using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>
/// Changes accounts, takes them off the public register and up again. What waited on an account ends in the same save,
/// so that no list still asks for something that is over. Saves nothing itself.
/// </summary>
public sealed class RegisterDesk(
    AppDbContext db, PolicyBook policies, PeopleReader people, AccountOutcome outcome, ChangeDesk changes, CertificationDesk certifications, EvidenceDesk evidence)
{
    /// <summary>What the policy asks of who ends this account.</summary>
    public async Task<ClosureTerms> TermsAsync(SocialAccount account, DateTime now, CancellationToken cancel)
    {
        var rule = (await policies.InForceAsync(cancel)).Profile.Account.Closure;
        return ClosureTerms.Of(rule, await people.SeatForAsync(rule?.AlsoBy, account.UnitId, now, cancel));
    }

    /// <summary>Everything to correct in the entry before it can stand, field by field.</summary>
    public async Task<IReadOnlyList<FieldProblem>> ProblemsOfAsync(SocialAccount account, AccountEntry entry, string? reason, CancellationToken cancel) =>
        [.. EntryRules.Check(entry.Trimmed(), await changes.FactsAsync(account, entry, cancel)), .. EntryRules.CheckReason(reason, missing: null)];

    public async Task ModifyAsync(SocialAccount account, AccountEntry entry, string? reason, Actor by, DateTime now, CancellationToken cancel)
    {
        var before = account.UnitId;
        account.ModifyEntry(by, entry, await changes.FactsAsync(account, entry, cancel), reason, now);
        if (account.UnitId != before)
            await certifications.HandOverAsync(account, now, cancel);
    }

    public async Task SuspendAsync(SocialAccount account, Actor by, Closing closing, DateTime now, CancellationToken cancel)
    {
        account.SuspendNow(by, closing, await TermsAsync(account, now, cancel), now);
        await EndDutiesAsync(account, by, "The account was deactivated.", now, cancel);
    }

    public async Task ResumeAsync(SocialAccount account, Actor by, Closing closing, DateTime now, CancellationToken cancel)
    {
        account.ResumeNow(by, closing.Reason, now);
        await certifications.OpenAsync(account, now, cancel);
    }

    /// <param name="captures">What stands on the account, sealed already; see <see cref="EvidenceDesk.SealAsync"/>.</param>
    public async Task RetireAsync(SocialAccount account, Actor by, Closing closing, IReadOnlyList<SealedUpload> captures, DateTime now, CancellationToken cancel)
    {
        var today = (await policies.InForceAsync(cancel)).Today(now);
        account.RetireNow(by, closing with { IsCaptured = captures.Count > 0 }, await TermsAsync(account, now, cancel), today, now);
        await evidence.AttachAsync(captures, SubjectKind.SocialAccount, account.Id, by, now, cancel);
        await EndDutiesAsync(account, by, "The account was shut down.", now, cancel);
        await changes.EndAllAsync(account, by, "The account was shut down.", now, cancel);
    }

    public async Task DeclineAsync(SocialAccount account, Actor by, Closing closing, DateTime now, CancellationToken cancel)
    {
        account.DeclineNow(by, closing, await TermsAsync(account, now, cancel), now);
        await EndDutiesAsync(account, by, "The account will not be opened.", now, cancel);
    }

    /// <summary>It needs what a newly approved account needs.</summary>
    public async Task ReactivateAsync(SocialAccount account, Actor by, Closing closing, DateTime now, CancellationToken cancel)
    {
        account.ReactivateNow(by, closing.Reason, now);
        await outcome.OpenDutiesAsync(account, await policies.InForceAsync(cancel), now, cancel);
    }

    private async Task EndDutiesAsync(SocialAccount account, Actor by, string why, DateTime now, CancellationToken cancel)
    {
        foreach (var duty in await db.Duties.Where(duty => duty.AboutId == account.Id && duty.State == DutyState.Open).ToListAsync(cancel))
            duty.CancelBy(by, now, why);
    }
}
