namespace CityMediaGov.Domain.Registry;

/// <summary>Tells the address of a news feed by its looks; nothing is opened, so it is a guess that a person may correct.</summary>
internal static class FeedAddress
{
    private static readonly string[] Words = ["feed", "feeds", "rss", "atom", "feed.json", "rssfeed", "rss2"];
    private static readonly string[] Endings = [".rss", ".atom", ".rdf", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rssfeed.aspx"];
    private static readonly string[] Hosts = ["feeds", "rss", "feed"];

    public static bool Is(WebHost host, IReadOnlyList<string> path, string query)
    {
        if (path.Count == 0)
            return query.StartsWith("feed=", StringComparison.OrdinalIgnoreCase);
        var last = "/" + path[^1].ToLowerInvariant();
        return Words.Contains(last[1..], StringComparer.Ordinal)
            || Endings.Any(ending => last.EndsWith(ending, StringComparison.Ordinal))
            || Hosts.Contains(host.Name.Split('.')[0], StringComparer.Ordinal);
    }
}
