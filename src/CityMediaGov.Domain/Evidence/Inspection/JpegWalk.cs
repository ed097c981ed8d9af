using System.Buffers.Binary;

namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>JPEG: from segment to segment until the one that says how large the picture is.</summary>
internal sealed class JpegWalk(SealLimits limits) : IContentWalk
{
    private readonly byte[] pending = new byte[9]; // FF, marker, length (2), precision, height (2), width (2)
    private int filled;
    private int skip = 2; // the first marker, "start of image"
    private bool done;

    /// <summary>The start of image and the first byte of the next marker.</summary>
    public static ReadOnlySpan<byte> Beginning => [0xFF, 0xD8, 0xFF];

    public InspectedContent Content { get; private set; } = new(ContentKind.Jpeg);

    public FileRefusal? Observe(ReadOnlySpan<byte> bytes)
    {
        while (!done && !bytes.IsEmpty)
        {
            var passed = Math.Min(skip, bytes.Length);
            skip -= passed;
            bytes = bytes[passed..];
            if (bytes.IsEmpty)
                break;
            pending[filled++] = bytes[0];
            bytes = bytes[1..];
            if (Step() is { } refusal)
                return refusal;
        }
        return null;
    }

    public FileRefusal? Conclude(long size) => done ? null : Refusals.Damaged(ContentKind.Jpeg, "it breaks off before it says how large the picture is");

    private FileRefusal? Step()
    {
        var marker = pending[1];
        switch (filled)
        {
            case 1 when pending[0] != 0xFF:
                return Refusals.Damaged(ContentKind.Jpeg, "its parts do not follow each other as they should");
            case 2 when marker == 0xFF: // padding before a marker
                filled = 1;
                break;
            case 2 when marker is 0x01 or (>= 0xD0 and <= 0xD7): // these have no content
                filled = 0;
                break;
            case 2 when marker is 0x00 or 0xD8 or 0xD9 or 0xDA: // the picture, or its end, before its size
                return Refusals.Damaged(ContentKind.Jpeg, "it does not say how large the picture is");
            case 4:
                return Segment(IsFrame(marker));
            case 9:
                return Frame();
        }
        return null;
    }

    private FileRefusal? Segment(bool isFrame)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(pending.AsSpan(2)); // counts itself
        if (length < (isFrame ? 11 : 2))
            return Refusals.Damaged(ContentKind.Jpeg, "one of its parts says that it is shorter than it can be");
        if (!isFrame)
            (filled, skip) = (0, length - 2);
        return null;
    }

    private FileRefusal? Frame()
    {
        done = true;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(pending.AsSpan(5)), BinaryPrimitives.ReadUInt16BigEndian(pending.AsSpan(7)));
        if (Refusals.Size(ContentKind.Jpeg, width, height, limits) is { } refusal)
            return refusal;
        Content = Content with { Width = width, Height = height };
        return null;
    }

    // C4, C8 and CC lie in the same range and mean something else.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
