using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CityMediaGov.Domain.Evidence;

/// <summary>The SHA-256 of some bytes: what sealed evidence is called. Written as 64 lower-case hex digits.</summary>
public readonly record struct Sha256
{
    public const int ByteLength = 32;
    public const int HexLength = 2 * ByteLength;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <param name="hash">Exactly 32 bytes: a hash, not the bytes to hash (that is <see cref="Of"/>).</param>
    public Sha256(ReadOnlySpan<byte> hash)
    {
        if (hash.Length != ByteLength)
            throw new ArgumentException($"A SHA-256 has {ByteLength} bytes, not {hash.Length}.", nameof(hash));
        first = BinaryPrimitives.ReadUInt64BigEndian(hash);
        second = BinaryPrimitives.ReadUInt64BigEndian(hash[8..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(hash[16..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(hash[24..]);
    }

    /// <summary>The first eight digits in two groups, for people to compare at a glance: "9f3c 71ab". Never an identity.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "A short form, not the number type of that name elsewhere.")]
    public string Short => $"{first >> 48:x4} {first >> 32 & 0xffff:x4}";

    public static Sha256 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[ByteLength];
        SHA256.HashData(bytes, hash);
        return new Sha256(hash);
    }

    public static Sha256 Parse(string hex) => TryParse(hex, out var hash)
        ? hash
        : throw new FormatException($"A SHA-256 is written as {HexLength} hexadecimal digits.");

    /// <summary>Takes capitals too: people paste hashes from other tools.</summary>
    public static bool TryParse([NotNullWhen(true)] string? hex, out Sha256 hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[ByteLength];
        if (hex?.Length != HexLength || Convert.FromHexString(hex, bytes, out _, out _) != OperationStatus.Done)
            return false;
        hash = new Sha256(bytes);
        return true;
    }

    public byte[] ToArray()
    {
        var bytes = new byte[ByteLength];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(16), third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), fourth);
        return bytes;
    }

    public override string ToString() => $"{first:x16}{second:x16}{third:x16}{fourth:x16}";
}
