using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CityMediaGov.Domain.Data.Interceptors;

/// <summary>
/// Gives a record a new stamp when it or one of its parts changes. Without the parts, two people who decide at the
/// same moment would both only add a row, and both would win.
/// </summary>
internal sealed class RenewStamps : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var tracker = eventData.Context!.ChangeTracker;
        var records = tracker.Entries<AuditedRecord>().ToDictionary(entry => entry.Entity.Id);
        var changed = tracker.Entries().Where(IsChanged)
            .SelectMany(entry => entry.Entity is AuditedRecord record ? [record.Id] : WholesOf(entry)).Distinct().ToList();
        foreach (var id in changed)
        {
            if (records.TryGetValue(id, out var record) && record.State is not EntityState.Deleted)
                record.Property(r => r.Stamp).CurrentValue = Guid.CreateVersion7();
        }

        // Identity renews this one itself, but only when its own manager saves.
        foreach (var person in tracker.Entries<AppUser>().Where(entry => entry.State is EntityState.Modified))
        {
            var stamp = person.Property(user => user.ConcurrencyStamp);
            if (!stamp.IsModified)
                stamp.CurrentValue = Guid.NewGuid().ToString();
        }
        return ValueTask.FromResult(result);
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>The records in whose collections this entity stands.</summary>
    private static IEnumerable<Guid> WholesOf(EntityEntry part) =>
        from key in part.Metadata.GetForeignKeys()
        where key.PrincipalToDependent is not null && key.PrincipalEntityType.ClrType.IsAssignableTo(typeof(AuditedRecord))
        select (Guid)part.Property(key.Properties[0]).CurrentValue!;
}
