using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public.Policy;

/// <summary>One clause: its words, where they stand, and in which versions.</summary>
[AllowAnonymous]
public sealed class ClauseModel(AppDbContext db, PolicyBook policies) : PageModel
{
    public PolicyInForce Policy { get; private set; } = null!;

    public Clause Clause { get; private set; } = null!;

    /// <summary>The sections that hold it.</summary>
    public IReadOnlyList<PolicyPart> Parts { get; private set; } = [];

    public Carried? How { get; private set; }

    /// <summary>The versions that have the clause, newest first, each with its words there.</summary>
    public IReadOnlyList<(VersionRow Version, string Quote)> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, string? version, CancellationToken cancel)
    {
        if (await policies.FindNumberAsync(db, version, cancel) is not { } asked)
            return NotFound();
        var standing = new List<(VersionRow Version, string Quote)>();
        foreach (var row in await PolicyVersions.ListAsync(db, cancel))
        {
            if ((await policies.FindAsync(row.Id, cancel))!.Policy.Find(id) is { } found)
                standing.Add((row, found.Quote));
        }
        if (standing.Count == 0)
            return NotFound();
        // Records made under an earlier version still cite what a later one dropped.
        Policy = asked.Policy.Find(id) is not null ? asked : (await policies.FindAsync(standing[0].Version.Id, cancel))!;
        (Clause, Versions) = (Policy.Policy.Find(id)!, standing);
        How = HowCarriedOut.Of(Clause, Policy.Profile);
        var reading = PolicyReading.Of(Policy);
        Parts = [.. reading.Parts.Where(part => part.Clauses.Concat(part.Groups.SelectMany(group => group.Items).SelectMany(item => item.Clauses)).Any(chip => chip.Id == id))];
        return Page();
    }
}
