using System.Buffers.Binary;

namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>WebP: the container's length and the header of its first part.</summary>
internal sealed class WebPWalk(SealLimits limits) : IContentWalk
{
    private const int HeaderLength = 30;
    private const byte AnimationBit = 2;

    private uint? contained;

    public InspectedContent Content { get; private set; } = new(ContentKind.WebP);

    public FileRefusal? Observe(ReadOnlySpan<byte> bytes)
    {
        if (contained is not null)
            return null;
        if (bytes.Length < HeaderLength)
            return Refusals.Damaged(ContentKind.WebP, "it breaks off at once");
        contained = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var part = bytes[12..16];
        var data = bytes[20..];
        if (part.SequenceEqual("VP8X"u8))
        {
            Content = Content with { Animated = (data[0] & AnimationBit) != 0 };
            return Measure(1 + Three(data[4..]), 1 + Three(data[7..]));
        }
        if (part.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return Measure((int)(1 + (bits & 0x3FFF)), (int)(1 + (bits >> 14 & 0x3FFF)));
        }
        if (part.SequenceEqual("VP8 "u8) && data is [_, _, _, 0x9D, 0x01, 0x2A, ..])
            return Measure(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
        return Refusals.Damaged(ContentKind.WebP, "its header is not where it belongs");
    }

    // An odd length is padded to an even one; some writers do not count the padding.
    public FileRefusal? Conclude(long size) => size - 8 - contained == 0 || (contained % 2 == 1 && size - 8 - contained == 1)
        ? null
        : Refusals.Damaged(ContentKind.WebP, "its length is not the one that it states");

    private FileRefusal? Measure(int width, int height)
    {
        Content = Content with { Width = width, Height = height };
        return Refusals.Size(ContentKind.WebP, width, height, limits);
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
