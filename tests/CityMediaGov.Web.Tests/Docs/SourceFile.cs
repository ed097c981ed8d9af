using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>A file that somebody wrote, by its path from the top with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Made = ["/bin/", "/obj/", "/node_modules/", "/wwwroot/", "/App_Data/", "/TestResults/", "/package-lock.json"];
    private static readonly string[] Kinds = [".cs", ".cshtml", ".csproj", ".css", ".html", ".js", ".json", ".md", ".props", ".scss", ".svg", ".targets", ".ts", ".txt", ".xml"];

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Everything below src or tests that is written by hand.</summary>
    public static IReadOnlyList<SourceFile> Below(params string[] folders) =>
    [
        .. from folder in folders
           from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
           let path = System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
           where Kinds.Contains(System.IO.Path.GetExtension(path)) && !Array.Exists(Made, part => path.Contains(part, StringComparison.Ordinal))
           orderby path
           select new SourceFile(path, File.ReadAllText(file)),
    ];

    public bool IsBelow(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
