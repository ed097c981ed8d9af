using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>Small files that are what they say.</summary>
internal static class Samples
{
    public static byte[] Text(string text = "The comment was hidden on 3 March.\n") => Encoding.UTF8.GetBytes(text);

    /// <summary>Text of exactly this many bytes, other text for each seed.</summary>
    public static byte[] TextOf(int length, int seed = 1)
    {
        var bytes = new byte[length];
        var random = new Random(seed);
        for (var at = 0; at < length; at++)
            bytes[at] = (byte)random.Next('a', 'z' + 1);
        return bytes;
    }

    public static byte[] Png(int width = 3, int height = 2, params byte[][] beforePicture)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 0); // 8-bit grey
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", header), .. beforePicture.SelectMany(chunk => chunk), .. Chunk("IDAT", Deflated(new byte[8])), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. BigEndian((uint)content.Length), .. named, .. BigEndian(Crc32(named))];
    }

    /// <summary>As a camera makes it: application data first, padding before the frame.</summary>
    public static byte[] Jpeg(int width = 3, int height = 2, int applicationData = 300) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, .. Short(16), .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xE1, .. Short(2 + applicationData), .. new byte[applicationData],
        0xFF, 0xDB, .. Short(67), 0, .. new byte[64],
        0xFF, 0xFF, 0xC0, .. Short(11), 8, .. Short(height), .. Short(width), 1, 1, 0x11, 0,
        0xFF, 0xDA, .. Short(8), 1, 1, 0, 0, 63, 0, 0x12, 0x34,
        0xFF, 0xD9,
    ];

    public static byte[] WebP(int width = 3, int height = 2)
    {
        var bits = BinaryPrimitives.ReverseEndianness((uint)(width - 1 | height - 1 << 14));
        return Riff("VP8L", [0x2F, .. BigEndian(bits), .. new byte[7]]);
    }

    public static byte[] WebPLossy(int width = 3, int height = 2) =>
        Riff("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), .. new byte[6]]);

    public static byte[] WebPExtended(int width, int height, bool animated) =>
        Riff("VP8X", [(byte)(animated ? 2 : 0), 0, 0, 0, .. Three(width - 1), .. Three(height - 1), .. new byte[4]]);

    public static byte[] Pdf(string objects = "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n%âãÏÓ\n{objects}\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");

    /// <summary>A real archive with one stored entry.</summary>
    public static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("run.txt", CompressionLevel.NoCompression).Open())
            entry.Write("hello"u8);
        return bytes.ToArray();
    }

    public static uint Crc32(ReadOnlySpan<byte> bytes)
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

    private static byte[] Riff(string part, byte[] content) =>
        [.. "RIFF"u8, .. LittleEndian(12 + content.Length), .. "WEBP"u8, .. Encoding.ASCII.GetBytes(part), .. LittleEndian(content.Length), .. content];

    private static byte[] Deflated(byte[] bytes)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return deflated.ToArray();
    }

    private static byte[] BigEndian(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] LittleEndian(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Three(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];
}
