using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>What one version of a plan says otherwise than the one that was in force before it.</summary>
[AnySignedIn]
[Feature(Features.WorkPlans)]
public sealed class ChangesModel(PlanReader reader, CurrentActor current, WrittenTime time) : PageModel
{
    public WorkPlan Plan { get; private set; } = null!;

    public WorkPlan Before { get; private set; } = null!;

    public IReadOnlyList<PlanChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, current.Required, cancel) is not { } plan)
            return NotFound();
        var shown = await reader.ReadAsync(plan, current.Required, time.Clock.Now, cancel);
        if (shown.Before is not { } version || await reader.FindAsync(version.Id, current.Required, cancel) is not { } before)
            return NotFound();
        (Plan, Before) = (plan, before);
        Changes = [.. PlanChange.Between(before, plan, shown)];
        return Page();
    }
}

/// <param name="Old">Null: it said nothing there.</param>
/// <param name="New">Null: it says nothing there.</param>
public sealed record PlanChange(string Heading, string? Old, string? New)
{
    /// <summary>The parts that differ, in the order of the newer version.</summary>
    public static IEnumerable<PlanChange> Between(WorkPlan before, WorkPlan after, PlanReading shown)
    {
        var (old, now) = (before.Content, after.Content);
        return now.Sections.Concat(old.Sections).DistinctBy(section => section.Key)
            .Select(section => new PlanChange(PlanWords.Heading(section.Title), old.TextOf(section.Key), now.TextOf(section.Key)))
            .Append(new("Platforms", Joined(shown.PlatformsOf(before)), Joined(shown.PlatformsOf(after))))
            .Append(new("Complements", Joined(old.RelatedPolicies), Joined(now.RelatedPolicies)))
            .Where(change => change.Old != change.New);
    }

    private static string? Joined(IReadOnlyList<string> parts) => parts.Count == 0 ? null : string.Join("; ", parts);
}
