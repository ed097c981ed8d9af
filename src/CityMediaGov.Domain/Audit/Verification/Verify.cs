using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Audit.Verification;

/// <summary>
/// Checks everything that the city may have to prove: the chain of the audit, the records against it, the files of the
/// evidence. Changes nothing and can run while the product serves; memory does not grow with the city.
/// </summary>
/// <remarks>
/// Who can rewrite the whole database can also make a whole new chain, or cut its end off. Against that helps a copy of
/// <see cref="VerifyReport.Head"/> and <see cref="VerifyReport.Entries"/> that is kept elsewhere.
/// </remarks>
public sealed class Verify(AppDbContext db, IEvidenceStore store)
{
    /// <param name="full">Also read every file of the evidence and compare its bytes.</param>
    public async Task<VerifyReport> RunAsync(bool full, IProgress<VerifyProgress>? progress = null, CancellationToken cancel = default)
    {
        var notes = new VerifyNotes(progress);
        var (entries, head) = await new ChainVerification(db, notes).RunAsync(cancel);
        var records = await new RecordVerification(db, notes).RunAsync(cancel);
        var files = await new EvidenceVerification(db, store, notes).RunAsync(full, cancel);
        await new StateVerification(db, notes).RunAsync(cancel);
        return new(entries, head is null ? null : Convert.ToHexStringLower(head), records, files, full, notes.Findings, notes.InAll);
    }
}
