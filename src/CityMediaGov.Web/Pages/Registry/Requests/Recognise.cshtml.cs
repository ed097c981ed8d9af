using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>What an address means, for the script of the form while somebody types. Opens nothing and stores nothing.</summary>
[AnySignedIn]
[Feature(Features.AccountRequests)]
public sealed class RecogniseModel(PolicyBook policies, PlatformBook platforms) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? address, CancellationToken cancel)
    {
        var profile = (await policies.InForceAsync(cancel)).Profile;
        var list = await platforms.ListAsync(cancel);
        var line = AddressLine.Of(address, profile, list);
        return new JsonResult(new
        {
            title = line?.Title,
            saved = line?.Saved,
            problem = line?.Problem,
            platform = line is { Problem: null } ? RequestPlatforms.Understand(profile, list, address, null, null).Platform : null,
        });
    }
}
