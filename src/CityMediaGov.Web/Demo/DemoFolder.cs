namespace CityMediaGov.Web.Demo;

/// <summary>Where a demonstration keeps its data: marked, so that it never writes over a real city's.</summary>
internal static class DemoFolder
{
    private const string Mark = ".demonstration";
    private const string Filled = ".filled";

    /// <summary>Null when the folder can be used; else why not.</summary>
    public static string? WhyNot(string folder) =>
        !Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any() || File.Exists(Path.Combine(folder, Mark))
            ? null
            : $"The folder {folder} was not made by a demonstration, so it is left alone. Name another one with --Data.";

    public static void Prepare(string folder, bool reset)
    {
        if ((reset || !IsFilled(folder)) && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true); // also what a first start left half-done
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Mark), "Made by the verb 'demo'. Everything in this folder is invented and may be deleted.\n");
    }

    public static bool IsFilled(string folder) => File.Exists(Path.Combine(folder, Filled));

    public static void MarkFilled(string folder) => File.WriteAllText(Path.Combine(folder, Filled), "");
}
