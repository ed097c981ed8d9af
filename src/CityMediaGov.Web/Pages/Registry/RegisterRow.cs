using CityMediaGov.Domain.Data;
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

    public static IQueryable<RegisterRow> Of(IQueryable<SocialAccount> accounts, AppDbContext db) => accounts.Select(account => new RegisterRow(
        account.Id, account.Name, account.PlatformName, account.Address, account.AddressKey, account.Status, account.OfficialSince, account.RetiredOn,
        db.Units.Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).First(),
        account.Registration == null ? null : account.Registration.AdminEmail)
    {
        AssetNumber = db.AccountRequests.Where(asked => asked.Id == account.RequestId).Select(asked => asked.Reference).FirstOrDefault() ?? account.Slug,
    });
}
