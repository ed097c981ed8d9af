using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The first page for residents: the directory, or the way to the policy where the city has none.</summary>
[AllowAnonymous, PubliclyCached(0)]
public sealed class IndexModel(DirectoryBook book) : PageModel
{
    /// <summary>Null where the policy has no public directory.</summary>
    public DirectoryListing? Listing { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(cancel) is { } directory)
            Listing = new(directory, Request.Query);
    }
}
