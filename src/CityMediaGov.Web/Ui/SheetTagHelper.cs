using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>One thin rule: a record. Double rule: sealed. Dashed: a draft that only its author sees. Flush: a list.</summary>
public enum SheetKind
{
    Plain,
    Sealed,
    Draft,
    Flush,
}

/// <summary>
/// A piece of paper with its heading: <c>&lt;sheet heading="What is asked"&gt;…&lt;/sheet&gt;</c>. What stands at the
/// right of the heading goes into <c>&lt;sheet-end&gt;</c>. Never a sheet inside a sheet.
/// </summary>
[HtmlTargetElement("sheet")]
public sealed class SheetTagHelper : TagHelper
{
    public string? Heading { get; set; }

    public int Level { get; set; } = 2;

    public SheetKind Kind { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context, this);
        var content = await output.GetChildContentAsync();
        output.Become(Heading is null ? "div" : "section", Kind is SheetKind.Plain ? "sheet" : $"sheet sheet--{Kind.ToString().ToLowerInvariant()}");
        if (Heading is not null)
        {
            var id = $"s-{NextNumber(ViewContext.HttpContext)}";
            output.Attributes.SetAttribute("aria-labelledby", id);
            var tag = new HtmlString($"h{Level}");
            var heading = Markup.Html($"""<{tag} id="{id}">{Heading}</{tag}>""");
            output.Content.AppendHtml(slots["end"] is { } end ? Markup.Html($"""<div class="sheet__head">{heading}{end}</div>""") : heading);
        }
        output.Content.AppendHtml(content);
    }

    /// <summary>Sheets in a loop need an id each.</summary>
    private static int NextNumber(HttpContext http)
    {
        var number = (http.Items[typeof(SheetTagHelper)] as int? ?? 0) + 1;
        http.Items[typeof(SheetTagHelper)] = number;
        return number;
    }
}

[HtmlTargetElement("sheet-end")]
public sealed class SheetEndTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Slots.Fill<SheetTagHelper>(context, output, "end");
}
