using CityMediaGov.Domain.Duties;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// A deadline: first its state in words, then whose rule it is. <c>&lt;clock of="@duty.Clock" /&gt;</c>, or by hand
/// <c>&lt;clock state="Late" words="3 hours late" source="policy: within 48 hours" /&gt;</c>; a source that needs markup
/// is written as content.
/// </summary>
[HtmlTargetElement("clock")]
public sealed class ClockTagHelper : TagHelper
{
    public ClockText? Of { get; set; }

    public ClockState State { get; set; }

    public string Words { get; set; } = "";

    public string? Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var state = Of?.State ?? State;
        output.Become("span", state is ClockState.None ? "clock" : $"clock clock--{state.ToString().ToLowerInvariant()}");
        output.Content.SetHtmlContent(Markup.Html($"<b>{Of?.Words ?? Words}</b>"));
        if ((content.IsEmptyOrWhiteSpace ? WrittenSource() : content) is { } source)
            output.Content.AppendHtml(Markup.Html($""" <span class="src">{source}</span>"""));
    }

    private IHtmlContent? WrittenSource() => Of switch
    {
        { WasDue: { } wasDue, DueAt: { } at } => Markup.Html($"""was due <time datetime="{CityClock.Machine(at)}">{wasDue}</time> · {Of.Source}"""),
        not null => Markup.Html($"{Of.Source}"),
        null => string.IsNullOrEmpty(Source) ? null : Markup.Html($"{Source}"),
    };
}

/// <summary>Stands wherever a value's source is not a clause: <c>&lt;by-city /&gt;</c>.</summary>
[HtmlTargetElement("by-city")]
public sealed class ByCityTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("span", "by-city");
        output.Content.SetContent("Set by the City, not in the policy text");
    }
}

/// <summary>The shape that goes with a status word; colour is only the third signal.</summary>
public enum StatusKind
{
    Live,
    Wait,
    Late,
    Over,
}

/// <summary><c>&lt;status kind="Wait"&gt;Waiting for you&lt;/status&gt;</c>.</summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper : TagHelper
{
    public StatusKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become("span", $"status status--{Kind.ToString().ToLowerInvariant()}");
}

/// <summary>A sign of the sprite, beside a word: <c>&lt;icon name="warn" class="warn" /&gt;</c>.</summary>
[HtmlTargetElement("icon")]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>seal, open, wait, no, ok, warn, ask or down.</summary>
    public string Name { get; set; } = "open";

    public string Class { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.PostContent.SetHtmlContent(Markup.Icon(Name, Class));
    }
}
