using System.Collections.Frozen;
using System.Text;

namespace CityMediaGov.Domain.Registry;

/// <summary>What decides whether two accounts do the same work. No unit means the whole city.</summary>
public sealed record AccountAim(PlatformKey Platform, Guid? UnitId, string Purpose);

/// <summary>An account that the city already has.</summary>
public sealed record ExistingAccount(Guid Id, string Title, AccountAim Aim);

/// <summary>An existing account that may already do what a request asks for. A warning, never a refusal.</summary>
/// <param name="Account">The one to look at.</param>
/// <param name="SameUnitAndPlatform">The unit already has an account on the platform.</param>
/// <param name="SharedWords">Words of both purposes, as in the request, in its order; empty when the purposes differ.</param>
public sealed record Overlap(ExistingAccount Account, bool SameUnitAndPlatform, IReadOnlyList<string> SharedWords)
{
    private static readonly FrozenSet<string> CommonWords = RegistryFile.Read<string[]>("common-words.json").Select(Stem).ToFrozenSet();

    private static readonly FrozenSet<string> PlatformNames = PlatformCatalogue.All
        .SelectMany(platform => platform.AlsoCalled.Append(platform.Name)).SelectMany(Words).Select(word => Stem(word.ToLowerInvariant())).ToFrozenSet();

    /// <summary>The existing accounts worth a look before a request is made or decided, the closest first.</summary>
    public static IReadOnlyList<Overlap> Find(AccountAim request, IEnumerable<ExistingAccount> accounts)
    {
        var asked = Significant(request.Purpose);
        return
        [
            .. accounts.Select(account => Compare(request, asked, account))
                .OfType<Overlap>()
                .OrderByDescending(overlap => overlap.SameUnitAndPlatform)
                .ThenByDescending(overlap => overlap.SharedWords.Count)
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

    private static Overlap? Compare(AccountAim request, List<(string Stem, string Word)> asked, ExistingAccount account)
    {
        var served = Significant(account.Aim.Purpose).Select(word => word.Stem).ToHashSet();
        var samePlatform = account.Aim.Platform == request.Platform;
        var sameUnit = samePlatform && account.Aim.UnitId == request.UnitId;
        string[] shared = [.. asked.Where(word => served.Contains(word.Stem)).Select(word => word.Word)];
        // One word is little, unless it is all that one of them says or both are on the same platform.
        var enough = samePlatform || Math.Min(asked.Count, served.Count) == 1 ? 1 : 2;
        return sameUnit || shared.Length >= enough ? new Overlap(account, sameUnit, shared.Length >= enough ? shared : []) : null;
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
