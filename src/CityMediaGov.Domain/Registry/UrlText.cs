using System.Globalization;
using System.Text;

namespace CityMediaGov.Domain.Registry;

internal static class UrlText
{
    // Signs that end a sentence around a pasted address (, ; . !) are not here: written as %2C they survive being pasted again.
    private const string KeptInNames = "-_.~:@";
    private const string KeptInAddresses = KeptInNames + "%=&+$/?*";

    /// <summary>A decoded name as it stands in a URL.</summary>
    public static string Escape(string text) => Escape(text, KeptInNames);

    /// <summary>A part of a URL as typed: what is escaped stays so, what may not stand in a URL becomes escaped.</summary>
    public static string Tidy(string text) => Escape(text, KeptInAddresses);

    private static string Escape(string text, string kept)
    {
        var escaped = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var sign in text.EnumerateRunes())
        {
            if (sign.IsAscii && (Rune.IsLetterOrDigit(sign) || kept.Contains((char)sign.Value)))
            {
                escaped.Append((char)sign.Value);
                continue;
            }
            foreach (var part in bytes[..sign.EncodeToUtf8(bytes)])
                escaped.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
        }
        return escaped.ToString();
    }
}
