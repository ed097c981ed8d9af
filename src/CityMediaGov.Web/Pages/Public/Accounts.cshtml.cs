using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>The public entry of one account.</summary>
[AllowAnonymous, Feature(Features.PublicDirectory), PubliclyCached(0)]
public sealed class AccountsModel(DirectoryBook book, DirectoryReader reader) : PageModel
{
    public DirectoryAccount Account { get; private set; } = null!;

    /// <summary>Null when the entry's seal does not hold.</summary>
    public byte[]? Seal { get; private set; }

    /// <summary>The policy's words that name the account; null when it does not.</summary>
    public Clause? Named { get; private set; }

    public bool IsOfficial => Account.Status is DirectoryStatus.Official;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await book.FindAsync(cancel) is not { } directory || directory.Find(slug.ToLowerInvariant()) is not { } account)
            return NotFound();
        Account = account;
        Seal = await reader.SealOfAsync(account, cancel);
        Named = account.Listed is { } listed ? directory.Policy.Policy.Find(listed.Source) : null;
        return Page();
    }
}
