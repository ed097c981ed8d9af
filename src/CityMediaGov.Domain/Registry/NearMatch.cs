namespace CityMediaGov.Domain.Registry;

/// <summary>In the order of their weight: the first that applies is told.</summary>
public enum Likeness
{
    /// <summary>The same name; on another platform, when the caller looked for the account itself before.</summary>
    SameName,

    /// <summary>Reads the same at a glance: a capital I for an l, a Cyrillic letter, a separator more.</summary>
    LookAlike,

    /// <summary>The official name with something in front or behind: "-official", "news", a number.</summary>
    Addition,

    /// <summary>One or two letters differ.</summary>
    Misspelt,
}

/// <summary>An account of the city to compare with. Keep the instance: it holds the prepared form.</summary>
public sealed record OfficialHandle(Guid AccountId, PlatformKey Platform, string Handle)
{
    internal string Key { get; } = HandleRule.Anywhere.Fold(HandleRule.Plain(NearMatch.Bounded(Handle)));

    internal string Skeleton { get; } = LookAlike.Skeleton(NearMatch.Bounded(Handle));

    /// <summary>Numbers all look alike; they resemble nothing.</summary>
    internal bool IsName { get; } = Handle.Any(char.IsLetter);
}

/// <summary>The official account that an unknown one resembles. A likeness is no accusation: neighbours have similar names.</summary>
public sealed record NearMatch(OfficialHandle Official, Likeness Likeness)
{
    private const int LongestHandle = 300;
    private const int ShortestForOneLetter = 5;
    private const int ShortestForTwoLetters = 8;
    private const int LongestUnknownAddition = 3;

    /// <param name="platform">Where the unknown account is; null when only a name is known.</param>
    /// <param name="handle">Its name, as typed.</param>
    /// <param name="officials">The city's accounts, retired ones included when they should be found.</param>
    /// <returns>The strongest likeness; between equals the one on the same platform. Null when nothing resembles it.</returns>
    public static NearMatch? Find(PlatformKey? platform, string handle, IEnumerable<OfficialHandle> officials)
    {
        var candidate = new OfficialHandle(Guid.Empty, platform ?? default, handle);
        if (!candidate.IsName || candidate.Skeleton.Length == 0)
            return null;
        return officials
            .Where(official => official.IsName)
            .Select(official => (official, likeness: Compare(candidate, official)))
            .Where(pair => pair.likeness is not null)
            .OrderBy(pair => pair.likeness)
            .ThenBy(pair => pair.official.Platform == platform ? 0 : 1)
            .ThenByDescending(pair => pair.official.Skeleton.Length)
            .ThenBy(pair => pair.official.Key, StringComparer.Ordinal)
            .ThenBy(pair => pair.official.Platform.Value, StringComparer.Ordinal)
            .ThenBy(pair => pair.official.AccountId)
            .Select(pair => new NearMatch(pair.official, pair.likeness!.Value))
            .FirstOrDefault();
    }

    internal static string Bounded(string handle) => handle.Length <= LongestHandle ? handle : handle[..LongestHandle];

    private static Likeness? Compare(OfficialHandle candidate, OfficialHandle official)
    {
        if (candidate.Key == official.Key)
            return Likeness.SameName;
        var (seen, known) = (candidate.Skeleton, official.Skeleton);
        if (seen == known)
            return Likeness.LookAlike;
        if (known.Length < ShortestForOneLetter)
            return null;
        if (IsAddition(seen, known))
            return Likeness.Addition;
        return EditDistance.Within(seen, known, known.Length < ShortestForTwoLetters ? 1 : 2) is null ? null : Likeness.Misspelt;
    }

    private static bool IsAddition(string seen, string known)
    {
        for (var at = seen.IndexOf(known, StringComparison.Ordinal); at >= 0; at = seen.IndexOf(known, at + 1, StringComparison.Ordinal))
        {
            if (IsUsual(seen[..at]) && IsUsual(seen[(at + known.Length)..]))
                return true;
        }
        return false;
    }

    private static bool IsUsual(string addition)
    {
        if (addition.Length <= LongestUnknownAddition || LookAlike.Additions.Contains(addition))
            return true;
        return Enumerable.Range(1, addition.Length - 1)
            .Any(cut => IsKnown(addition[..cut]) && IsKnown(addition[cut..]));
    }

    private static bool IsKnown(string addition) => addition.Length <= LongestUnknownAddition || LookAlike.Additions.Contains(addition);
}
