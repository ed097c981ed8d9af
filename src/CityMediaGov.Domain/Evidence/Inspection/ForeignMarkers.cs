namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>
/// Signs of a second file inside the first. Archive programs read from the end and PDF readers look through the first
/// kilobyte, so a file can be a picture to one program and something else to the next.
/// </summary>
internal sealed class ForeignMarkers
{
    /// <summary>Four bytes are found by chance somewhere in ten megabytes, but not this near to an end.</summary>
    private const int Edge = 4096;

    private const int PdfReaderLooks = 1024;
    private const int ArchiveEnd = 22 + ushort.MaxValue; // an archive's closing record and its longest comment

    private readonly Overlap overlap = new();
    private long position;
    private Places archive = Places.None;
    private Places archiveClose = Places.None;
    private Places pdf = Places.None;
    private bool archiveForCertain;
    private bool pdfForCertain;

    public void Observe(ReadOnlySpan<byte> bytes)
    {
        Look(overlap.Join(bytes), position - overlap.Before);
        Look(bytes, position);
        overlap.Keep(bytes);
        position += bytes.Length;
    }

    public FileRefusal? Conclude(ContentKind kind, long size)
    {
        var archived = archive.Within(Edge, size) || archiveClose.Last >= size - ArchiveEnd
            || (archiveForCertain && kind != ContentKind.Pdf); // a PDF may lawfully hold one as an attachment, in its middle
        var isPdf = kind switch
        {
            ContentKind.Pdf => false,
            ContentKind.PlainText => pdf.First < PdfReaderLooks, // further down a note may talk about it
            _ => pdf.Within(Edge, size) || pdfForCertain,
        };
        return archived ? Refusals.TwoKinds(kind, "an archive")
            : isPdf ? Refusals.TwoKinds(kind, "a PDF document")
            : null;
    }

    private void Look(ReadOnlySpan<byte> window, long start)
    {
        for (int at = 0, next; (next = window[at..].IndexOf("PK"u8)) >= 0; at += 2)
        {
            at += next;
            Zip(window[at..], start + at);
        }
        Mark(window, start, "Rar!\x1A\x07"u8, ref archive, ref archiveForCertain);
        Mark(window, start, [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], ref archive, ref archiveForCertain);
        for (int at = 0, next; (next = window[at..].IndexOf(PdfWalk.Beginning)) >= 0; at += PdfWalk.Beginning.Length)
        {
            at += next;
            pdf = pdf.With(start + at);
            pdfForCertain |= window[at..] is [_, _, _, _, _, >= (byte)'1' and <= (byte)'9', (byte)'.', ..];
        }
    }

    private void Zip(ReadOnlySpan<byte> record, long at)
    {
        switch (record)
        {
            // A first disk of one: no other archive is made any more, and the zeros make chance unlikely.
            case [_, _, 5, 6, 0, 0, 0, 0, ..]:
                archiveClose = archiveClose.With(at);
                break;
            case [_, _, 3, 4, ..]:
                archive = archive.With(at);
                archiveForCertain |= record is [_, _, _, _, <= 63, 0, _, _, 0 or 8 or 9 or 12 or 14 or 93 or 95 or 99, 0, ..]; // version, method
                break;
        }
    }

    private static void Mark(ReadOnlySpan<byte> window, long start, ReadOnlySpan<byte> magic, ref Places places, ref bool certain)
    {
        for (int at = 0, next; (next = window[at..].IndexOf(magic)) >= 0; at += magic.Length)
        {
            at += next;
            places = places.With(start + at);
            certain = true;
        }
    }

    /// <summary>Where something was first and last seen, counted from the beginning of the file.</summary>
    private readonly record struct Places(long First, long Last)
    {
        public static readonly Places None = new(long.MaxValue, long.MinValue);

        public Places With(long place) => new(Math.Min(First, place), Math.Max(Last, place));

        public bool Within(int edge, long size) => First < edge || Last >= size - edge;
    }
}
