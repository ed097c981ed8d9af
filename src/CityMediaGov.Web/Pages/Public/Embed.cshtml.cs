using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The directory for a frame in the city's website: no script, no cookie, official accounts unless others are asked for.</summary>
[AllowAnonymous, Feature(Features.PublicDirectory), Embeddable, TypeFilter(typeof(DrawnOnce))]
public sealed class EmbedModel(DirectoryBook book) : PageModel
{
    public PublicDirectory Directory { get; private set; } = null!;

    public DirectoryFilter Filter { get; private set; } = null!;

    public IReadOnlyList<DirectoryAccount> Found => [.. Directory.Where(Filter)];

    /// <summary>Only the city's website and the sites on record may frame it.</summary>
    internal static string ContentPolicyOf(PublicDirectory directory) =>
        $"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {string.Join(' ', directory.FramedBy)}";

    internal static DirectoryFilter FilterOf(HttpRequest request, PublicDirectory directory) => request.Query.AsFilter(directory, status: "official");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(cancel) is not { FramedBy.Count: > 0 } directory)
            return NotFound();
        (Directory, Filter) = (directory, FilterOf(Request, directory));
        return Page();
    }
}
