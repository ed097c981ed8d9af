using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.SignIn;

[AllowAnonymous, BeforeSetUp]
public sealed class SignOutModel(CurrentActor current) : PageModel
{
    /// <summary>Null when nobody is signed in.</summary>
    public string? Name => current.Actor?.Name;

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        TempData.Flash("You are signed out.");
        return Redirect("/sign-in");
    }
}
