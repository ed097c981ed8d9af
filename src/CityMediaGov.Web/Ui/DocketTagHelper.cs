using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// The head of one record: reference, title as the page's h1, then status and facts (its content), then its clocks
/// (<c>&lt;docket-clocks&gt;</c> inside it). Sealed only when the record is complete and sealed.
/// </summary>
[HtmlTargetElement("docket")]
public sealed class DocketTagHelper : TagHelper
{
    public string? Reference { get; set; }

    public string Heading { get; set; } = "";

    public bool Sealed { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context, this);
        var meta = await output.GetChildContentAsync();
        output.Become("div", Sealed ? "docket docket--sealed" : "docket");
        if (!string.IsNullOrEmpty(Reference))
            output.Content.AppendHtml(Markup.Html($"""<div class="docket__ref">{Reference}</div>"""));
        output.Content.AppendHtml(Markup.Html($"<h1>{Heading}</h1>"));
        if (!meta.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Html($"""<div class="docket__meta">{meta}</div>"""));
        if (slots["clocks"] is { } clocks)
            output.Content.AppendHtml(Markup.Html($"""<div class="docket__clocks">{clocks}</div>"""));
    }
}

[HtmlTargetElement("docket-clocks")]
public sealed class DocketClocksTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Slots.Fill<DocketTagHelper>(context, output, "clocks");
}

/// <summary>Named parts that a parent element takes from its content and puts elsewhere.</summary>
internal sealed class Slots
{
    private readonly Dictionary<string, IHtmlContent> parts = [];

    public IHtmlContent? this[string name] => parts.GetValueOrDefault(name);

    public static Slots Open(TagHelperContext context, TagHelper parent)
    {
        var slots = new Slots();
        context.Items[parent.GetType()] = slots;
        return slots;
    }

    public static async Task Fill<TParent>(TagHelperContext context, TagHelperOutput output, string name)
    {
        var content = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (context.Items.TryGetValue(typeof(TParent), out var slots) && !content.IsEmptyOrWhiteSpace)
            ((Slots)slots).parts[name] = content;
    }
}
