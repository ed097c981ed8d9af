using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>Tells the city's own website from others.</summary>
public static class CityWebsite
{
    private const string Www = "www.";

    /// <summary>"https://www.city.example" of a page's address.</summary>
    public static string OriginOf(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    /// <summary>With and without www: which of the two a city's pages have changes with its web designer.</summary>
    public static IEnumerable<string> OriginsOf(City city)
    {
        var site = new Uri(city.WebsiteUrl);
        var (bare, port) = (BareHostOf(site), site.IsDefaultPort ? "" : $":{site.Port}");
        return [$"{site.Scheme}://{bare}{port}", $"{site.Scheme}://{Www}{bare}{port}"];
    }

    /// <summary>On its host, or on one below it: parks.city.example.</summary>
    public static bool Has(City city, string address)
    {
        var (own, host) = (BareHostOf(new(city.WebsiteUrl)), new Uri(address).IdnHost);
        return host.Equals(own, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{own}", StringComparison.OrdinalIgnoreCase);
    }

    private static string BareHostOf(Uri site) => site.IdnHost.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? site.IdnHost[Www.Length..] : site.IdnHost;
}
