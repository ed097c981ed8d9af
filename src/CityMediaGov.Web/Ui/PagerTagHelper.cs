using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// Steps through a long list by key: <c>&lt;pager newer="@Model.NewerUrl" older="@Model.OlderUrl" /&gt;</c>. Each is
/// null where the list ends.
/// </summary>
[HtmlTargetElement("pager")]
public sealed class PagerTagHelper : TagHelper
{
    public string? Newer { get; set; }

    public string? Older { get; set; }

    public string NewerText { get; set; } = "Newer";

    public string OlderText { get; set; } = "Older";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor hands over a null as an empty text.
        (Newer, Older) = (Said(Newer), Said(Older));
        if (Newer is null && Older is null)
        {
            output.SuppressOutput();
            return;
        }
        output.Become("nav", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages of the list");
        var newer = Newer is null ? null : Markup.Html($"""<a class="usa-button usa-button--outline usa-button--small" rel="prev" href="{Newer}">{NewerText}</a>""");
        var older = Older is null ? null : Markup.Html($"""<a class="usa-button usa-button--outline usa-button--small" rel="next" href="{Older}">{OlderText}</a>""");
        output.Content.SetHtmlContent(Markup.Html($"{newer}{older}"));
    }

    private static string? Said(string? address) => string.IsNullOrEmpty(address) ? null : address;
}

/// <summary>
/// Narrows a list, by GET: <c>&lt;filters&gt;</c> round some <c>&lt;filter&gt;</c>. The button is added.
/// </summary>
[HtmlTargetElement("filters")]
public sealed class FiltersTagHelper : TagHelper
{
    public string Label { get; set; } = "Narrow the list";

    public string Button { get; set; } = "Show";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        output.Become("form", "filters");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Markup.Html($"""{fields}<button class="usa-button usa-button--outline usa-button--small" type="submit">{Button}</button>"""));
    }
}
