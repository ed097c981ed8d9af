using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>Label and value, in rows: <c>&lt;facts&gt;&lt;fact label="Purpose"&gt;…&lt;/fact&gt;&lt;/facts&gt;</c>.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("dl", "facts");
}

/// <summary>One row of facts. Left out when there is nothing to say: no words, whatever elements stand there.</summary>
[HtmlTargetElement("fact")]
public sealed partial class FactTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (!string.IsNullOrWhiteSpace(Tag().Replace(value.GetContent(), "")))
            output.PostContent.SetHtmlContent(Markup.Html($"<dt>{Label}</dt><dd>{value}</dd>"));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

/// <summary>Says what would be here and what comes next: <c>&lt;empty heading="Nothing waits for you"&gt;…&lt;/empty&gt;</c>.</summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "empty");
        output.Content.SetHtmlContent(Headings.Write(Level, Heading)).AppendHtml(Markup.Html($"<p>{content}</p>"));
    }
}

/// <summary>A warning beside a choice, in one sentence: <c>&lt;caution lead="Take care."&gt;…&lt;/caution&gt;</c>.</summary>
[HtmlTargetElement("caution")]
public sealed class CautionTagHelper : TagHelper
{
    public string? Lead { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", "caution");
        if (Lead is not null)
            output.PreContent.SetHtmlContent(Markup.Html($"<strong>{Lead}</strong> "));
    }
}

internal static class Headings
{
    public static Microsoft.AspNetCore.Html.IHtmlContent Write(int level, string words)
    {
        var tag = new Microsoft.AspNetCore.Html.HtmlString($"h{level}");
        return Markup.Html($"<{tag}>{words}</{tag}>");
    }
}
