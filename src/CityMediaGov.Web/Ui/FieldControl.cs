using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CityMediaGov.Web.Ui;

/// <summary>The control of one question. The framework's generator fills in typed text and the rules for the script.</summary>
internal sealed class FieldControl(
    IHtmlGenerator generator, ViewContext view, ModelExpression field, Question question, string type, IEnumerable<SelectListItem>? items, string? choose)
{
    /// <summary>Several controls under one legend.</summary>
    public bool IsGroup => type is "radios" or "checks";

    public IHtmlContent Arrange(IHtmlContent label, IHtmlContent before, Dictionary<string, object?> attributes)
    {
        if (IsGroup)
            return Markup.Html($"""<legend class="usa-legend">{label}</legend>{before}{Options(attributes)}""");
        if (type == "checkbox")
            return Markup.Html($"{before}{CheckBox(label, attributes)}");
        return Markup.Html($"""<label class="usa-label" for="{question.Id}">{label}</label>{before}{Single(attributes)}""");
    }

    private TagBuilder Single(Dictionary<string, object?> attributes)
    {
        var explorer = field.ModelExplorer;
        return type switch
        {
            "textarea" => Mark(generator.GenerateTextArea(view, explorer, field.Name, 0, 0, attributes), "usa-textarea"),
            "select" => Mark(generator.GenerateSelect(view, explorer, choose, field.Name, items, false, attributes), "usa-select"),
            "password" => Mark(generator.GeneratePassword(view, explorer, field.Name, null, attributes), "usa-input"),
            "date" => Mark(generator.GenerateTextBox(view, explorer, field.Name, explorer.Model, "{0:yyyy-MM-dd}", attributes), "usa-input"),
            "file" => Mark(generator.GenerateTextBox(view, explorer, field.Name, null, null, attributes), "file"),
            _ => Mark(generator.GenerateTextBox(view, explorer, field.Name, explorer.Model, null, attributes), "usa-input"),
        };
    }

    private TagBuilder Mark(TagBuilder control, string cssClass)
    {
        if (type is not ("textarea" or "select"))
            control.MergeAttribute("type", type, replaceExisting: true);
        var wrong = question.Error is not null;
        control.Attributes["class"] = wrong ? $"{cssClass} {cssClass}--error" : cssClass;
        if (wrong)
            control.Attributes["aria-invalid"] = "true";
        return control;
    }

    private IHtmlContent CheckBox(IHtmlContent label, Dictionary<string, object?> attributes)
    {
        var box = generator.GenerateCheckBox(view, field.ModelExplorer, field.Name, null, attributes);
        box.Attributes["class"] = "usa-checkbox__input";
        if (question.Error is not null)
            box.Attributes["aria-invalid"] = "true";
        var absent = generator.GenerateHiddenForCheckbox(view, field.ModelExplorer, field.Name);
        return Markup.Html($"""<div class="usa-checkbox">{box}<label class="usa-checkbox__label" for="{question.Id}">{label}</label></div>{absent}""");
    }

    private IHtmlContent Options(Dictionary<string, object?> attributes) => Markup.Join((items ?? []).Select((item, index) =>
    {
        var kind = type == "radios" ? "radio" : "checkbox";
        var id = index == 0 ? question.Id : $"{question.Id}_{index + 1}";
        var own = new Dictionary<string, object?>(attributes) { ["id"] = id };
        var input = type == "radios" ? Radio(item, own) : Check(item, own);
        input.Attributes["class"] = $"usa-{kind}__input";
        if (question.Error is not null)
            input.Attributes["aria-invalid"] = "true";
        return Markup.Html($"""<div class="usa-{kind}">{input}<label class="usa-{kind}__label" for="{id}">{item.Text}</label></div>""");
    }));

    private TagBuilder Radio(SelectListItem item, Dictionary<string, object?> attributes) =>
        generator.GenerateRadioButton(view, field.ModelExplorer, field.Name, item.Value ?? item.Text, item.Selected ? true : null, attributes);

    private TagBuilder Check(SelectListItem item, Dictionary<string, object?> attributes)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.MergeAttributes(attributes);
        box.MergeAttributes(new Dictionary<string, string?> { ["type"] = "checkbox", ["name"] = question.Name, ["value"] = item.Value ?? item.Text ?? "" });
        if (Chosen().Contains(item.Value))
            box.MergeAttribute("checked", "checked");
        return box;
    }

    /// <summary>What was posted, else what the model holds.</summary>
    private IEnumerable<string?> Chosen()
    {
        if (view.ViewData.ModelState.TryGetValue(question.Name, out var posted) && posted.RawValue is not null)
            return posted.RawValue as IEnumerable<string?> ?? [posted.AttemptedValue];
        return field.Model is IEnumerable chosen and not string ? chosen.Cast<object?>().Select(value => value?.ToString()) : [];
    }
}
