using System.Globalization;
using System.Text;
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
        var page = ViewContext.ViewData.ModelMetadata;
        var wrong = ViewContext.ViewData.ModelState.Where(field => field.Value is { Errors.Count: > 0 }).OrderBy(field => Place(page, field.Key), StringComparer.Ordinal).ToArray();
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
        $"{(count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture))} {(count == 1 ? "thing" : "things")} to correct";

    /// <summary>Sorts by the order in which the form declares its fields, which is the order on the page.</summary>
    private static string Place(ModelMetadata? within, string key)
    {
        var place = new StringBuilder();
        foreach (var name in key.Split('.'))
        {
            var bare = name.Split('[')[0];
            var index = within?.Properties.TakeWhile(property => property.PropertyName != bare).Count() ?? 0;
            place.Append(CultureInfo.InvariantCulture, $"{index:D4} {name.Length:D4}{name}/");
            within = within?.Properties[bare];
        }
        return place.ToString();
    }

    private static IHtmlContent Line(KeyValuePair<string, ModelStateEntry?> field)
    {
        var message = field.Value!.Errors[0].ErrorMessage;
        return field.Key.Length == 0
            ? Markup.Html($"<li>{message}</li>")
            : Markup.Html($"""<li><a href="#{Question.IdOf(field.Key)}">{message}</a></li>""");
    }
}
