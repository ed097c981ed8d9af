using System.Globalization;

namespace CityMediaGov.Domain.Registry;

/// <summary>An http(s) address taken apart as browsers do it, which is not always as System.Uri does.</summary>
/// <param name="HostText">As typed; see <see cref="WebHost"/>.</param>
/// <param name="Port">Null when absent or the usual one.</param>
/// <param name="HasUserInfo">Something stood before an @ in front of the host.</param>
/// <param name="Segments">As typed, still escaped; empty ones and dots resolved.</param>
/// <param name="Query">As typed, without the question mark.</param>
internal sealed record WebAddress(string HostText, int? Port, bool HasUserInfo, IReadOnlyList<string> Segments, string Query)
{
    /// <param name="text">What follows the scheme, with or without slashes.</param>
    /// <returns>Null when the port is none.</returns>
    public static WebAddress? Parse(string text)
    {
        // Browsers treat a backslash as a slash and skip any number of them before the host.
        var rest = Slashed(text).TrimStart('/');
        rest = Before(rest, '#');
        var query = rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? rest[(mark + 1)..] : "";
        rest = Before(rest, '?');
        var authority = Before(rest, '/');
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        if (!TrySplitPort(host, out var name, out var port))
            return null;
        return new WebAddress(name, port, authority.Contains('@', StringComparison.Ordinal), Resolve(rest[authority.Length..]), query);
    }

    public string Decoded(int segment) => Decode(Segments[segment]);

    public IReadOnlyList<(string Name, string Value)> Parameters() =>
    [
        .. Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at
            ? (Decode(pair[..at]), Decode(pair[(at + 1)..].Replace('+', ' ')))
            : (Decode(pair), "")),
    ];

    private static string Decode(string text) => UnicodeText.Plain(Uri.UnescapeDataString(text));

    private static string Slashed(string text)
    {
        var end = text.IndexOfAny(['?', '#']) is >= 0 and var at ? at : text.Length;
        return text[..end].Replace('\\', '/') + text[end..];
    }

    private static string Before(string text, char mark) => text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    private static bool TrySplitPort(string host, out string name, out int? port)
    {
        (name, port) = (host, null);
        var colon = host.LastIndexOf(':');
        if (colon < 0 || host.EndsWith(']'))
            return true;
        name = host[..colon];
        if (host.Length == colon + 1)
            return true;
        if (!ushort.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        port = number is 80 or 443 ? null : number;
        return true;
    }

    private static List<string> Resolve(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            if (plain == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            if (plain is not ("." or ".."))
                segments.Add(segment);
        }
        return segments;
    }
}
