using CityMediaGov.Domain.Policies.Checking;
using NodaTime.TimeZones;

namespace CityMediaGov.Domain.Policies;

/// <summary>What may fill a blank, by its kind.</summary>
public static class BlankAnswers
{
    public const int MaxLength = 100;

    /// <summary>The zones of the country, by their tz database names, in the order in which the database has them.</summary>
    public static IReadOnlyList<string> TimeZones { get; } =
        [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(place => place.CountryCode == "US").Select(place => place.ZoneId)];

    private const string CityOf = "City of ";

    /// <summary>What is wrong with the answer, as a sentence without its full stop; null when it can stand in the policy.</summary>
    internal static string? WhyNot(PackBlank blank, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return $"Fill in the blank: {blank.Label}";
        var answer = Clean(blank, typed);
        if (answer.Length > MaxLength)
            return $"{blank.Label}: use at most {MaxLength} characters";
        if (TextRules.WhyNot(answer) is not null || TextRules.BlanksIn(answer).Any())
            return $"{blank.Label}: use plain words, without markup, brackets or a line to fill in";
        return blank.Kind switch
        {
            AnswerKind.CityName when answer.StartsWith(CityOf, StringComparison.OrdinalIgnoreCase) => $"{blank.Label}: write the name alone, without “{CityOf.Trim()}”",
            AnswerKind.WebDomain or AnswerKind.EmailDomain when !ProfileRules.IsDomain(answer) => $"{blank.Label}: “{typed.Trim()}” is no domain, such as city.example",
            AnswerKind.TimeZone when !TimeZones.Contains(answer) => $"{blank.Label}: choose one of the list",
            AnswerKind.Office when blank.Choices.All(choice => choice.Role != answer) => $"{blank.Label}: choose one of those named",
            _ => null,
        };
    }

    /// <summary>The answer as it is printed: what people paste around a domain is left out.</summary>
    internal static string Clean(PackBlank blank, string typed)
    {
        var words = VerbatimRules.OneSpaced(typed);
        return blank.Kind switch
        {
            AnswerKind.WebDomain => Without(Without(Without(words.ToLowerInvariant(), "https://"), "http://"), "www.").TrimEnd('/'),
            AnswerKind.EmailDomain => Without(words.ToLowerInvariant(), "@"),
            _ => words,
        };
    }

    private static string Without(string words, string start) => words.StartsWith(start, StringComparison.Ordinal) ? words[start.Length..] : words;
}
