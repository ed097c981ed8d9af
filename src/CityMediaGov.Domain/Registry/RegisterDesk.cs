using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>
/// Takes accounts off the public register and up again. What waited on an account ends in the same save, so that no
/// list still asks for something that is over. Saves nothing itself.
/// </summary>
public sealed class RegisterDesk(AppDbContext db, PolicyBook policies, AccountOutcome outcome)
{
    public async Task SuspendAsync(SocialAccount account, Actor by, string? reason, DateTime now, CancellationToken cancel)
    {
        account.SuspendNow(by, reason, await TermsAsync(cancel), now);
        await EndDutiesAsync(account, by, "The account was deactivated.", now, cancel);
    }

    public async Task RetireAsync(SocialAccount account, Actor by, string? reason, DateTime now, CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        account.RetireNow(by, reason, ClosureTerms.Of(policy.Profile.Account.Closure), policy.Today(now), now);
        await EndDutiesAsync(account, by, "The account was shut down.", now, cancel);
    }

    public async Task DeclineAsync(SocialAccount account, Actor by, string? reason, DateTime now, CancellationToken cancel)
    {
        account.DeclineNow(by, reason, await TermsAsync(cancel), now);
        await EndDutiesAsync(account, by, "The account will not be opened.", now, cancel);
    }

    /// <summary>It needs what a newly approved account needs.</summary>
    public async Task ReactivateAsync(SocialAccount account, Actor by, string? reason, DateTime now, CancellationToken cancel)
    {
        account.ReactivateNow(by, reason, now);
        outcome.OpenDuties(account, await policies.InForceAsync(cancel), now);
    }

    private async Task<ClosureTerms> TermsAsync(CancellationToken cancel) => ClosureTerms.Of((await policies.InForceAsync(cancel)).Profile.Account.Closure);

    private async Task EndDutiesAsync(SocialAccount account, Actor by, string why, DateTime now, CancellationToken cancel)
    {
        foreach (var duty in await db.Duties.Where(duty => duty.AboutId == account.Id && duty.State == DutyState.Open).ToListAsync(cancel))
            duty.CancelBy(by, now, why);
    }
}
