using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Registry;

public enum Standing
{
    Official,
    Retired,

    /// <summary>Somebody of the city looked at it and judged that it pretends to be the city. Never by likeness alone.</summary>
    Impostor,

    /// <summary>Not on the city's list. No accusation: it says only that the city does not vouch for it.</summary>
    Unknown,
}

/// <summary>An official account that an unknown one could be mistaken for.</summary>
public sealed record SimilarAccount(DirectoryAccount Account, Likeness Likeness);

/// <summary>The answer to "is this account official?".</summary>
/// <param name="Reading">What was understood of the text.</param>
public sealed record AccountVerdict(Standing Standing, AddressReading Reading)
{
    /// <summary>The accounts that the text means, the strongest first; several only when a name alone was given. Empty when unknown.</summary>
    public IReadOnlyList<DirectoryAccount> Accounts { get; private init; } = [];

    public DirectoryAccount? Account => Accounts.Count == 0 ? null : Accounts[0];

    /// <summary>Judged impostors at this address, or of this name; also beside an official account of the same name elsewhere.</summary>
    public IReadOnlyList<JudgedImpostor> Impostors { get; private init; } = [];

    public SimilarAccount? Similar { get; private init; }

    /// <summary>
    /// The city's, but suspended. It is answered as unknown: nobody vouches for what is posted there now, and it is not
    /// retired, for it may come back.
    /// </summary>
    public bool IsSuspended { get; private init; }

    /// <summary>Never throws, whatever the text; nothing is opened or stored. The time depends on the length of the list alone.</summary>
    public static AccountVerdict On(string? text, PublicDirectory directory) => AddressRecognition.Read(text, directory.Platforms) switch
    {
        AddressReading.Recognised account => AtAddress(account.CanonicalAddress, account, directory)
            ?? Unknown(account, directory, account.Platform, account.Handle) with { IsSuspended = directory.IsSuspended(account.CanonicalAddress) },
        AddressReading.OtherSite site => AtAddress(site.CanonicalAddress, site, directory)
            ?? (site.MayBeHandle is { } name && Called(name, directory) is { Standing: not Standing.Unknown } called ? called : null)
            ?? Unknown(site, directory, null, site.MayBeHandle?.Handle) with { IsSuspended = directory.IsSuspended(site.CanonicalAddress) },
        AddressReading.HandleOnly name => Called(name, directory),
        AddressReading.Refused refused => Unknown(refused, directory, refused.Platform, refused.Tried),
        var other => new(Standing.Unknown, other),
    };

    private static AccountVerdict? AtAddress(string key, AddressReading reading, PublicDirectory directory) =>
        directory.At(key) is { Status: DirectoryStatus.Official } official ? Listed([official], reading)
        : directory.ImpostorAt(key) is { } impostor ? Pretending([impostor], reading)
        : directory.At(key) is { } former ? Listed([former], reading)
        : null;

    private static AccountVerdict Called(AddressReading.HandleOnly name, PublicDirectory directory)
    {
        var (accounts, impostors) = (directory.Called(name), directory.ImpostorsCalled(name));
        if (impostors.Count > 0 && accounts is not [{ Status: DirectoryStatus.Official }, ..])
            return Pretending(impostors, name);
        return accounts.Count == 0 ? Unknown(name, directory, null, name.Handle)
            : Listed([.. accounts.Where(account => account.Status == accounts[0].Status)], name) with { Impostors = impostors };
    }

    private static AccountVerdict Pretending(IReadOnlyList<JudgedImpostor> impostors, AddressReading reading) => new(Standing.Impostor, reading) { Impostors = impostors };

    private static AccountVerdict Listed(IReadOnlyList<DirectoryAccount> accounts, AddressReading reading) =>
        new(accounts[0].Status is DirectoryStatus.Official ? Standing.Official : Standing.Retired, reading) { Accounts = accounts };

    private static AccountVerdict Unknown(AddressReading reading, PublicDirectory directory, PlatformKey? platform, string? handle)
    {
        var near = handle is null ? null : NearMatch.Find(platform, handle, directory.Officials);
        var account = near is null ? null : directory.WithId(near.Official.AccountId);
        return new(Standing.Unknown, reading) { Similar = account is null ? null : new(account, near!.Likeness) };
    }
}
