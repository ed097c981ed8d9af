using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Evidence;

/// <summary>A sealed file that belongs to a record. The bytes lie in the store under their hash and never change.</summary>
public sealed class EvidenceFile : AuditedRecord
{
    public const int NameLength = 200;
    public const int KindLength = 40;
    public const int HashLength = 32;

    private EvidenceFile() { }

    /// <summary>SHA-256 of the bytes; the file's name in the store.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>In bytes.</summary>
    public long Size { get; private init; }

    /// <summary>As found in the bytes, never as claimed.</summary>
    public ContentKind Kind { get; private init; }

    /// <summary>The sender's name for it, cleaned.</summary>
    public string ClientName { get; private init; } = "";

    public SubjectKind AboutKind { get; private init; }

    public Guid AboutId { get; private init; }

    public Guid ReceivedBy { get; private init; }

    public DateTime ReceivedAt { get; private init; }

    /// <summary>Taken off a draft before it was sent; null while it belongs to the record.</summary>
    public DateTime? DetachedAt { get; private set; }

    public override SubjectKind AuditKind => SubjectKind.EvidenceFile;

    public override string AuditTitle => ClientName;

    public static EvidenceFile Receive(SealedObject sealedObject, string clientName, SubjectKind aboutKind, Guid aboutId, Actor by, DateTime now)
    {
        var file = new EvidenceFile
        {
            Hash = sealedObject.Sha256.ToArray(),
            Size = sealedObject.Size,
            Kind = sealedObject.Content.Kind,
            ClientName = ClientFileName.Clean(clientName),
            AboutKind = aboutKind,
            AboutId = aboutId,
            ReceivedBy = by.Id,
            ReceivedAt = now,
        };
        file.Note(AuditActions.EvidenceReceived, by, now);
        return file;
    }

    public void Detach(Actor by, DateTime now)
    {
        DetachedAt = now;
        Note(AuditActions.EvidenceRemoved, by, now);
    }

    /// <summary>Somebody was handed the original: part of its chain of custody.</summary>
    public void NoteRead(Actor by, DateTime now) => Note(AuditActions.EvidenceRead, by, now);
}
