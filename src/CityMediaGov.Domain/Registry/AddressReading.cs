namespace CityMediaGov.Domain.Registry;

/// <summary>What is worth telling about an address, although it could be read.</summary>
[Flags]
public enum AddressTraits
{
    None = 0,

    /// <summary>A person's own profile by its form. On Facebook new pages of organisations have this form too.</summary>
    PersonalProfile = 1,

    /// <summary>Zero-width or direction characters were in the text and have been left out.</summary>
    HiddenCharacters = 2,

    /// <summary>Letters of another script stand where Latin ones are expected.</summary>
    LookAlikeLetters = 4,

    /// <summary>The host has letters beyond a to z; it is given in its xn-- form.</summary>
    InternationalHost = 8,

    /// <summary>A user name stands before the host ("https://known.example@other.example"): a common trick.</summary>
    UserInfo = 16,

    /// <summary>The host of a link shortener: it can lead anywhere.</summary>
    ShortLink = 32,
}

public enum ReadingProblem
{
    Empty,
    TooLong,

    /// <summary>Half characters or control characters.</summary>
    NotText,
    NotAnAddress,

    /// <summary>Neither http nor https.</summary>
    Scheme,
    Email,
    IpAddress,

    /// <summary>On a known platform, but one of its own pages, a single post or a link without an account.</summary>
    NotAnAccount,
    BadHandle,
}

/// <summary>What a pasted text means. Match on the four cases.</summary>
public abstract record AddressReading
{
    private AddressReading()
    {
    }

    public AddressTraits Traits { get; init; }

    public bool IsPersonalProfile => Traits.HasFlag(AddressTraits.PersonalProfile);

    internal AddressReading Also(AddressTraits traits) => this with { Traits = Traits | traits };

    /// <summary>An account on a known platform.</summary>
    /// <param name="Platform">As stored.</param>
    /// <param name="PlatformName">As shown.</param>
    /// <param name="Handle">The name as typed, without @; the number where the platform has only that.</param>
    /// <param name="HandleKey">Unique on the platform, equal for every spelling. Names that live apart carry their kind: "groups/parks", "name@server".</param>
    /// <param name="CanonicalAddress">One for each account, without scheme: "facebook.com/example".</param>
    /// <param name="Url">To be linked: https, the platform's present host, the name as typed.</param>
    /// <param name="Address">To be shown: the host as typed (twitter.com for x.com) and the name as typed.</param>
    /// <param name="Beyond">What follows the account, such as "status/1"; null when nothing does. Some platforms lead
    /// such an address to another account's post, so only the account itself can be vouched for.</param>
    public sealed record Recognised(
        PlatformKey Platform,
        string PlatformName,
        string Handle,
        string HandleKey,
        string CanonicalAddress,
        string Url,
        string Address,
        string? Beyond = null) : AddressReading;

    /// <summary>A name without a platform.</summary>
    /// <param name="Handle">As typed, without @.</param>
    /// <param name="HandleKey">The name in lower case and plain form.</param>
    /// <param name="Keys">Every <see cref="Recognised.HandleKey"/> that the name would have on some platform.</param>
    public sealed record HandleOnly(string Handle, string HandleKey, IReadOnlyList<string> Keys) : AddressReading;

    /// <summary>Any other web address: a blog, a feed, an unknown site.</summary>
    /// <param name="Host">Lower case, xn-- form, with the port where it is an unusual one.</param>
    /// <param name="Url">To be linked; http only when typed so.</param>
    /// <param name="CanonicalAddress">One for each address, without scheme, tracking parameters and trailing slash.</param>
    /// <param name="Resembles">The platform that the host could be mistaken for; null when none.</param>
    /// <param name="MayBeHandle">The text as a name, when it was a bare word with a dot; otherwise null.</param>
    public sealed record OtherSite(
        string Host, string Url, string CanonicalAddress, PlatformKey? Resembles = null, HandleOnly? MayBeHandle = null) : AddressReading
    {
        /// <summary>A platform of the city's own on which accounts have no names: each has an address alone. Null on any other site.</summary>
        public Platform? Site { get; init; }

        /// <summary>Name of the platform whose own site this is, beside its accounts: developers.facebook.com. Null for any other site.</summary>
        public string? OwnSiteOf { get; init; }

        /// <summary>Reads like the address of a news feed.</summary>
        public bool IsFeed { get; init; }

        /// <summary>A port other than the usual ones stands behind the host.</summary>
        public bool HasPort { get; init; }
    }

    /// <summary>No address that can be kept.</summary>
    /// <param name="Problem">For rules of the city that treat problems apart.</param>
    /// <param name="Sentence">For the person who typed it.</param>
    /// <param name="Platform">Where the address leads; null when unknown.</param>
    /// <param name="Tried">The name that cannot exist, for <see cref="NearMatch"/>; null when the text held none.</param>
    public sealed record Refused(ReadingProblem Problem, string Sentence, PlatformKey? Platform = null, string? Tried = null) : AddressReading;
}
