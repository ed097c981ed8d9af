using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>Something about an account that its keeper should look into.</summary>
public enum RegisterFlag
{
    /// <summary>Live, and nobody whom its request names may still sign in.</summary>
    NoManager,

    /// <summary>Registered with a mailbox that is not the city's.</summary>
    OutsideMailbox,

    /// <summary>Official, and nobody certified in time that it is still needed.</summary>
    NotCertified,

    /// <summary>In use, and its unit has no work plan in force, or one that should have been looked at again.</summary>
    NoPlan,
}

/// <summary>What narrows the register. Null does not.</summary>
/// <param name="Words">A part of the name, handle or address, or a pasted address of the account.</param>
public sealed record RegisterSearch(string? Words = null, Guid? UnitId = null, string? Platform = null, RegisterFlag? Flag = null)
{
    /// <summary>UTC; by it a plan is out of date, or a certification late.</summary>
    public DateTime Now { get; init; }

    /// <summary>By which a pasted address is understood.</summary>
    public PlatformList Platforms { get; init; } = PlatformCatalogue.List;
}

/// <summary>The staff's view of the register.</summary>
public static class RegisterQueries
{
    private const string Escape = "\\";

    public static IQueryable<SocialAccount> Matching(this IQueryable<SocialAccount> accounts, RegisterSearch search, AppDbContext db, City city)
    {
        if (search.UnitId is { } unit)
            accounts = accounts.Where(account => account.UnitId == unit);
        if (search.Platform is { } platform)
            accounts = accounts.Where(account => account.Platform == platform);
        if (!string.IsNullOrWhiteSpace(search.Words))
            accounts = accounts.Called(search.Words.Trim(), search.Platforms);
        return search.Flag switch
        {
            RegisterFlag.NoManager => accounts.WithoutManager(db),
            RegisterFlag.OutsideMailbox => accounts.OnOutsideMailbox(city),
            RegisterFlag.NotCertified => accounts.NotCertified(db, search.Now),
            RegisterFlag.NoPlan => accounts.WithoutPlan(db, search.Now),
            _ => accounts,
        };
    }

    /// <summary>
    /// Official accounts whose request names nobody who may still sign in. One that came with the policy's own list
    /// has no request, so nothing can be said of it.
    /// </summary>
    public static IQueryable<SocialAccount> WithoutManager(this IQueryable<SocialAccount> accounts, AppDbContext db) =>
        accounts.Where(account => account.Status == AccountStatus.Live && account.RequestId != null
            && !db.AccountRequests.Where(asked => asked.Id == account.RequestId).SelectMany(asked => asked.Managers)
                .Any(manager => db.Users.Any(person => person.Id == manager.PersonId && person.DeactivatedAt == null)));

    public static IQueryable<SocialAccount> NotCertified(this IQueryable<SocialAccount> accounts, AppDbContext db, DateTime now) =>
        accounts.Where(account => db.Duties.Any(duty => duty.AboutId == account.Id && duty.Kind == DutyKind.CertifyAccount && duty.State == DutyState.Open && duty.DueAt < now));

    public static IQueryable<SocialAccount> OnOutsideMailbox(this IQueryable<SocialAccount> accounts, City city)
    {
        accounts = accounts.Where(account => account.Registration != null);
        foreach (var domain in city.EmailDomains)
        {
            var pattern = $"%@{Escaped(domain)}";
            accounts = accounts.Where(account => !EF.Functions.Like(account.Registration!.AdminEmail, pattern, Escape));
        }
        return accounts;
    }

    public static IOrderedQueryable<SocialAccount> ByName(this IQueryable<SocialAccount> accounts) => accounts.OrderBy(account => account.Name).ThenBy(account => account.Id);

    /// <summary>What follows the row with this name and id in <see cref="ByName"/>.</summary>
    public static IQueryable<SocialAccount> After(this IQueryable<SocialAccount> accounts, string name, Guid id) =>
        accounts.Where(account => account.Name.CompareTo(name) >= 0 && (account.Name.CompareTo(name) > 0 || account.Id > id));

    /// <summary>What stands before it, nearest first.</summary>
    public static IOrderedQueryable<SocialAccount> Before(this IQueryable<SocialAccount> accounts, string name, Guid id) =>
        accounts.Where(account => account.Name.CompareTo(name) <= 0 && (account.Name.CompareTo(name) < 0 || account.Id < id))
            .OrderByDescending(account => account.Name).ThenByDescending(account => account.Id);

    private static IQueryable<SocialAccount> Called(this IQueryable<SocialAccount> accounts, string words, PlatformList platforms)
    {
        var (pattern, key) = ($"%{Escaped(words)}%", RequestedAddress.Of(AddressRecognition.Read(words, platforms))?.Key);
        return accounts.Where(account => EF.Functions.Like(account.Name, pattern, Escape) || EF.Functions.Like(account.Handle, pattern, Escape)
            || EF.Functions.Like(account.Address, pattern, Escape) || account.AddressKey == key);
    }

    private static string Escaped(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
