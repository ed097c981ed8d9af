using System.Text.RegularExpressions;

namespace CityMediaGov.Domain.Policies;

/// <summary>A part of the policy under one heading.</summary>
public sealed class PolicySection(string heading, IReadOnlyList<string> clauseIds, int line)
{
    private readonly List<PolicyBlock> blocks = [];

    /// <summary>Empty for what stands before the first heading, or apart from any.</summary>
    public string Heading { get; } = heading;

    /// <summary>The clauses that are the heading itself.</summary>
    public IReadOnlyList<string> ClauseIds { get; } = clauseIds;

    public int Line { get; } = line;

    public IReadOnlyList<PolicyBlock> Blocks => blocks;

    internal IEnumerable<(IReadOnlyList<string> ClauseIds, string Words, int Line)> Parts =>
        blocks.Select(block => (block.ClauseIds, block.AsWritten, block.Line)).Prepend((ClauseIds, Heading, Line));

    internal void Add(PolicyBlock block) => blocks.Add(block);
}

/// <summary>A paragraph or list item of the policy, word for word.</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Text">The words, with the emphasis of the original as *words* and &lt;u&gt;words&lt;/u&gt;.</param>
/// <param name="Number">The item's number in the policy; null unless it is numbered.</param>
/// <param name="ClauseIds">The clauses that stand in it, wholly or in part.</param>
/// <param name="Line">Line in the file, from 1.</param>
public sealed partial record PolicyBlock(BlockKind Kind, string Text, int? Number, IReadOnlyList<string> ClauseIds, int Line)
{
    /// <summary>The words with the marker of their list, as a quote over several items has them.</summary>
    public string AsWritten => Kind switch
    {
        BlockKind.ListItem => $"- {Text}",
        BlockKind.Numbered => $"{Number}. {Text}",
        _ => Text,
    };

    /// <summary>The text cut where its emphasis changes, so that a page never prints marks or markup of the file.</summary>
    public IEnumerable<TextRun> Runs()
    {
        var end = 0;
        foreach (Match mark in Emphasis().Matches(Text))
        {
            if (mark.Index > end)
                yield return new TextRun(Text[end..mark.Index], RunKind.Plain);
            yield return mark.Groups[1].Success
                ? new TextRun(mark.Groups[1].Value, RunKind.Emphasis)
                : new TextRun(mark.Groups[2].Value, RunKind.Underline);
            end = mark.Index + mark.Length;
        }
        if (end < Text.Length)
            yield return new TextRun(Text[end..], RunKind.Plain);
    }

    [GeneratedRegex(@"\*(\S(?:[^*]*\S)?)\*|<u>(.*?)</u>")]
    private static partial Regex Emphasis();
}

public enum BlockKind
{
    Title,
    Paragraph,
    ListItem,
    Numbered,
}

public sealed record TextRun(string Text, RunKind Kind);

public enum RunKind
{
    Plain,
    Emphasis,
    Underline,
}
