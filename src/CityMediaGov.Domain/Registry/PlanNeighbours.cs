using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>Reads all other units' plans in force, compared with one plan.</summary>
public sealed class PlanNeighbours(AppDbContext db, PlatformBook platforms)
{
    public async Task<IReadOnlyList<PlanNeighbour>> ReadAsync(WorkPlan plan, PolicyInForce policy, CancellationToken cancel)
    {
        var list = await platforms.ListAsync(cancel);
        var (content, others) = (plan.Content, await db.WorkPlans.AsNoTracking().Where(other => other.CurrentOf != null && other.UnitId != plan.UnitId).ToListAsync(cancel));
        var units = others.ConvertAll(other => other.UnitId);
        var accounts = (await db.SocialAccounts.AsNoTracking()
            .Where(account => units.Contains(account.UnitId) && (account.Status == AccountStatus.Approved || account.Status == AccountStatus.Live || account.Status == AccountStatus.Suspended))
            .OrderBy(account => account.Name).Select(account => new { account.UnitId, Title = account.Name + " on " + account.PlatformName }).ToListAsync(cancel))
            .ToLookup(account => account.UnitId, account => account.Title);
        var audience = content.TextOf(WorkPlan.AudienceSection) ?? "";
        return PlanNeighbour.InOrder(others.Select(other => Compare(other.Content, other)));

        PlanNeighbour Compare(WorkPlanContent theirs, WorkPlan other) => new(
            other.Id, other.UnitName, other.Version, theirs.TextOf(WorkPlan.AudienceSection), PlatformsOf(theirs, policy, list), [.. accounts[other.UnitId]],
            [.. PlatformsOf(content, policy, list).Intersect(PlatformsOf(theirs, policy, list), StringComparer.OrdinalIgnoreCase)],
            Overlap.WordsInBoth(audience, theirs.TextOf(WorkPlan.AudienceSection) ?? ""));
    }

    /// <summary>As printed; those that the plan names in words of its own come last.</summary>
    public static IReadOnlyList<string> PlatformsOf(WorkPlanContent plan, PolicyInForce policy, PlatformList platforms) =>
        [.. plan.Platforms.Select(key => policy.PlatformNameOf(key, platforms)), .. (plan.OtherPlatforms ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
