using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CityMediaGov.Domain.Evidence.Disk;

/// <summary>
/// <c>objects/ab/abcdef…</c>: one plain file for each hash, in 256 folders. Anything else that stands there is planted,
/// and is neither followed nor replaced.
/// </summary>
internal sealed class ObjectFolder(string root, IFileCalls calls)
{
    public const int BufferSize = 64 * 1024;

    private readonly string objects = Path.Combine(root, "objects");

    /// <summary>Folders whose own name is known to survive a power cut.</summary>
    private readonly ConcurrentDictionary<string, bool> durable = [];

    public string Shard(Sha256 hash) => Path.Combine(objects, hash.ToString()[..2]);

    public string PathOf(Sha256 hash) => Path.Combine(Shard(hash), hash.ToString());

    /// <summary>
    /// Makes what is missing of the folder's path. Also flushes the entry of a folder that is there but new to this
    /// process: whoever made it may not have come that far yet.
    /// </summary>
    public void Ensure(string folder)
    {
        var there = calls.Look(folder);
        if (there is not null && !IsBelowRoot(folder))
            return; // the operator's: it may be a link to another disk, inside a folder that we may not open
        if (there is { Kind: not EntryKind.Folder })
            throw EvidenceStoreException.Planted();
        if (there is not null && durable.ContainsKey(folder))
            return;
        var parent = Path.GetDirectoryName(folder)!;
        if (there is null)
        {
            Ensure(parent);
            calls.MakeFolder(folder);
        }
        calls.FlushFolder(parent);
        durable[folder] = true;
    }

    /// <summary>The bytes under this hash compared with their name.</summary>
    /// <exception cref="EvidenceStoreException">Something planted stands there.</exception>
    public EvidenceState Check(Sha256 hash, CancellationToken cancel)
    {
        using var file = TryOpen(hash);
        return file is null ? EvidenceState.Missing
            : Hash(file, cancel) == hash ? EvidenceState.Present
            : EvidenceState.Altered;
    }

    /// <returns>Null when nothing stands there.</returns>
    /// <exception cref="EvidenceStoreException">Something planted stands there.</exception>
    public SafeFileHandle? TryOpen(Sha256 hash)
    {
        foreach (var folder in (string[])[objects, Shard(hash)])
        {
            if (calls.Look(folder) is not { } there)
                return null;
            if (there.Kind != EntryKind.Folder)
                throw EvidenceStoreException.Planted();
        }
        switch (calls.Look(PathOf(hash)))
        {
            case null:
                return null;
            case { Kind: not EntryKind.File }:
                throw EvidenceStoreException.Planted();
        }
        try
        {
            return PlainFile(calls.OpenRead(PathOf(hash)));
        }
        catch (FileNotFoundException)
        {
            return null; // destroyed between the two steps
        }
    }

    public IEnumerable<StoredObject> List(string shard)
    {
        foreach (var entry in calls.List(Path.Combine(objects, shard)))
        {
            if (entry.Kind == EntryKind.File && Sha256.TryParse(entry.Name, out var hash) && PathOf(hash) == Path.Combine(objects, shard, entry.Name))
                yield return new StoredObject(hash, entry.Size, entry.WrittenAt);
        }
    }

    public IEnumerable<string> Shards() => calls.Look(objects) is { Kind: EntryKind.Folder }
        ? calls.List(objects).Where(entry => entry.Kind == EntryKind.Folder).Select(entry => entry.Name)
        : [];

    private bool IsBelowRoot(string folder) => folder.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private Sha256 Hash(SafeFileHandle file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long at = 0;
            for (int read; (read = calls.Read(file, buffer.AsSpan(0, BufferSize), at)) > 0; at += read)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
            }
            return new Sha256(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SafeFileHandle PlainFile(SafeFileHandle file)
    {
        try
        {
            _ = RandomAccess.GetLength(file);
            return file;
        }
        catch (NotSupportedException) // a pipe or a device has no length
        {
            file.Dispose();
            throw EvidenceStoreException.Planted();
        }
    }
}
