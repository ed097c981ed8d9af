using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Policies;

/// <summary>The beginning of a city in the product: its policy, the units and accounts that the policy lists, and its first person.</summary>
public sealed class FirstSetUp(AppDbContext db)
{
    /// <summary>All or nothing. Refuses once there is a person.</summary>
    /// <param name="adoptedOn">Day of the city's own adoption; null while the text is a draft.</param>
    /// <param name="addPerson">Adds the person with a password, in the same transaction.</param>
    /// <returns>The first person, who keeps the lists of people and units.</returns>
    public async Task<AppUser> RunAsync(
        PolicyPack pack, DateOnly? adoptedOn, PersonDetails person, string email, Func<AppUser, Task> addPerson, DateTime now, CancellationToken cancel)
    {
        return await db.InOneTransactionAsync(async again =>
        {
            if (await db.Users.AnyAsync(again))
                throw new RefusedException(Refusal.Rule("This city is set up already.", "Sign in, or ask for an invitation."));
            var steward = AppUser.Join(person, email, by: null, now);
            await addPerson(steward);
            var by = steward.AsActor();

            var version = PolicyVersion.First(pack, adoptedOn, by, now);
            var policy = new PolicyInForce(version);
            db.Add(version);
            db.Add(RoleHolding.Begin(steward, new(Role.Steward, null), policy.TitleOf(Role.Steward), by, now));
            await EnterListedAccountsAsync(policy, adoptedOn ?? policy.Today(now), by, now, again);
            await DirectoryDuties.OpenAsync(db, policy, now, again);
            await db.SaveChangesAsync(again);
            return steward;
        }, cancel);
    }

    private async Task EnterListedAccountsAsync(PolicyInForce policy, DateOnly officialSince, Actor by, DateTime now, CancellationToken cancel)
    {
        var units = new Dictionary<string, Unit>();
        foreach (var (_, listed) in policy.ListNumbers.OrderBy(pair => pair.Value.Number))
        {
            if (!units.TryGetValue(Unit.KeyOf(listed.Unit.Name), out var unit))
                db.Add(units[Unit.KeyOf(listed.Unit.Name)] = unit = Unit.Add(new(listed.Unit.Name, listed.Unit.Type, null), by, now));
            var slug = await Slugs.FreeAsync(db, listed.Name, policy.PlatformNameOf(listed.Platform), cancel);
            db.Add(SocialAccount.FromPolicyList(AccountDetails.Of(listed, policy, unit.Id), slug, officialSince, by, now));
            await db.SaveChangesAsync(cancel); // the next one's slug must know this one
        }
    }
}
