using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>Short ways to write markup in code. What is put into the braces is encoded, unless it is markup itself.</summary>
internal static class Markup
{
    public static IHtmlContent Html(FormattableString markup) => new HtmlContentBuilder().AppendFormat(markup.Format, markup.GetArguments());

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
            all.AppendHtml(part);
        return all;
    }

    /// <summary>One sign of the sprite. Always beside a word, so hidden from a screen reader.</summary>
    public static IHtmlContent Icon(string name, string extraClass = "") =>
        Html($"""<svg class="{Classes("icon", extraClass)}" aria-hidden="true" viewBox="0 0 24 24"><use href="#i-{name}"/></svg>""");

    public static IHtmlContent Hidden(string words) => Html($"""<span class="vh">{words}</span>""");

    public static string Classes(params IEnumerable<string?> classes) => string.Join(' ', classes.Where(name => !string.IsNullOrEmpty(name)));

    /// <summary>Turns the tag helper's element into this one, keeping attributes that the page wrote, its class first.</summary>
    public static void Become(this TagHelperOutput output, string element, string? cssClass)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!string.IsNullOrEmpty(cssClass))
            output.Attributes.SetAttribute("class", Classes(cssClass, output.Attributes["class"]?.Value?.ToString()));
    }

    public static void SetOptional(this TagHelperAttributeList attributes, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            attributes.SetAttribute(name, value);
    }
}
