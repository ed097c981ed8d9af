namespace CityMediaGov.Domain.Evidence.Inspection;

/// <summary>Kinds that are known and not kept, each with its own sentence: a person can then do something about it.</summary>
internal static class RefusedKinds
{
    private const string AsPdf = "Save it as a PDF, and send that.";
    private const string AsPicture = "Take a screenshot of it, or save it as PNG or JPEG, and send that.";
    private const string OneByOne = "Send the files in it one by one.";

    private static readonly FileRefusal Program = Refusals.Kind("a program");
    private static readonly FileRefusal Archive = Refusals.Kind("an archive", OneByOne);
    private static readonly FileRefusal Office = Refusals.Kind("an Office document", AsPdf);
    private static readonly FileRefusal Zip = Refusals.Kind("a ZIP archive or an Office document", "Save a document as a PDF; send the files of an archive one by one.");
    private static readonly FileRefusal Tiff = Refusals.Kind("a TIFF picture", AsPicture);
    private static readonly FileRefusal Gif = Refusals.Kind("a GIF picture", AsPicture);
    private static readonly FileRefusal Heic = Refusals.Kind("a photo in a phone's own format (HEIC or AVIF)", AsPicture);
    private static readonly FileRefusal Film = Refusals.Kind("a film or a sound recording", "Take a screenshot of it, and say in the text what it shows.");
    private static readonly FileRefusal Drawing = Refusals.Kind("a drawing made of code (SVG)", AsPicture);
    private static readonly FileRefusal Page = Refusals.Kind("a web page (HTML)", "Take a screenshot of it, or print it to a PDF, and send that.");
    private static readonly FileRefusal Markup = Refusals.Kind("code in angle brackets (XML)", AsPdf);
    private static readonly FileRefusal Script = Refusals.Kind("a script, which is a program");
    private static readonly FileRefusal PostScript = Refusals.Kind("a PostScript program", AsPdf);

    private static readonly (byte[] Magic, FileRefusal Refusal)[] Beginnings =
    [
        ("MZ"u8.ToArray(), Program),
        ([0x7F, .. "ELF"u8], Program),
        ([0xFE, 0xED, 0xFA, 0xCE], Program), // Mach-O, four ways
        ([0xFE, 0xED, 0xFA, 0xCF], Program),
        ([0xCE, 0xFA, 0xED, 0xFE], Program),
        ([0xCF, 0xFA, 0xED, 0xFE], Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], Program), // Mach-O for several processors, Java class
        ([0x00, .. "asm"u8], Program),
        ([0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0], Program), // Windows shortcut
        ("PK\x03\x04"u8.ToArray(), Zip),
        ("PK\x05\x06"u8.ToArray(), Zip),
        ("PK\x07\x08"u8.ToArray(), Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Office), // Word, Excel and PowerPoint before 2007
        (@"{\rtf"u8.ToArray(), Office),
        ("II*\0"u8.ToArray(), Tiff),
        ("MM\0*"u8.ToArray(), Tiff),
        ("II+\0"u8.ToArray(), Tiff), // BigTIFF
        ("MM\0+"u8.ToArray(), Tiff),
        ("GIF8"u8.ToArray(), Gif),
        ([0x1F, 0x8B], Archive), // gzip
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], Archive),
        ("Rar!\x1A\x07"u8.ToArray(), Archive),
        ([0xFD, .. "7zXZ"u8, 0], Archive),
        ([0x28, 0xB5, 0x2F, 0xFD], Archive), // Zstandard
        ("MSCF"u8.ToArray(), Archive),
        ([0x1A, 0x45, 0xDF, 0xA3], Film), // Matroska, WebM
        ("OggS"u8.ToArray(), Film),
        ("ID3"u8.ToArray(), Film),
        ("%!PS"u8.ToArray(), PostScript),
    ];

    private static readonly byte[][] PhotoBrands = [.. new[] { "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    public static FileRefusal? ByMagic(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, refusal) in Beginnings)
        {
            if (head.StartsWith(magic))
                return refusal;
        }
        if (head.Length >= 262 && head[257..].StartsWith("ustar"u8))
            return Archive;
        if (head is [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, ..])
            return Archive;
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8))
            return null;
        foreach (var brand in PhotoBrands)
        {
            if (head[8..].StartsWith(brand))
                return Heic;
        }
        return Film;
    }

    /// <summary>Text that a program would run or a browser draw. Only how it begins counts: a note may quote such text.</summary>
    public static FileRefusal? ByText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        if (head.StartsWith("#!"u8))
            return Script;
        head = head.TrimStart(" \t\r\n\f\v"u8);
        if (head is [(byte)'<', (byte)'!' or (byte)'?' or (byte)'/' or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z'), ..])
            return Mentions(head, "<svg"u8) ? Drawing : Mentions(head, "html"u8) || Mentions(head, "<script"u8) ? Page : Markup;
        return Mentions(head, "multipart/related"u8) && Mentions(head, "mime-version:"u8) ? Page : null;
    }

    /// <summary>In capitals or not; the word is given in lower case.</summary>
    private static bool Mentions(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (; text.Length >= word.Length; text = text[1..])
        {
            if (System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word))
                return true;
        }
        return false;
    }
}
