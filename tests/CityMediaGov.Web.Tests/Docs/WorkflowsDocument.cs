using System.Text;
using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>A route of a pack as the document prints it.</summary>
/// <param name="Pack">The pack's folder.</param>
/// <param name="Key">What it approves: "account".</param>
/// <param name="Steps">In order.</param>
public sealed record DocumentedRoute(string Pack, string Key, IReadOnlyList<DocumentedStep> Steps);

/// <param name="Name">As the screens show it.</param>
/// <param name="Who">Titles, "or" and "and" between them, in words.</param>
/// <param name="Notes">Written, by a body, substitute and the like; empty when there is nothing to say.</param>
/// <param name="Source">Clause ids, or "set by the City".</param>
public sealed record DocumentedStep(string Name, string Who, string Notes, string Source);

/// <summary>docs/workflows.md: what may happen to each kind of record, and who must agree in each city.</summary>
public static class WorkflowsDocument
{
    public static string Render(IEnumerable<DeclaredLifecycle> lifecycles, IEnumerable<DocumentedRoute> routes)
    {
        var text = new StringBuilder("""
            # Workflows

            Generated from the lifecycle tables of the domain and the approval routes of the packs.

            ## What may happen to a record

            """);
        foreach (var (name, lifecycle) in lifecycles)
            Append(text, name, lifecycle);
        text.AppendLf("\n## Who must agree");
        foreach (var pack in routes.GroupBy(route => route.Pack).OrderBy(pack => pack.Key, StringComparer.Ordinal))
        {
            text.AppendLf($"\n### {pack.Key}");
            foreach (var route in pack.OrderBy(route => route.Key, StringComparer.Ordinal))
                Append(text, route);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, ILifecycle lifecycle)
    {
        text.AppendLf($"\n### {name}\n\nBegins {Words.Of(lifecycle.Initial)}; ends {Joined(lifecycle.Final)}.\n\n| Action | From | To |\n|---|---|---|");
        foreach (var row in lifecycle.Moves.GroupBy(move => (move.Action, move.To)))
            text.AppendLf($"| {Words.Of(row.Key.Action)} | {Joined(row.Select(move => move.From))} | {Words.Of(row.Key.To)} |");

        text.AppendLf($"\n```mermaid\nstateDiagram-v2\n    [*] --> {lifecycle.Initial}");
        foreach (var move in lifecycle.Moves)
            text.AppendLf($"    {move.From} --> {move.To} : {Words.Of(move.Action)}");
        foreach (var state in lifecycle.Final)
            text.AppendLf($"    {state} --> [*]");
        text.AppendLf("```");
    }

    private static void Append(StringBuilder text, DocumentedRoute route)
    {
        text.AppendLf($"\n**{route.Key}**\n\n| # | Step | Who | Notes | Source |\n|--:|---|---|---|---|");
        foreach (var (step, number) in route.Steps.Select((step, index) => (step, index + 1)))
            text.AppendLf($"| {number} | {step.Name} | {step.Who} | {step.Notes} | {step.Source} |");
    }

    private static string Joined(IEnumerable<string> states)
    {
        var words = string.Join(", ", states.Select(Words.Of));
        return words.Length == 0 ? "never" : words;
    }
}
