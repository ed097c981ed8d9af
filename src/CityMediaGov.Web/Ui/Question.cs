using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CityMediaGov.Web.Ui;

/// <summary>Names, ids and the first error of one bound field; the same for every control.</summary>
internal sealed class Question
{
    public Question(ViewContext view, ModelExpression field)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
        Id = IdOf(Name);
        Error = view.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
    }

    public string Name { get; }

    public string Id { get; }

    /// <summary>Null when nothing is wrong.</summary>
    public string? Error { get; }

    public string? GroupClass => Error is null ? null : "usa-form-group--error";

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static IHtmlContent LabelWords(string label, string? optional) =>
        string.IsNullOrEmpty(optional) ? Markup.Html($"{label}") : Markup.Html($"""{label} <span class="opt">({optional})</span>""");

    public string? DescribedBy(bool hint, string? others)
    {
        var ids = Markup.Classes(hint ? $"{Id}-h" : null, others, Error is null ? null : $"{Id}-e");
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>Hint and error message, which stand between label and control.</summary>
    public IHtmlContent Before(IHtmlContent? hint)
    {
        var shownHint = hint is null ? null : Markup.Html($"""<div class="usa-hint" id="{Id}-h">{hint}</div>""");
        var message = Error is null
            ? null
            : Markup.Html($"""<span class="usa-error-message" id="{Id}-e">{Markup.Hidden("Error: ")}{Error}</span>""");
        return Markup.Html($"{shownHint}{message}");
    }
}
