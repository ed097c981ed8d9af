using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>What narrows the register, as it stands in the address. What cannot be read narrows nothing.</summary>
public sealed class RegisterFilter
{
    public string? Q { get; set; }

    public string? Unit { get; set; }

    public string? Platform { get; set; }

    public string? Status { get; set; }

    public string? Look { get; set; }

    public bool IsNarrowed => Q is not null || Unit is not null || Platform is not null || Look is not null;

    /// <summary>Null: every status but the declined ones.</summary>
    public AccountStatus? ChosenStatus => AccountWords.InOrder.Cast<AccountStatus?>().FirstOrDefault(state => KeyOf(state!.Value) == Status);

    /// <summary>Those that fit, whatever their status.</summary>
    /// <param name="platforms">By which a pasted address is understood.</param>
    /// <param name="now">UTC.</param>
    public IQueryable<SocialAccount> Narrow(AppDbContext db, PolicyInForce policy, PlatformList platforms, DateTime now)
    {
        Guid? unit = Guid.TryParse(Unit, out var id) ? id : null;
        RegisterFlag? flag = Enum.TryParse<RegisterFlag>(Look, out var known) && FlagsOf(policy.Profile).Any(choice => choice.Value == Look) ? known : null;
        var search = new RegisterSearch(Q, unit, string.IsNullOrEmpty(Platform) ? null : Platform, flag) { Now = now, Platforms = platforms };
        return db.SocialAccounts.AsNoTracking().Matching(search, db, policy.Profile.City);
    }

    /// <summary>Those of them that the list shows.</summary>
    public IQueryable<SocialAccount> Shown(IQueryable<SocialAccount> narrowed) => ChosenStatus is { } status
        ? narrowed.Where(account => account.Status == status)
        : narrowed.Where(account => account.Status != AccountStatus.Declined);

    public string Address(string path, Guid? after = null, Guid? before = null, string? status = null) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["unit"] = Unit,
        ["platform"] = Platform,
        ["look"] = Look,
        ["status"] = status ?? Status,
        ["after"] = after?.ToString(),
        ["before"] = before?.ToString(),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>What can be looked into under this policy, with its words.</summary>
    public static IReadOnlyList<(string Value, string Text)> FlagsOf(PolicyProfile profile) =>
    [
        .. profile.Account.MinManagers is null ? [] : new[] { (nameof(RegisterFlag.NoManager), AccountWords.NobodyWords(profile)) },
        .. profile.Account.CityEmailRule is null ? [] : new[] { (nameof(RegisterFlag.OutsideMailbox), "Outside the City’s mailboxes") },
        .. profile.RequiredPlan() is null ? [] : new[] { (nameof(RegisterFlag.NoPlan), AccountWords.NoPlan) },
        .. profile.Account.RecertifyEvery is null ? [] : new[] { (nameof(RegisterFlag.NotCertified), AccountWords.NotCertified) },
    ];

    public static string KeyOf(AccountStatus status) => AccountWords.Of(status).ToLowerInvariant().Replace(' ', '-');
}
