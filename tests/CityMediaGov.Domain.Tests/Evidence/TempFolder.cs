namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>A folder of its own for each test. The store's folder is inside it and not there yet.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evidence-");

    public string Outside => folder.FullName;

    public string Store => Path.Combine(Outside, "evidence");

    public string Drafts => Path.Combine(Store, "tmp");

    public string PathOf(Domain.Evidence.Sha256 hash) => Path.Combine(Store, "objects", hash.ToString()[..2], hash.ToString());

    public int CountDrafts() => Count(Drafts);

    public int CountObjects() => Count(Path.Combine(Store, "objects"));

    public void Dispose() => folder.Delete(recursive: true);

    private static int Count(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;
}

/// <summary>For what Windows has no counterpart of.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has neither modes nor links that anybody may make.";
    }
}
