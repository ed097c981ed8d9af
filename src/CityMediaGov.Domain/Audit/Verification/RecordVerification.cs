using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Stored;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Compares every record, parts included, with what its entries say of it.</summary>
internal sealed class RecordVerification(AppDbContext db, VerifyNotes notes)
{
    private const int PageSize = 200;

    /// <summary>How many records there are.</summary>
    public async Task<long> RunAsync(CancellationToken cancel)
    {
        var count = 0L;
        foreach (var (kind, type) in AuditedKinds.Of(db.Model).OrderBy(kind => kind.Key))
        {
            var table = new StoredTable(db, type);
            for (object? after = null; await table.PageAsync(after, PageSize, cancel) is { Count: > 0 } page; after = page[^1].Key)
            {
                if (await SuspectsAsync(kind, type, page, cancel) is { Count: > 0 } suspects)
                    await LookAgainAsync(kind, type, [.. suspects.Select(suspect => suspect.Key)], cancel);
                count += page.Count;
                notes.Progress("Records", count);
            }
        }
        return count;
    }

    /// <summary>While nobody can write: a change between reading a row and reading its entries is no finding.</summary>
    private async Task LookAgainAsync(SubjectKind kind, IEntityType type, IReadOnlyList<object> keys, CancellationToken cancel)
    {
        var certain = await db.InOneTransactionAsync(async again =>
            await SuspectsAsync(kind, type, await new StoredTable(db, type).WithKeysAsync(keys, again), again), cancel);
        foreach (var (_, finding) in certain)
            notes.Add(finding);
    }

    private async Task<IReadOnlyList<(object Key, VerifyFinding Finding)>> SuspectsAsync(
        SubjectKind kind, IEntityType type, IReadOnlyList<StoredRow> rows, CancellationToken cancel)
    {
        var records = await StoredRecord.ReadAsync(db, type, rows, cancel);
        var trails = await RecordTrail.ReadAsync(db, [.. records.Select(record => record.Id).OfType<Guid>()], cancel);
        var suspects = new List<(object, VerifyFinding)>();
        foreach (var record in records)
        {
            var trail = record.Id is { } id ? trails.GetValueOrDefault(id) : null;
            if (WhatIsWrong(record, trail, type) is var (sentence, entry) && sentence is not null)
                suspects.Add((record.Row.Key, new(VerifyArea.Records, $"{kind} {record.Id?.ToString() ?? record.Row.Key}: {sentence}.", entry, kind, record.Id)));
        }
        return suspects;
    }

    private static (string? Sentence, long? Entry) WhatIsWrong(StoredRecord record, RecordTrail? trail, IEntityType type)
    {
        if (record.Lines is not { } lines)
            return ($"{string.Join(" and ", record.Unreadable)} cannot be read", trail?.Last);
        if (trail is null)
            return ("it has no entry in the audit", null);
        if (trail.WhatContradicts(type) is { } contradiction)
            return contradiction;
        var changed = trail.WhatDiffersFrom(lines);
        if (changed.Count > 0)
            return ($"{string.Join(" and ", changed)} changed behind the product's back, no entry tells of it", trail.Last);
        return trail.HasState(lines) ? (null, null) : ($"it is not as entry {trail.Last} left it", trail.Last);
    }
}
