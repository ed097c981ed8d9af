using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CityMediaGov.TestKit;

/// <summary>An answer as its reader sees it.</summary>
public sealed class Page
{
    private Page(HttpStatusCode status, string? location, string body, string address, IReadOnlyDictionary<string, string> headers)
    {
        (Status, Location, Body, Address, Headers) = (status, location, body, address, headers);
        Html = new HtmlParser().ParseDocument(body);
    }

    public HttpStatusCode Status { get; }

    /// <summary>Where a redirect leads; null when it is none.</summary>
    public string? Location { get; }

    public string Body { get; }

    /// <summary>Path and query that answered.</summary>
    public string Address { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public IHtmlDocument Html { get; }

    public string Title => Html.Title ?? "";

    /// <summary>The words of the main part, blanks folded.</summary>
    public string Text => Fold(Html.QuerySelector("main")?.TextContent ?? Html.Body?.TextContent ?? "");

    /// <summary>The words of every field error and of the summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".usa-error-message, .errors li").Select(error => Fold(error.TextContent))];

    /// <summary>The words of what was refused, if anything was.</summary>
    public string Refusal => Fold(string.Join(' ', Html.QuerySelectorAll(".refusal, .usa-alert--warning").Select(found => found.TextContent)));

    public static async Task<Page> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(),
        response.RequestMessage!.RequestUri!.PathAndQuery,
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));

    public IElement One(string selector) => Html.QuerySelector(selector) ?? throw new InvalidOperationException($"The page has no {selector}: {Text}");

    public string WordsOf(string selector) => Fold(One(selector).TextContent);

    /// <summary>What stands in a field now.</summary>
    public string? ValueOf(string name) => FieldsOf(Html.Body!).FirstOrDefault(field => field.Name == name).Value;

    /// <summary>The form that has the button with this text, else the one that has all these fields, else the only one with a token.</summary>
    public PageForm FormFor(string? button, IReadOnlyList<string> fields)
    {
        var forms = Html.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(form => string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase)).ToList();
        var found = button is not null
            ? forms.Find(form => form.QuerySelectorAll("button").Any(candidate => Fold(candidate.TextContent) == button))
            : forms.Find(form => fields.All(name => form.QuerySelector($"[name=\"{name}\"]") is not null)) ?? forms.FirstOrDefault();
        if (found is null)
            throw new InvalidOperationException($"The page has no form for {button ?? string.Join(", ", fields)}: {Text}");
        var pressed = button is null ? null : found.QuerySelectorAll("button").First(candidate => Fold(candidate.TextContent) == button);
        var address = pressed?.GetAttribute("formaction") ?? found.GetAttribute("action");
        List<(string, string)> named = pressed?.GetAttribute("name") is { } name ? [(name, pressed.GetAttribute("value") ?? "")] : [];
        return new(string.IsNullOrEmpty(address) ? Address : address, [.. FieldsOf(found), .. named], found.Enctype == "multipart/form-data");
    }

    public static string Fold(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string Name, string Value)> FieldsOf(IElement root)
    {
        foreach (var element in root.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                        yield return (name, option.Value);
                    break;
            }
        }
    }
}

/// <summary>A form as it stands on a page.</summary>
public sealed record PageForm(string Address, IReadOnlyList<(string Name, string Value)> Fields, bool IsMultipart)
{
    /// <summary>The same fields with what was typed; a null value leaves the field out.</summary>
    public IReadOnlyList<(string Name, string Value)> FieldsWith(IEnumerable<(string Name, string? Value)> typed)
    {
        var changes = typed.ToList();
        var names = changes.Select(change => change.Name).ToHashSet();
        return [.. Fields.Where(field => !names.Contains(field.Name)), .. changes.Where(change => change.Value is not null).Select(change => (change.Name, change.Value!))];
    }
}
