namespace CityMediaGov.Web.Tests.Docs;

internal static class Findings
{
    /// <summary>Like Assert.Empty, but prints every finding whole.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
