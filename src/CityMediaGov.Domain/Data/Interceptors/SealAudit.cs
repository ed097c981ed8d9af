using System.Security.Cryptography;
using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CityMediaGov.Domain.Data.Interceptors;

/// <summary>
/// Turns the facts that verbs noted into links of the chain, inside the transaction that saves the change. Safe
/// because <see cref="AppDbContext.InOneTransactionAsync"/> lets only one such transaction run at a time.
/// </summary>
internal sealed class SealAudit : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        var records = db.ChangeTracker.Entries<IAuditedRecord>().ToList();
        foreach (var record in records)
            RefuseSilentChange(record);

        var facts = records.SelectMany(record => record.Entity.Facts.Select(fact => (record, fact))).ToList();
        if (facts.Count == 0)
            return result;
        ForgetEarlierAttempt(db);

        var last = await db.AuditEntries.OrderByDescending(entry => entry.Seq)
            .Select(entry => new { entry.Seq, entry.At, entry.Chain }).FirstOrDefaultAsync(cancellationToken);
        var (seq, at, chain) = (last?.Seq ?? 0, last?.At ?? DateTime.MinValue, last?.Chain ?? AuditChain.Beginning);
        foreach (var (record, fact) in facts.OrderBy(pair => pair.fact.At))
        {
            at = fact.At > at ? fact.At : at;
            var entry = Seal(record, fact, ++seq, at, chain);
            db.Add(entry);
            chain = entry.Chain;
        }
        return result;
    }

    private static AuditEntry Seal(EntityEntry record, AuditFact fact, long seq, DateTime at, byte[] chain)
    {
        var story = new AuditStory(fact.By.Name, fact.By.Title, fact.SubjectTitle, fact.Reason, fact.Details,
            record.State is EntityState.Unchanged ? [] : RecordState.ChangesOf(record, record.State is EntityState.Added));
        var (salt, content) = (RandomNumberGenerator.GetBytes(AuditPayload.SaltLength), story.ToBytes());
        var leaf = new AuditLeaf(seq, at, fact.Action.Code, fact.By.Id, fact.SubjectKind, fact.SubjectId,
            AuditChain.Commit(salt, content), AuditChain.Commit(salt, RecordState.BytesOf(record)));
        return new(leaf, chain) { Payload = new(seq, salt, content) };
    }

    private static void RefuseSilentChange(EntityEntry<IAuditedRecord> record)
    {
        if (record.State is EntityState.Deleted)
            throw new InvalidOperationException($"{record.Metadata.ClrType.Name} is deleted; records end by a verb and are destroyed only by a disposal.");
        var changed = record.State is EntityState.Added
            || (record.State is EntityState.Modified && RecordState.PropertiesOf(record.Metadata).Any(property => record.Property(property.Name).IsModified));
        if (changed && record.Entity.Facts.Count == 0)
            throw new InvalidOperationException($"{record.Metadata.ClrType.Name} changed without a fact for the audit.");
    }

    /// <summary>Entries of an attempt that lost its connection; their numbers may be someone else's by now.</summary>
    private static void ForgetEarlierAttempt(AppDbContext db)
    {
        foreach (var stale in db.ChangeTracker.Entries().Where(entry => entry is { State: EntityState.Added, Entity: AuditEntry or AuditPayload }).ToList())
            stale.State = EntityState.Detached;
    }
}
