using System.IO.Compression;
using System.Security.Cryptography;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>An answer with a tag that is the same whenever the bytes are, on every node. Packed once, when first asked for so.</summary>
internal sealed class OpenBody(byte[] bytes, string contentType)
{
    private const int TagLength = 12;
    private const int NotWorthPacking = 1024;
    private const string Gzip = "gzip";

    private readonly string tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, TagLength));
    private byte[]? packed;

    public string ContentType { get; } = contentType;

    public int Length => bytes.Length;

    /// <summary>The bytes as this reader takes them. Packed ones are other bytes, so they have another tag.</summary>
    public (byte[] Bytes, string ETag, string? Encoding) For(HttpRequest request) => bytes.Length >= NotWorthPacking && TakesGzip(request)
        ? (packed ??= Pack(), $"\"{tag}-gz\"", Gzip)
        : (bytes, $"\"{tag}\"", null);

    private static bool TakesGzip(HttpRequest request) => request.Headers.AcceptEncoding.Count > 0
        && request.GetTypedHeaders().AcceptEncoding.Any(taken => taken.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && taken.Quality is not 0);

    private byte[] Pack()
    {
        using var all = new MemoryStream();
        using (var gzip = new GZipStream(all, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return all.ToArray();
    }
}
