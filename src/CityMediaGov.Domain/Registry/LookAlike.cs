using System.Collections.Frozen;
using System.Text;

namespace CityMediaGov.Domain.Registry;

/// <summary>Which texts look alike to a hurried reader.</summary>
public static class LookAlike
{
    private static readonly Table Contents = RegistryFile.Read<Table>("look-alikes.json");

    private static readonly FrozenDictionary<Rune, string> Letters = Contents.Letters
        .SelectMany(row => row.Value.EnumerateRunes(), (row, sign) => (sign, row.Key)).ToFrozenDictionary(pair => pair.sign, pair => pair.Key);

    /// <summary>Words that impostors add to a name, already as skeletons.</summary>
    internal static readonly FrozenSet<string> Additions = Contents.Additions.Select(Skeleton).ToFrozenSet();

    /// <summary>
    /// The same for texts that look the same: lower case, letters of other scripts as the Latin ones they resemble, no
    /// accents or separators, 0 as o, 1 and i as l, rn as m, vv as w. For comparing only; never shown.
    /// </summary>
    public static string Skeleton(string text)
    {
        // Before lower case as well: the Greek capital Η looks like H, its small letter η like n.
        var folded = Fold(Fold(UnicodeText.Decomposed(Fold(text))).ToLowerInvariant());
        var bones = new StringBuilder(folded.Length);
        foreach (var sign in folded.EnumerateRunes().Where(Rune.IsLetterOrDigit))
            Append(bones, Digit(sign));
        return bones.ToString();
    }

    /// <summary>Whether the sign is of another script and looks like a Latin letter.</summary>
    internal static bool Imitates(Rune sign) => sign.Value is >= 0x370 and < 0x600 && Letters.ContainsKey(sign);

    /// <summary>Whether a text with letters of another script reads as a Latin one throughout.</summary>
    internal static bool Deceives(string text) => text.EnumerateRunes().Any(Imitates) && Skeleton(text).All(char.IsAscii);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.EnumerateRunes())
            folded.Append(Letters.GetValueOrDefault(sign) ?? sign.ToString());
        return folded.ToString();
    }

    private static string Digit(Rune sign) => sign.Value switch
    {
        '0' => "o",
        '1' or 'i' => "l",
        '3' => "e",
        '5' => "s",
        > 0x7F when Rune.IsDigit(sign) => Digit(new Rune('0' + (int)Rune.GetNumericValue(sign))),
        _ => sign.ToString(),
    };

    private static void Append(StringBuilder bones, string sign)
    {
        var before = bones.Length == 0 ? '\0' : bones[^1];
        if ((before, sign) is ('r', "n") or ('v', "v"))
            bones[^1] = sign == "n" ? 'm' : 'w';
        else
            bones.Append(sign);
    }

    private sealed record Table(IReadOnlyDictionary<string, string> Letters, IReadOnlyList<string> Additions);
}
