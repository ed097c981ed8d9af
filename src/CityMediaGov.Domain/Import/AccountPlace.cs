using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Import;

/// <summary>Where an account of a file is: what its address and its platform say together.</summary>
/// <param name="Address">Null when the cell is no address of an account.</param>
/// <param name="PlatformTyped">Empty when the file does not say.</param>
internal sealed record AccountPlace(RequestedAddress? Address, string AddressTyped, string PlatformTyped)
{
    public string? Key => Address?.Key;

    public static AccountPlace Read(RowReader reader, GateSurroundings around)
    {
        var typed = RowReader.WithoutApostrophe(reader.Typed(AccountColumns.Address));
        var platform = reader.Text(AccountColumns.Platform, AccountRequest.NameLength) ?? "";
        var known = around.Platforms;
        var chosen = known.Named(platform) ?? known.Named(around.Policy.Profile.PlatformCalled(platform)?.Key ?? "");
        var address = RequestedAddress.Of(chosen is null ? AddressRecognition.Read(typed, known) : AddressRecognition.ReadOn(chosen.Key, typed, known));
        var alone = RequestedAddress.Of(AddressRecognition.Read(typed, known));
        return new(address, address is null || alone?.Key == address.Key ? typed : address.Url, platform); // the address as typed tells more: that it is a person's own page
    }

    /// <summary>Notes against the row why the city can have no new account there: the rules that a request meets too.</summary>
    public void Judge(RowReader reader, GateSurroundings around)
    {
        var profile = around.Policy.Profile;
        var isOnSite = Address is { PlatformName: null };
        var asked = AccountRequestContent.Empty with { Address = AddressTyped, AddressKey = Key, OtherPlatform = isOnSite ? PlatformTyped : null };
        // Whether the platform is approved is asked by the gates: an account that is there already is taken on record all the same.
        foreach (var problem in RequestRules.Address(asked, profile, around.FactsOf(asked, unitIsOpen: true, [], taken: null) with { Standing = null }))
            reader.Bad(problem.Field is nameof(asked.Address) ? AccountColumns.Address : AccountColumns.Platform, problem.Sentence.TrimEnd('.') + ".");
        if (Address is { PlatformName: { } name } && PlatformTyped.Length > 0 && !IsCalled(around, name))
            reader.Bad(AccountColumns.Platform, $"The address is on {name}. Write that, or correct the address.");
    }

    private bool IsCalled(GateSurroundings around, string name) =>
        around.Platforms.Named(PlatformTyped)?.Name == name || around.Policy.Profile.PlatformCalled(PlatformTyped)?.IsCalled(name) == true;
}
