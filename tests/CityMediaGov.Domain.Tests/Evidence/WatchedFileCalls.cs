using CityMediaGov.Domain.Evidence.Disk;
using Microsoft.Win32.SafeHandles;

namespace CityMediaGov.Domain.Tests.Evidence;

public enum FaultTime
{
    /// <summary>The step is not taken.</summary>
    Before,

    /// <summary>The step is taken, and then reported as failed: a flush or a rename may do that.</summary>
    After,

    /// <summary>This step and all later ones are not taken, cleaning up included: the process was killed.</summary>
    Dead,
}

/// <summary>The real disk, written down step by step, with one step that fails.</summary>
internal class WatchedFileCalls(string folder, int failAt = int.MaxValue, FaultTime when = FaultTime.Before, Exception? fault = null) : IFileCalls
{
    private readonly FileCalls disk = new();
    private int step;

    /// <summary>The steps that change the disk, with paths below the folder and hashes and draft names shortened.</summary>
    public List<string> Changes { get; } = [];

    /// <summary>The step that failed; null while none did.</summary>
    public string? Failed { get; private set; }

    public FileEntry? Look(string path) => Ask("look", path, () => disk.Look(path));

    public IEnumerable<FileEntry> List(string folder) => Ask("list", folder, () => disk.List(folder));

    public virtual void MakeFolder(string path) => Change("make folder", path, () => disk.MakeFolder(path));

    public virtual FileStream Create(string path)
    {
        FileStream? file = null;
        Change("create", path, () => file = disk.Create(path));
        return file!;
    }

    public virtual void Write(FileStream file, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        Change("write", file.Name, () => disk.Write(file, copy));
    }

    public virtual void FlushFile(FileStream file) => Change("flush file", file.Name, () => disk.FlushFile(file));

    public virtual void Rename(string from, string to) => Change("rename", from, () => disk.Rename(from, to), " -> " + Short(to));

    public virtual void FlushFolder(string path) => Change("flush folder", path, () => disk.FlushFolder(path));

    public SafeFileHandle OpenRead(string path) => Ask("open", path, () => disk.OpenRead(path));

    public int Read(SafeFileHandle file, Span<byte> bytes, long at)
    {
        Ask("read", "", () => 0);
        return disk.Read(file, bytes, at);
    }

    public void Touch(string path) => Change("touch", path, () => disk.Touch(path));

    public virtual void Delete(string path) => Change("delete", path, () => disk.Delete(path));

    private T Ask<T>(string verb, string path, Func<T> call)
    {
        step++;
        if (step == failAt || (step > failAt && when == FaultTime.Dead))
            Fail($"{verb} {Short(path)}");
        return call();
    }

    private void Change(string verb, string path, Action call, string more = "")
    {
        var name = $"{verb} {Short(path)}{more}";
        step++;
        var fails = step == failAt || (step > failAt && when == FaultTime.Dead);
        if (fails && (when != FaultTime.After || verb == "create")) // a file that was made and not handed over does not exist
            Fail(name);
        Changes.Add(name);
        call();
        if (fails)
            Fail(name);
    }

    private void Fail(string name)
    {
        Failed ??= name;
        throw fault ?? new IOException("Input/output error", 5);
    }

    private string Short(string path)
    {
        if (path.Length == 0 || !path.StartsWith(folder, StringComparison.Ordinal))
            return path;
        var parts = path[folder.Length..].TrimStart('/', '\\').Split('/', '\\');
        return parts switch
        {
            [_, "tmp", _] => "tmp/draft",
            [_, "objects", var shard, _] => $"objects/{shard}/hash",
            [_, .. var below] when below.Length > 0 => string.Join('/', below),
            [""] => "outside",
            _ => "store",
        };
    }
}
