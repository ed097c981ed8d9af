using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace CityMediaGov.Domain.Evidence.Disk;

/// <summary>
/// Evidence in a folder of a local disk. The order is the promise: write the draft, flush it, rename it to its hash,
/// flush the folder; only then is it sealed.
/// </summary>
/// <remarks>
/// Several processes may use one folder at once. <c>tmp</c> lies beside <c>objects</c> because a rename is one step only
/// within a file system.
/// </remarks>
public sealed class DiskEvidenceStore : IEvidenceStore
{
    private readonly IFileCalls calls;
    private readonly ObjectFolder objects;
    private readonly string drafts;

    /// <param name="folder">Made at the first seal when it is missing.</param>
    public DiskEvidenceStore(string folder) : this(folder, new FileCalls())
    {
    }

    internal DiskEvidenceStore(string folder, IFileCalls calls)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        this.calls = calls;
        objects = new ObjectFolder(root, calls);
        drafts = Path.Combine(root, "tmp");
    }

    public async Task<SealedObject> SealAsync(Stream content, SealLimits limits, CancellationToken cancel = default)
    {
        var inspection = new ContentInspection(limits);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var draft = new Draft(calls, Path.Combine(drafts, $"{Guid.CreateVersion7():n}"));
        var buffer = ArrayPool<byte>.Shared.Rent(ObjectFolder.BufferSize);
        var reading = false; // what the sender's stream throws is not the store's fault
        try
        {
            while (true)
            {
                reading = true;
                var read = await content.ReadAtLeastAsync(buffer.AsMemory(0, ObjectFolder.BufferSize), ObjectFolder.BufferSize, throwOnEndOfStream: false, cancel);
                reading = false;
                if (read == 0)
                    break;
                FileRefusedException.ThrowIf(inspection.Observe(buffer.AsSpan(0, read)));
                hash.AppendData(buffer, 0, read);
                Write(draft, buffer.AsSpan(0, read));
            }
            FileRefusedException.ThrowIf(inspection.Conclude());
            draft.Flush();
            var sha = new Sha256(hash.GetHashAndReset());
            return new SealedObject(sha, draft.Size, inspection.Content, Place(draft, sha, cancel));
        }
        catch (Exception cause) when (!reading && EvidenceStoreException.Covers(cause))
        {
            throw EvidenceStoreException.OnSealing(cause);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public Task<Stream> OpenAsync(Sha256 hash, CancellationToken cancel = default)
    {
        try
        {
            var file = objects.TryOpen(hash) ?? throw EvidenceStoreException.Missing();
            return Task.FromResult<Stream>(new FileStream(file, FileAccess.Read, bufferSize: 0));
        }
        catch (Exception cause) when (EvidenceStoreException.Covers(cause))
        {
            throw EvidenceStoreException.OnReading(cause);
        }
    }

    public Task<EvidenceState> CheckAsync(Sha256 hash, CancellationToken cancel = default)
    {
        try
        {
            return Task.FromResult(objects.Check(hash, cancel));
        }
        catch (EvidenceStoreException planted) when (planted.Fault == StoreFault.Planted)
        {
            return Task.FromResult(EvidenceState.Altered);
        }
        catch (Exception cause) when (EvidenceStoreException.Covers(cause))
        {
            throw EvidenceStoreException.OnReading(cause);
        }
    }

    public async IAsyncEnumerable<StoredObject> ListAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var shard in objects.Shards())
        {
            await Task.Yield(); // a large store must not keep one thread to itself
            foreach (var stored in objects.List(shard))
            {
                cancel.ThrowIfCancellationRequested();
                yield return stored;
            }
        }
    }

    public Task<int> RemoveStaleDraftsAsync(DateTime now, CancellationToken cancel = default)
    {
        var removed = 0;
        try
        {
            if (calls.Look(drafts) is not { Kind: EntryKind.Folder })
                return Task.FromResult(0);
            foreach (var draft in calls.List(drafts).Where(entry => entry.Kind == EntryKind.File && now - entry.WrittenAt > EvidenceReconciliation.StaleDraft))
            {
                cancel.ThrowIfCancellationRequested();
                calls.Delete(Path.Combine(drafts, draft.Name));
                removed++;
            }
        }
        catch (Exception cause) when (EvidenceStoreException.Covers(cause))
        {
            throw EvidenceStoreException.OnReading(cause);
        }
        return Task.FromResult(removed);
    }

    // Only once there is something to write: a refused file does not touch the disk.
    private void Write(Draft draft, ReadOnlySpan<byte> bytes)
    {
        if (draft.Size == 0)
            objects.Ensure(drafts);
        draft.Write(bytes);
    }

    private SealOutcome Place(Draft draft, Sha256 sha, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        objects.Ensure(objects.Shard(sha));
        var before = objects.Check(sha, cancel);
        if (before == EvidenceState.Present)
        {
            calls.Touch(objects.PathOf(sha)); // else it might be an old orphan, about to be put away
            draft.Discard();
        }
        else
        {
            draft.Rename(objects.PathOf(sha));
        }
        // Also for bytes that were there: the one who put them there may not have come to this line yet.
        calls.FlushFolder(objects.Shard(sha));
        return before switch
        {
            EvidenceState.Present => SealOutcome.AlreadyThere,
            EvidenceState.Altered => SealOutcome.Repaired,
            _ => SealOutcome.Stored,
        };
    }
}
