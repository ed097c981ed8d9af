namespace CityMediaGov.Domain.Registry;

/// <summary>Which platform and account a pasted text means. Reads only; nothing is opened.</summary>
public static class AddressRecognition
{
    public const int MaxLength = 2000;

    /// <summary>Never throws, whatever the text.</summary>
    /// <param name="text">As pasted.</param>
    /// <param name="platforms">Those that the city knows; null for those of the product alone, as where a policy's own words are read.</param>
    public static AddressReading Read(string? text, PlatformList? platforms = null)
    {
        platforms ??= PlatformCatalogue.List;
        if (string.IsNullOrWhiteSpace(text))
            return Refuse(ReadingProblem.Empty);
        if (text.Length > MaxLength)
            return Refuse(ReadingProblem.TooLong);
        if (!UnicodeText.IsText(text))
            return Refuse(ReadingProblem.NotText);
        var clean = PastedText.Clean(text);
        if (clean.Length == 0)
            return Refuse(ReadingProblem.Empty);
        var reading = clean.Any(char.IsWhiteSpace)
            ? Refuse(ReadingProblem.NotAnAddress, "An address or the name of an account has no spaces. Paste only the address.")
            : ReadClean(clean, platforms);
        return UnicodeText.WithoutHidden(text) == text ? reading : reading.Also(AddressTraits.HiddenCharacters);
    }

    /// <summary>For a form where the platform is chosen: a name alone then means the account there. An address on another
    /// platform is still read as what it is; compare the answer's platform.</summary>
    public static AddressReading ReadOn(PlatformKey platform, string? text, PlatformList? platforms = null)
    {
        platforms ??= PlatformCatalogue.List;
        var reading = Read(text, platforms);
        if (platforms.Find(platform) is not { Hosts.Count: > 0 } chosen)
            return reading is AddressReading.HandleOnly ? Refuse(ReadingProblem.NotAnAddress, "Give the whole web address of the account.") : reading;
        var handle = reading switch
        {
            AddressReading.HandleOnly name => name.Handle,
            AddressReading.OtherSite { MayBeHandle: { } name } => name.Handle,
            _ => null,
        };
        if (handle is null)
            return reading;
        if (chosen.ForNameAlone is not { } form)
            return Refuse(ReadingProblem.NotAnAddress, $"On {chosen.Name} a name is not enough. Give the whole web address.");
        return chosen.WhyNotHandle(handle) is { } refusal
            ? new AddressReading.Refused(ReadingProblem.BadHandle, refusal.Sentence, platform, handle)
            : Read(PlatformForm.Fill(form.Address, [new("name", handle)]), platforms).Also(reading.Traits);
    }

    private static AddressReading ReadClean(string text, PlatformList platforms)
    {
        text = text.TrimEnd('/', '\\');
        if (Scheme(text) is { } scheme)
        {
            return scheme switch
            {
                "http" or "https" => ReadAddress(text[(scheme.Length + 1)..], scheme, platforms),
                "feed" => ReadClean(FeedOf(text), platforms), // what readers of feeds write
                "mailto" => Refuse(ReadingProblem.Email),
                _ => Refuse(ReadingProblem.Scheme),
            };
        }

        var front = text[..(text.IndexOfAny(['/', '\\', '?', '#']) is >= 0 and var end ? end : text.Length)];
        if (front.StartsWith('@'))
            return front.IndexOf('@', 1) > 0 && front == text ? Fediverse.ReadName(text) ?? ReadName(text, platforms) : ReadNameOrHost(text, platforms);
        if (front.Contains('@', StringComparison.Ordinal) && front == text)
            return Refuse(ReadingProblem.Email);
        if (text.Length == 0)
            return Refuse(ReadingProblem.NotAnAddress);
        if (front.Length == 0)
            return text[0] is '/' or '\\' ? ReadAddress(text, "https", platforms) : ReadName(text, platforms);
        var host = WebAddress.Parse(front)?.HostText ?? front;
        if (WebHost.Parse(host) is not null || IsFourNumbers(host))
            return AlsoAsName(ReadAddress(text, "https", platforms), text, platforms);
        return front == text ? ReadName(text, platforms) : Refuse(ReadingProblem.NotAnAddress);
    }

