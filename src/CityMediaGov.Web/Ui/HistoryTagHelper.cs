using CityMediaGov.Domain.Approvals;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>Who, when, why, under which clause; oldest first, what is ahead last: <c>&lt;history of="@Model.History" /&gt;</c>.</summary>
[HtmlTargetElement("history")]
public sealed class HistoryTagHelper(WrittenTime time) : TagHelper
{
    public IEnumerable<HistoryEvent> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "history");
        output.Content.SetHtmlContent(Markup.Join(Of.Select(Write)));
    }

    private IHtmlContent Write(HistoryEvent line)
    {
        var node = IconOf(line.Mark);
        var ahead = new HtmlString(line.Mark is HistoryMark.Waiting or HistoryMark.Ahead ? " class=\"is-ahead\"" : "");
        var when = line.At is { } at ? Markup.Html($"{(line.Who is null ? "" : " · ")}{time.Element(at, TimeForm.Brief)}") : null;
        var who = line.Who is null && when is null ? null : Markup.Html($"""<div class="history__who">{line.Who}{when}</div>""");
        var why = line.Reason is null ? null : Markup.Html($"""<div class="history__why">“{line.Reason}”</div>""");
        var note = line.Note is null ? null : Markup.Html($"""<div class="history__why">{line.Note}</div>""");
        return Markup.Html($"""<li{ahead}>{Markup.Icon(node, $"node node--{node}")}<div class="history__what">{line.What}</div>{who}{why}{note}{Foot(line)}</li>""");
    }

    private static IHtmlContent? Foot(HistoryEvent line)
    {
        if (line.Clauses.Count == 0 && line.EntrySeq is null)
            return null;
        var entry = line.EntrySeq is { } seq ? Markup.Html($"""<span class="entry">entry {seq:N0} · <span class="mono">{Hashes.Short(line.EntryHash)}</span></span>""") : null;
        return Markup.Html($"""<div class="history__foot">{ClauseTagHelper.Chips(line.Clauses)}{entry}</div>""");
    }

    private static string IconOf(HistoryMark mark) => mark switch
    {
        HistoryMark.Recorded => "seal",
        HistoryMark.Refused => "no",
        HistoryMark.Waiting => "wait",
        _ => "open",
    };
}
