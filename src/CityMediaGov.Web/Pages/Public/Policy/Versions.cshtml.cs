using CityMediaGov.Domain.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <summary>Every version that was ever in force, newest first. Each record is judged by the one it was made under.</summary>
[AllowAnonymous]
public sealed class VersionsModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Versions = await PolicyVersions.ListAsync(db, cancel);
}
