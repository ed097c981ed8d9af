using System.Security.Cryptography;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data.Stored;
using Microsoft.EntityFrameworkCore;
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
        ForgetEarlierAttempt(db);
        List<SealedFact> facts = [];
        foreach (var record in TrackedRecord.Of(db))
            facts.AddRange(await FactsOfAsync(db, record, cancellationToken));
        if (facts.Count == 0)
            return result;

        var last = await db.AuditEntries.OrderByDescending(entry => entry.Seq)
            .Select(entry => new { entry.Seq, entry.At, entry.Chain }).FirstOrDefaultAsync(cancellationToken);
        var (seq, at, chain) = (last?.Seq ?? 0, last?.At ?? DateTime.MinValue, last?.Chain ?? AuditChain.Beginning);
        foreach (var sealing in facts.OrderBy(sealing => sealing.Fact.At))
        {
            at = sealing.Fact.At > at ? sealing.Fact.At : at;
            var entry = Seal(sealing, ++seq, at, chain);
            db.Add(entry);
            chain = entry.Chain;
        }
        return result;
    }

    private static async Task<IEnumerable<SealedFact>> FactsOfAsync(AppDbContext db, TrackedRecord record, CancellationToken cancel)
    {
        var changes = record.Changes();
        RefuseSilentChange(record, changes);
        if (record.Facts.Count == 0)
            return [];

        // An unchanged record may have been loaded before somebody else changed it, and no stamp is checked when it is
        // not written. So its state is what the database holds now.
        var state = RecordState.BytesOf(record.IsTouched
            ? record.Now
            : await StoredRecord.LinesOfAsync(db, record.Entry.Metadata, record.Entry.Entity.Id, cancel) ?? record.Now);

        // The first fact carries the changes of the save, so that a reader who adds them up counts each once.
        return record.Facts.Select((fact, index) => new SealedFact(fact, index == 0 ? changes : [], state));
    }

    private static AuditEntry Seal(SealedFact sealing, long seq, DateTime at, byte[] chain)
    {
        var fact = sealing.Fact;
        var story = new AuditStory(fact.By.Name, fact.By.Title, fact.SubjectTitle, fact.Reason, fact.Details, sealing.Changes);
        var (salt, content) = (RandomNumberGenerator.GetBytes(AuditPayload.SaltLength), story.ToBytes());
        var leaf = new AuditLeaf(seq, at, fact.Action.Code, fact.By.Id, fact.SubjectKind, fact.SubjectId,
            AuditChain.Commit(salt, content), AuditChain.Commit(salt, sealing.State));
        return new(leaf, chain) { Payload = new(seq, salt, content) };
    }

    private static void RefuseSilentChange(TrackedRecord record, IReadOnlyList<AuditChange> changes)
    {
        var name = record.Entry.Metadata.ClrType.Name;
        if (record.Entry.State is EntityState.Deleted)
            throw new InvalidOperationException($"{name} is deleted; records end by a verb and are destroyed only by a disposal.");
        if (record.Facts.Count == 0 && (changes.Count > 0 || record.Entry.State is EntityState.Added))
            throw new InvalidOperationException($"{name} changed without a fact for the audit.");
    }

    /// <summary>Entries of an attempt that failed; their numbers may be someone else's by now.</summary>
    private static void ForgetEarlierAttempt(AppDbContext db)
    {
        foreach (var stale in db.ChangeTracker.Entries().Where(entry => entry is { State: EntityState.Added, Entity: AuditEntry or AuditPayload }).ToList())
            stale.State = EntityState.Detached;
    }

    private sealed record SealedFact(AuditFact Fact, IReadOnlyList<AuditChange> Changes, byte[] State);
}
