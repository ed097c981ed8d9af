using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class PolicyTextTests
{
    private static readonly PolicyText Text = PolicyText.Parse("""
        [EX-1]
        # A policy

        [EX-2]
        ## Purpose

        [EX-3 EX-4]
        Words of one paragraph
        on two lines.

        []
        - an item

        [EX-5.1]
        12. a numbered item

        ---

        []
        The end, 2024. Not an item.
        """);

    [Fact]
    public void Sections_have_their_headings_and_the_clauses_that_the_heading_is() => Assert.Equal(
        [("", ""), ("Purpose", "EX-2"), ("", "")],
        Text.Sections.Select(section => (section.Heading, string.Join(' ', section.ClauseIds))));

    [Fact]
    public void Blocks_have_kind_number_and_clauses() => Assert.Equal(
        [
            (BlockKind.Title, "A policy", null, "EX-1"),
            (BlockKind.Paragraph, "Words of one paragraph on two lines.", null, "EX-3 EX-4"),
            (BlockKind.ListItem, "an item", null, ""),
            (BlockKind.Numbered, "a numbered item", 12, "EX-5.1"),
            (BlockKind.Paragraph, "The end, 2024. Not an item.", (int?)null, ""),
        ],
        Text.Blocks.Select(block => (block.Kind, block.Text, block.Number, string.Join(' ', block.ClauseIds))));

    [Fact]
    public void A_sound_text_has_no_faults() => Assert.Empty(Text.Faults);

    [Theory]
    [InlineData("No clauses before it.", 1)]
    [InlineData("[EX-1]\n# Title\n\n[EX-2]", 4)]
    [InlineData("\n[]\n### Too deep", 2)]
    public void What_cannot_be_read_is_a_fault_with_its_line(string markdown, int line) =>
        Assert.Equal(line, Assert.Single(PolicyText.Parse(markdown).Faults).Line);

    [Fact]
    public void Emphasis_of_the_original_is_a_run_and_its_marks_are_not_printed()
    {
        var block = PolicyText.Parse("[]\nThis requires *elected officials* to <u>be retained</u> * 2.").Blocks.Single();
        Assert.Equal(
            [new("This requires ", RunKind.Plain), new("elected officials", RunKind.Emphasis), new(" to ", RunKind.Plain), new("be retained", RunKind.Underline), new(" * 2.", RunKind.Plain)],
            block.Runs());
    }
}
