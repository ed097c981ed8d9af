using System.Globalization;
using System.Text;

namespace CityMediaGov.Domain.Registry;

/// <summary>Text as people paste it: half characters, hidden characters, compatibility forms.</summary>
internal static class UnicodeText
{
    // Fillers and joiners that Unicode does not count as format characters but that no font shows.
    private const string AlsoHidden = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    /// <summary>Whether every character is whole and none is a control other than white space.</summary>
    public static bool IsText(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var sign, out var used) != System.Buffers.OperationStatus.Done)
                return false;
            if (Rune.IsControl(sign) && !Rune.IsWhiteSpace(sign))
                return false;
            rest = rest[used..];
        }
        return true;
    }

    public static string WithoutHidden(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden))
            return text;
        var seen = new StringBuilder(text.Length);
        foreach (var sign in text.EnumerateRunes().Where(sign => !IsHidden(sign)))
            seen.Append(sign.ToString());
        return seen.ToString();
    }

    /// <summary>Normalisation form KC; a text that has none (half characters) comes back with those replaced.</summary>
    public static string Plain(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Select(sign => sign.ToString()));
        }
    }

    private static bool IsHidden(Rune sign) =>
        Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format || (sign.IsBmp && AlsoHidden.Contains((char)sign.Value));
}
