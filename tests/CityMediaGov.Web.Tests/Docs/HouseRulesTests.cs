using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Docs;

public sealed class HouseRulesTests
{
    private const string Packs = "src/CityMediaGov.Domain/Policies/Packs";
    private const string Seed = "src/CityMediaGov.Domain/Data/Seed";
    private const string Migrations = "src/CityMediaGov.Domain/Data/Migrations";

    /// <summary>What the policies call their cities, besides the folders of the packs; "cli" only where a clause id goes on, for it is a common word.</summary>
    private static readonly string[] CityWords =
    [
        "west st paul", "west saint paul", "cityofwsp", "wsp", "wsppd", "wausau", "wau", "ccitc", "wanamingo", "wan", "clinton",
        .. Enumerable.Range(0, 10).Select(section => $"cli {section}"), "league of minnesota cities", "lmc",
    ];

    /// <summary>Folders of packs that are a word of English as well, used with its own meaning.</summary>
    private static readonly string[] PlainPackIds = ["model"];

    /// <summary>Banned constructs that stay, each with its reason. An entry that is no longer needed fails.</summary>
    private static readonly (string Construct, string Path, string Reason)[] Allowed = [];

    private static readonly IReadOnlyList<SourceFile> Source = SourceFile.Below("src");

    [Fact]
    public void No_source_outside_packs_and_seed_names_a_city()
    {
        var ids = PolicyPack.Shipped.Select(pack => pack.Name).Except(PlainPackIds).Select(HouseRules.Spread);
        string[] words = [.. CityWords.Concat(ids).Distinct()];
        Findings.None(Source.Where(file => !file.IsBelow(Packs) && !file.IsBelow(Seed)).SelectMany(file => HouseRules.NamesACity(file, words)));
    }

    [Theory]
    [InlineData("Pages/WauStep.cs", "", "wau")]
    [InlineData("Pages/Step.cs", "if (city == \"west-st-paul\") return;", "west st paul")]
    [InlineData("Pages/Step.cs", "// asked for by West St. Paul", "west st paul")]
    [InlineData("Pages/Step.cs", "enum Chain { WestStPaul }", "west st paul")]
    [InlineData("Pages/Step.cs", "const string Clause = \"WAU-OWN-5\";", "wau")]
    [InlineData("Pages/Step.cs", "const string Clause = \"CLI-2.1b\";", "cli 2")]
    public void A_city_is_found_in_paths_literals_comments_and_identifiers(string path, string text, string words) =>
        Assert.Contains($"names \"{words}\"", Assert.Single(HouseRules.NamesACity(new(path, text), CityWords)));

    [Fact]
    public void Words_that_only_contain_initials_name_no_city() =>
        Assert.Empty(HouseRules.NamesACity(new("Pages/Wanted.cs", "Who wants a swan? Because, say, wandering."), CityWords));

    [Fact]
    public void The_source_uses_nothing_that_is_banned()
    {
        var allowed = Allowed.Select(use => (use.Construct, use.Path)).ToList();
        Findings.None(Source.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) || file.Path.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(file => HouseRules.UsesBanned(file, allowed)));
        Assert.All(Allowed, use => Assert.NotEmpty(use.Reason));
        Assert.All(allowed, use => Assert.Contains(Source, file =>
            file.Path == use.Path && HouseRules.UsesBanned(file, []).Any(finding => finding.Contains(use.Construct, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("var at = DateTime.UtcNow;", "the machine's clock")]
    [InlineData("var at = DateTimeOffset.Now;", "the machine's clock")]
    [InlineData("@Html.Raw(text)", "Html.Raw")]
    [InlineData("db.Posts.FromSqlRaw(sql)", "raw SQL")]
    [InlineData("await db.Database.ExecuteSqlRawAsync(sql)", "raw SQL")]
    [InlineData("var dice = new Random(1);", "Random")]
    [InlineData("Process.Start(\"ls\");", "Process.Start")]
    public void Each_banned_construct_is_found_and_an_allowed_use_is_not(string line, string construct)
    {
        var file = new SourceFile("src/A.cs", line);
        Assert.StartsWith($"src/A.cs uses {construct}.", Assert.Single(HouseRules.UsesBanned(file, [])));
        Assert.Empty(HouseRules.UsesBanned(file, [(construct, "src/A.cs")]));
        Assert.Single(HouseRules.UsesBanned(file, [(construct, "src/B.cs")]));
    }

    [Fact]
    public void No_file_is_too_long()
    {
        string[] kinds = [".cs", ".cshtml", ".scss", ".ts", ".js"];
        Findings.None(Source.Concat(SourceFile.Below("tests")).Where(file => !file.IsBelow(Migrations) && kinds.Contains(Path.GetExtension(file.Path)))
            .SelectMany(HouseRules.IsTooLong));
    }

    [Theory, InlineData(250, 0), InlineData(251, 1)]
    public void A_file_is_too_long_from_251_lines_on(int lines, int findings) =>
        Assert.Equal(findings, HouseRules.IsTooLong(new("src/A.cs", string.Concat(Enumerable.Repeat("x\n", lines)))).Count());

    [Fact]
    public void Records_know_nothing_of_EF_Core()
    {
        var records = MappedTypes().Select(type => type.Name).ToHashSet();
        Findings.None(Source.Where(file => file.IsBelow("src/CityMediaGov.Domain") && !file.IsBelow("src/CityMediaGov.Domain/Data")
                && file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.EndsWith(".Mapping.cs", StringComparison.Ordinal))
            .SelectMany(file => HouseRules.MixesRecordAndMapping(file, records)));
    }

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;\npublic sealed class Post : AuditedRecord;", 1)]
    [InlineData("public sealed class Post { [System.ComponentModel.DataAnnotations.Schema.NotMapped] int x; }", 1)]
    [InlineData("public sealed class Post : AuditedRecord;", 0)]
    [InlineData("using Microsoft.EntityFrameworkCore;\npublic static class PostQueries;", 0)]
    public void A_record_that_uses_EF_Core_is_found_and_a_query_is_not(string text, int findings) =>
        Assert.Equal(findings, HouseRules.MixesRecordAndMapping(new("src/Posts/Post.cs", text), new HashSet<string> { "Post" }).Count());

    private static IEnumerable<Type> MappedTypes() =>
        from type in typeof(PolicyPack).Assembly.GetTypes()
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>)
        let record = contract.GetGenericArguments()[0]
        where !record.IsGenericParameter
        select record;
}
