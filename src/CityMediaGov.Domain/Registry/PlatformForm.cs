using System.Diagnostics.CodeAnalysis;

namespace CityMediaGov.Domain.Registry;

/// <summary>One way in which a platform writes the address of an account.</summary>
/// <remarks>
/// In a pattern, {word} takes a segment, a leading @ aside; {id} takes digits only; {*id} takes the number at the end of
/// "Some-Name-100012345678"; * takes any segment; @{name} asks for the @.
/// </remarks>
public sealed record PlatformForm
{
    // Page numbers are longer; a shorter one at the end of a name is a ZIP code or a year.
    private const int ShortestTrailingNumber = 8;

    /// <summary>Paths, with at most one query parameter.</summary>
    public required IReadOnlyList<string> Typed { get; init; }

    /// <summary>
    /// A host that carries the name: "{name}.example.com", "{name}.*" for each of the platform's hosts, or "*.example.com"
    /// where the whole host is the name.
    /// </summary>
    public string? Host { get; init; }

    /// <summary>The address of the account, one for each.</summary>
    public required string Address { get; init; }

    /// <summary>The account's key on the platform.</summary>
    public string Key { get; init; } = "{name}";

    public bool Personal { get; init; }

    /// <summary>A number in this place is not a name: Vimeo numbers its videos so.</summary>
    public bool SkipDigits { get; init; }

    /// <summary>Replaces the platform's rule.</summary>
    public HandleRule? Handle { get; init; }

    /// <summary>Whether a name may stand in front of this host of the platform.</summary>
    internal bool IsAt(string platformHost) => Host is not null
        && Host[(Host.IndexOf('.', StringComparison.Ordinal) + 1)..] is var rest && (rest == "*" || rest == platformHost);

    internal HandleRule Rule(Platform platform) => Handle ?? platform.Handle;

    /// <summary>The words that the patterns take, and how many segments of the path they used.</summary>
    internal bool TryMatch(PlatformVisit visit, [NotNullWhen(true)] out Dictionary<string, string>? words, out int used)
    {
        foreach (var pattern in Typed)
        {
            words = [];
            if (TakesHost(visit, words) && TakesPath(pattern, visit, words, out used))
                return true;
        }
        (words, used) = (null, 0);
        return false;
    }

    internal static string Fill(string template, IEnumerable<KeyValuePair<string, string>> words) =>
        words.Aggregate(template, (text, word) => text.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));

    private bool TakesHost(PlatformVisit visit, Dictionary<string, string> words)
    {
        if (Host is null)
            return visit.Front.Count == 0;
        var taker = Host[..Host.IndexOf('.', StringComparison.Ordinal)];
        if (visit.Front.Count != 1 || !IsAt(visit.PlatformHost))
            return false;
        return taker == "*" ? Take(visit, words, "name", $"{visit.Front[0]}.{visit.PlatformHost}") : Take(visit, words, taker[1..^1], visit.Front[0]);
    }

    private bool TakesPath(string pattern, PlatformVisit visit, Dictionary<string, string> words, out int used)
    {
        var (path, query) = pattern.Split('?') is [var before, var after] ? (before, after) : (pattern, null);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        used = parts.Length;
        if (visit.Path.Count < parts.Length)
            return false;
        for (var place = 0; place < parts.Length; place++)
        {
            if (!TakesPart(parts[place], visit.Path[place], visit, words))
                return false;
        }
        return query is null || (query.Split('=') is [var parameter, var taker]
            && visit.Query.FirstOrDefault(pair => pair.Name == parameter).Value is { } value && TakesPart(taker, value, visit, words));
    }

    private bool TakesPart(string part, string segment, PlatformVisit visit, Dictionary<string, string> words)
    {
        switch (part)
        {
            case "*":
                return true;
            case "{id}":
                var digits = visit.Fold(segment);
                return digits.Length > 0 && digits.All(char.IsAsciiDigit) && words.TryAdd("id", digits);
            case "{*id}":
                var number = visit.Fold(segment);
                number = number[(number.LastIndexOf('-') + 1)..];
                return number.Length >= ShortestTrailingNumber && number.All(char.IsAsciiDigit)
                    && segment.Contains('-', StringComparison.Ordinal) && words.TryAdd("id", number);
            case ['@', ..]:
                return segment.StartsWith('@') && Take(visit, words, part[2..^1], segment);
            case ['{', ..]:
                return Take(visit, words, part[1..^1], segment);
            default:
                return string.Equals(part, segment, StringComparison.OrdinalIgnoreCase);
        }
    }

    private bool Take(PlatformVisit visit, Dictionary<string, string> words, string word, string segment)
    {
        var taken = segment.TrimStart('@');
        if (word == "name" && (visit.Platform.IsOwnPage(taken) || (SkipDigits && taken.All(char.IsAsciiDigit))))
            return false;
        return taken.Length > 0 && words.TryAdd(word, taken);
    }
}
