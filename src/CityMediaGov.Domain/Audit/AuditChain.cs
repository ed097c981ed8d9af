using System.Security.Cryptography;

namespace CityMediaGov.Domain.Audit;

/// <summary>How the entries are hashed. Can be repeated with any SHA-256 tool.</summary>
public static class AuditChain
{
    internal const string OtherWords = "its words are not the ones that were sealed";

    public static byte[] Beginning => new byte[AuditEntry.HashLength];

    public static byte[] LeafHashOf(byte[] bytes) => SHA256.HashData([0, .. bytes]);

    public static byte[] Link(byte[] previousChain, byte[] leafHash) => SHA256.HashData([.. previousChain, .. leafHash]);

    public static byte[] Commit(byte[] salt, byte[] content) => SHA256.HashData([.. salt, .. content]);

    /// <summary>What is wrong with an entry that should follow <paramref name="previousChain"/> as number <paramref name="seq"/>; null when it holds.</summary>
    public static string? WhatIsWrong(AuditEntry entry, long seq, byte[] previousChain)
    {
        if (entry.Seq != seq)
            return $"number {seq} is missing or out of order";
        if (AuditLeaf.Read(entry.Bytes) is not { } leaf)
            return "its bytes cannot be read";
        if (!entry.LeafHash.SequenceEqual(LeafHashOf(entry.Bytes)))
            return "its bytes are not the ones that were hashed";
        if (!entry.PreviousChain.SequenceEqual(previousChain) || !entry.Chain.SequenceEqual(Link(previousChain, entry.LeafHash)))
            return "it does not follow the entry before it";
        if (leaf.Seq != entry.Seq || leaf.At != entry.At || leaf.Action != entry.Action || leaf.ActorId != entry.ActorId
            || leaf.SubjectKind != entry.SubjectKind || leaf.SubjectId != entry.SubjectId)
            return "its columns differ from its bytes";
        return entry.Payload is { } payload && !leaf.Commitment.SequenceEqual(Commit(payload.Salt, payload.Content))
            ? OtherWords
            : null;
    }
}
