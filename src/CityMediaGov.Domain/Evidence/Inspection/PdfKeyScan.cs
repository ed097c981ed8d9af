using System.Globalization;

namespace CityMediaGov.Domain.Evidence.Inspection;

[Flags]
internal enum PdfKeys
{
    None = 0,
    JavaScript = 1,
    Launch = 1 << 1,
    EmbeddedFile = 1 << 2,
    OpenAction = 1 << 3,
    AdditionalActions = 1 << 4,
    RichMedia = 1 << 5,
    Form = 1 << 6,
    Unread = 1 << 7,
}

/// <summary>Finds names in the bytes of a PDF, also written in the escaped way ("/J#53").</summary>
internal static class PdfKeyScan
{
    private const int LongestName = 16;

    private static readonly (byte[] Name, PdfKeys Key)[] Keys =
    [
        ("JavaScript"u8.ToArray(), PdfKeys.JavaScript),
        ("JS"u8.ToArray(), PdfKeys.JavaScript),
        ("Launch"u8.ToArray(), PdfKeys.Launch),
        ("EmbeddedFile"u8.ToArray(), PdfKeys.EmbeddedFile),
        ("EmbeddedFiles"u8.ToArray(), PdfKeys.EmbeddedFile),
        ("OpenAction"u8.ToArray(), PdfKeys.OpenAction),
        ("AA"u8.ToArray(), PdfKeys.AdditionalActions),
        ("RichMedia"u8.ToArray(), PdfKeys.RichMedia),
        ("XFA"u8.ToArray(), PdfKeys.Form),
        ("ObjStm"u8.ToArray(), PdfKeys.Unread),
        ("Encrypt"u8.ToArray(), PdfKeys.Unread),
    ];

    /// <summary>A name that the piece breaks off in is not found: the next, overlapping piece has it whole.</summary>
    public static PdfKeys Find(ReadOnlySpan<byte> bytes)
    {
        var found = PdfKeys.None;
        for (int slash; (slash = bytes.IndexOf((byte)'/')) >= 0;)
        {
            bytes = bytes[(slash + 1)..];
            found |= KeyAt(bytes);
        }
        return found;
    }

    public static IReadOnlyList<string> Names(PdfKeys found)
    {
        List<string> names = [];
        void Add(PdfKeys key, string name)
        {
            if (found.HasFlag(key))
                names.Add(name);
        }
        Add(PdfKeys.JavaScript, "/JavaScript");
        Add(PdfKeys.Launch, "/Launch");
        Add(PdfKeys.EmbeddedFile, "/EmbeddedFile");
        Add(PdfKeys.OpenAction, "/OpenAction");
        Add(PdfKeys.AdditionalActions, "/AA");
        Add(PdfKeys.RichMedia, "/RichMedia");
        Add(PdfKeys.Form, "/XFA");
        return names;
    }

    private static PdfKeys KeyAt(ReadOnlySpan<byte> bytes)
    {
        Span<byte> name = stackalloc byte[LongestName];
        var (length, at) = (0, 0);
        for (; at < bytes.Length && !IsDelimiter(bytes[at]); at++)
        {
            if (length == LongestName)
                return PdfKeys.None;
            var letter = bytes[at];
            if (letter == '#' && at + 2 < bytes.Length && byte.TryParse(bytes.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                letter = escaped;
                at += 2;
            }
            name[length++] = letter;
        }
        if (at == bytes.Length)
            return PdfKeys.None;
        foreach (var (known, key) in Keys)
        {
            if (name[..length].SequenceEqual(known))
                return CanBe(key, known.Length, bytes[at..]) ? key : PdfKeys.None;
        }
        return PdfKeys.None;
    }

    private static bool CanBe(PdfKeys key, int nameLength, ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart("\0\t\n\f\r "u8);
        if (rest.IsEmpty)
            return true;
        // A place to open the document at is in every second one, and does nothing.
        if (key == PdfKeys.OpenAction)
            return rest[0] != '[';
        // Two or three letters turn up by chance in compressed pictures; a value after them does not.
        return nameLength > 3 || rest[0] is (byte)'<' or (byte)'(' or (byte)'[' or (byte)'%' or (>= (byte)'0' and <= (byte)'9');
    }

    private static bool IsDelimiter(byte value) => value is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' '
        or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';
}
