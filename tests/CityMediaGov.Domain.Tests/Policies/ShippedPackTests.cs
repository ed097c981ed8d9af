using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Policies.Checking;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed partial class ShippedPackTests
{
    private static IEnumerable<string> AvailableNames => PolicyPack.Shipped.Where(pack => pack.IsAvailable).Select(pack => pack.Name);

    public static TheoryData<string> Available => [.. AvailableNames];

    [Fact]
    public void Five_packs_have_all_their_files() => Assert.Equal(["clinton-city", "model", "wanamingo", "wausau", "west-st-paul"], AvailableNames);

    [Theory]
    [MemberData(nameof(Available))]
    public void A_pack_that_can_be_adopted_has_no_findings(string name) => Assert.Empty(Packs.Named(name).Check());

    [Theory]
    [InlineData("west-st-paul", 113)]
    [InlineData("wausau", 145)]
    [InlineData("wanamingo", 105)]
    [InlineData("clinton-city", 77)]
    [InlineData("model", 116)]
    public void A_pack_lists_all_clauses_of_its_policy(string name, int count) => Assert.Equal(count, Packs.Named(name).ReadClauses().Count);

    [Fact]
    public void The_five_packs_have_556_clauses_and_no_id_twice()
    {
        var ids = PolicyPack.Shipped.SelectMany(pack => pack.ReadClauses()).Select(clause => clause.Id).ToList();
        Assert.Equal(556, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void A_pack_without_profile_and_text_says_so_and_cannot_be_read()
    {
        var pack = PolicyPack.FromTexts("bare", null, null, "[]");
        Assert.False(pack.IsAvailable);
        Assert.Equal(["profile.json: The file is missing.", "policy.md: The file is missing."], pack.Check().Select(finding => finding.ToString()));
        Assert.Throws<InvalidDataException>(pack.Read);
    }

    [Theory]
    [InlineData("west-st-paul", "458438d992fcae99caf382ee40f8aff52233041daa666e53ff25fe7f31d11b98")]
    [InlineData("wausau", "5773a80453b68941b225e8889525367df1b3002b6571a0251b6e79845df189ba")]
    [InlineData("clinton-city", "d3516d2bcfc4003895a357a078c2b0413d43a0e6b9bc0f668c73d8d8a87421f6")]
    [InlineData("wanamingo", "fd2da3228d80d0f8cd71ec91c86ffc7a309d324c01a0d64e178eadbfeccf27a2")]
    [InlineData("model", "77057d5dc281751ac17bb8f1a8e503ddadeeee10ce81e129871f01bcc7de4752")]
    public void The_text_is_the_citys_own_word_for_word(string name, string hash)
    {
        // The constant is the hash of the city's document without white space and without the markers of list items.
        var words = Markup().Replace(Packs.Named(name).TextOf(PolicyPack.TextFile)!, "");
        var letters = string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters))));
    }

    [Theory]
    [MemberData(nameof(Available))]
    public void Every_quote_stands_in_the_blocks_that_name_its_clause(string name)
    {
        var policy = Packs.Named(name).Read();
        foreach (var clause in policy.Clauses)
        {
            var words = policy.Text.Sections.Where(section => section.ClauseIds.Contains(clause.Id)).Select(section => section.Heading)
                .Concat(policy.Text.Blocks.Where(block => block.ClauseIds.Contains(clause.Id)).Select(block => block.AsWritten));
            var all = VerbatimRules.OneSpaced(string.Join(' ', words));
            Assert.All(clause.Pieces, piece => Assert.Contains(VerbatimRules.OneSpaced(piece), all, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Available))]
    public void Every_feature_is_decided(string name) =>
        Assert.Equal(Features.All.Order(), Packs.Named(name).Read().Profile.Features.Keys.Order());

    [GeneratedRegex(@"^\[[A-Za-z0-9.\- ]*\]$|^---$|^#{1,2} |^- |^\d+\. ", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
