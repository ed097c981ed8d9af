namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>
/// Keeps account of what a power cut would leave: of a file, the bytes at its last flush; of a folder, the names at its
/// last flush. Names may also reach the disk early, bytes never do: the worst that a journaling file system allows.
/// </summary>
internal sealed class PowerCut(string folder, int failAt = int.MaxValue) : WatchedFileCalls(folder, failAt, FaultTime.Dead)
{
    private readonly string folder = folder;
    private readonly Dictionary<string, Inode> names = [];
    private readonly Dictionary<string, HashSet<string>> flushedNames = [];

    /// <summary>Paths that got their name before their bytes were safe: after a power cut they may be empty or half.</summary>
    public List<string> NamedTooEarly { get; } = [];

    /// <summary>The bytes that are at this path after a power cut now; null when nothing is.</summary>
    public byte[]? Survivor(string path)
    {
        for (var at = path; at != folder; at = Path.GetDirectoryName(at)!)
        {
            if (!flushedNames.GetValueOrDefault(Path.GetDirectoryName(at)!, []).Contains(at))
                return null;
        }
        return names[path].Flushed;
    }

    public override void MakeFolder(string path)
    {
        base.MakeFolder(path);
        names.TryAdd(path, new Inode());
    }

    public override FileStream Create(string path)
    {
        var file = base.Create(path);
        names[path] = new Inode();
        return file;
    }

    public override void Write(FileStream file, ReadOnlySpan<byte> bytes)
    {
        base.Write(file, bytes);
        names[file.Name].Written.AddRange(bytes);
    }

    public override void FlushFile(FileStream file)
    {
        base.FlushFile(file);
        names[file.Name].Flushed = [.. names[file.Name].Written];
    }

    public override void Rename(string from, string to)
    {
        base.Rename(from, to);
        names.Remove(from, out var inode);
        names[to] = inode!;
        if (inode!.Flushed?.Length != inode.Written.Count)
            NamedTooEarly.Add(to);
    }

    public override void FlushFolder(string path)
    {
        base.FlushFolder(path);
        flushedNames[path] = [.. names.Keys.Where(name => Path.GetDirectoryName(name) == path)];
    }

    public override void Delete(string path)
    {
        base.Delete(path);
        names.Remove(path);
    }

    private sealed class Inode
    {
        public List<byte> Written { get; } = [];

        public byte[]? Flushed { get; set; }
    }
}
