using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Import;

/// <summary>
/// The bytes of a table as text. UTF-8 and UTF-16 can be told for certain; an older encoding cannot, and a wrong guess
/// would store names that nobody typed, so such a file is refused with what to do.
/// </summary>
internal static class CsvDecoding
{
    private const string SaveAsUtf8 = "In Excel choose “Save As” and “CSV UTF-8 (Comma delimited)”, in LibreOffice the character set UTF-8; then send that file.";
    private const int Looked = 4096;

    private static readonly byte[][] Documents = ["PK\x03\x04"u8.ToArray(), "PK\x05\x06"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0], "%PDF-"u8.ToArray()];

    /// <exception cref="FileRefusedException">It is no text, or its encoding cannot be told.</exception>
    public static string Decode(byte[] bytes)
    {
        if (bytes.Length == 0)
            throw Refuse(FileFault.Empty, "The file is empty.", "Choose the file with the rows.");
        if (Array.Exists(Documents, magic => bytes.AsSpan().StartsWith(magic)))
            throw Refuse(FileFault.Kind, "This is a workbook, an archive or a document, whatever its name says, and no CSV.", $"Open it. {SaveAsUtf8}");
        var text = (IsUtf16(bytes, out var encoding) ? TryRead(encoding, bytes) : ReadUtf8(bytes))
            ?? throw Refuse(FileFault.Damaged, "The file is cut off or damaged: half of a character is missing.", SaveAsUtf8);
        text = text.TrimStart('\uFEFF');
        if (text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
            throw Refuse(FileFault.Kind, $"Line {LineOf(text.AsSpan(0, nul))} has a NUL sign, which no text has: this is no CSV, or it is damaged.", SaveAsUtf8);
        return text;
    }

    private static string ReadUtf8(byte[] bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var rest = bytes.AsSpan();
        var good = 0;
        while (Rune.DecodeFromUtf8(rest[good..], out _, out var used) == OperationStatus.Done)
            good += used;
        throw Refuse(FileFault.Kind,
            $"The letters of this file are in an older encoding, such as Windows-1252; the first one that shows it is in line {LineOf(Encoding.UTF8.GetString(bytes, 0, good))}. Names with accents would be stored wrong.",
            SaveAsUtf8);
    }

    /// <summary>By its mark; else by the zero bytes that plain letters have in every other place.</summary>
    private static bool IsUtf16(byte[] bytes, out UnicodeEncoding encoding)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, Looked));
        var (even, odd) = (0, 0);
        for (var at = 0; at < head.Length; at++)
        {
            if (head[at] == 0)
                _ = at % 2 == 0 ? even++ : odd++;
        }
        var bigEndian = head is [0xFE, 0xFF, ..] || (even > head.Length / 4 && odd == 0);
        encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true, throwOnInvalidBytes: true);
        return bigEndian || head is [0xFF, 0xFE, ..] || (odd > head.Length / 4 && even == 0);
    }

    private static string? TryRead(UnicodeEncoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int LineOf(ReadOnlySpan<char> before) => before.Count('\n') + 1;

    private static FileRefusedException Refuse(FileFault fault, string sentence, string wayOn) => new(new(fault, sentence, wayOn));
}
