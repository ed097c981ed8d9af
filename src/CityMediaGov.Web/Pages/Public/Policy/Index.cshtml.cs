using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <summary>
/// The policy for everybody, word for word. Not given an ETag: an answer "not changed" would pair the kept page with
/// a new content security policy, whose number its script does not have.
/// </summary>
[AllowAnonymous]
public sealed class IndexModel(AppDbContext db, PolicyBook policies) : PageModel
{
    public PolicyInForce Policy { get; private set; } = null!;

    public PolicyReading Reading { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? version, CancellationToken cancel)
    {
        if (await policies.FindNumberAsync(db, version, cancel) is not { } policy)
            return NotFound();
        (Policy, Reading) = (policy, PolicyReading.Of(policy));
        return Page();
    }
}
