using System.Text;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>docs/workflows.md: what may happen to each kind of record, and who must agree in each city.</summary>
public static class WorkflowsDocument
{
    public static string Render(IEnumerable<DeclaredLifecycle> lifecycles, IEnumerable<(string Pack, ApprovalRoute Route)> routes)
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
            foreach (var (_, route) in pack.OrderBy(route => route.Route.Key, StringComparer.Ordinal))
                Append(text, route);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, ILifecycle lifecycle)
    {
        text.AppendLf($"\n### {name}\n\nBegins {Words.Of(lifecycle.Initial)}; ends {Joined(lifecycle.Final)}.\n\n| Action | From | To |\n|---|---|---|");
        foreach (var row in lifecycle.Moves.GroupBy(move => (move.Action, To: move.From == move.To ? "stays as it is" : Words.Of(move.To))))
            text.AppendLf($"| {Words.Of(row.Key.Action)} | {Joined(row.Select(move => move.From))} | {row.Key.To} |");

        text.AppendLf($"\n```mermaid\nstateDiagram-v2\n    [*] --> {lifecycle.Initial}");
        foreach (var move in lifecycle.Moves)
            text.AppendLf($"    {move.From} --> {move.To} : {Words.Of(move.Action)}");
        foreach (var state in lifecycle.Final)
            text.AppendLf($"    {state} --> [*]");
        text.AppendLf("```");
    }

    private static void Append(StringBuilder text, ApprovalRoute route)
    {
        text.AppendLf($"\n**{route.Key}**\n\n| # | Who | Notes | Source |\n|--:|---|---|---|");
        foreach (var (step, number) in route.Steps.Select((step, index) => (step, index + 1)))
        {
            var who = string.Join(step.Rule is StepRule.AllOf ? " and " : " or ", step.Asks.Select(ask => ask.WithinUnit ? $"{ask.Title} of the unit" : ask.Title));
            string?[] notes =
            [
                step.InWriting ? "in writing" : null,
                step.Body is null ? null : $"decided by the {step.Body}",
                step.Substitute is { } substitute ? $"substitute: {substitute.Title}" : null,
            ];
            text.AppendLf($"| {number} | {who} | {string.Join("; ", notes.OfType<string>())} | {(step.Clauses.Count > 0 ? string.Join(", ", step.Clauses) : "set by the City")} |");
        }
        if (route.DecideWithin is { } within)
            text.AppendLf($"\nEach step within {Time(within)}.");
        if (route.Emergency is { } emergency)
            text.AppendLf($"\nIn an emergency first, confirmed within {Time(emergency.ConfirmWithin)} by {string.Join(" or ", emergency.Confirmation.Asks.Select(ask => ask.Title))}.");
    }

    private static string Time(TimeRule rule)
    {
        var time = rule switch
        {
            { Hours: { } hours } => $"{hours} hours",
            { BusinessDays: { } days } => $"{days} business days",
            { Days: { } days } => $"{days} days",
            _ => $"the time that the policy calls \"{rule.Words}\"",
        };
        return $"{time} ({(rule.IsSetByCity ? "set by the City" : rule.Source)})";
    }

    private static string Joined(IEnumerable<string> states)
    {
        var words = string.Join(", ", states.Select(Words.Of));
        return words.Length == 0 ? "never" : words;
    }
}
