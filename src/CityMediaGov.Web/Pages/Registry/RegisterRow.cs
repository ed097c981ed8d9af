using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>One line of the register.</summary>
public sealed record RegisterRow(
    Guid Id, string Name, string PlatformName, string Address, string AddressKey, AccountStatus Status, DateOnly? OfficialSince, DateOnly? RetiredOn, string Unit, string? AdminEmail)
{
    /// <summary>What everybody calls it who counts the City's property: the number of its request, or its name in addresses.</summary>
    public required string AssetNumber { get; init; }

    public bool HasNobody { get; init; }

    /// <summary>In use, and its unit has no work plan in force, or one that is out of date.</summary>
    public bool HasNoPlan { get; init; }

    public bool IsOnOutsideMailbox { get; init; }

    public bool IsNotCertified { get; init; }

    /// <summary>With what the policy has looked into, in the same statement.</summary>
    /// <param name="now">UTC.</param>
    public static IQueryable<RegisterRow> Of(IQueryable<SocialAccount> accounts, AppDbContext db, PolicyProfile policy, DateTime now)
    {
        var (asksManagers, asksPlan, asksCertificate) = (policy.Account.MinManagers is not null, policy.RequiredPlan() is not null, policy.Account.RecertifyEvery is not null);
        var (nobody, unplanned, late) = (db.SocialAccounts.WithoutManager(db), db.SocialAccounts.WithoutPlan(db, now), db.SocialAccounts.NotCertified(db, now));
        return accounts.Select(account => new RegisterRow(
            account.Id, account.Name, account.PlatformName, account.Address, account.AddressKey, account.Status, account.OfficialSince, account.RetiredOn,
            db.Units.Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).First(),
            account.Registration == null ? null : account.Registration.AdminEmail)
        {
            AssetNumber = db.AccountRequests.Where(asked => asked.Id == account.RequestId).Select(asked => asked.Reference).FirstOrDefault() ?? account.Slug,
            HasNobody = asksManagers && nobody.Any(flagged => flagged.Id == account.Id),
            HasNoPlan = asksPlan && unplanned.Any(flagged => flagged.Id == account.Id),
            IsNotCertified = asksCertificate && late.Any(flagged => flagged.Id == account.Id),
        });
    }
}
