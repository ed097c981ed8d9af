using System.Text.Json;
using System.Text.RegularExpressions;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>Rules for every text of a pack, wherever it stands.</summary>
internal static partial class TextRules
{
    public const int MaxLength = 10_000;

    public const string Unfilled = "A blank is not filled in";

    /// <summary>Null when the text may stand in a pack.</summary>
    public static string? WhyNot(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "The text is missing.";
        if (text.Length > MaxLength)
            return $"The text has {text.Length} characters; at most {MaxLength} are allowed.";
        if (Markup().Match(text) is { Success: true } markup)
            return $"Script and markup are not allowed here: {markup.Value}";
        return Invisible().IsMatch(text) ? "The text has control characters or marks that change its direction." : null;
    }

    /// <summary>Blanks as forms have them: "[Insert name]", "____".</summary>
    public static IEnumerable<string> BlanksIn(string text) => Blanks().Matches(text).Select(match => match.Value);

    /// <summary>Puts words in the place of the blanks that have some. A word that follows without a space is parted from them.</summary>
    /// <param name="words">Null leaves the blank open.</param>
    public static string Fill(string text, Func<string, string?> words) => Blanks().Replace(text, blank =>
        words(blank.Value) is not { } filling ? blank.Value
        : blank.Index + blank.Length < text.Length && char.IsLetter(text[blank.Index + blank.Length]) ? filling + " "
        : filling);

    /// <summary>Looks at every text in the value; a blank is a finding except at the paths that may have one.</summary>
    public static void Check(JsonElement value, string path, Func<string, bool> mayHaveBlanks, PackFile file)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var part in value.EnumerateObject())
                    Check(part.Value, $"{path}.{part.Name}", mayHaveBlanks, file);
                break;
            case JsonValueKind.Array:
                foreach (var (index, part) in value.EnumerateArray().Index())
                    Check(part, $"{path}[{index}]", mayHaveBlanks, file);
                break;
            case JsonValueKind.String:
                var text = value.GetString()!;
                if (WhyNot(text) is { } sentence)
                    file.Find(path, sentence);
                else if (!mayHaveBlanks(path) && BlanksIn(text).FirstOrDefault() is { } blank)
                    file.Find(path, $"{Unfilled}: {blank}");
                break;
        }
    }

    // <u> is the only markup that a policy's own text was found to have.
    [GeneratedRegex(@"<(?!u>|/u>)[a-z/!?][^>]{0,40}>?|\b(javascript|vbscript)\s*:|\bdata:text/html", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\[[^\[\]]+\]|_{3,}")]
    private static partial Regex Blanks();
}
