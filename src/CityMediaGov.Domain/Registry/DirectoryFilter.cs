using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

/// <summary>What narrows the directory; null narrows nothing. Signs such as % and [ are looked for as they are.</summary>
public sealed record DirectoryFilter
{
    private const int MostWords = 10;

    private readonly string? unitKey;
    private readonly string? platform;
    private readonly string? language;
    private readonly IReadOnlyList<string> words;

    /// <param name="q">Words that all have to occur; beyond ten they are passed over.</param>
    /// <param name="unit">Name of the unit.</param>
    /// <param name="platform">Key or any name of the platform.</param>
    /// <param name="language">BCP 47 tag.</param>
    public DirectoryFilter(string? q, string? unit, string? platform, string? language)
    {
        words = string.IsNullOrWhiteSpace(q) ? [] : [.. DirectoryAccount.Fold(q).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
        unitKey = string.IsNullOrWhiteSpace(unit) ? null : Unit.KeyOf(unit);
        this.platform = string.IsNullOrWhiteSpace(platform) ? null : PlatformCatalogue.Named(platform)?.Key.Value ?? platform.Trim();
        this.language = string.IsNullOrWhiteSpace(language) ? null : language.Trim();
    }

    public bool IsEmpty => words.Count == 0 && unitKey is null && platform is null && language is null;

    public bool Matches(DirectoryAccount account) =>
        (unitKey is null || Unit.KeyOf(account.Unit) == unitKey)
        && (platform is null || string.Equals(account.Platform, platform, StringComparison.OrdinalIgnoreCase))
        && (language is null || string.Equals(account.Language, language, StringComparison.OrdinalIgnoreCase))
        && words.All(word => account.Searched.Contains(word, StringComparison.Ordinal));
}
