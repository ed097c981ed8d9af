using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class ClauseFindingTests
{
    private static Finding Only(PolicyPack pack) => Assert.Single(pack.Check());

    [Fact]
    public void Two_clauses_with_one_id_are_found()
    {
        var found = Packs.WithClauses(json => json[3]!["id"] = "WSP-PURPOSE-1").Check();
        Assert.Contains(found, finding => finding.Place.StartsWith("$[3].id (line ", StringComparison.Ordinal) && finding.Sentence == "There is another clause with the id WSP-PURPOSE-1.");
    }

    [Fact]
    public void A_quote_that_changes_one_word_is_found()
    {
        var found = Only(Packs.WithClauses(json => json[5]!["quote"] = "aims to maintain a positive or informative social media presence"));
        Assert.Equal("The quote of WSP-PURPOSE-4 does not stand word for word in policy.md.", found.Sentence);
        Assert.StartsWith("$[5].quote (line ", found.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aims to ... social media presence", true)]
    [InlineData("social media presence ... aims to", false)]
    [InlineData("aims to ... never mentioned", false)]
    public void The_pieces_of_a_quote_come_in_the_order_of_the_text(string quote, bool sound) =>
        Assert.Equal(sound, Packs.WithClauses(json => json[5]!["quote"] = quote).Check().Count == 0);

    [Fact]
    public void A_quote_in_a_block_that_does_not_name_its_clause_is_found()
    {
        var found = Only(Packs.With(PolicyPack.TextFile, text => text.Replace("[WSP-RULES-24]", "[]", StringComparison.Ordinal)));
        Assert.Equal("The blocks of policy.md that hold the quote do not name WSP-RULES-24.", found.Sentence);
    }

    [Fact]
    public void A_clause_of_an_unknown_feature_is_found()
    {
        var found = Only(Packs.WithClauses(json => json[3]!["feature"] = "telepathy"));
        Assert.Equal("There is no feature \"telepathy\".", found.Sentence);
    }

    [Fact]
    public void A_clause_with_an_unknown_property_or_enforcement_is_found()
    {
        var found = Packs.WithClauses(json => (json[0]!["enforcement"], json[1]!["actor"]) = ("wish", "City")).Check();
        Assert.Contains(found, finding => finding.Place.StartsWith("$[0].enforcement (line ", StringComparison.Ordinal) && finding.Sentence == "It must be one of enforce, record, inform, workflow, remind.");
        Assert.Contains(found, finding => finding.Place.StartsWith("$[1].actor (line ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clause_without_its_quote_is_found()
    {
        var found = Packs.WithClauses(json => json[0]!["quote"] = "").Check();
        Assert.Contains(found, finding => finding.Place.StartsWith("$[0].quote (line ", StringComparison.Ordinal) && finding.Sentence == "The text is missing.");
    }

    [Fact]
    public void A_block_that_names_no_clause_of_the_pack_is_found_with_its_line()
    {
        var found = Only(Packs.With(PolicyPack.TextFile, text => text.Replace("[WSP-TITLE-1]", "[WSP-TITLE-1 WSP-NONE-1]", StringComparison.Ordinal)));
        Assert.Equal(new Finding(PolicyPack.TextFile, "line 1", "The pack has no clause \"WSP-NONE-1\"."), found);
    }

    [Fact]
    public void A_block_without_its_line_of_clauses_is_found_with_its_line()
    {
        var found = Only(Packs.With(PolicyPack.TextFile, text => "A foreword.\n\n" + text));
        Assert.Equal((PolicyPack.TextFile, "line 1"), (found.File, found.Place));
        Assert.StartsWith("A line with the ids of the clauses", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_in_the_text_is_found_with_its_line()
    {
        var found = Only(Packs.With(PolicyPack.TextFile, text => text + "\n[]\nRead this <script>alert(1)</script>\n"));
        Assert.StartsWith("line 209", found.Place, StringComparison.Ordinal);
        Assert.StartsWith("Script and markup are not allowed here", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_in_the_text_that_nothing_fills_is_found()
    {
        var found = Only(Packs.WithProfile(json => json["blanks"]!.AsArray().Clear()));
        Assert.Equal((PolicyPack.TextFile, "A blank is not filled in: [Insert link to notice]"), (found.File, found.Sentence));
    }
}
