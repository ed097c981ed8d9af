using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// A question of a form: label, hint, error message and the control, tied together.
/// <c>&lt;field asp-for="Input.Purpose" label="What is it for?" type="textarea" maxlength="@SocialAccount.PurposeLength" /&gt;</c>.
/// Attributes that are not listed here (autocomplete, inputmode, accept …) go to the control. Content stands below the
/// control; a hint with markup goes into <c>&lt;hint&gt;</c>.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>"optional", or when it is needed: "needed unless you approve". Shown in brackets after the label.</summary>
    public string? Optional { get; set; }

    /// <summary>text, textarea, select, radios, checks, checkbox, date, email, url, file, password, number, tel; guessed when left out.</summary>
    public string? Type { get; set; }

    /// <summary>The lines of a select, radios or checks.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First line of a select that stands for no answer: "Choose one".</summary>
    public string? Choose { get; set; }

    /// <summary>The length that the record keeps; a constant of the record.</summary>
    public int? Maxlength { get; set; }

    public int? Rows { get; set; }

    /// <summary>Ids of further elements that describe the control, such as what was recognised.</summary>
    public string? DescribedBy { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context, this);
        var below = await output.GetChildContentAsync();
        var question = new Question(ViewContext, For);
        var control = new FieldControl(generator, ViewContext, For, question, Type ?? Guess(), Items, Choose);
        var hint = slots["hint"] ?? (Hint is null ? null : Markup.Html($"{Hint}"));
        var attributes = ControlAttributes(output);
        output.Attributes.Clear();
        var described = question.DescribedBy(hint is not null, DescribedBy);
        if (control.IsGroup)
        {
            output.Become("fieldset", Markup.Classes("usa-fieldset usa-form-group", question.GroupClass));
            output.Attributes.SetOptional("aria-describedby", described);
        }
        else
        {
            output.Become("div", Markup.Classes("usa-form-group", question.GroupClass));
            if (described is not null)
                attributes["aria-describedby"] = described;
        }
        var label = Question.LabelWords(Label, Optional);
        var message = question.Before(hint);
        output.Content.SetHtmlContent(control.Arrange(label, message, attributes)).AppendHtml(below);
    }

    private Dictionary<string, object?> ControlAttributes(TagHelperOutput output)
    {
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => (object?)attribute.Value?.ToString());
        if (Maxlength is not null)
            attributes["maxlength"] = Maxlength;
        if (Rows is not null)
            attributes["rows"] = Rows;
        return attributes;
    }

    private string Guess()
    {
        var type = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        if (Items is not null)
            return type != typeof(string) && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "checks" : "select";
        if (type == typeof(bool))
            return "checkbox";
        if (type == typeof(DateOnly))
            return "date";
        return type.IsAssignableTo(typeof(IFormFile)) ? "file" : "text";
    }
}

/// <summary>A hint that needs markup, inside <c>&lt;field&gt;</c> or <c>&lt;choices&gt;</c>.</summary>
[HtmlTargetElement("hint")]
public sealed class HintTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        context.Items.ContainsKey(typeof(FieldTagHelper))
            ? Slots.Fill<FieldTagHelper>(context, output, "hint")
            : Slots.Fill<ChoicesTagHelper>(context, output, "hint");
}
