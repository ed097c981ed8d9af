using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Stored;
using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>Whether the sealed files are there; on request also whether their bytes are the sealed ones.</summary>
internal sealed class EvidenceVerification(AppDbContext db, IEvidenceStore store, VerifyNotes notes)
{
    private const int PageSize = 200;

    /// <summary>How many files the records name.</summary>
    public async Task<long> RunAsync(bool readBytes, CancellationToken cancel)
    {
        var count = 0L;
        var table = new StoredTable(db, db.Model.FindEntityType(typeof(EvidenceFile))!);
        for (object? after = null; await table.PageAsync(after, PageSize, cancel) is { Count: > 0 } page; after = page[^1].Key)
        {
            foreach (var row in page.Where(row => row.Find(nameof(EvidenceFile.Hash)) is byte[] { Length: EvidenceFile.HashLength }))
            {
                if (await WhatIsWrongAsync(row, readBytes, cancel) is { } wrong)
                {
                    var id = row.Find(nameof(EvidenceFile.Id)) as Guid?;
                    notes.Add(new(VerifyArea.Evidence, $"File {row.Find(nameof(EvidenceFile.ClientName))} ({id}): {wrong}.", null, SubjectKind.EvidenceFile, id));
                }
                notes.Progress("Evidence", ++count);
            }
        }
        return count;
    }

    private async Task<string?> WhatIsWrongAsync(StoredRow row, bool readBytes, CancellationToken cancel)
    {
        var hash = new Sha256(row.Get<byte[]>(nameof(EvidenceFile.Hash)));
        try
        {
            if (readBytes)
            {
                return await store.CheckAsync(hash, cancel) switch
                {
                    EvidenceState.Present => null,
                    EvidenceState.Missing => "the sealed file is not in the store",
                    _ => "its bytes are not the sealed ones",
                };
            }
            await using var file = await store.OpenAsync(hash, cancel);
            return file.CanSeek && row.Find(nameof(EvidenceFile.Size)) is long size && file.Length != size ? "its bytes are not the sealed ones" : null;
        }
        catch (EvidenceStoreException failure)
        {
            return failure.Fault is StoreFault.Missing ? "the sealed file is not in the store" : "the store could not read it";
        }
    }
}
