using CityMediaGov.Domain.Import;

namespace CityMediaGov.Domain.Tests.Import;

public sealed class ImportRunTests
{
    private static readonly ImportLine Line = new(2, "Parks", ImportAct.Change, Guid.CreateVersion7(), [new("name", "Park", "Parks")], new object());
    private static readonly ImportFinding Bad = new(3, "type", "No such kind.");

    [Fact]
    public void It_is_confirmed_and_stored_with_its_figures_on_record()
    {
        var run = Run(new([Line], [], []));
        run.ConfirmAll(skipBad: false, Given.Steward, Given.Now);
        Assert.Equal((ImportStatus.Waiting, Given.Steward.Id), (run.Status, run.ConfirmedBy!.Value));
        run.Finish(new([Line], [], []), Given.Steward, Given.Later);
        Assert.Equal((ImportStatus.Applied, Given.Later, 1), (run.Status, run.EndedAt!.Value, run.Report.Changed));
        Assert.Equal(["import.received", "import.confirmed", "import.applied"], run.Codes());
        Assert.Contains(run.LastFact().Details, detail => detail is { Name: "changed", Value: "1" });
    }

    [Fact]
    public void One_bad_row_keeps_all_out_unless_bad_rows_are_left_out()
    {
        var run = Run(new([Line], [Bad, Bad with { Column = "name" }], []));
        Assert.Equal("1 of 2 rows have errors, and nothing is stored unless every row is good.", run.Refuses(() => run.ConfirmAll(false, Given.Steward, Given.Now)).Sentence);
        run.ConfirmAll(skipBad: true, Given.Steward, Given.Now);
        Assert.True(run.SkipBad);
    }

    [Fact]
    public void A_file_without_anything_to_do_is_not_confirmed()
    {
        var run = Run(new([Line with { Act = ImportAct.Keep }], [], []));
        Assert.Contains("nothing to store", run.Refuses(() => run.ConfirmAll(true, Given.Steward, Given.Now)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void It_comes_back_with_the_reason_and_can_be_confirmed_again()
    {
        var run = Run(new([Line], [], []));
        run.ConfirmAll(false, Given.Steward, Given.Now);
        run.ReturnBecause("The register changed.", Given.Later);
        Assert.Equal((ImportStatus.Checked, "The register changed."), (run.Status, run.Problem));
        run.ConfirmAll(false, Given.Steward, Given.Later);
        Assert.Null(run.Problem);
    }

    [Fact]
    public void What_was_thrown_away_or_stored_stays_so()
    {
        var run = Run(new([Line], [], []));
        run.DiscardNow(Given.Steward, null, Given.Now);
        run.Refuses(() => run.ConfirmAll(false, Given.Steward, Given.Now));
        run.Refuses(() => run.Take(new([Line], [], [])));
        Assert.NotNull(run.WhyNotDiscard());
    }

    private static ImportRun Run(ImportPlan plan)
    {
        var run = ImportRun.Receive(ImportWhat.Units, "units.csv", new(), Given.Steward, 2026, Given.Now);
        run.Take(plan);
        return run;
    }
}
