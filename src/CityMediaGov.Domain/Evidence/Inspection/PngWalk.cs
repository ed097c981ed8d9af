using System.Buffers.Binary;

namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>PNG: signature and header, then from chunk to chunk until the picture begins, inflating nothing.</summary>
internal sealed class PngWalk(SealLimits limits) : IContentWalk
{
    private const int ChunkHead = 8; // length, type
    private const int HeaderEnd = 8 + ChunkHead + 13 + 4; // signature, IHDR with its 13 bytes, checksum

    private readonly byte[] pending = new byte[HeaderEnd];
    private int filled;
    private int wanted = HeaderEnd;
    private long skip;
    private bool done;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    public InspectedContent Content { get; private set; } = new(ContentKind.Png);

    public FileRefusal? Observe(ReadOnlySpan<byte> bytes)
    {
        while (!done && !bytes.IsEmpty)
        {
            var passed = (int)Math.Min(skip, bytes.Length);
            skip -= passed;
            bytes = bytes[passed..];
            var taken = Math.Min(wanted - filled, bytes.Length);
            bytes[..taken].CopyTo(pending.AsSpan(filled));
            filled += taken;
            bytes = bytes[taken..];
            if (filled < wanted)
                continue;
            if ((wanted == HeaderEnd ? Header() : Chunk()) is { } refusal)
                return refusal;
            (filled, wanted) = (0, ChunkHead);
        }
        return null;
    }

    public FileRefusal? Conclude(long size) => wanted == HeaderEnd ? Refusals.Damaged(ContentKind.Png, "it breaks off at once") : null;

    private FileRefusal? Header()
    {
        var chunk = pending.AsSpan(8);
        if (BinaryPrimitives.ReadUInt32BigEndian(chunk) != 13 || !chunk[4..].StartsWith("IHDR"u8))
            return Refusals.Damaged(ContentKind.Png, "its header is not where it belongs");
        if (Checksum(chunk[4..21]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[21..]))
            return Refusals.Damaged(ContentKind.Png, "its header does not match its checksum");
        var fields = chunk[8..21];
        if (!IsPossible(bits: fields[8], color: fields[9]) || fields[10] != 0 || fields[11] != 0 || fields[12] > 1)
            return Refusals.Damaged(ContentKind.Png, "its header says what no such picture can be");
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(fields), BinaryPrimitives.ReadUInt32BigEndian(fields[4..]));
        if (Refusals.Size(ContentKind.Png, width, height, limits) is { } refusal)
            return refusal;
        Content = Content with { Width = (int)width, Height = (int)height };
        return null;
    }

    private FileRefusal? Chunk()
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(pending);
        var type = pending.AsSpan(4, 4);
        foreach (var letter in type)
        {
            if (!char.IsAsciiLetter((char)letter))
                return Refusals.Damaged(ContentKind.Png, "one of its parts has no proper name");
        }
        if (length > int.MaxValue)
            return Refusals.Damaged(ContentKind.Png, "one of its parts says that it is larger than any file");
        if (type.SequenceEqual("acTL"u8))
            Content = Content with { Animated = true };
        done = type.SequenceEqual("IDAT"u8) || type.SequenceEqual("IEND"u8); // the mark of an animation must come before
        skip = length + 4L;
        return null;
    }

    private static bool IsPossible(byte bits, byte color) => color switch
    {
        0 => bits is 1 or 2 or 4 or 8 or 16,
        3 => bits is 1 or 2 or 4 or 8,
        2 or 4 or 6 => bits is 8 or 16,
        _ => false,
    };

    // CRC-32, bit by bit: it is only ever asked about 17 bytes.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320;
        }
        return ~crc;
    }
}
