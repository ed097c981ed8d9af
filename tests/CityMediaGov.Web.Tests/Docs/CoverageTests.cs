using System.Diagnostics.CodeAnalysis;
using CityMediaGov.Domain.Policies;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Docs;

public sealed class CoverageTests
{
    private static readonly Catalogue Sample = new(
    [
        ("sample-city", [
            new("SMP-1", "1. Accounts", "Ask first.", "account-requests", Enforcement.Enforce),
            new("SMP-2", "1. Accounts | 2", "Say why.", "account-requests", Enforcement.Record),
            new("SMP-3", "2. Comments", "Answer.", "removal-log", Enforcement.Remind),
        ]),
        ("second-city", [new("SND-1", "Purpose", "Inform.", "account-requests", Enforcement.Inform)]),
    ]);

    [Fact]
    public void The_committed_coverage_is_the_coverage_of_this_build()
    {
        var catalogue = Catalogue.Shipped();
        var coverage = new CoverageDocument(catalogue, ClauseMarks.OfAllTests());
        Assert.Equal(556, catalogue.All.Count());
        Findings.None(coverage.Findings());
        GeneratedDocument.Check("docs/coverage.md", coverage.Render());
    }

    [Fact]
    public void Each_clause_is_shown_carried_waiting_or_open_with_its_tests_and_the_last_line_counts()
    {
        var document = Coverage(
            [Test("Web: Registry.AskTests.One_asks_first", "SMP-1"), Test("Domain: Registry.AskTests.Refused", "SMP-1")],
            [("SMP-3", "removal-log")]).Render();

        Assert.Contains("| sample-city | 1 | 1 | 1 | 3 |\n", document);
        Assert.Contains("### account-requests: 1 of 2\n", document);
        Assert.Contains("| SMP-1 | 1. Accounts | enforce | carried | `Web: Registry.AskTests.One_asks_first`<br>`Domain: Registry.AskTests.Refused` |\n", document);
        Assert.Contains("| SMP-2 | 1. Accounts \\| 2 | record | open |  |\n", document);
        Assert.Contains("| SMP-3 | 2. Comments | remind | waiting: removal-log |  |\n", document);
        Assert.EndsWith("\n1 of 4 clauses carried\n", document);
    }

    [Fact]
    public void A_skipped_test_carries_nothing_and_is_a_finding()
    {
        var coverage = Coverage([Test("Web: A.B", "SMP-1") with { Runs = false }]);
        Assert.EndsWith("\n0 of 4 clauses carried\n", coverage.Render());
        Assert.Equal("Web: A.B is marked with clauses, yet is skipped or no test.", Assert.Single(coverage.Findings()));
    }

    [Fact]
    public void A_mark_with_a_clause_of_no_pack_is_a_finding() => Assert.Equal(
        "Web: A.B is marked SMP-9, which is in no pack.",
        Assert.Single(Coverage([Test("Web: A.B", "SMP-9", "SMP-1")]).Findings()));

    [Fact]
    public void More_than_three_clauses_on_one_test_are_a_finding_unless_they_are_rows()
    {
        var four = Test("Web: A.B", "SMP-1", "SMP-2", "SMP-3", "SND-1");
        Assert.Contains("bears 4 clause ids", Assert.Single(Coverage([four]).Findings()));
        Assert.Empty(Coverage([four with { OwnClauses = 0 }]).Findings());
    }

    [Fact]
    public void Waiting_for_nothing_known_or_for_what_is_already_carried_is_a_finding()
    {
        var findings = Coverage([Test("Web: A.B", "SMP-1")], [("SMP-1", "removal-log"), ("SMP-8", "removal-log"), ("SMP-2", "teleports")]).Findings();
        Assert.Equal(
        [
            "SMP-1 still waits for removal-log, yet Web: A.B carries it.",
            "SMP-8 waits for removal-log, yet is in no pack.",
            "SMP-2 waits for teleports, which is no feature of any clause.",
        ], findings);
    }

    [Fact]
    public void Marks_are_read_from_methods_rows_and_members()
    {
        var tests = ClauseMarks.TestsOf(typeof(Marked)).ToDictionary(test => test.Name.Split('.')[^1]);

        Assert.Equal(["S-1", "S-2", "S-3"], tests[nameof(Marked.Two_marks)].Clauses);
        Assert.Equal(3, tests[nameof(Marked.Two_marks)].OwnClauses);
        Assert.Equal(["R-1", "R-2"], tests[nameof(Marked.Rows)].Clauses.Order());
        Assert.Equal(0, tests[nameof(Marked.Rows)].OwnClauses);
        Assert.Equal(["M-1", "M-2"], tests[nameof(Marked.From_a_member)].Clauses);
        Assert.Equal([nameof(Marked.Helper), nameof(Marked.Put_off)], tests.Where(test => !test.Value.Runs).Select(test => test.Key).Order());
        Assert.StartsWith("Web: Docs.CoverageTests.Marked.", tests[nameof(Marked.Rows)].Name);
    }

    [Fact]
    public void Rows_reach_the_test_with_the_id_only_where_they_come_from_a_member()
    {
        var (rows, member) = (typeof(Marked).GetMethod(nameof(Marked.Rows))!, typeof(Marked).GetMethod(nameof(Marked.From_a_member))!);
        Assert.Equal([["first", 1]], new ClauseRowAttribute("R-1", "first", 1).GetData(rows));
        Assert.Equal([["M-1", 1], ["M-2", 2]], new ClauseRowsAttribute("Members").GetData(member));
        Assert.Throws<ArgumentException>(() => new ClauseRowsAttribute("Nothing").GetData(member));
    }

    private static CoverageDocument Coverage(MarkedTest[] tests, (string, string)[]? waiting = null) => new(Sample, new(tests, waiting ?? []));

    private static MarkedTest Test(string name, params string[] clauses) => new(name, clauses, clauses.Length, true);

    [SuppressMessage("Usage", "xUnit1000", Justification = "A specimen: the runner must not take it for a class of tests.")]
    private sealed class Marked
    {
        public static IEnumerable<object?[]> Members => [["M-1", 1], ["M-2", 2]];

        [Fact, Clause("S-1", "S-2"), Clause("S-3")]
        public static void Two_marks() => Assert.NotEmpty(Members);

        [Theory, ClauseRow("R-1", "first", 1), ClauseRow("R-2", "second", 2), ClauseRow("R-3", "third", 3, Skip = "Not yet.")]
        public static void Rows(string word, int number) => Assert.NotEqual(word.Length, number);

        [Theory, ClauseRows(nameof(Members))]
        public static void From_a_member(string id, int number) => Assert.NotEqual(id.Length, number);

        [WhereThereIsABrowser, Clause("S-5")]
        public static void In_a_browser() => Assert.NotEmpty(Members);

        [Fact(Skip = "Not yet."), Clause("S-6")]
        public static void Put_off() => Assert.NotEmpty(Members);

        [Clause("S-4")]
        public static void Helper() => Assert.NotEmpty(Members);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class WhereThereIsABrowserAttribute : FactAttribute
    {
        public WhereThereIsABrowserAttribute() => Skip = "No browser on this machine.";
    }
}
