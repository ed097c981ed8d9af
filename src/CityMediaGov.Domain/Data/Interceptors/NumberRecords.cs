using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CityMediaGov.Domain.Data.Interceptors;

/// <summary>Gives records their references, inside the write transaction: no two alike and no gap.</summary>
internal sealed class NumberRecords : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        foreach (var record in db.ChangeTracker.Entries<IReferenced>().Select(entry => entry.Entity).Where(record => record is { Reference: null, ReferenceYear: not null }).ToList())
        {
            var (series, year) = (record.ReferenceSeries, record.ReferenceYear!.Value);
            var counter = await db.ReferenceCounters.FindAsync([series, year], cancellationToken);
            if (counter is null)
                db.Add(counter = new ReferenceCounter(series, year));
            record.TakeReference(counter.Next());
        }
        return result;
    }
}
