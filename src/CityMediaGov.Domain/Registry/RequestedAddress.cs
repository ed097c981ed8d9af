namespace CityMediaGov.Domain.Registry;

/// <summary>What was understood of an address that somebody asks an account for.</summary>
/// <param name="Platform">Key of the platform, or "other".</param>
/// <param name="PlatformName">Null for a web address of no known platform: the person names it.</param>
/// <param name="Key">Normalised; one for each account there can be.</param>
/// <param name="Shown">As the city writes it, without scheme.</param>
public sealed record RequestedAddress(string Platform, string? PlatformName, string? Handle, string Key, string Shown, string Url)
{
    /// <summary>What the address seems to be, for a person to correct: "News feed (RSS)". Null when nothing tells.</summary>
    public string? Suggested { get; init; }

    /// <summary>More than the register keeps: no account has an address like that.</summary>
    public bool IsTooLong => Key.Length > AccountRequest.KeyLength || Handle?.Length > AccountRequest.HandleLength;

    /// <summary>Null when the text is no address of an account; <see cref="WhyNot"/> says why.</summary>
    public static RequestedAddress? Of(AddressReading reading) => reading switch
    {
        AddressReading.Recognised found => new(found.Platform.Value, found.PlatformName, found.Handle, found.CanonicalAddress, found.Address, found.Url),
        AddressReading.OtherSite { Site: { } platform } site => new(platform.Key.Value, platform.Name, null, site.CanonicalAddress, site.CanonicalAddress, site.Url),
        AddressReading.OtherSite site => new(PlatformKey.Other.Value, null, null, site.CanonicalAddress, site.CanonicalAddress, site.Url)
        {
            Suggested = site.IsFeed ? PlatformCatalogue.Find(PlatformKey.Feed)!.Name : null,
        },
        _ => null,
    };

    /// <summary>Why an account cannot be asked for at this address; null when it can.</summary>
    public static string? WhyNot(AddressReading reading) => reading switch
    {
        AddressReading.Refused refused => refused.Sentence,
        AddressReading.HandleOnly name => $"“{name.Handle}” is a name without a platform. Write the whole address, such as facebook.com/{name.Handle}.",
        _ when reading.Traits.HasFlag(AddressTraits.UserInfo) => "This address hides another one behind an @. Paste the address of the account itself.",
        _ when reading.Traits.HasFlag(AddressTraits.LookAlikeLetters) => "This address has letters of another script that look like Latin ones. Type it anew.",
        _ when reading.Traits.HasFlag(AddressTraits.ShortLink) => "A short link can lead anywhere. Paste the address of the account itself.",
        AddressReading.OtherSite { HasPort: true } site => $"The address of an account has no port, such as “{site.Host[site.Host.LastIndexOf(':')..]}”. Paste the address of the account itself.",
        AddressReading.OtherSite { OwnSiteOf: { } owner } => $"This is a page of {owner} itself, not an account there. Open the account and copy its address.",
        AddressReading.OtherSite { Resembles: not null } => "This address looks like a well-known platform but is not one. Check it.",
        _ => null,
    };
}
