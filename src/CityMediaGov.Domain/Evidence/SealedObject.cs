namespace CityMediaGov.Domain.Evidence;

public enum SealOutcome
{
    Stored,

    /// <summary>The same bytes were sealed before; there is still one object.</summary>
    AlreadyThere,

    /// <summary>
    /// Under this hash stood other bytes: somebody or a failing disk altered them. The right ones are back; the caller
    /// records the incident.
    /// </summary>
    Repaired,
}

/// <summary>Bytes (as many as the size says) that are safely on disk, power cut included. From now on they can only be named, not changed.</summary>
public sealed record SealedObject(Sha256 Sha256, long Size, InspectedContent Content, SealOutcome Outcome);

/// <summary>
/// An object that stands in the store, whether or not any record knows it. Touched is when it was last sealed (UTC, by
/// the clock of the storage): sealing the same bytes again renews it.
/// </summary>
public sealed record StoredObject(Sha256 Sha256, long Size, DateTime TouchedAt);

public enum EvidenceState
{
    Present,
    Missing,

    /// <summary>The bytes under this name are others, or no plain file stands there.</summary>
    Altered,
}
