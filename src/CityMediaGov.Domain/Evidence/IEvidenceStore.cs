namespace CityMediaGov.Domain.Evidence;

/// <summary>
/// Where evidence lies: whole, under the SHA-256 of its bytes, never changed. The same bytes are one object, whoever
/// sends them and how often. The store knows no records: the row that names an object is committed after the seal
/// returned, so a row never lacks its object, while an object may lack its row.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>
    /// Reads the stream once to its end, inspects it and makes it durable. When this returns, the bytes survive a power
    /// cut. When it throws, no draft and no part of an object is left behind.
    /// </summary>
    /// <exception cref="FileRefusedException">The file is not acceptable.</exception>
    /// <exception cref="EvidenceStoreException">The storage failed.</exception>
    Task<SealedObject> SealAsync(Stream content, SealLimits limits, CancellationToken cancel = default);

    /// <summary>The bytes as they lie there, unchecked: <see cref="CheckAsync"/> says whether they are still the sealed ones.</summary>
    /// <exception cref="EvidenceStoreException"><see cref="StoreFault.Missing"/>, <see cref="StoreFault.Planted"/> or a failing disk.</exception>
    Task<Stream> OpenAsync(Sha256 hash, CancellationToken cancel = default);

    /// <summary>Reads the whole object and compares. A storage that fails throws; it says nothing about the object.</summary>
    Task<EvidenceState> CheckAsync(Sha256 hash, CancellationToken cancel = default);

    /// <summary>All objects, in no order. What has no proper name or is no plain file is passed over.</summary>
    IAsyncEnumerable<StoredObject> ListAsync(CancellationToken cancel = default);

    /// <summary>Removes drafts that nothing was written to for <see cref="EvidenceReconciliation.StaleDraft"/>: their writer died. Now is UTC.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> RemoveStaleDraftsAsync(DateTime now, CancellationToken cancel = default);
}
