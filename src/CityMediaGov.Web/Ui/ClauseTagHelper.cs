using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// A citation of the policy, always a link to its words: <c>&lt;clause id="@clause.Id" /&gt;</c>. Writes nothing
/// without an id.
/// </summary>
[HtmlTargetElement("clause")]
public sealed class ClauseTagHelper : TagHelper
{
    public string? Id { get; set; }

    /// <summary>The policy version that the record was made under; null links to the version in force.</summary>
    public int? Version { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        if (!string.IsNullOrEmpty(Id))
            output.PostContent.SetHtmlContent(Chip(Id, Version));
    }

    internal static IHtmlContent Chip(string id, int? version = null) =>
        Markup.Html($"""<a class="clause" href="{Address(id, version)}"><span class="vh">Policy clause </span>{Short(id)}</a>""");

    internal static IHtmlContent Chips(IEnumerable<string>? ids) => Markup.Join((ids ?? []).Select(id => Chip(id)));

    /// <summary>The city's prefix stays in the address and is dropped on screen: XYZ-RULES-61 reads RULES-61.</summary>
    internal static string Short(string id)
    {
        var groups = id.Split('-');
        return groups.Length > 2 ? string.Join('-', groups[^2..]) : id;
    }

    private static string Address(string id, int? version) =>
        $"/policy/clauses/{Uri.EscapeDataString(id)}{(version is null ? "" : $"?version={version}")}";
}

/// <summary>Several citations in a row: <c>&lt;clauses ids="@route.Clauses" /&gt;</c>.</summary>
[HtmlTargetElement("clauses")]
public sealed class ClausesTagHelper : TagHelper
{
    public IEnumerable<string>? Ids { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.PostContent.SetHtmlContent(ClauseTagHelper.Chips(Ids));
    }
}
