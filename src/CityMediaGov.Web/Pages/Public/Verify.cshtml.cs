using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>Is this account official? What is typed is not stored, and the platform is not asked.</summary>
[AllowAnonymous, Feature(Features.PublicDirectory), PubliclyCached(0)]
public sealed class VerifyModel(DirectoryBook book, DirectoryReader reader) : PageModel
{
    public CheckForm Form { get; private set; } = null!;

    /// <summary>Null before something is typed.</summary>
    public VerdictView? Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(cancel) is not { } directory)
            return NotFound();
        var typed = Request.Query.One("q");
        Form = CheckForm.For(directory, typed);
        if (typed is not null)
        {
            var verdict = AccountVerdict.On(typed, directory);
            Answer = new(verdict, verdict is { Standing: Standing.Official, Account: { } account } ? await reader.SealOfAsync(account, cancel) : null);
        }
        return Page();
    }
}
