using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.People;

/// <summary>Changes units where other records have a say: what stands above them, and which accounts they still have.</summary>
public sealed class UnitOffice(AppDbContext db)
{
    /// <summary>Accounts that residents or deciders still count on.</summary>
    public Task<int> LiveAccountsAsync(Guid unitId, CancellationToken cancel) => db.SocialAccounts.CountAsync(
        account => account.UnitId == unitId && account.Status != AccountStatus.Retired && account.Status != AccountStatus.Declined, cancel);

    /// <summary>Null when there is no such unit.</summary>
    /// <param name="stamp">As read by who edits; another one means that somebody was faster.</param>
    public Task<Unit?> ChangeAsync(Guid unitId, Guid stamp, UnitDetails details, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            if (await db.Units.FindAsync([unitId], again) is not { } unit)
                return null;
            db.Entry(unit).Property(u => u.Stamp).OriginalValue = stamp;
            await RefuseCircleAsync(unitId, details.ParentId, again);
            unit.Change(details, by, now);
            await db.SaveChangesAsync(again);
            return unit;
        }, cancel);

    /// <summary>Null when there is no such unit. Roles for it end with it.</summary>
    public Task<Unit?> CloseAsync(Guid unitId, string reason, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            if (await db.Units.FindAsync([unitId], again) is not { } unit)
                return null;
            unit.Close(by, await LiveAccountsAsync(unitId, again), reason, now);
            foreach (var holding in await db.RoleHoldings.Where(held => held.UnitId == unitId && held.EndedAt == null).ToListAsync(again))
                holding.EndWithUnit(by, now);
            await db.SaveChangesAsync(again);
            return unit;
        }, cancel);

    private async Task RefuseCircleAsync(Guid unitId, Guid? parentId, CancellationToken cancel)
    {
        var seen = new HashSet<Guid>();
        for (var above = parentId; above is { } id && seen.Add(id); above = await db.Units.Where(unit => unit.Id == id).Select(unit => unit.ParentId).SingleOrDefaultAsync(cancel))
        {
            if (id == unitId)
                throw new RefusedException(Refusal.Rule("That would make a circle: this unit stands above the one you chose.", "Choose another one, or none."));
        }
    }
}