    // "parks.2025" is a name, although a browser would take its last part for a number's.
    private static bool IsFourNumbers(string host) => host.Split('.') is { Length: 4 } parts && parts.All(part => byte.TryParse(part, out _));

    private static AddressReading AlsoAsName(AddressReading reading, string text, PlatformList platforms) =>
        reading is AddressReading.OtherSite site && ReadName(text, platforms) is AddressReading.HandleOnly name ? site with { MayBeHandle = name } : reading;

    /// <summary>Bluesky's names are hosts: "@parks.bsky.social" says where it is.</summary>
    private static AddressReading ReadNameOrHost(string text, PlatformList platforms) =>
        text.Length > 1 && WebHost.Parse(text[1..]) is not null && ReadAddress(text[1..], "https", platforms) is AddressReading.Recognised account
            ? account
            : ReadName(text, platforms);

    private static string FeedOf(string text) => text["feed:".Length..] is var rest && Scheme(rest) is "http" or "https" ? rest : "https:" + rest;

    private static AddressReading ReadName(string text, PlatformList platforms)
    {
        var handle = HandleRule.Plain(text);
        if (HandleRule.Anywhere.WhyNot("The name of an account", handle) is { } refusal)
            return new AddressReading.Refused(ReadingProblem.BadHandle, refusal.Sentence, Tried: handle);
        var key = HandleRule.Anywhere.Fold(handle);
        var keys = platforms.All.Where(platform => platform.ForNameAlone is not null).Select(platform => platform.KeyOf(handle));
        return new AddressReading.HandleOnly(handle, key, [.. keys.Prepend(key).Distinct()])
        {
            Traits = LookAlike.Deceives(handle) ? AddressTraits.LookAlikeLetters : AddressTraits.None,
        };
    }

    private static AddressReading ReadAddress(string rest, string scheme, PlatformList platforms)
    {
        if (WebAddress.Parse(rest) is not { } address)
            return Refuse(ReadingProblem.NotAnAddress);
        if (WebHost.IsIpAddress(address.HostText))
            return Refuse(ReadingProblem.IpAddress);
        if (WebHost.Parse(address.HostText) is not { } host)
            return Refuse(ReadingProblem.NotAnAddress);
        var traits = (address.HasUserInfo ? AddressTraits.UserInfo : AddressTraits.None)
            | (host.IsInternational ? AddressTraits.InternationalHost : AddressTraits.None)
            | (LookAlike.Deceives(host.Letters) ? AddressTraits.LookAlikeLetters : AddressTraits.None)
            | (PlatformCatalogue.IsShortLinkHost(host.Name) ? AddressTraits.ShortLink : AddressTraits.None);
        return SiteReading.Of(address, host, scheme, platforms).Also(traits);
    }

    /// <summary>The scheme in lower case; null when there is none. "example.org:8080" has a port, not a scheme.</summary>
    private static string? Scheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0]))
            return null;
        var scheme = text[..colon];
        var isScheme = scheme.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-')
            || (scheme.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '.') && text[colon..].StartsWith("://", StringComparison.Ordinal));
        return isScheme ? scheme.ToLowerInvariant() : null;
    }

    private static AddressReading.Refused Refuse(ReadingProblem problem, string? sentence = null) => new(problem, sentence ?? problem switch
    {
        ReadingProblem.Empty => "Give a web address or the name of an account.",
        ReadingProblem.TooLong => $"This is longer than {MaxLength} characters. Paste only the address.",
        ReadingProblem.NotText => "This has characters that are no text. Type the address.",
        ReadingProblem.Scheme => "Only web addresses that start with https:// or http:// can be checked.",
        ReadingProblem.Email => "This is an e-mail address. An e-mail list is not social media.",
        ReadingProblem.IpAddress => "This address is a number. Social media have a name as address.",
        _ => "This is neither a web address nor the name of an account.",
    });
}
