using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>What the software looked at, passed ones included: a list of <c>&lt;check&gt;</c>.</summary>
[HtmlTargetElement("checks")]
public sealed class ChecksTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "checks");
}

public enum CheckMark
{
    Ok,
    Warn,
    No,
    Wait,
    Open,
}

/// <summary><c>&lt;check mark="Warn" lead="This would be a sixth account." clause="@id"&gt;The policy lists five.&lt;/check&gt;</c>.</summary>
[HtmlTargetElement("check")]
public sealed class CheckTagHelper : TagHelper
{
    public CheckMark Mark { get; set; }

    /// <summary>A first sentence in bold, for what did not pass.</summary>
    public string? Lead { get; set; }

    public string? Clause { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var name = Mark.ToString().ToLowerInvariant();
        output.Become("li", null);
        var lead = string.IsNullOrEmpty(Lead) ? null : Markup.Html($"<strong>{Lead}</strong> ");
        var clause = string.IsNullOrEmpty(Clause) ? null : Markup.Html($" {ClauseTagHelper.Chip(Clause)}");
        output.Content.SetHtmlContent(Markup.Html($"{Markup.Icon(name, Mark is CheckMark.Wait or CheckMark.Open ? "" : name)}<div>{lead}{content}{clause}</div>"));
    }
}
