using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// One field of <c>&lt;filters&gt;</c>: <c>&lt;filter name="q" label="Word" value="@Model.Q" /&gt;</c>, or with
/// <c>options</c> (value and text) a list that begins with "All".
/// </summary>
[HtmlTargetElement("filter")]
public sealed class FilterTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Value { get; set; }

    public string Type { get; set; } = "search";

    public IEnumerable<(string Value, string Text)>? Options { get; set; }

    /// <summary>What the first line of the list says: everything.</summary>
    public string All { get; set; } = "All";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("div", null);
        var id = $"f-{Name}";
        var label = Markup.Html($"""<label class="usa-label" for="{id}">{Label}</label>""");
        var field = Options is null
            ? Markup.Html($"""<input class="usa-input" id="{id}" name="{Name}" type="{Type}" value="{Value}">""")
            : Markup.Html($"""<select class="usa-select" id="{id}" name="{Name}">{Markup.Join(Options.Prepend(("", All)).Select(Option))}</select>""");
        output.Content.SetHtmlContent(Markup.Html($"{label}{field}"));
    }

    private IHtmlContent Option((string Value, string Text) option)
    {
        var selected = new HtmlString(option.Value == (Value ?? "") ? " selected" : "");
        return Markup.Html($"""<option value="{option.Value}"{selected}>{option.Text}</option>""");
    }
}
