using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <summary>
/// The words of one block with the emphasis of the original: <c>&lt;policy-text of="block" blanks="profile.Blanks" /&gt;</c>.
/// What fills a blank stands in its place, marked as the City's where it is.
/// </summary>
[HtmlTargetElement("policy-text")]
public sealed class PolicyTextTagHelper : TagHelper
{
    /// <summary>Where the notices of all accounts are found.</summary>
    internal const string NoticePath = "/directory";

    public required PolicyBlock Of { get; set; }

    public IReadOnlyList<Blank> Blanks { get; set; } = [];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Markup.Join(Of.Runs().Select(Run)));
    }

    private IHtmlContent Run(TextRun run) => run.Kind switch
    {
        RunKind.Emphasis => Markup.Html($"<em>{Filled(run.Text)}</em>"),
        RunKind.Underline => Markup.Html($"<u>{Filled(run.Text)}</u>"),
        _ => Filled(run.Text),
    };

    private IHtmlContent Filled(string text)
    {
        var blank = Blanks.Where(blank => text.Contains(blank.Marker, StringComparison.Ordinal)).MinBy(blank => text.IndexOf(blank.Marker, StringComparison.Ordinal));
        if (blank is null)
            return Markup.Html($"{text}");
        var place = text.IndexOf(blank.Marker, StringComparison.Ordinal);
        return Markup.Html($"{text[..place]}{Filling(blank)}{Filled(text[(place + blank.Marker.Length)..])}");
    }

    private IHtmlContent Filling(Blank blank)
    {
        if (blank.FilledWith is BlankFilling.Text)
            return Markup.Html($"{blank.Text}");
        var request = ViewContext.HttpContext.Request;
        return Markup.Html($"""<a href="{NoticePath}">{request.Scheme}://{request.Host}{NoticePath}</a>""");
    }
}
