using System.Globalization;
using System.Text.RegularExpressions;

namespace CityMediaGov.Domain.Policies;

/// <summary>
/// The policy's text, cut into sections and blocks, each with the clauses that stand in it. Written as Markdown: "# " the
/// title, "## " a section, "---" a section without a heading, "- " and "1. " list items, else paragraphs. Blank lines part
/// the blocks; each begins with a line of the ids of its clauses, "[]" when it has none; a section's heading may have one.
/// </summary>
public sealed partial class PolicyText
{
    private readonly List<PolicySection> sections = [];
    private readonly List<(int Line, string Sentence)> faults = [];

    private PolicyText()
    {
    }

    public IReadOnlyList<PolicySection> Sections => sections;

    public IEnumerable<PolicyBlock> Blocks => sections.SelectMany(section => section.Blocks);

    /// <summary>What could not be read, by line from 1; such a block is left out.</summary>
    public IReadOnlyList<(int Line, string Sentence)> Faults => faults;

    public static PolicyText Parse(string markdown)
    {
        var text = new PolicyText();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (string.IsNullOrWhiteSpace(lines[start]))
                continue;
            var end = start;
            while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]))
                end++;
            text.Take(start + 1, [.. lines[start..end].Select(line => line.Trim())]);
            start = end;
        }
        return text;
    }

    /// <summary>Whether a line says which clauses stand in the block below it.</summary>
    internal static bool IsLineOfIds(string line) => IdLine().IsMatch(line.Trim());

    /// <summary>The heading or blocks that the clause stands in, as written, in the text's order.</summary>
    internal string WordsOf(string clauseId) => string.Join(' ', sections.SelectMany(section => section.Parts)
        .Where(part => part.ClauseIds.Contains(clauseId))
        .Select(part => part.Words));

    internal string AllWords => string.Join(' ', sections.SelectMany(section => section.Parts).Select(part => part.Words));

    private void Take(int line, string[] lines)
    {
        var ids = IdLine().Match(lines[0]);
        IReadOnlyList<string> clauses = ids.Success ? ids.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var words = string.Join(' ', ids.Success ? lines[1..] : lines);
        if (words.Length == 0)
            faults.Add((line, "These clause ids stand before no text."));
        else if (words == "---" || words.StartsWith("## ", StringComparison.Ordinal))
            sections.Add(new PolicySection(words == "---" ? "" : words[3..].Trim(), clauses, line));
        else if (!ids.Success)
            faults.Add((line, "A line with the ids of the clauses in this block must come before it, [] when there are none."));
        else if (words.StartsWith("##", StringComparison.Ordinal))
            faults.Add((line, "Only # for the title and ## for a section are headings."));
        else
            LastSection(line).Add(Block(words, clauses, line));
    }

    private PolicySection LastSection(int line)
    {
        if (sections.Count == 0)
            sections.Add(new PolicySection("", [], line));
        return sections[^1];
    }

    private static PolicyBlock Block(string words, IReadOnlyList<string> clauses, int line)
    {
        if (words.StartsWith("# ", StringComparison.Ordinal))
            return new PolicyBlock(BlockKind.Title, words[2..], null, clauses, line);
        if (words.StartsWith("- ", StringComparison.Ordinal))
            return new PolicyBlock(BlockKind.ListItem, words[2..], null, clauses, line);
        var numbered = NumberedItem().Match(words);
        return numbered.Success
            ? new PolicyBlock(BlockKind.Numbered, numbered.Groups[2].Value, int.Parse(numbered.Groups[1].Value, CultureInfo.InvariantCulture), clauses, line)
            : new PolicyBlock(BlockKind.Paragraph, words, null, clauses, line);
    }

    [GeneratedRegex(@"^\[([A-Za-z0-9.\- ]*)\]$")]
    private static partial Regex IdLine();

    [GeneratedRegex(@"^(\d{1,4})\. (.+)$")]
    private static partial Regex NumberedItem();
}
