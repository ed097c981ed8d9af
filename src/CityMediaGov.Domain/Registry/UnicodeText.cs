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

    /// <summary>Normalisation form KC: full-width letters become plain ones.</summary>
    public static string Plain(string text) => Normalise(text, NormalizationForm.FormKC);

    /// <summary>Normalisation form KD: accents become signs of their own.</summary>
    public static string Decomposed(string text) => Normalise(text, NormalizationForm.FormKD);

    /// <summary>A text with half characters has no normal form; it comes back with those replaced.</summary>
    private static string Normalise(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            // U+FFFE is refused by .NET although it is a whole character.
            return string.Concat(text.EnumerateRunes().Select(sign => sign.ToString())).Replace('\uFFFE', '\uFFFD').Normalize(form);
        }
    }

    private static bool IsHidden(Rune sign) =>
        Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format || (sign.IsBmp && AlsoHidden.Contains((char)sign.Value));
}
