using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Data.Interceptors;

/// <summary>A record that is about to be saved, with the parts of it that were loaded or made.</summary>
internal sealed class TrackedRecord(EntityEntry<IAuditedRecord> entry, ILookup<(RecordPart, Guid), EntityEntry> all)
{
    private readonly (RecordPart Part, EntityEntry Entry)[] parts =
        [.. RecordPart.Of(entry.Metadata).SelectMany(part => all[(part, entry.Entity.Id)].Select(found => (part, found)))];

    public EntityEntry<IAuditedRecord> Entry { get; } = entry;

    public IReadOnlyList<AuditFact> Facts => Entry.Entity.Facts;

    public bool IsTouched => Entry.State is not EntityState.Unchanged || parts.Any(part => part.Entry.State is not EntityState.Unchanged);

    public IEnumerable<StateLine> Now =>
    [
        .. RecordState.LinesOf(Entry.Metadata, property => Entry.CurrentValues[property]),
        .. parts.Where(part => part.Entry.State is not EntityState.Deleted)
            .SelectMany(part => RecordState.LinesOf(part.Part, property => part.Entry.CurrentValues[property])),
    ];

    private IEnumerable<StateLine> Before => Entry.State is EntityState.Added ? [] :
    [
        .. RecordState.LinesOf(Entry.Metadata, property => Entry.OriginalValues[property]),
        .. parts.Where(part => part.Entry.State is not EntityState.Added)
            .SelectMany(part => RecordState.LinesOf(part.Part, property => part.Entry.OriginalValues[property])),
    ];

    public static IReadOnlyList<TrackedRecord> Of(AppDbContext db)
    {
        var records = db.ChangeTracker.Entries<IAuditedRecord>().ToList();
        var kinds = PartsOf(db.Model);
        var parts = db.ChangeTracker.Entries().Where(entry => kinds.ContainsKey(entry.Metadata)).ToLookup(entry => (kinds[entry.Metadata], OwnerOf(entry, kinds[entry.Metadata])));
        var owners = records.Select(record => record.Entity.Id).ToHashSet();
        if (parts.FirstOrDefault(part => !owners.Contains(part.Key.Item2) && part.Any(entry => entry.State is not EntityState.Unchanged)) is { } orphan)
            throw new InvalidOperationException($"{orphan.Key.Item1.Name} changed without the record that they belong to: load it, and change them by its verbs.");
        return [.. records.Select(record => new TrackedRecord(record, parts))];
    }

    private static Dictionary<IEntityType, RecordPart> PartsOf(IModel model) => model.GetEntityTypes()
        .Where(type => type.ClrType.IsAssignableTo(typeof(IAuditedRecord))).SelectMany(RecordPart.Of).ToDictionary(part => part.Type);

    /// <summary>Old and new values, compared: Identity marks every column of a person as changed when it saves one.</summary>
    public IReadOnlyList<AuditChange> Changes() => IsTouched ? RecordState.Compare(Before, Now) : [];

    private static Guid OwnerOf(EntityEntry entry, RecordPart part)
    {
        var owner = entry.Property(part.Owner);
        return (Guid)(entry.State is EntityState.Deleted ? owner.OriginalValue : owner.CurrentValue)!;
    }
}
