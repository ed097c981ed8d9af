using System.Text.Json;
using CityMediaGov.Domain.Approvals;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CityMediaGov.Web.Ui;

/// <param name="Text">What the step is called.</param>
/// <param name="Path">Where it leads; null for the page itself.</param>
public sealed record Crumb(string Text, string? Path);

/// <param name="Heading">What is now true: "Approved. The account may be opened."</param>
/// <param name="Text">What it set off, with its clock; null when nothing.</param>
public sealed record Flash(string Heading, string? Text);

/// <summary>What a page tells its layout, and what one request tells the page after it.</summary>
public static class PageWords
{
    /// <summary>The cookie that carries it.</summary>
    internal const string FlashCookie = "cmg-note";

    private const string FlashKey = "flash";

    /// <summary>
    /// Names the page: <c>@{ ViewData.Name("New", ("Account requests", "/registry/requests")); }</c>. The steps lead
    /// to it, two levels at most counting the page.
    /// </summary>
    public static void Name(this ViewDataDictionary view, string title, params IEnumerable<(string Text, string Path)> steps)
    {
        view["Title"] = title;
        view["Crumbs"] = steps.Select(step => new Crumb(step.Text, step.Path)).Append(new Crumb(title, null)).ToArray();
    }

    /// <summary>No crumbs when the page hangs under nothing.</summary>
    public static IReadOnlyList<Crumb> Crumbs(this ViewDataDictionary view) =>
        view["Crumbs"] is Crumb[] { Length: > 1 } crumbs ? crumbs : [];

    /// <summary>"Error: Page · City" while fields are wrong, so that it is the first thing heard.</summary>
    public static string FullTitle(this ViewDataDictionary view, string place) =>
        $"{(view.ModelState.IsValid ? "" : "Error: ")}{view["Title"] ?? "Page"} · {place}";

    /// <summary>Shown once, on top of the next page: <c>TempData.Flash("Approved. The account may be opened.")</c>.</summary>
    public static void Flash(this ITempDataDictionary next, string heading, string? text = null) =>
        next[FlashKey] = JsonSerializer.Serialize(new Flash(heading, text));

    /// <summary>Takes the message out; null when there is none. Only looking would set a cookie, so it looks for the cookie first.</summary>
    public static Flash? TakeFlash(this ITempDataDictionary next, HttpContext http) =>
        http.Request.Cookies.Keys.Any(name => name is FlashCookie or $"__Host-{FlashCookie}") && next[FlashKey] is string stored
            ? JsonSerializer.Deserialize<Flash>(stored)
            : null;

    /// <summary>The refusal that this answer is about; null otherwise. Set by the filters.</summary>
    public static Refusal? Refused(this HttpContext http) => http.Items[typeof(Refusal)] as Refusal;

    /// <summary>For the error page, whose own heading it becomes.</summary>
    internal static Refusal? TakeRefusal(this HttpContext http)
    {
        http.Items.Remove(typeof(Refusal), out var refusal);
        return refusal as Refusal;
    }

    internal static void Refuse(this HttpContext http, Refusal refusal) => http.Items[typeof(Refusal)] = refusal;
}
