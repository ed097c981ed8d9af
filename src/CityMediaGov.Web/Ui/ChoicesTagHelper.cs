using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CityMediaGov.Web.Ui;

/// <summary>
/// Two or three weighty options, each with its consequence:
/// <c>&lt;choices asp-for="Input.Verdict" label="Your decision"&gt;&lt;choice value="Approve" label="Approve"&gt;The
/// account may then be opened.&lt;/choice&gt;&lt;/choices&gt;</c>.
/// </summary>
[HtmlTargetElement("choices", Attributes = "asp-for")]
public sealed class ChoicesTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    internal int Written { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = Slots.Open(context, this);
        context.Items[typeof(ChoiceTagHelper)] = this;
        var options = await output.GetChildContentAsync();
        var question = new Question(ViewContext, For);
        var hint = slots["hint"] ?? (Hint is null ? null : Markup.Html($"{Hint}"));
        output.Become("fieldset", Markup.Classes("usa-fieldset usa-form-group", question.GroupClass));
        output.Attributes.SetOptional("aria-describedby", question.DescribedBy(hint is not null, null));
        output.Content.SetHtmlContent(Markup.Html($"""<legend class="usa-legend">{Label}</legend>{question.Before(hint)}<div class="verdicts">{options}</div>"""));
    }
}

/// <summary>One option of <c>&lt;choices&gt;</c>; its content says what follows from it.</summary>
[HtmlTargetElement("choice")]
public sealed class ChoiceTagHelper(IHtmlGenerator generator) : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = (ChoicesTagHelper)context.Items[typeof(ChoiceTagHelper)];
        var consequence = await output.GetChildContentAsync();
        var question = new Question(choices.ViewContext, choices.For);
        choices.Written++;
        var id = choices.Written == 1 ? question.Id : $"{question.Id}_{choices.Written}";
        var radio = generator.GenerateRadioButton(choices.ViewContext, choices.For.ModelExplorer, choices.For.Name, Value, null, new { id });
        radio.Attributes["class"] = "usa-radio__input";
        if (question.Error is not null)
            radio.Attributes["aria-invalid"] = "true";
        output.Become("div", "choice");
        output.Content.SetHtmlContent(Markup.Html($"""<div class="usa-radio">{radio}<label class="usa-radio__label" for="{id}">{Label}</label></div><p class="small muted">{consequence}</p>"""));
    }
}
