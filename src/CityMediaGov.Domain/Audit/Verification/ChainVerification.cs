using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Stored;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Walks the entries in pages, so that a long chain takes no more memory than a short one.</summary>
internal sealed class ChainVerification(AppDbContext db, VerifyNotes notes)
{
    private const int PageSize = 500;

    private readonly StoredTable entries = new(db, db.Model.FindEntityType(typeof(AuditEntry))!);
    private readonly StoredTable payloads = new(db, db.Model.FindEntityType(typeof(AuditPayload))!);
    private readonly SubjectVerification subjects = new(db, notes);
    private ChainLink last = ChainLink.Beginning;

    /// <summary>The last entry's number and chain.</summary>
    public async Task<(long Entries, byte[]? Head)> RunAsync(CancellationToken cancel)
    {
        var (count, until) = (0L, await db.AuditEntries.MaxAsync(entry => (long?)entry.Seq, cancel) ?? 0);
        for (object? after = null; await entries.PageAsync(after, PageSize, cancel) is { Count: > 0 } page; after = page[^1].Key)
        {
            var words = (await payloads.WithKeysAsync([.. page.Select(row => row.Key)], cancel)).ToDictionary(row => row.Key);
            await subjects.LookAsync([.. page.Select(row => Look(row, words.GetValueOrDefault(row.Key))).OfType<AuditEntry>()], cancel);
            count += page.Count;
            notes.Progress("Audit chain", count, until);
            if (last.Seq >= until)
                break; // what is added meanwhile would keep a busy city's verification from ending
        }

        var strays = await db.Set<AuditPayload>().Where(words => !db.AuditEntries.Any(entry => entry.Seq == words.Seq)).Select(words => words.Seq).Order()
            .Take(VerifyReport.Most).ToListAsync(cancel);
        foreach (var seq in strays)
            notes.OfEntry(VerifyArea.Chain, seq, "its words are there and the entry is missing");
        return (count, count == 0 ? null : last.Chain);
    }

    private AuditEntry? Look(StoredRow row, StoredRow? words)
    {
        var seq = (long)row.Key;
        if (seq <= last.Seq)
        {
            notes.OfEntry(VerifyArea.Chain, seq, "it stands before the first one");
            return null;
        }
        if (seq > last.Seq + 1)
        {
            notes.OfEntry(VerifyArea.Chain, last.Seq + 1, seq == last.Seq + 2 ? "it is missing" : $"it and those after it up to {seq - 1} are missing");
            last = last.Lost(seq - 1);
        }
        if (row.Unreadable.Count > 0)
        {
            notes.OfEntry(VerifyArea.Chain, seq, $"{string.Join(" and ", row.Unreadable)} cannot be read");
            last = last.Lost(seq);
            return null;
        }

        if (words is { Unreadable.Count: > 0 })
            notes.OfEntry(VerifyArea.Words, seq, "its words cannot be read");
        var entry = AuditEntry.Stored(row, words is { Unreadable.Count: 0 } ? AuditPayload.Stored(words) : null);
        var found = last.WhatIsWrong(entry);
        if (found is not null)
            notes.OfEntry(found == AuditChain.OtherWords ? VerifyArea.Words : VerifyArea.Chain, seq, found);
        last = last.Next(entry, isSound: found is null);
        return entry;
    }
}
