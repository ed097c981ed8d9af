using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>Accounts on the register that stand near one that is asked for.</summary>
/// <param name="SameAddress">The account that has the address already; null when none has.</param>
/// <param name="Overlaps">The closest first, at most <see cref="AccountOverlaps.Most"/>.</param>
public sealed record NearAccounts(ExistingAccount? SameAddress, IReadOnlyList<Overlap> Overlaps)
{
    public static NearAccounts None { get; } = new(null, []);
}

/// <summary>Looks on the register for accounts like one that is asked for: the same for whoever asks and for whoever decides.</summary>
public sealed class AccountOverlaps(AppDbContext db)
{
    public const int Most = 3;

    /// <param name="requestId">The request itself, whose own account is no duplicate; null for a new one.</param>
    public async Task<NearAccounts> FindAsync(AccountRequestContent asked, Guid? requestId, PolicyInForce policy, CancellationToken cancel)
    {
        if (asked.Platform is not { } platform)
            return NearAccounts.None;
        var accounts = await db.SocialAccounts.AsNoTracking()
            .Where(account => account.ActiveKey != null && account.Status != AccountStatus.Retired && account.Status != AccountStatus.Found && (requestId == null || account.RequestId != requestId))
            .Select(account => new { account.Id, account.Name, account.Platform, account.PlatformName, account.UnitId, account.Purpose, account.InterestAreas, account.ActiveKey }).ToListAsync(cancel);
        var others = accounts.ConvertAll(account => (account.ActiveKey, Account: new ExistingAccount(account.Id, TitleOf(account.Name, account.PlatformName),
            new(new(account.Platform), account.UnitId, account.Purpose) { Areas = AccountCharter.Keys(account.InterestAreas) })));
        var warning = policy.Profile.Account.OverlapWarning;
        AccountAim aim = new(new(platform), asked.UnitId, $"{asked.Name} {asked.Purpose}") { Areas = asked.Charter.InterestAreas };
        return new(asked.AddressKey is null ? null : others.Find(other => other.ActiveKey == asked.AddressKey).Account, warning is { Value: false } ? []
            : [.. Overlap.Find(aim, others.Where(other => other.ActiveKey != asked.AddressKey).Select(other => other.Account), byPlatform: warning is { Value: true }).Take(Most)]);
    }

    private static string TitleOf(string name, string platform) => name.Contains(platform, StringComparison.OrdinalIgnoreCase) ? name : $"{name} on {platform}";
}
