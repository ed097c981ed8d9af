using System.Text.RegularExpressions;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>The rules of docs/guide.md that a reader of the source can check. Each gives its findings, a line each.</summary>
public static partial class HouseRules
{
    public const int MostLines = 250;

    /// <summary>A construct that the source must not use, and why.</summary>
    public static readonly IReadOnlyList<(string Construct, string Pattern, string Instead)> Banned =
    [
        ("the machine's clock", @"\bDateTime(Offset)?\s*\.\s*(Utc)?Now\b|\bDateTime\s*\.\s*Today\b", "TimeProvider at the edge, a DateTime in the domain"),
        ("Html.Raw", @"\bHtml\s*\.\s*Raw\b", "let Razor encode it"),
        ("raw SQL", @"\b(From|Execute|Query)Sql(Raw)\b|\bSqlQueryRaw\b|\bExecuteSqlRawAsync\b", "LINQ, or the interpolated form that makes parameters"),
        ("Random", @"\bnew\s+Random\b|\bRandom\s*\.\s*Shared\b", "RandomNumberGenerator for secrets; nothing else here is random"),
        ("Process.Start", @"\bProcess\s*\.\s*Start\b", "a library"),
    ];

    /// <param name="cityWords">Names, initials and pack ids, lower case, words separated by blanks.</param>
    public static IEnumerable<string> NamesACity(SourceFile file, IEnumerable<string> cityWords)
    {
        var text = $" {Spread(file.Path)} {Spread(file.Text)} ";
        return from words in cityWords
               where text.Contains($" {words} ", StringComparison.Ordinal)
               select $"{file.Path} names \"{words}\": a city is data, in Policies/Packs or Data/Seed.";
    }

    /// <param name="allowed">Construct and path of the uses that have a reason.</param>
    public static IEnumerable<string> UsesBanned(SourceFile file, IReadOnlyCollection<(string Construct, string Path)> allowed) =>
        from ban in Banned
        where Regex.IsMatch(file.Text, ban.Pattern) && !allowed.Contains((ban.Construct, file.Path))
        select $"{file.Path} uses {ban.Construct}. Instead: {ban.Instead}.";

    public static IEnumerable<string> IsTooLong(SourceFile file) => file.Lines > MostLines
        ? [$"{file.Path} has {file.Lines} lines; {MostLines} are the most."]
        : [];

    /// <summary>A mapped record's own file leaves the mapping to the file beside it.</summary>
    /// <param name="records">Names of the mapped types.</param>
    public static IEnumerable<string> MixesRecordAndMapping(SourceFile file, IReadOnlySet<string> records) =>
        EntityFramework().IsMatch(file.Text)
        && TypeDeclaration().Matches(file.Text).Select(match => match.Groups["name"].Value).FirstOrDefault(records.Contains) is { } record
            ? [$"{file.Path} declares the record {record} and uses EF Core; that belongs into {record}.Mapping.cs."]
            : [];

    /// <summary>Text as its single words in lower case: "WestSaintPaul", "west-saint-paul" and "West Saint Paul" become the same.</summary>
    public static string Spread(string text) => NoWord().Replace(Hump().Replace(text, " "), " ").ToLowerInvariant();

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Hump();

    [GeneratedRegex(@"[^A-Za-z0-9]+")]
    private static partial Regex NoWord();

    [GeneratedRegex(@"\bMicrosoft\.EntityFrameworkCore\b|\bComponentModel\.DataAnnotations\.Schema\b")]
    private static partial Regex EntityFramework();

    [GeneratedRegex(@"\b(class|record|struct)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypeDeclaration();
}
