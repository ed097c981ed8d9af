using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CityMediaGov.Browser.Tests;

/// <summary>The accessibility rules of axe, on the page as it stands.</summary>
internal static class Axe
{
    private const string Run = """
        async ([colorsOnly, within]) => {
          const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
          const options = colorsOnly ? { runOnly: { type: "rule", values: ["color-contrast"] } } : { runOnly: { type: "tag", values: tags } };
          const found = await axe.run(within ?? document, { ...options, resultTypes: ["violations"] });
          return JSON.stringify(found.violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${v.help}: ${n.html.slice(0, 200)} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ""}`)));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Brings the rules into the page; once for each page opened.</summary>
    public static Task PrepareAsync(IPage page) => page.EvaluateAsync(Script);

    /// <param name="colorsOnly">Only the contrasts: for the same page in the other colours.</param>
    /// <param name="within">A selector; null for the whole page.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, bool colorsOnly = false, string? within = null) =>
        JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run, new object?[] { colorsOnly, within }))!;
}
