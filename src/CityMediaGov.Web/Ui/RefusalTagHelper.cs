using CityMediaGov.Domain.Approvals;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// The software says no, with the rule and the way on: <c>&lt;refusal of="@refusal" /&gt;</c>. Content (links, an
/// other way) stands under the sentence. Null writes nothing.
/// </summary>
[HtmlTargetElement("refusal")]
public sealed class RefusalTagHelper : TagHelper
{
    public Refusal? Of { get; set; }

    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Of is null)
        {
            output.SuppressOutput();
            return;
        }
        var content = await output.GetChildContentAsync();
        output.Become("div", "refusal");
        output.Content.SetHtmlContent(Words(Of, Level));
        if (!content.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Html($"""<div class="actions">{content}</div>"""));
    }

    internal static IHtmlContent Words(Refusal refusal, int level)
    {
        var heading = Headings.Write(level, refusal.Sentence);
        if (refusal.WayOn is null && refusal.ClauseId is null)
            return heading;
        var clause = refusal.ClauseId is null ? null : ClauseTagHelper.Chip(refusal.ClauseId);
        return Markup.Html($"{heading}<p>{refusal.WayOn} {clause}</p>");
    }
}

/// <summary>
/// Shows its content, a button or a form, when the guard has nothing against it; else the refusal stands in its
/// place. <c>&lt;guard why-not="@Model.WhyNotWithdraw"&gt;…&lt;/guard&gt;</c>.
/// </summary>
[HtmlTargetElement("guard")]
public sealed class GuardTagHelper : TagHelper
{
    public Refusal? WhyNot { get; set; }

    public int Level { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (WhyNot is not null)
            output.Content.SetHtmlContent(Markup.Html($"""<div class="refusal">{RefusalTagHelper.Words(WhyNot, Level)}</div>"""));
    }
}
