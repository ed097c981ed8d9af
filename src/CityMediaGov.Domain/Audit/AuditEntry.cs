using CityMediaGov.Domain.Data.Stored;

namespace CityMediaGov.Domain.Audit;

/// <summary>
/// One link of the chain. It holds a commitment to what happened, not the words themselves (<see cref="AuditPayload"/>):
/// so a payload can lawfully be destroyed later and the chain still verifies.
/// </summary>
public sealed class AuditEntry
{
    public const int HashLength = 32;
    public const int BytesLength = 1000;

    private AuditEntry() { }

    internal AuditEntry(AuditLeaf leaf, byte[] previousChain)
    {
        (Seq, At, Action, ActorId) = (leaf.Seq, leaf.At, leaf.Action, leaf.ActorId);
        (SubjectKind, SubjectId) = (leaf.SubjectKind, leaf.SubjectId);
        Bytes = leaf.ToBytes();
        LeafHash = AuditChain.LeafHashOf(Bytes);
        PreviousChain = previousChain;
        Chain = AuditChain.Link(previousChain, LeafHash);
    }

    /// <summary>As it lies in the database, every column readable.</summary>
    internal static AuditEntry Stored(StoredRow row, AuditPayload? payload) => new()
    {
        Seq = row.Get<long>(nameof(Seq)),
        At = row.Get<DateTime>(nameof(At)),
        Action = row.Get<string>(nameof(Action)),
        ActorId = row.Get<Guid>(nameof(ActorId)),
        SubjectKind = row.Get<SubjectKind>(nameof(SubjectKind)),
        SubjectId = row.Get<Guid>(nameof(SubjectId)),
        Bytes = row.Get<byte[]>(nameof(Bytes)),
        LeafHash = row.Get<byte[]>(nameof(LeafHash)),
        PreviousChain = row.Get<byte[]>(nameof(PreviousChain)),
        Chain = row.Get<byte[]>(nameof(Chain)),
        Payload = payload,
    };

    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Seq { get; private init; }

    /// <summary>Never before the entry before it, even when the server's clock went back.</summary>
    public DateTime At { get; private init; }

    public string Action { get; private init; } = "";

    public Guid ActorId { get; private init; }

    public SubjectKind SubjectKind { get; private init; }

    public Guid SubjectId { get; private init; }

    /// <summary>The leaf as hashed. The columns above repeat it for lists; verification compares both.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>SHA-256 of a zero byte and <see cref="Bytes"/>.</summary>
    public byte[] LeafHash { get; private init; } = [];

    /// <summary><see cref="Chain"/> of the entry before; 32 zero bytes in the first.</summary>
    public byte[] PreviousChain { get; private init; } = [];

    /// <summary>SHA-256 of <see cref="PreviousChain"/> and <see cref="LeafHash"/>.</summary>
    public byte[] Chain { get; private init; } = [];

    /// <summary>Null once lawfully destroyed.</summary>
    public AuditPayload? Payload { get; internal init; }
}

/// <summary>What an entry says, in words. Lies apart from the chain so that it can be destroyed under the schedule.</summary>
public sealed class AuditPayload
{
    public const int SaltLength = 32;

    private AuditPayload() { }

    internal AuditPayload(long seq, byte[] salt, byte[] content) => (Seq, Salt, Content) = (seq, salt, content);

    /// <summary>As it lies in the database, every column readable.</summary>
    internal static AuditPayload Stored(StoredRow row) =>
        new(row.Get<long>(nameof(Seq)), row.Get<byte[]>(nameof(Salt)), row.Get<byte[]>(nameof(Content)));

    public long Seq { get; private init; }

    /// <summary>Random; without it nobody can guess a destroyed payload from its commitment.</summary>
    public byte[] Salt { get; private init; } = [];

    /// <summary>UTF-8 JSON, the exact bytes committed to; read with <see cref="AuditStory.Read"/>.</summary>
    public byte[] Content { get; private init; } = [];
}
