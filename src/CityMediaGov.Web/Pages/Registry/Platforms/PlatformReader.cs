using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using KnownPlatform = CityMediaGov.Domain.Registry.Platform;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>Reads every platform that the city has anything to do with.</summary>
public sealed class PlatformReader(AppDbContext db, PolicyBook policies, PlatformBook platforms, PlatformStandings standings)
{
    /// <summary>By name. There are never so many that they would need pages.</summary>
    public async Task<IReadOnlyList<PlatformRow>> ReadAsync(CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        var (list, table) = (await platforms.ListAsync(cancel), await standings.ReadAsync(policy, cancel));
        var used = await db.SocialAccounts.AsNoTracking().Where(account => account.Status != AccountStatus.Declined)
            .GroupBy(account => new { account.Platform, account.PlatformName }).Select(group => new { group.Key.Platform, group.Key.PlatformName, Count = group.Count() }).ToListAsync(cancel);
        var counts = used.GroupBy(group => KeyOf(group.Platform, group.PlatformName, list)).ToDictionary(group => group.Key, group => group.Sum(found => found.Count));
        var rows = list.All.Where(known => known.Key != PlatformKey.Other)
            .Select(known => Row(known.Key.Value, PolicyPlatforms.Find(policy.Profile, known, known.Name)?.Name ?? known.Name, known)).ToList();
        rows.AddRange(policy.Profile.Platforms.Where(named => list.Named(named.Name) is null).Select(named => Row(PlatformList.NameKeyOf(named.Name), named.Name, null)));
        rows.AddRange(used.Select(group => (Key: KeyOf(group.Platform, group.PlatformName, list), Name: group.PlatformName)).Concat(table?.Assessed ?? []).DistinctBy(typed => typed.Key)
            .Where(typed => rows.TrueForAll(row => row.Key != typed.Key)).Select(typed => Row(typed.Key, typed.Name, null)).ToList());
        return [.. rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];

        PlatformRow Row(string key, string name, KnownPlatform? known) => new(key, name, known, PolicyPlatforms.Find(policy.Profile, known, name), counts.GetValueOrDefault(key), table?.Of(known?.Key.Value, name));
    }

    /// <summary>Null when nothing has this key.</summary>
    public async Task<PlatformRow?> FindAsync(string key, CancellationToken cancel) => (await ReadAsync(cancel)).FirstOrDefault(row => row.Key == key);

    /// <summary>What the city keeps of it; null for one that is not the city's own and has no words of the city's.</summary>
    public Task<CityPlatform?> OwnAsync(string key, CancellationToken cancel) => db.CityPlatforms.AsNoTracking().SingleOrDefaultAsync(platform => platform.Key == key, cancel);

    private static string KeyOf(string platform, string name, PlatformList list) =>
        platform != PlatformKey.Other.Value ? platform : list.Named(name)?.Key.Value ?? PlatformList.NameKeyOf(name);
}
