using Microsoft.AspNetCore.Html;

namespace CityMediaGov.Web.Ui;

/// <summary>Light or dark by the reader's choice, kept in a cookie; without a choice the system decides.</summary>
public static class Theme
{
    public const string Cookie = "theme";

    /// <summary>"light", "dark", or null for what the system says.</summary>
    public static string? Chosen(HttpContext http) => http.Request.Cookies[Cookie] is "light" or "dark" ? http.Request.Cookies[Cookie] : null;

    /// <summary>The attribute of the html element; Razor would write an empty data- attribute where there is no choice.</summary>
    public static IHtmlContent Attribute(HttpContext http) =>
        new HtmlString(Chosen(http) is { } theme ? $"data-theme=\"{theme}\"" : "");
}
