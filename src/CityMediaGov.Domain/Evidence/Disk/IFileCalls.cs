using Microsoft.Win32.SafeHandles;

namespace CityMediaGov.Domain.Evidence.Disk;

/// <summary>
/// The steps that the disk can fail at, one method each. The store takes no step around it, so a test can record them
/// and fail any one.
/// </summary>
internal interface IFileCalls
{
    /// <summary>What stands there, links not followed; null when nothing does.</summary>
    FileEntry? Look(string path);

    IEnumerable<FileEntry> List(string folder);

    /// <summary>Only for the owner. Content when it is there already.</summary>
    void MakeFolder(string path);

    /// <summary>A new file, never one that is there; readable by the owner, writable only through this stream.</summary>
    FileStream Create(string path);

    void Write(FileStream file, ReadOnlySpan<byte> bytes);

    void FlushFile(FileStream file);

    void Rename(string from, string to);

    void FlushFolder(string path);

    SafeFileHandle OpenRead(string path);

    int Read(SafeFileHandle file, Span<byte> bytes, long at);

    /// <summary>Sets the file's time to now.</summary>
    void Touch(string path);

    void Delete(string path);
}

internal enum EntryKind
{
    File,
    Folder,

    /// <summary>A link, whatever it leads to.</summary>
    Link,
}

/// <summary>One name in a folder; its time is UTC.</summary>
internal sealed record FileEntry(string Name, EntryKind Kind, long Size, DateTime WrittenAt);
