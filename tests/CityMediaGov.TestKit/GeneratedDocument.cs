using Xunit;

namespace CityMediaGov.TestKit;

/// <summary>A committed document that the code determines. Read by people, written by a test.</summary>
public static class GeneratedDocument
{
    public const string WriteSwitch = "CITYMEDIAGOV_WRITE_DOCS";

    /// <summary>
    /// Fails when the file does not read as the code has it now; with CITYMEDIAGOV_WRITE_DOCS=1 the file is written instead.
    /// </summary>
    /// <param name="path">From the top of the working copy: "docs/access.md".</param>
    /// <param name="content">The whole document, lines ending in \n.</param>
    public static void Check(string path, string content) =>
        Check(Repository.PathOf(path), path, content, Environment.GetEnvironmentVariable(WriteSwitch) == "1");

    internal static void Check(string file, string path, string content, bool write)
    {
        content = content.TrimEnd() + "\n";
        if (write)
        {
            File.WriteAllText(file, content);
            return;
        }
        // a checkout on Windows may have turned the line ends
        var committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (committed != content)
            Assert.Fail($"{path} is stale{FirstDifference(committed, content)}. Write it again and commit it:\n"
                + $"  {WriteSwitch}=1 dotnet test tests/CityMediaGov.Web.Tests --filter FullyQualifiedName~Docs");
    }

    private static string FirstDifference(string committed, string content)
    {
        var (old, now) = (committed.Split('\n'), content.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $" from line {line + 1}: it has \"{At(old, line)}\", the code says \"{At(now, line)}\"";

        static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end)";
    }
}
