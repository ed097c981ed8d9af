using System.Runtime.CompilerServices;

namespace CityMediaGov.Domain.Evidence;

/// <summary>
/// Objects that no record names. They are normal: whoever sends a file and loses the connection before the commit
/// leaves one. They are reported to people and never deleted here.
/// </summary>
public static class EvidenceReconciliation
{
    public static readonly TimeSpan StaleDraft = TimeSpan.FromHours(1);

    /// <summary>A younger object may be waiting for its record's commit. It is nobody's to remove.</summary>
    public static readonly TimeSpan OrphanAge = TimeSpan.FromHours(24);

    /// <summary>
    /// Known are the hashes that records name, read before this call: what is sealed and committed meanwhile, also what
    /// is sealed anew, is too young to be reported. Now is UTC.
    /// </summary>
    public static async IAsyncEnumerable<StoredObject> FindOrphansAsync(
        this IEvidenceStore store, IReadOnlySet<Sha256> known, DateTime now, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var candidate in store.ListAsync(cancel))
        {
            if (!known.Contains(candidate.Sha256) && now - candidate.TouchedAt > OrphanAge)
                yield return candidate;
        }
    }
}
