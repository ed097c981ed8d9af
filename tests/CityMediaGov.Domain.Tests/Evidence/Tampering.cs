namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>What somebody with the server's own rights, or a failing disk, can do.</summary>
internal static class Tampering
{
    public static void Overwrite(string path, byte[] bytes)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllBytes(path, bytes);
    }
}
