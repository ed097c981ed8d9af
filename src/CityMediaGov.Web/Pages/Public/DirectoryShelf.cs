using System.Collections.Concurrent;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>
/// What was written from the directory, kept as long as the directory stands as it does. Begun anew when it is full: it
/// only saves work. What was found by words is never kept, because there is no end of words.
/// </summary>
internal sealed class DirectoryShelf
{
    public const int MostBytes = 16 * 1024 * 1024;

    private Kept? kept;

    public OpenBody? Find(PublicDirectory directory, string key) =>
        kept is { } known && known.Directory == directory && known.Bodies.TryGetValue(key, out var body) ? body : null;

    public OpenBody Keep(PublicDirectory directory, string key, OpenBody body)
    {
        if (kept is not { } known || known.Directory != directory || Volatile.Read(ref known.Bytes) + body.Length > MostBytes)
            kept = known = new(directory);
        if (known.Bodies.TryAdd(key, body))
            Interlocked.Add(ref known.Bytes, body.Length);
        return body;
    }

    /// <summary>What is kept under this name for the filter; null when it is not to be kept.</summary>
    public static string? KeyOf(string name, DirectoryFilter filter) => filter.Words.Count == 0 ? $"{name}\n{filter.Key}" : null;

    private sealed class Kept(PublicDirectory directory)
    {
        public int Bytes;

        public PublicDirectory Directory { get; } = directory;

        public ConcurrentDictionary<string, OpenBody> Bodies { get; } = new(StringComparer.Ordinal);
    }
}
