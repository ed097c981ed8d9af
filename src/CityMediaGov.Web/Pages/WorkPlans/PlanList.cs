using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.WorkPlans;

/// <summary>Which plans are wanted, and from where on.</summary>
/// <param name="Status">Null: those in force and those in preparation.</param>
/// <param name="ByUnit">By the unit's name; else what was touched last comes first.</param>
/// <param name="From">Id of the row after which, or before which, the page stands; null for the first page.</param>
public sealed record PlanSearch(string? Words, Guid? Unit, string? Platform, WorkPlanStatus? Status, bool ByUnit, Guid? From, bool Backwards)
{
    public bool IsNarrowed => this is not { Words: null, Unit: null, Platform: null, Status: null };
}

/// <param name="Accounts">Official ones of the unit.</param>
public sealed record PlanRow(Guid Id, string UnitName, int Version, WorkPlanStatus Status, DateTime EditedAt, DateTime? ApprovedAt, DateTime? ReviewDueAt, string Platforms, int Accounts);

/// <param name="Before">First row, where something stands before it.</param>
/// <param name="After">Last row, where something comes after it.</param>
public sealed record PlanRows(IReadOnlyList<PlanRow> Rows, Guid? Before, Guid? After);

/// <summary>Reads one page of the plans that somebody may see.</summary>
public sealed class PlanList(AppDbContext db)
{
    private const int PageSize = 25;

    public async Task<PlanRows> ReadAsync(PlanSearch search, Actor actor, CancellationToken cancel)
    {
        var wanted = Wanted(search, actor);
        var anchor = search.From is not { } from ? null
            : await db.WorkPlans.AsNoTracking().VisibleTo(actor).Where(plan => plan.Id == from).Select(plan => new Anchor(plan.Id, plan.UnitName, plan.EditedAt)).SingleOrDefaultAsync(cancel);
        var backwards = anchor is not null && search.Backwards;
        var rows = await Ordered(anchor is null ? wanted : Beyond(wanted, anchor, search.ByUnit, backwards), search.ByUnit, backwards).Take(PageSize + 1)
            .Select(plan => new PlanRow(plan.Id, plan.UnitName, plan.Version, plan.Status, plan.EditedAt, plan.ApprovedAt, plan.ReviewDueAt, plan.Platforms,
                db.SocialAccounts.Count(account => account.UnitId == plan.UnitId && account.Status == AccountStatus.Live))).ToListAsync(cancel);
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (backwards)
            rows.Reverse();
        return rows.Count == 0 ? new(rows, null, null)
            : new(rows, (backwards ? more : anchor is not null) ? rows[0].Id : null, (backwards || more) ? rows[^1].Id : null);
    }

    private IQueryable<WorkPlan> Wanted(PlanSearch search, Actor actor)
    {
        var wanted = db.WorkPlans.AsNoTracking().VisibleTo(actor);
        wanted = search.Status is { } status ? wanted.Where(plan => plan.Status == status) : wanted.Where(plan => plan.CurrentOf != null || plan.OpenOf != null);
        if (search.Unit is { } unit)
            wanted = wanted.Where(plan => plan.UnitId == unit);
        if (search.Platform is { } platform)
            wanted = wanted.Where(plan => (" " + plan.Platforms + " ").Contains(" " + platform + " "));
        if (search.Words is { } words)
            wanted = wanted.Where(plan => plan.UnitName.Contains(words));
        return wanted;
    }

    private static IQueryable<WorkPlan> Beyond(IQueryable<WorkPlan> plans, Anchor anchor, bool byUnit, bool backwards) => (byUnit, backwards) switch
    {
        (true, false) => plans.Where(plan => plan.UnitName.CompareTo(anchor.UnitName) > 0 || (plan.UnitName == anchor.UnitName && plan.Id > anchor.Id)),
        (true, true) => plans.Where(plan => plan.UnitName.CompareTo(anchor.UnitName) < 0 || (plan.UnitName == anchor.UnitName && plan.Id < anchor.Id)),
        (false, false) => plans.Where(plan => plan.EditedAt <= anchor.EditedAt && (plan.EditedAt < anchor.EditedAt || plan.Id < anchor.Id)),
        (false, true) => plans.Where(plan => plan.EditedAt >= anchor.EditedAt && (plan.EditedAt > anchor.EditedAt || plan.Id > anchor.Id)),
    };

    private static IQueryable<WorkPlan> Ordered(IQueryable<WorkPlan> plans, bool byUnit, bool backwards) => (byUnit, backwards) switch
    {
        (true, false) => plans.OrderBy(plan => plan.UnitName).ThenBy(plan => plan.Id),
        (true, true) => plans.OrderByDescending(plan => plan.UnitName).ThenByDescending(plan => plan.Id),
        (false, false) => plans.OrderByDescending(plan => plan.EditedAt).ThenByDescending(plan => plan.Id),
        (false, true) => plans.OrderBy(plan => plan.EditedAt).ThenBy(plan => plan.Id),
    };

    private sealed record Anchor(Guid Id, string UnitName, DateTime EditedAt);
}
