using System.Globalization;

namespace CityMediaGov.Domain.Registry;

/// <summary>The host of an address as a browser would understand it.</summary>
/// <param name="Name">Lower case, in xn-- form.</param>
/// <param name="Letters">The same with its own letters, for comparing looks.</param>
internal sealed record WebHost(string Name, string Letters)
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = false };

    public bool IsInternational => Name != Letters || Name.Contains("xn--", StringComparison.Ordinal);

    /// <summary>Null when no site can have this host; addresses of numbers are told apart with <see cref="IsIpAddress"/>.</summary>
    public static WebHost? Parse(string typed)
    {
        var host = Readable(typed);
        if (host.EndsWith('.'))
            host = host[..^1];
        try
        {
            var name = host.All(char.IsAscii) ? host : Idn.GetAscii(host).ToLowerInvariant();
            return IsValid(name) ? new WebHost(name, Idn.GetUnicode(name)) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>As browsers decide it: a last label that is a number, in any notation, or brackets.</summary>
    public static bool IsIpAddress(string typed)
    {
        var host = Readable(typed).TrimEnd('.');
        var last = host[(host.LastIndexOf('.') + 1)..];
        return host.StartsWith('[') || (last.Length > 0 && last.All(char.IsAsciiDigit))
            || (last.StartsWith("0x", StringComparison.Ordinal) && last.Skip(2).All(char.IsAsciiHexDigit));
    }

    private static string Readable(string typed)
    {
        var decoded = typed.Contains('%', StringComparison.Ordinal) ? UnicodeText.WithoutHidden(Uri.UnescapeDataString(typed)) : typed;
        // Full stops of East Asian scripts separate labels too.
        return UnicodeText.Plain(decoded).Replace('\u3002', '.').ToLowerInvariant();
    }

    private static bool IsValid(string name)
    {
        var labels = name.Split('.');
        return name.Length <= 253 && labels.Length >= 2 && labels.All(IsLabel) && IsTopLevel(labels[^1]);
    }

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63 && label[0] != '-' && label[^1] != '-'
        && label.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '-' or '_');

    private static bool IsTopLevel(string label) =>
        label.Length >= 2 && (label.All(char.IsAsciiLetterLower) || label.StartsWith("xn--", StringComparison.Ordinal));
}
