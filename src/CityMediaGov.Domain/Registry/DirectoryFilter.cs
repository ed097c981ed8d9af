namespace CityMediaGov.Domain.Registry;

/// <summary>
/// What narrows the directory; null narrows nothing, and a value that nothing has leaves nothing over. Signs such as %
/// and [ are looked for as they are.
/// </summary>
public sealed record DirectoryFilter
{
    private const int MostWords = 10;

    public static readonly DirectoryFilter None = new(null, null, null, null);

    public static readonly DirectoryFilter Official = new(null, null, null, null, "official");

    private readonly string? unitKey;
    private readonly bool isUnheardOf;

    /// <param name="q">Words that all have to occur; beyond ten they are passed over.</param>
    /// <param name="unit">Name of the unit.</param>
    /// <param name="platform">Key or any name of the platform.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="status">"official", "former" (or as the data says it, "retired"), "all".</param>
    /// <param name="platforms">The platforms that the city knows; the product's when left out.</param>
    public DirectoryFilter(string? q, string? unit, string? platform, string? language, string? status = null, PlatformList? platforms = null)
    {
        Words = string.IsNullOrWhiteSpace(q) ? [] :
        [
            .. DirectoryAccount.Fold(q).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimStart('@')).Where(word => word.Length > 0).Distinct().Take(MostWords),
        ];
        Unit = Said(unit);
        unitKey = Unit is null ? null : People.Unit.KeyOf(Unit);
        Platform = Said(platform) is { } named ? (platforms ?? PlatformCatalogue.List).Named(named)?.Key.Value ?? named : null;
        Language = Said(language);
        (Status, isUnheardOf) = Said(status)?.ToLowerInvariant() switch
        {
            null or "all" => (null, false),
            "official" => (DirectoryStatus.Official, false),
            "former" or "retired" => (DirectoryStatus.Retired, false),
            _ => ((DirectoryStatus?)null, true),
        };
    }

    /// <summary>As they are compared: lower case without accents.</summary>
    public IReadOnlyList<string> Words { get; }

    public string? Unit { get; }

    /// <summary>The platform's key, whichever name was given; as given when the city knows none of that name.</summary>
    public string? Platform { get; }

    public string? Language { get; }

    public DirectoryStatus? Status { get; }

    public bool IsEmpty => Words.Count == 0 && Unit is null && Platform is null && Language is null && Status is null && !isUnheardOf;

    /// <summary>The same for two filters that find the same by the same words.</summary>
    public string Key => string.Join('\n', string.Join(' ', Words.Order(StringComparer.Ordinal)), unitKey, Platform?.ToLowerInvariant(), Language?.ToLowerInvariant(), isUnheardOf ? "none" : Status);

    public bool IsUnit(string unit) => unitKey is not null && People.Unit.KeyOf(unit) == unitKey;

    public bool Matches(DirectoryAccount account) => HasWords(account) && HasUnit(account) && HasPlatform(account) && HasLanguage(account) && HasStatus(account);

    internal bool HasWords(DirectoryAccount account) => Words.All(word => account.Searched.Contains(word, StringComparison.Ordinal));

    internal bool HasUnit(DirectoryAccount account) => unitKey is null || account.UnitKey == unitKey;

    internal bool HasPlatform(DirectoryAccount account) => Platform is null || string.Equals(account.Platform, Platform, StringComparison.OrdinalIgnoreCase);

    internal bool HasLanguage(DirectoryAccount account) => Language is null || string.Equals(account.Language, Language, StringComparison.OrdinalIgnoreCase);

    internal bool HasStatus(DirectoryAccount account) => !isUnheardOf && (Status is null || account.Status == Status);

    private static string? Said(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
