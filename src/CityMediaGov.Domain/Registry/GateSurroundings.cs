using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>What the rules for an account look at beside the account itself, read once for any number of accounts.</summary>
/// <param name="Standings">Null where the policy has no platform approved.</param>
/// <param name="PlannedUnits">Units with a work plan in force.</param>
/// <param name="Impostors">Normalised addresses that stand as judged.</param>
public sealed record GateSurroundings(PolicyInForce Policy, PlatformList Platforms, StandingTable? Standings, IReadOnlySet<Guid> PlannedUnits, IReadOnlySet<string> Impostors)
{
    /// <param name="managers">How many people its request names who may still sign in; null when there was no request.</param>
    /// <param name="registration">Null before the form is filled in.</param>
    public IReadOnlyList<GateFinding> Look(SocialAccount account, int? managers, AccountRegistration? registration) =>
        ActivationGates.Look(new(account, Policy, managers, registration)
        {
            HasPlan = PlannedUnits.Contains(account.UnitId),
            Platform = Standings?.Of(account.Platform, account.PlatformName),
            IsImpostor = Impostors.Contains(account.AddressKey),
            Platforms = Platforms,
        });

    /// <param name="taken">The account that has the address already; null when none has.</param>
    internal RequestFacts FactsOf(AccountRequestContent asked, bool unitIsOpen, IReadOnlyCollection<Guid> managers, TakenAddress? taken) => new(unitIsOpen, managers, taken)
    {
        Platforms = Platforms,
        Standing = Standings?.Of(asked.Platform, asked.OtherPlatform),
        IsImpostor = asked.AddressKey is { } key && Impostors.Contains(key),
    };
}

/// <summary>Reads <see cref="GateSurroundings"/> under the policy in force.</summary>
public sealed class GateReader(AppDbContext db, PolicyBook policies, PlatformBook platforms, PlatformStandings standings)
{
    public async Task<GateSurroundings> ReadAsync(CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        return new(policy, await platforms.ListAsync(cancel), await standings.ReadAsync(policy, cancel),
            policy.Profile.WorkPlan is null ? new HashSet<Guid>() : await db.WorkPlans.Where(plan => plan.CurrentOf != null).Select(plan => plan.CurrentOf!.Value).ToHashSetAsync(cancel),
            await db.ReportedAccounts.JudgedImpostors().Select(judged => judged.AddressKey).ToHashSetAsync(cancel));
    }
}
