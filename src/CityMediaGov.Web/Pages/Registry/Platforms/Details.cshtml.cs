using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>One platform: its addresses, its accounts, how it stands with the city, and what was done with it.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class DetailsModel(AppDbContext db, PlatformReader reader, CurrentActor current) : PageModel
{
    private const int Most = 50;

    public PlatformRow Row { get; private set; } = null!;

    /// <summary>Null while the city keeps nothing of it.</summary>
    public CityPlatform? Own { get; private set; }

    /// <summary>Words of the city's that it adds to the platform's own.</summary>
    public string? OwnWords => Own is { NotHandles.Length: > 0 } ? Own.NotHandles.Replace(" ", ", ", StringComparison.Ordinal) : null;

    public IReadOnlyList<(Guid Id, PlatformAssessmentStatus Status, DateTime AskedAt, DateTime? SettledAt, string? Outcome)> Assessments { get; private set; } = [];

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    public Refusal? WhyNotKeep => CityPlatform.WhyNotKeepList(current.Required);

    /// <summary>Somebody typed it; the keeper can put it on the list.</summary>
    public bool MayAdd => WhyNotKeep is null && Row.Known is null;

    public bool MayChange => WhyNotKeep is null && Row.Known is { Hosts.Count: > 0 } && Own is null or { State: CityPlatformState.InUse };

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await reader.FindAsync(key, cancel) is not { } row)
            return NotFound();
        (Row, Own) = (row, await reader.OwnAsync(key, cancel));
        if (row.Standing is { } standing)
        {
            Assessments = [.. (await db.PlatformAssessments.AsNoTracking().Where(found => found.PlatformKey == standing.Key).OrderByDescending(found => found.AskedAt).Take(Most)
                .Select(found => new { found.Id, found.Status, found.AskedAt, found.SettledAt, found.Outcome }).ToListAsync(cancel))
                .Select(found => (found.Id, found.Status, found.AskedAt, found.SettledAt, found.Outcome))];
        }
        if (Own is not null)
            History = await RecordHistory.ReadAsync(db, Own.Id, cancel, name: PlatformWords.NameOf);
        return Page();
    }
}
