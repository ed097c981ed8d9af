using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>A page with the form of a platform, drawn by <c>_PlatformFields</c>.</summary>
public abstract class CityPlatformPage(PlatformOffice office, CurrentActor current, TimeProvider time) : PageModel
{
    [BindProperty]
    public CityPlatformForm Input { get; set; } = new();

    /// <summary>One that the product knows: only the words are the city's.</summary>
    public virtual bool IsKnown => false;

    protected PlatformOffice Office => office;

    protected Actor Keeper => current.Required;

    protected DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The page again with what is to be corrected, or on to the platform.</summary>
    protected IActionResult Answer(PlatformChange change, string done, string? then)
    {
        foreach (var problem in change.Problems)
            ModelState.AddModelError($"Input.{problem.Field}", problem.Sentence);
        if (change.Platform is not { } platform)
            return this.Again();
        TempData.Flash(done, then);
        return Redirect($"/registry/platforms/{platform.Key}");
    }
}
