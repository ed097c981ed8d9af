using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>The plans of all units, so that each knows what the others do.</summary>
[AnySignedIn]
[Feature(Features.WorkPlans)]
public sealed class IndexModel(AppDbContext db, PlanList list, CurrentActor current, WrittenTime time) : PageModel
{
    private const int LongestWord = 100;
    private const string SortByUnit = "unit";

    private PlatformList known = PlatformCatalogue.List;

    public PlanSearch Search { get; private set; } = null!;

    public PlanRows Shown { get; private set; } = null!;

    public IReadOnlyList<(string Value, string Text)> Units { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Platforms { get; private set; } = [];

    public PolicyInForce Policy { get; private set; } = null!;

    public static IReadOnlyList<(string Value, string Text)> Statuses => [.. Enum.GetValues<WorkPlanStatus>().Select(status => (status.ToString(), PlanWords.Of(status)))];

    public static IReadOnlyList<(string Value, string Text)> Sorts => [(SortByUnit, "Unit")];

    public string? BeforeUrl => Shown.Before is { } id ? AddressOf(("before", id.ToString())) : null;

    public string? AfterUrl => Shown.After is { } id ? AddressOf(("after", id.ToString())) : null;

    public async Task OnGetAsync([FromServices] PolicyBook policies, [FromServices] PlatformBook platforms, CancellationToken cancel)
    {
        Policy = await policies.InForceAsync(cancel);
        Search = Read(Request.Query);
        Shown = await list.ReadAsync(Search, current.Required, cancel);
        Units = [.. (await db.Units.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel)).Select(unit => (unit.Id.ToString(), unit.Name))];
        known = await platforms.ListAsync(cancel);
        Platforms = [.. RequestPlatforms.Named(Policy.Profile, known).Select(choice => (choice.Key, choice.Name))];
    }

    public bool IsOutOfDate(PlanRow row) => row.Status is WorkPlanStatus.Approved && row.ReviewDueAt < time.Clock.Now;

    public string PlatformsOf(PlanRow row) => string.Join(", ", row.Platforms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => Policy.PlatformNameOf(key, known)));

    private string AddressOf((string Name, string Value) place)
    {
        (string Name, string? Value)[] kept =
        [
            ("q", Search.Words), ("unit", Search.Unit?.ToString()), ("platform", Search.Platform), ("status", Search.Status?.ToString()),
            ("sort", Search.ByUnit ? SortByUnit : null), (place.Name, place.Value),
        ];
        return QueryHelpers.AddQueryString("/work-plans", kept.Where(part => part.Value is not null).ToDictionary(part => part.Name, part => part.Value));
    }

    private static PlanSearch Read(IQueryCollection asked)
    {
        string? Said(string name) => asked[name].ToString().Trim() is { Length: > 0 } said ? said : null;
        var after = Guid.TryParse(Said("after"), out var later) ? later : (Guid?)null;
        var before = Guid.TryParse(Said("before"), out var earlier) ? earlier : (Guid?)null;
        return new(
            Said("q") is { } words ? words[..Math.Min(words.Length, LongestWord)] : null,
            Guid.TryParse(Said("unit"), out var unit) ? unit : null,
            Said("platform") is { Length: <= AccountRequest.PlatformLength } platform ? platform : null,
            Enum.TryParse<WorkPlanStatus>(Said("status"), ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
            Said("sort") == SortByUnit, after ?? before, after is null && before is not null);
    }
}
