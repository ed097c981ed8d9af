using System.Text;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>docs/coverage.md: each clause of each policy, and the tests that perform it.</summary>
public sealed class CoverageDocument(Catalogue catalogue, ClauseMarks marks)
{
    private readonly ILookup<string, string> tests = marks.Tests.Where(test => test.Runs)
        .SelectMany(test => test.Clauses.Distinct().Select(id => (id, test.Name)))
        .ToLookup(pair => pair.id, pair => pair.Name);

    private readonly ILookup<string, string> waiting = marks.Waiting.ToLookup(row => row.Id, row => row.Feature);

    /// <summary>What is wrong with the marks themselves, a sentence each.</summary>
    public IEnumerable<string> Findings()
    {
        var known = catalogue.All.Select(clause => clause.Id).ToHashSet();
        var features = catalogue.All.Select(clause => clause.Feature).ToHashSet();

        foreach (var twice in catalogue.All.GroupBy(clause => clause.Id).Where(same => same.Skip(1).Any()))
            yield return $"{twice.Key} stands twice in the packs.";
        foreach (var test in marks.Tests)
        {
            foreach (var id in test.Clauses.Where(id => !known.Contains(id)).Distinct())
                yield return $"{test.Name} is marked {id}, which is in no pack.";
            if (test.OwnClauses > 3)
                yield return $"{test.Name} bears {test.OwnClauses} clause ids; three are the most, or a row for each.";
            if (!test.Runs)
                yield return $"{test.Name} is marked with clauses, yet is skipped or no test.";
        }
        foreach (var (id, feature) in marks.Waiting)
        {
            if (!known.Contains(id))
                yield return $"{id} waits for {feature}, yet is in no pack.";
            if (!features.Contains(feature))
                yield return $"{id} waits for {feature}, which is no feature of any clause.";
            if (tests.Contains(id))
                yield return $"{id} still waits for {feature}, yet {tests[id].First()} carries it.";
        }
    }

    public string Render()
    {
        var text = new StringBuilder("""
            # Which policy clause is carried by which test

            Generated from the packs' `clauses.json` and the `[Clause]` marks on the tests. *Carried*: a test performs the clause in
            that city's pack. *Waiting*: its test needs a feature that does not exist yet. *Open*: neither.

            | Policy | Carried | Waiting | Open | Clauses |
            |---|--:|--:|--:|--:|

            """);
        foreach (var (pack, clauses) in catalogue.Packs)
            text.AppendLf($"| {pack} | {Counts(clauses)} |");
        foreach (var (pack, clauses) in catalogue.Packs)
        {
            text.AppendLf($"\n## {pack}");
            foreach (var feature in clauses.GroupBy(clause => clause.Feature).OrderBy(feature => feature.Key, StringComparer.Ordinal))
                Append(text, feature.Key, [.. feature]);
        }
        return text.AppendLf($"\n{catalogue.All.Count(Carried)} of {catalogue.All.Count()} clauses carried").ToString();
    }

    private bool Carried(Clause clause) => tests.Contains(clause.Id);

    private bool Waits(Clause clause) => waiting.Contains(clause.Id);

    private string Counts(IReadOnlyList<Clause> clauses)
    {
        var (carried, waits) = (clauses.Count(Carried), clauses.Count(Waits));
        return $"{carried} | {waits} | {clauses.Count - carried - waits} | {clauses.Count}";
    }

    private void Append(StringBuilder text, string feature, IReadOnlyList<Clause> clauses)
    {
        text.AppendLf($"\n### {feature}: {clauses.Count(Carried)} of {clauses.Count}\n\n| Clause | Section | Means | State | Tests |\n|---|---|---|---|---|");
        foreach (var clause in clauses)
        {
            var names = string.Join("<br>", tests[clause.Id].Select(name => $"`{name}`"));
            text.AppendLf($"| {clause.Id} | {clause.Section.Replace("|", "\\|", StringComparison.Ordinal)} | {clause.Enforcement.ToString().ToLowerInvariant()} | {StateOf(clause)} | {names} |");
        }
    }

    private string StateOf(Clause clause) =>
        Carried(clause) ? "carried"
        : Waits(clause) ? $"waiting: {string.Join(", ", waiting[clause.Id])}"
        : "open";
}
