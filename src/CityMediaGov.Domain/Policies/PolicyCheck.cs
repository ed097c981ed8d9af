namespace CityMediaGov.Domain.Policies;

/// <summary>Checks policy packs on disk, for the person who writes them.</summary>
public static class PolicyCheck
{
    /// <param name="paths">Folders of packs, or files in them; a pack named more than once is checked once.</param>
    public static IReadOnlyList<Finding> Run(IEnumerable<string> paths) =>
        [.. paths.Select(FolderOf).DistinctBy(Path.GetFullPath).SelectMany(CheckFolder)];

    private static string FolderOf(string path)
    {
        if (!PolicyPack.FileNames.Append(PolicyPack.BlanksFile).Contains(Path.GetFileName(path)) || Directory.Exists(path))
            return path;
        return Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
    }

    private static IReadOnlyList<Finding> CheckFolder(string folder)
    {
        if (File.Exists(folder))
            return [new Finding(folder, "", $"This is no file of a policy pack: those are {string.Join(", ", PolicyPack.FileNames)}.")];
        try
        {
            return PolicyPack.FromFolder(folder).Check();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [new Finding(folder, "", $"It cannot be read: {fault.Message}")];
        }
    }
}
