using System.Text.Json;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Commands;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Import;

using static ImportingCity;

public sealed class ImportCommandTests(Wausau wausau) : IClassFixture<Wausau>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("citymediagov-import-").FullName;

    private AppHost Host => wausau.Host;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_dry_run_says_what_would_be_stored_and_stores_nothing()
    {
        var entries = await Host.EntriesAsync();
        var (exit, output) = await RunAsync("accounts", Csv(Header, Row("Dry one")), "--dry-run");
        Assert.Equal(CommandLine.Done, exit);
        Assert.Contains("1 rows: 1 new and 0 changed would be stored, 0 as they are, 0 with errors.", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored: this was a dry run.", output, StringComparison.Ordinal);
        Assert.Equal(entries, await Host.EntriesAsync());
    }

    [Fact]
    public async Task Good_rows_are_stored_under_the_name_of_who_imports_and_a_second_time_nothing_is()
    {
        var file = Csv("key,name,address,unit,purpose", "C1,Command one,instagram.com/commandone,Public Works,News");
        var (exit, output) = await RunAsync("accounts", file, "--by", "Cora.Coordinator@city.example", "--authority", "On record before the register");
        Assert.Equal(CommandLine.Done, exit);
        Assert.Contains("Everything was stored in one step.", output, StringComparison.Ordinal);
        var account = await Host.ReadAsync(db => db.SocialAccounts.SingleAsync(found => found.ImportKey == "C1"));
        var (actor, story) = await StoryAsync(account.Id);
        Assert.Equal((wausau.City.Coordinator.Id, "Cora Coordinator"), (actor, story.Actor));
        Assert.Matches("^IMP-2026-[0-9]{6}, accounts.csv$", story.Reason);

        var entries = await Host.EntriesAsync();
        (exit, output) = await RunAsync("accounts", file, "--authority", "On record before the register");
        Assert.Equal((CommandLine.Done, entries), (exit, await Host.EntriesAsync()));
        Assert.Contains("the register says all of this already", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_stores_nothing_until_it_is_left_out()
    {
        var file = Csv("name,type", "Command Unit,department", "Other Unit,empire");
        var entries = await Host.EntriesAsync();
        var (exit, output) = await RunAsync("units", file);
        Assert.Equal((CommandLine.Found, entries), (exit, await Host.EntriesAsync()));
        Assert.Contains("Row 3, column “type”: “empire” is no kind of unit in the policy.", output, StringComparison.Ordinal);

        (exit, output) = await RunAsync("units", file, "--skip-bad", "--json");
        using var report = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]);
        Assert.Equal((CommandLine.Done, true, 1, 1), (exit, report.RootElement.GetProperty("stored").GetBoolean(), report.RootElement.GetProperty("added").GetInt32(), report.RootElement.GetProperty("badRows").GetInt32()));
        Assert.Equal("type", report.RootElement.GetProperty("problems")[0].GetProperty("column").GetString());
        var unit = await Host.ReadAsync(db => db.Units.SingleAsync(found => found.Name == "Command Unit"));
        var (actor, story) = await StoryAsync(unit.Id);
        Assert.Equal((Actor.Register.Id, "The register", "import by the operator of the server"), (actor, story.Actor, story.ActorTitle));
        Assert.Equal(ImportStatus.Applied, await Host.ReadAsync(db => db.ImportRuns.OrderByDescending(run => run.Id).Select(run => run.Status).FirstAsync()));
    }

    [Theory]
    [InlineData(CommandLine.WrongUse, "--dryrun")]
    [InlineData(CommandLine.WrongUse, "--by", "nobody@city.example")]
    [InlineData(CommandLine.Found, "--by", "stef.staff@city.example")]
    public async Task Wrong_use_stores_nothing(int expected, params string[] words)
    {
        var entries = await Host.EntriesAsync();
        var (exit, _) = await RunAsync("units", Csv("name,type", "Wrong Use,department"), words);
        Assert.Equal((expected, entries), (exit, await Host.EntriesAsync()));
    }

    [Fact]
    public async Task A_missing_file_a_folder_without_a_database_and_a_workbook_are_told()
    {
        Assert.Equal(CommandLine.WrongUse, await CommandLine.RunAsync(["import", "people", Path.Combine(folder, "none.csv"), "--Data", Host.Folder]));
        Assert.Equal(CommandLine.WrongUse, await CommandLine.RunAsync(["import", "people"]));
        await File.WriteAllBytesAsync(Path.Combine(folder, "a.csv"), Csv("name,type", "A,department"));
        Assert.Equal(CommandLine.Found, await CommandLine.RunAsync(["import", "units", Path.Combine(folder, "a.csv"), "--Data", Path.Combine(folder, "empty")]));
        Assert.Equal(CommandLine.Found, (await RunAsync("units", [.. "PK\x03\x04"u8, .. new byte[20]])).Exit);
    }

    private async Task<(int Exit, string Output)> RunAsync(string what, byte[] file, params string[] words)
    {
        var path = Path.Combine(folder, $"{what}.csv");
        await File.WriteAllBytesAsync(path, file);
        var (before, output) = (Console.Out, new StringWriter());
        Console.SetOut(TextWriter.Synchronized(output)); // tests of other classes may write into it too, and do no harm
        try
        {
            return (await CommandLine.RunAsync(["import", what, path, .. words, "--Data", Host.Folder]), output.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    private Task<(Guid Actor, AuditStory Story)> StoryAsync(Guid subject) => Host.ReadAsync(async db =>
    {
        var entry = await db.AuditEntries.Include(found => found.Payload).OrderBy(found => found.Seq).FirstAsync(found => found.SubjectId == subject);
        return (entry.ActorId, AuditStory.Read(entry.Payload!.Content));
    });
}
