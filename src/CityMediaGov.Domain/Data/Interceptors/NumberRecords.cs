using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CityMediaGov.Domain.Data.Interceptors;

/// <summary>Gives records their references, inside the write transaction: no two alike and no gap.</summary>
internal sealed class NumberRecords : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        var waiting = db.ChangeTracker.Entries<IReferenced>().Where(IsWithoutNumber).Select(entry => entry.Entity).ToList();
        if (waiting.Count == 0)
            return result;

        // A counter read for an earlier save may be behind by now, or ahead when that save failed.
        foreach (var stale in db.ChangeTracker.Entries<ReferenceCounter>().ToList())
            stale.State = EntityState.Detached;
        foreach (var record in waiting)
        {
            var (series, year) = (record.ReferenceSeries, record.ReferenceYear!.Value);
            var counter = await db.ReferenceCounters.FindAsync([series, year], cancellationToken);
            if (counter is null)
                db.Add(counter = new ReferenceCounter(series, year));
            record.TakeReference(counter.Next());
        }
        return result;
    }

    /// <summary>Also when a save that failed gave it one: only what is stored counts.</summary>
    private static bool IsWithoutNumber(EntityEntry<IReferenced> entry) => entry.Entity.ReferenceYear is not null
        && (entry.State is EntityState.Added || entry.Property<string?>(nameof(IReferenced.Reference)).OriginalValue is null);
}
