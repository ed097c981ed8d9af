namespace CityMediaGov.Domain.Evidence.Disk;

/// <summary>Bytes on their way: a file in the drafts folder that is gone after use, renamed or removed.</summary>
internal sealed class Draft(IFileCalls calls, string path) : IDisposable
{
    private FileStream? file;
    private bool gone = true;

    public long Size { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (file is null)
        {
            file = calls.Create(path);
            gone = false;
        }
        calls.Write(file, bytes);
        Size += bytes.Length;
    }

    public void Flush()
    {
        calls.FlushFile(file!);
        file!.Dispose();
    }

    public void Rename(string to)
    {
        calls.Rename(path, to);
        gone = true;
    }

    /// <summary>A draft that cannot be removed fails nothing: the reconciler finds it later.</summary>
    public void Discard()
    {
        if (gone)
            return;
        gone = true;
        file!.Dispose();
        try
        {
            calls.Delete(path);
        }
        catch (Exception cause) when (EvidenceStoreException.Covers(cause))
        {
        }
    }

    public void Dispose()
    {
        Discard();
        file?.Dispose();
    }
}
