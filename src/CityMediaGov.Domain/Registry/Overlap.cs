using System.Collections.Frozen;
using System.Text;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>What decides whether two accounts do the same work. No unit means the whole city.</summary>
public sealed record AccountAim(PlatformKey Platform, Guid? UnitId, string Purpose)
{
    /// <summary>Keys of the policy's areas of interest.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];
}

/// <summary>An account that the city already has.</summary>
public sealed record ExistingAccount(Guid Id, string Title, AccountAim Aim);

/// <summary>An existing account that may already do what a request asks for. A warning, never a refusal.</summary>
/// <param name="Account">The one to look at.</param>
/// <param name="SameUnitAndPlatform">The unit already has an account on the platform.</param>
/// <param name="SharedWords">Words of both purposes, as in the request, in its order; empty when the purposes differ.</param>
public sealed record Overlap(ExistingAccount Account, bool SameUnitAndPlatform, IReadOnlyList<string> SharedWords)
{
    /// <summary>Keys of the areas of interest that both focus on.</summary>
    public IReadOnlyList<string> SharedAreas { get; init; } = [];

    private static readonly FrozenSet<string> CommonWords = RegistryFile.Read<string[]>("common-words.json").Select(Stem).ToFrozenSet();

    private static readonly FrozenSet<string> PlatformNames = PlatformCatalogue.All
        .SelectMany(platform => platform.AlsoCalled.Append(platform.Name)).SelectMany(Words).Select(word => Stem(word.ToLowerInvariant())).ToFrozenSet();

    /// <summary>What both have in common, after the account's title: "speaks of “snow” too".</summary>
    /// <param name="areas">The policy's areas of interest.</param>
    public string InCommon(IReadOnlyList<KeyedText> areas)
    {
        string?[] parts =
        [
            SharedWords.Count > 0 ? $"speaks of {string.Join(", ", SharedWords.Take(4).Select(word => $"“{word}”"))} too" : null,
            SharedAreas.Count > 0 ? $"is about {string.Join(", ", areas.Where(area => SharedAreas.Contains(area.Key)).Select(area => area.Text))} too" : null,
            SameUnitAndPlatform && SharedWords.Count == 0 ? "is the same unit’s, on the same platform" : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(" and ", said) : "is on the same platform";
    }

    /// <summary>The existing accounts worth a look before a request is made or decided, the closest first.</summary>
    /// <param name="byPlatform">An account of any unit on the same platform is worth a look, whatever it is for.</param>
    public static IReadOnlyList<Overlap> Find(AccountAim request, IEnumerable<ExistingAccount> accounts, bool byPlatform = false)
    {
        var asked = Significant(request.Purpose);
        return
        [
            .. accounts.Select(account => Compare(request, asked, account, byPlatform))
                .OfType<Overlap>()
                .OrderByDescending(overlap => overlap.SameUnitAndPlatform)
                .ThenByDescending(overlap => overlap.SharedWords.Count)
                .ThenByDescending(overlap => overlap.SharedAreas.Count)
                .ThenBy(overlap => overlap.Account.Title, StringComparer.Ordinal)
                .ThenBy(overlap => overlap.Account.Id),
        ];
    }

    /// <summary>Words that both texts have and that say something, as in the first one and in its order.</summary>
    internal static IReadOnlyList<string> WordsInBoth(string text, string other)
    {
        var there = Significant(other).Select(word => word.Stem).ToHashSet();
        return [.. Significant(text).Where(word => there.Contains(word.Stem)).Select(word => word.Word)];
    }

    private static Overlap? Compare(AccountAim request, List<(string Stem, string Word)> asked, ExistingAccount account, bool byPlatform)
    {
        var served = Significant(account.Aim.Purpose).Select(word => word.Stem).ToHashSet();
        var samePlatform = account.Aim.Platform == request.Platform;
        var sameUnit = samePlatform && account.Aim.UnitId == request.UnitId;
        string[] shared = [.. asked.Where(word => served.Contains(word.Stem)).Select(word => word.Word)];
        // One word is little, unless it is all that one of them says or both are on the same platform.
        var enough = samePlatform || Math.Min(asked.Count, served.Count) == 1 ? 1 : 2;
        string[] areas = [.. request.Areas.Intersect(account.Aim.Areas)];
        return sameUnit || shared.Length >= enough || areas.Length > 0 || (byPlatform && samePlatform)
            ? new Overlap(account, sameUnit, shared.Length >= enough ? shared : []) { SharedAreas = areas }
            : null;
    }

    private static List<(string Stem, string Word)> Significant(string purpose) =>
    [
        .. Words(UnicodeText.Plain(purpose).ToLowerInvariant())
            .Where(word => word.Length >= 3)
            .Select(word => (Stem: Stem(word), word))
            .Where(word => !CommonWords.Contains(word.Stem) && !PlatformNames.Contains(word.Stem))
            .DistinctBy(word => word.Stem),
    ];

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign))
                word.Append(sign);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>Singular of English plurals, so that "events" meets "event".</summary>
    private static string Stem(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
