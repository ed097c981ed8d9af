namespace CityMediaGov.Domain.Registry;

/// <summary>Tells an account on a platform from any other address, once the host is known.</summary>
internal static class SiteReading
{
    private static readonly string[] ShareWords = ["share", "sharer", "sharer.php", "share.php", "sharing"];

    public static AddressReading Of(WebAddress address, WebHost host, string scheme, PlatformList platforms)
    {
        if (address.Port is not null)
            return Other(address, host, scheme, platforms);
        if (PlatformCatalogue.IsLinkHost(host.Name))
            return NotAnAccount("This link leads to a single post, not to an account. Open it and copy the address of the account.");
        var isOnPlatform = platforms.TryAtHost(host.Name, out var platform, out var platformHost, out var front);
        if (isOnPlatform && IsSite(platform!, platformHost, front))
            return OnPlatform(address, host, scheme, new(platform!, platformHost, front, Decoded(address), address.Parameters()), platforms);
        if (Fediverse.Read(address, host) is { } account)
            return account;
        return Other(address, host, scheme, platforms) with { OwnSiteOf = platform is { IsCitys: false } ? platform.Name : null };
    }

    // A name in front of the host belongs to the platform's site only where accounts are written so; others, such as
    // developers.facebook.com, are sites of their own.
    private static bool IsSite(Platform platform, string platformHost, IReadOnlyList<string> front) =>
        front.Count == 0 || (front.Count == 1 && platform.Forms.Any(form => form.IsAt(platformHost)));

    private static string[] Decoded(WebAddress address) => [.. Enumerable.Range(0, address.Segments.Count).Select(address.Decoded)];

    private static AddressReading OnPlatform(WebAddress address, WebHost host, string scheme, PlatformVisit visit, PlatformList platforms)
    {
        var platform = visit.Platform;
        var isShare = visit.Path.Count > 0 && ShareWords.Contains(visit.Path[0], StringComparer.OrdinalIgnoreCase);
        // Where accounts have no names, each address is one, but for the platform's own pages.
        if (platform.Forms.Count == 0 && visit.Path.Count > 0 && !isShare && !platform.IsOwnPage(visit.Path[0]))
            return Other(address, host, scheme, platforms, platform.Hosts[0]) with { Site = platform };
        return visit.Read() ?? NotAnAccount(isShare
            ? $"This share link is on {platform.Name}, but not an account there. Open it and copy the address of the account from there."
            : $"This is on {platform.Name}, but not an account there. Open the account and copy its address.", platform.Key);
    }

    private static AddressReading.OtherSite Other(WebAddress address, WebHost host, string scheme, PlatformList platforms, string? siteHost = null)
    {
        var site = address.Port is { } port ? $"{host.Name}:{port}" : siteHost ?? host.Name;
        var kept = address.Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !PlatformCatalogue.IsTracking(pair.Split('=')[0])).Select(UrlText.Tidy);
        var path = string.Concat(address.Segments.Select(segment => "/" + UrlText.Tidy(segment)));
        var query = string.Join('&', kept);
        var canonical = $"{site}{path}{(query.Length > 0 ? "?" + query : "")}".TrimEnd('.', '/', '?', '&');
        return new AddressReading.OtherSite(site, $"{scheme}://{canonical}", canonical, HostLikeness.Find(host, platforms))
        {
            HasPort = address.Port is not null,
            IsFeed = FeedAddress.Is(host, Decoded(address), query),
        };
    }

    private static AddressReading.Refused NotAnAccount(string sentence, PlatformKey? platform = null) =>
        new(ReadingProblem.NotAnAccount, sentence, platform);
}
