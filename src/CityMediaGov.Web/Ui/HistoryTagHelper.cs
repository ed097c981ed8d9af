using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>Recorded, waiting for somebody, refused, or still to come.</summary>
public enum HistoryNode
{
    Seal,
    Wait,
    No,
    Open,
}

/// <summary>One step of a record's history. All but the first two may be left out.</summary>
public sealed record HistoryLine(HistoryNode Node, string What)
{
    /// <summary>The person and their title, as they were then.</summary>
    public string? Who { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTime? At { get; init; }

    /// <summary>The person's own words, without quotation marks; they are put round it.</summary>
    public string? Why { get; init; }

    /// <summary>What the software says about it, unquoted.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Its place in the audit chain; null for what is not recorded yet.</summary>
    public long? EntrySeq { get; init; }

    public object? EntryHash { get; init; }

    public string? EntryHref { get; init; }

    /// <summary>Still ahead: shown greyed, after everything that happened.</summary>
    public bool Ahead => Node is HistoryNode.Wait or HistoryNode.Open;
}

/// <summary>Who, when, why, under which clause; oldest first, what is ahead last: <c>&lt;history of="@Model.History" /&gt;</c>.</summary>
[HtmlTargetElement("history")]
public sealed class HistoryTagHelper(WrittenTime time) : TagHelper
{
    public IEnumerable<HistoryLine> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "history");
        output.Content.SetHtmlContent(Markup.Join(Of.Select(Write)));
    }

    private IHtmlContent Write(HistoryLine line)
    {
        var node = line.Node.ToString().ToLowerInvariant();
        var ahead = new HtmlString(line.Ahead ? " class=\"is-ahead\"" : "");
        var when = line.At is { } at ? Markup.Html($"{(line.Who is null ? "" : " · ")}{time.Element(at, TimeForm.Brief)}") : null;
        var who = line.Who is null && when is null ? null : Markup.Html($"""<div class="history__who">{line.Who}{when}</div>""");
        var why = line.Why is null ? null : Markup.Html($"""<div class="history__why">“{line.Why}”</div>""");
        var note = line.Note is null ? null : Markup.Html($"""<div class="history__why">{line.Note}</div>""");
        return Markup.Html($"""<li{ahead}>{Markup.Icon(node, $"node node--{node}")}<div class="history__what">{line.What}</div>{who}{why}{note}{Foot(line)}</li>""");
    }

    private static IHtmlContent? Foot(HistoryLine line)
    {
        if (line.Clauses.Count == 0 && line.EntrySeq is null)
            return null;
        var entry = line.EntrySeq is { } seq ? EntryTagHelper.Write(seq, line.EntryHash, line.EntryHref) : null;
        return Markup.Html($"""<div class="history__foot">{ClauseTagHelper.Chips(line.Clauses)}{entry}</div>""");
    }
}
