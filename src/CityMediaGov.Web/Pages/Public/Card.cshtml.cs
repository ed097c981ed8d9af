using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>An official account on paper. A former one has no card.</summary>
[AllowAnonymous, Feature(Features.PublicDirectory), PubliclyCached(0)]
public sealed class CardModel(DirectoryBook book) : PageModel
{
    public DirectoryAccount Account { get; private set; } = null!;

    /// <summary>Where the code leads.</summary>
    public string Leads => AccountQr.AddressOf(Account, SiteRoot.Of(HttpContext));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await book.FindAsync(cancel) is not { } directory || directory.Find(slug.ToLowerInvariant()) is not { Status: DirectoryStatus.Official } account)
            return NotFound();
        Account = account;
        return Page();
    }
}
