using Microsoft.Win32.SafeHandles;

namespace CityMediaGov.Domain.Evidence.Disk;

/// <summary>The real disk.</summary>
internal sealed class FileCalls : IFileCalls
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public FileEntry? Look(string path)
    {
        var there = new FileInfo(path);
        return (int)there.Attributes == -1 ? null : EntryOf(there); // -1: nothing there
    }

    public IEnumerable<FileEntry> List(string folder) => new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(EntryOf);

    public void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }

    public FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead; // 0400 from the first moment: nobody else ever opens it for writing
        return new FileStream(path, options);
    }

    public void Write(FileStream file, ReadOnlySpan<byte> bytes) => file.Write(bytes);

    public void FlushFile(FileStream file) => file.Flush(flushToDisk: true);

    public void Rename(string from, string to) => FsDurability.Rename(from, to);

    public void FlushFolder(string path) => FsDurability.FlushDirectory(path);

    public SafeFileHandle OpenRead(string path) => FsDurability.OpenNoFollow(path);

    public int Read(SafeFileHandle file, Span<byte> bytes, long at) => RandomAccess.Read(file, bytes, at);

    public void Touch(string path) => File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);

    public void Delete(string path) => File.Delete(path);

    private static FileEntry EntryOf(FileSystemInfo info)
    {
        var attributes = info.Attributes;
        var kind = attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link
            : attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder
            : EntryKind.File;
        var size = kind == EntryKind.File && info is FileInfo file ? file.Length : 0;
        return new FileEntry(info.Name, kind, size, info.LastWriteTimeUtc);
    }
}
