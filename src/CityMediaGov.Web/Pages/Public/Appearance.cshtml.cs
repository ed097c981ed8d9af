using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Ui;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CityMediaGov.Web.Pages.Public;

[AllowAnonymous, BeforeSetUp]
public sealed class AppearanceModel : PageModel
{
    private const string System = "system";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The page that the reader came from; only ever one of this site.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public IReadOnlyList<SelectListItem> Themes { get; } =
        [new("As the system says", System), new("Light", "light"), new("Dark", "dark")];

    public void OnGet()
    {
        Input.Theme = Theme.Chosen(HttpContext) ?? System;
        if (Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value)
            Back = from.PathAndQuery;
    }

    public IActionResult OnPost()
    {
        var cookie = new CookieOptions
        {
            HttpOnly = true,
            Secure = Request.IsHttps,
            SameSite = SameSiteMode.Lax, // a link from the City's website must find it too
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        };
        if (Input.Theme == System)
            Response.Cookies.Delete(Theme.Cookie, cookie);
        else
            Response.Cookies.Append(Theme.Cookie, Input.Theme!, cookie);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/");
    }

    public sealed class Form
    {
        public string? Theme { get; set; }
    }

    public sealed class FormRules : AbstractValidator<Form>
    {
        public FormRules() => RuleFor(form => form.Theme)
            .Must(theme => theme is System or "light" or "dark").WithMessage("Choose light, dark, or as the system says");
    }
}
