using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Import;

/// <summary>Where an account of a file is: what its address and its platform say together.</summary>
/// <param name="Address">Null when the cell is no address of an account.</param>
/// <param name="PlatformTyped">Empty when the file does not say.</param>
internal sealed record AccountPlace(RequestedAddress? Address, string AddressTyped, string PlatformTyped)
{
    public string? Key => Address?.Key;

    public static AccountPlace Read(RowReader reader, PolicyProfile profile)
    {
        var typed = RowReader.WithoutApostrophe(reader.Typed(AccountColumns.Address));
        var platform = reader.Text(AccountColumns.Platform, AccountRequest.NameLength) ?? "";
        var chosen = PlatformCatalogue.Named(platform) ?? PlatformCatalogue.Named(profile.PlatformCalled(platform)?.Key ?? "");
        var address = RequestedAddress.Of(chosen is null ? AddressRecognition.Read(typed) : AddressRecognition.ReadOn(chosen.Key, typed));
        var alone = RequestedAddress.Of(AddressRecognition.Read(typed));
        return new(address, address is null || alone?.Key == address.Key ? typed : address.Url, platform); // the address as typed tells more: that it is a person's own page
    }

    /// <summary>Notes against the row why the city can have no new account there: the rules that a request meets too.</summary>
    public void Judge(RowReader reader, PolicyProfile profile)
    {
        var isOnSite = Address is { PlatformName: null };
        var asked = AccountRequestContent.Empty with { Address = AddressTyped, OtherPlatform = isOnSite ? PlatformTyped : null };
        foreach (var problem in RequestRules.Address(asked, profile, taken: null))
            reader.Bad(problem.Field is nameof(asked.Address) ? AccountColumns.Address : AccountColumns.Platform, problem.Sentence.TrimEnd('.') + ".");
        if (Address is { PlatformName: { } name } && PlatformTyped.Length > 0 && !IsCalled(profile, name))
            reader.Bad(AccountColumns.Platform, $"The address is on {name}. Write that, or correct the address.");
    }

    private bool IsCalled(PolicyProfile profile, string name) =>
        PlatformCatalogue.Named(PlatformTyped)?.Name == name || profile.PlatformCalled(PlatformTyped)?.IsCalled(name) == true;
}
