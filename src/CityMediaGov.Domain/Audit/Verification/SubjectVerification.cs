using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Stored;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Whether entries still have their words and their record, or an entry that says why not.</summary>
internal sealed class SubjectVerification(AppDbContext db, VerifyNotes notes)
{
    private readonly IReadOnlyDictionary<SubjectKind, IEntityType> tables = AuditedKinds.Of(db.Model);

    /// <summary>Records already reported as missing; their other entries are not.</summary>
    private readonly HashSet<Guid> reported = [];

    public async Task LookAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancel)
    {
        foreach (var wordless in entries.Where(entry => entry.Payload is null))
        {
            if (!await IsDestroyedAsync(wordless.SubjectId, wordless.Seq + 1, cancel)) // whoever destroys says so in words
                notes.OfEntry(VerifyArea.Words, wordless.Seq, "its words are missing, and no later entry says that they were destroyed");
        }
        foreach (var kind in entries.Where(entry => tables.ContainsKey(entry.SubjectKind)).GroupBy(entry => entry.SubjectKind))
            await LookForRowsAsync(kind.Key, kind.DistinctBy(entry => entry.SubjectId), cancel);
    }

    private async Task LookForRowsAsync(SubjectKind kind, IEnumerable<AuditEntry> entries, CancellationToken cancel)
    {
        var wanted = entries.ToDictionary(entry => entry.SubjectId);
        var found = await new StoredTable(db, tables[kind]).KeysAmongAsync([.. wanted.Keys], cancel);
        foreach (var (id, entry) in wanted.Where(subject => !found.Contains(subject.Key)))
        {
            if (reported.Count < VerifyReport.Most && !reported.Contains(id) && !await IsDestroyedAsync(id, entry.Seq, cancel))
            {
                reported.Add(id);
                notes.Add(new(VerifyArea.Records, $"Entry {entry.Seq}: its record, {kind} {id}, is missing.", entry.Seq, kind, id));
            }
        }
    }

    private Task<bool> IsDestroyedAsync(Guid id, long from, CancellationToken cancel) => db.AuditEntries.AnyAsync(
        entry => entry.SubjectId == id && entry.Seq >= from && entry.Action == AuditActions.RecordDestroyed.Code, cancel);
}
