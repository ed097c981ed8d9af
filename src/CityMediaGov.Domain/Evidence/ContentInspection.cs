using System.Diagnostics;
using CityMediaGov.Domain.Evidence.Inspection;

namespace CityMediaGov.Domain.Evidence;

/// <summary>
/// Finds out what a file is while it streams by, from its bytes alone, and refuses what is not kept. Looks at headers and
/// for signs of a second file inside; decodes nothing, so it needs a few kilobytes whatever the file is.
/// </summary>
/// <remarks>Use: <see cref="Observe"/> each piece in order, stop at the first refusal; then <see cref="Conclude"/>.</remarks>
public sealed class ContentInspection(SealLimits limits)
{
    private const int HeadLength = 4096;

    private readonly byte[] head = new byte[HeadLength];
    private readonly ForeignMarkers foreign = new();
    private int headFilled;
    private long size;
    private IContentWalk? walk;
    private InspectedContent? content;

    /// <summary>Known after <see cref="Conclude"/> found nothing against the file.</summary>
    public InspectedContent Content => content ?? throw new UnreachableException("The inspection has not concluded.");

    /// <returns>Why the file is refused, as soon as that is certain; null to go on.</returns>
    public FileRefusal? Observe(ReadOnlySpan<byte> bytes)
    {
        size += bytes.Length;
        if (size > limits.MaxBytes)
            return Refusals.TooLarge(limits.MaxBytes);
        foreign.Observe(bytes);
        if (walk is not null)
            return walk.Observe(bytes);

        var taken = Math.Min(bytes.Length, HeadLength - headFilled);
        bytes[..taken].CopyTo(head.AsSpan(headFilled));
        headFilled += taken;
        if (headFilled < HeadLength)
            return null;
        return Begin() ?? walk!.Observe(bytes[taken..]);
    }

    /// <returns>Why the whole file is refused; null when it may be kept.</returns>
    public FileRefusal? Conclude()
    {
        if (size == 0)
            return Refusals.Empty;
        var refusal = (walk is null ? Begin() : null) ?? walk!.Conclude(size) ?? foreign.Conclude(walk.Content.Kind, size);
        if (refusal is null)
            content = walk!.Content;
        return refusal;
    }

    private FileRefusal? Begin()
    {
        var beginning = head.AsSpan(0, headFilled);
        if (KindSniffer.Sniff(beginning, out var kind) is { } refusal)
            return refusal;
        if (!limits.Kinds.Contains(kind))
            return Refusals.Kind(kind.Words());
        walk = kind switch
        {
            ContentKind.Png => new PngWalk(limits),
            ContentKind.Jpeg => new JpegWalk(limits),
            ContentKind.WebP => new WebPWalk(limits),
            ContentKind.Pdf => new PdfWalk(),
            _ => new TextWalk(),
        };
        return walk.Observe(beginning);
    }
}
