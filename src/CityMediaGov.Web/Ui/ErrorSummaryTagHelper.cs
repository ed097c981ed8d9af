using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// First in a form: what is to correct, each line a link to its field in the same words as the message there:
/// <c>&lt;error-summary /&gt;</c>. Nothing while all is well.
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    private static readonly string[] Numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = ViewContext.ViewData.ModelState.Where(field => field.Value is { Errors.Count: > 0 }).ToArray();
        if (wrong.Length == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.Become("div", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "errors-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(Markup.Html($"""<h2 id="errors-title">{Heading(wrong.Length)}</h2><ul>{Markup.Join(wrong.Select(Line))}</ul>"""));
    }

    internal static string Heading(int count) =>
        $"{(count < Numbers.Length ? Numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture))} {(count == 1 ? "thing" : "things")} to correct";

    private static IHtmlContent Line(KeyValuePair<string, ModelStateEntry?> field)
    {
        var message = field.Value!.Errors[0].ErrorMessage;
        return field.Key.Length == 0
            ? Markup.Html($"<li>{message}</li>")
            : Markup.Html($"""<li><a href="#{Question.IdOf(field.Key)}">{message}</a></li>""");
    }
}
