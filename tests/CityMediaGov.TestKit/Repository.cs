namespace CityMediaGov.TestKit;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A file of the working copy, by its path from the top with forward slashes.</summary>
    public static string PathOf(string path) => Path.Combine([Root, .. path.Split('/')]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CityMediaGov.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No CityMediaGov.sln above {AppContext.BaseDirectory}.");
    }
}
