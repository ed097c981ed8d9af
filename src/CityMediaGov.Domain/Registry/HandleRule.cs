using System.Globalization;
using System.Text;
using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Domain.Registry;

public enum HandleLetters
{
    /// <summary>a to z and digits.</summary>
    Latin,

    /// <summary>Letters and digits of every script.</summary>
    Any,

    /// <summary>The title of an article: everything that an address can carry.</summary>
    Title,
}

/// <summary>What the name of an account may look like. Lengths are in characters as people count them.</summary>
public sealed record HandleRule
{
    private const string NotInTitles = "#/?%\\<>[]{}|\"";

    /// <summary>For a name whose platform is not known.</summary>
    internal static readonly HandleRule Anywhere = new() { Letters = HandleLetters.Any, Also = "._-" };

    public HandleLetters Letters { get; init; }

    /// <summary>The signs allowed besides letters and digits.</summary>
    public string Also { get; init; } = "";

    public int Shortest { get; init; } = 1;

    public int Longest { get; init; } = 100;

    /// <summary>Signs that the platform itself takes no notice of: Facebook leads "a.b" and "ab" to one page.</summary>
    public string Ignores { get; init; } = "";

    /// <summary>Two names that differ only in capitals are two accounts.</summary>
    public bool CaseMatters { get; init; }

    /// <summary>Compatibility forms (full-width letters) in their plain form, without the @ in front.</summary>
    internal static string Plain(string handle) => UnicodeText.Plain(handle).TrimStart('@');

    internal string Fold(string handle)
    {
        var folded = CaseMatters ? handle : UnicodeText.Plain(handle.ToLowerInvariant());
        return Ignores.Length == 0 ? folded : string.Concat(folded.Where(sign => !Ignores.Contains(sign)));
    }

    /// <summary>A refusal whose sentence begins with the subject: "A name on Instagram".</summary>
    internal Refusal? WhyNot(string subject, string handle)
    {
        foreach (var sign in handle.EnumerateRunes())
        {
            if (!Allows(sign))
                return Refusal.Rule(Explain(subject, sign));
        }
        var length = handle.EnumerateRunes().Count();
        if (length > Longest)
            return Refusal.Rule($"{subject} has at most {Longest} characters; this one has {length}.");
        if (!handle.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            return Refusal.Rule($"{subject} has at least one letter or digit.");
        if (length < Shortest)
            return Refusal.Rule($"{subject} has at least {Shortest} characters; this one has {length}.");
        return handle[^1] is '.' or ',' or ';' ? Refusal.Rule($"{subject} does not end with “{handle[^1]}”.") : null;
    }

    private bool Allows(Rune sign) => Letters switch
    {
        HandleLetters.Title => !Rune.IsWhiteSpace(sign) && !IsUnseen(sign) && !(sign.IsAscii && NotInTitles.Contains((char)sign.Value)),
        HandleLetters.Any => IsLetterOfSomeScript(sign) || IsAlso(sign),
        _ => (sign.IsAscii && Rune.IsLetterOrDigit(sign)) || IsAlso(sign),
    };

    private bool IsAlso(Rune sign) => sign.IsBmp && Also.Contains((char)sign.Value);

    // Marks belong to the letters of many scripts; without them a name in Hindi could not be entered.
    private static bool IsLetterOfSomeScript(Rune sign) =>
        Rune.IsLetterOrDigit(sign) || Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnseen(Rune sign) => Rune.GetUnicodeCategory(sign)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    private string Explain(string subject, Rune sign)
    {
        if (Rune.IsWhiteSpace(sign))
            return $"{subject} has no spaces.";
        var shown = IsUnseen(sign) ? $"The character U+{sign.Value:X4}" : $"“{sign}”";
        var verdict = LookAlike.Imitates(sign) ? $"{shown} only looks like one of them." : $"{shown} is not one of them.";
        return $"{subject} has only {AllowedInWords()}. {verdict}";
    }

    private string AllowedInWords()
    {
        var letters = Letters == HandleLetters.Latin ? "the letters a to z" : "letters";
        var signs = Also.Select(sign => $"“{sign}”").ToArray();
        return signs.Length == 0
            ? letters + " and digits"
            : $"{letters}, digits{string.Concat(signs[..^1].Select(sign => ", " + sign))} and {signs[^1]}";
    }
}
