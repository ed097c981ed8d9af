namespace CityMediaGov.Domain.Registry;

/// <summary>Tells an account on a platform from any other address, once the host is known.</summary>
internal static class SiteReading
{
    public static AddressReading Of(WebAddress address, WebHost host, string scheme)
    {
        if (address.Port is null)
        {
            if (PlatformCatalogue.IsLinkHost(host.Name))
                return NotAnAccount("This link leads to a single post, not to an account. Open it and copy the address of the account.");
            if (PlatformCatalogue.TryAtHost(host.Name, out var platform, out var platformHost, out var front) && IsSite(platform, platformHost, front))
                return OnPlatform(address, platform, platformHost, front);
            if (Fediverse.Read(address, host) is { } account)
                return account;
        }
        return Other(address, host, scheme);
    }

    // A name in front of the host belongs to the platform's site only where accounts are written so; others, such as
    // developers.facebook.com, are sites of their own.
    private static bool IsSite(Platform platform, string platformHost, IReadOnlyList<string> front) =>
        front.Count == 0 || (front.Count == 1
            && platform.Forms.Any(form => form.Host?.EndsWith("." + platformHost, StringComparison.Ordinal) == true));

    private static AddressReading OnPlatform(WebAddress address, Platform platform, string platformHost, IReadOnlyList<string> front)
    {
        string[] path = [.. Enumerable.Range(0, address.Segments.Count).Select(address.Decoded)];
        return new PlatformVisit(platform, platformHost, front, path, address.Parameters()).Read()
            ?? NotAnAccount($"This is on {platform.Name}, but not an account there. Open the account and copy its address.", platform.Key);
    }

    private static AddressReading.OtherSite Other(WebAddress address, WebHost host, string scheme)
    {
        var site = address.Port is { } port ? $"{host.Name}:{port}" : host.Name;
        var kept = address.Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !PlatformCatalogue.IsTracking(pair.Split('=')[0])).Select(UrlText.Tidy);
        var path = string.Concat(address.Segments.Select(segment => "/" + UrlText.Tidy(segment)));
        var query = string.Join('&', kept);
        var canonical = $"{site}{path}{(query.Length > 0 ? "?" + query : "")}".TrimEnd('.', '/', '?', '&');
        return new AddressReading.OtherSite(site, $"{scheme}://{canonical}", canonical, HostLikeness.Find(host));
    }

    private static AddressReading.Refused NotAnAccount(string sentence, PlatformKey? platform = null) =>
        new(ReadingProblem.NotAnAccount, sentence, platform);
}
