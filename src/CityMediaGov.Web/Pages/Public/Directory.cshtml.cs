using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

[AllowAnonymous, Feature(Features.PublicDirectory), PubliclyCached(0)]
public sealed class DirectoryModel(DirectoryBook book) : PageModel
{
    public DirectoryListing Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(cancel) is not { } directory)
            return NotFound();
        Listing = new(directory, Request.Query);
        return Page();
    }
}
