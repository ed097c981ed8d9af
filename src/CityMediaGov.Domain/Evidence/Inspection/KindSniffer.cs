namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>The kind of a file by how it begins.</summary>
internal static class KindSniffer
{
    /// <summary>The head is the first 4,096 bytes, or the whole file; never empty.</summary>
    /// <returns>Why a file that begins like this is refused; null when the kind is one that can be kept.</returns>
    public static FileRefusal? Sniff(ReadOnlySpan<byte> head, out ContentKind kind)
    {
        kind = ContentKind.PlainText;
        if (head.StartsWith(PngWalk.Signature))
            kind = ContentKind.Png;
        else if (head.StartsWith(JpegWalk.Beginning))
            kind = ContentKind.Jpeg;
        else if (head is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..])
            kind = ContentKind.WebP;
        else if (head.StartsWith(PdfWalk.Beginning))
            kind = ContentKind.Pdf;
        else if (RefusedKinds.ByMagic(head) is { } known)
            return known;
        else if (new TextWalk().Observe(head) is not null)
            return Refusals.Unknown;
        else
            return RefusedKinds.ByText(head);
        return null;
    }
}
