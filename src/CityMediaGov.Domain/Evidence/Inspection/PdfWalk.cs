namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>PDF: looks for the keys that make a reader do something on its own.</summary>
internal sealed class PdfWalk : IContentWalk
{
    private readonly Overlap overlap = new();
    private PdfKeys found;

    public static ReadOnlySpan<byte> Beginning => "%PDF-"u8;

    public InspectedContent Content => new(ContentKind.Pdf)
    {
        ActiveContent = PdfKeyScan.Names(found),
        HasUnreadParts = (found & PdfKeys.Unread) != 0,
    };

    public FileRefusal? Observe(ReadOnlySpan<byte> bytes)
    {
        found |= PdfKeyScan.Find(overlap.Join(bytes)) | PdfKeyScan.Find(bytes);
        overlap.Keep(bytes);
        return null;
    }

    public FileRefusal? Conclude(long size) => null;
}
