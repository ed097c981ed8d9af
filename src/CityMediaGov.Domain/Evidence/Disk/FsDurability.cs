using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CityMediaGov.Domain.Evidence.Disk;

/// <summary>
/// What .NET has no call for: making a folder's entries durable, renaming without a silent copy to another file system,
/// opening without following a link.
/// </summary>
internal static class FsDurability
{
    private const int Interrupted = 4; // EINTR
    private const int AccessDenied = 13; // EACCES
    private const int NotPermitted = 1; // EPERM
    private const int NoSuchEntry = 2; // ENOENT
    private const int InvalidArgument = 22; // EINVAL

    /// <summary>
    /// After this, names made or renamed in the folder survive a power cut. On Windows it does nothing: there is no such
    /// call, and NTFS journals names itself.
    /// </summary>
    public static void FlushDirectory(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = OpenUnix(folder, OpenFlags.CloseOnExec);
        // Some network shares cannot flush a folder and say "invalid argument"; what survives is up to the share.
        if (Repeat(() => fsync(handle)) < 0 && Marshal.GetLastPInvokeError() != InvalidArgument)
            throw LastError(folder);
    }

    /// <summary>
    /// Replaces what stands there, in one step. File.Move would copy, byte by byte, if the two lay on different file
    /// systems; this fails instead.
    /// </summary>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            File.Move(from, to, overwrite: true);
        else if (rename(Terminated(from), Terminated(to)) < 0)
            throw LastError(to);
    }

    /// <summary>Fails on a link instead of following it, and never waits for the writer of a planted pipe.</summary>
    public static SafeFileHandle OpenNoFollow(string file) => OperatingSystem.IsWindows()
        ? File.OpenHandle(file, share: FileShare.Read | FileShare.Delete)
        : OpenUnix(file, OpenFlags.CloseOnExec | OpenFlags.NoFollow | OpenFlags.NonBlocking);

    private static SafeFileHandle OpenUnix(string path, int flags)
    {
        var name = Terminated(path);
        var descriptor = Repeat(() => open(name, flags));
        return descriptor < 0 ? throw LastError(path) : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private static int Repeat(Func<int> call)
    {
        int result;
        do
            result = call();
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result;
    }

    // The error number as HResult is what .NET's own file calls do.
    private static Exception LastError(string path)
    {
        var error = Marshal.GetLastPInvokeError();
        var message = $"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'";
        return error switch
        {
            AccessDenied or NotPermitted => new UnauthorizedAccessException(message),
            NoSuchEntry => new FileNotFoundException(message, path),
            _ => new IOException(message, error),
        };
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(SafeFileHandle file);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int rename(byte[] from, byte[] to);

    /// <summary>Read-only is 0 everywhere; the rest differs by system and, on Linux, by processor.</summary>
    private static class OpenFlags
    {
        public static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x100_0000 : 0x8_0000;

        public static int NonBlocking => OperatingSystem.IsMacOS() ? 0x4 : 0x800;

        public static int NoFollow => OperatingSystem.IsMacOS() ? 0x100 : RuntimeInformation.OSArchitecture switch
        {
            Architecture.Arm or Architecture.Arm64 or Architecture.Armv6 or Architecture.Ppc64le => 0x8000,
            _ => 0x2_0000,
        };
    }
}
