using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The acknowledgement of one report. Its address has the key of the form in it, which nobody else knows.</summary>
[AllowAnonymous, Feature(Features.PublicDirectory)]
public sealed class ReportReceivedModel(ReportIntake intake, PolicyBook policies) : PageModel
{
    public AccountReport Report { get; private set; } = null!;

    /// <summary>Who looks at it, under the city's title.</summary>
    public string KeeperTitle { get; private set; } = "";

    /// <summary>It was called something that the register knows better.</summary>
    public bool IsOfficial => Report.TakenAs != Report.Claim;

    public static string WordsOf(Standing standing) => standing switch
    {
        Standing.Official => "This is an official account of the City. You can still tell what is wrong with it.",
        Standing.Retired => "This account was official and is not any more.",
        Standing.Impostor => "The City knows already that this account pretends to be it. What you saw still helps.",
        _ => "The City has no account there on its list.",
    };

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await intake.FindAsync(key, cancel) is not { } report)
            return NotFound();
        (Report, KeeperTitle) = (report, (await policies.InForceAsync(cancel)).TitleOf(Role.Coordinator));
        Response.Headers.CacheControl = "no-store"; // for the person who sent it alone
        return Page();
    }
}
