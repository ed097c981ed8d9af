namespace CityMediaGov.Domain.Registry;

/// <summary>A value that the list can be narrowed to.</summary>
/// <param name="Value">As the filter takes it.</param>
/// <param name="Count">How many accounts it leaves, together with the other filters that are set.</param>
public sealed record DirectoryChoice(string Value, string Text, int Count);

/// <summary>How many accounts each value of each filter would leave.</summary>
public sealed class DirectoryFacets
{
    private readonly Dictionary<string, Tallied> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tallied> platforms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tallied> languages = new(StringComparer.Ordinal);
    private readonly int[] statuses = new int[2];

    /// <summary>One walk through the list: an account that fails one filter alone counts for that filter's own choices.</summary>
    public DirectoryFacets(IReadOnlyList<DirectoryAccount> accounts, DirectoryFilter filter)
    {
        foreach (var account in accounts)
        {
            var (unit, platform, language, status) = (filter.HasUnit(account), filter.HasPlatform(account), filter.HasLanguage(account), filter.HasStatus(account));
            var missed = (unit ? 0 : 1) + (platform ? 0 : 1) + (language ? 0 : 1) + (status ? 0 : 1);
            var counts = missed <= 1 && filter.HasWords(account);
            Count(units, account.Unit, account.Unit, counts && (missed == 0 || !unit));
            Count(platforms, account.Platform, account.PlatformName, counts && (missed == 0 || !platform));
            Count(languages, account.Language, Registry.Languages.NameOf(account.Language), counts && (missed == 0 || !language));
            if (counts && (missed == 0 || !status))
                statuses[(int)account.Status]++;
        }
    }

    public IReadOnlyList<DirectoryChoice> Units => InOrder(units);

    public IReadOnlyList<DirectoryChoice> Platforms => InOrder(platforms);

    public IReadOnlyList<DirectoryChoice> Languages => InOrder(languages);

    public int Of(DirectoryStatus status) => statuses[(int)status];

    private static void Count(Dictionary<string, Tallied> choices, string value, string text, bool counts)
    {
        if (!choices.TryGetValue(value, out var choice))
            choices[value] = choice = new(text);
        choice.Number += counts ? 1 : 0;
    }

    private static IReadOnlyList<DirectoryChoice> InOrder(Dictionary<string, Tallied> choices) =>
        [.. choices.Select(pair => new DirectoryChoice(pair.Key, pair.Value.Text, pair.Value.Number)).OrderBy(choice => choice.Text, StringComparer.OrdinalIgnoreCase)];

    private sealed class Tallied(string text)
    {
        public string Text { get; } = text;

        public int Number { get; set; }
    }
}
