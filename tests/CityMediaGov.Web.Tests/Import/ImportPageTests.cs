using System.Net;
using System.Text;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Import;

using static ImportingCity;

public sealed class ImportPageTests(Wausau wausau, WestStPaul west) : IClassFixture<Wausau>, IClassFixture<WestStPaul>
{
    private const string Address = "/registry/import";

    private TestCity City => wausau.City;

    private AppHost Host => wausau.Host;

    [Fact]
    public async Task A_file_is_compared_first_and_stored_only_when_it_is_confirmed()
    {
        using var keeper = await Host.VisitAsAsync(City.Coordinator);
        var page = await keeper.CompareAsync(Address, Csv(Header, Row("Import One", "importone", key: "K-1"), Row("Import Two", "importtwo")));
        Assert.Equal(("2", "2", "0", "0"), (page.Fact("Rows"), page.Fact("New"), page.Fact("Changed"), page.Fact("With errors")));
        var run = await Host.RunAtAsync(page.Address);
        Assert.Equal((ImportStatus.Checked, "IMP-2026-"), (run.Status, run.Reference![..9]));
        Assert.Equal(0, await CountAsync("Import One"));

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(page, [], "Import it")).Status);
        var waiting = await keeper.GetAsync(page.Address);
        Assert.Equal("3", waiting.Headers["Refresh"]);
        Assert.Contains("It waits for its turn", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("Import One"));

        Assert.Equal(1, await Host.RunImportsAsync());
        var done = await keeper.GetAsync(page.Address);
        Assert.False(done.Headers.ContainsKey("Refresh"));
        Assert.Contains("What it did", done.Text, StringComparison.Ordinal);
        var account = await Host.ReadAsync(db => db.SocialAccounts.SingleAsync(found => found.Name == "Import One"));
        Assert.Equal((AccountStatus.Live, "K-1", new DateOnly(2019, 5, 14), "Council resolution 2019-14"), (account.Status, account.ImportKey, account.OfficialSince!.Value, account.EarlierAuthority));
        Assert.Equal(["account.imported"], await City.FactsAsync(account));
        Assert.Equal(["import.received", "import.confirmed", "import.applied"], await Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == run.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync()));
        var details = await keeper.GetAsync($"/registry/{account.Id}");
        Assert.Contains("Council resolution 2019-14", details.Fact("Rests on"), StringComparison.Ordinal);
        Assert.Contains($"{run.Reference}, records.csv", details.Text, StringComparison.Ordinal);
        using var resident = Host.Visit();
        Assert.Contains("\"verdict\":\"official\"", (await resident.GetAsync("/verify.json?q=instagram.com/importone")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_and_the_export_of_it_change_nothing()
    {
        using var keeper = await Host.VisitAsAsync(City.Coordinator);
        var file = Csv(Header, Row("=Twice, \"really\"".Replace("\"", "\"\"", StringComparison.Ordinal).Insert(0, "\"") + "\"", "twiceimported"), Row("Twice retired", "twiceretired"));
        await ImportAsync(keeper, file);
        var (facts, retired) = (await Host.FactsOfRecordsAsync(), await Host.ReadAsync(db => db.SocialAccounts.SingleAsync(found => found.Name == "Twice retired")));
        await City.RetireAsync(retired.Id);
        facts = await Host.FactsOfRecordsAsync();
        var export = await keeper.DownloadAsync($"{Address}?handler=export");
        Assert.Contains("\"'=Twice, \"\"really\"\"\"", Encoding.UTF8.GetString(export), StringComparison.Ordinal);
        foreach (var again in new[] { file, export })
        {
            var page = await keeper.CompareAsync(Address, again);
            Assert.Equal(("0", "0", "0"), (page.Fact("New"), page.Fact("Changed"), page.Fact("With errors")));
            Assert.Contains("There is nothing to store", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Html.QuerySelectorAll("button"), button => button.TextContent == "Import it");
            Assert.Equal(facts, await Host.FactsOfRecordsAsync());
        }
    }

    [Fact]
    public async Task Five_hundred_rows_with_three_bad_ones_store_nothing_unless_the_bad_ones_are_left_out()
    {
        using var keeper = await Host.VisitAsAsync(City.Coordinator);
        var rows = Enumerable.Range(1, 500).Select(number => Row($"Hundreds {number}", $"hundreds{number:D4}")).ToList();
        rows[10] = Row("Hundreds 11", "hundreds0005");
        rows[200] = Row("Hundreds 201", unit: "Nowhere");
        rows[499] = Row("", "hundreds0500");
        var page = await keeper.CompareAsync(Address, Csv([Header, .. rows]));
        Assert.Equal(("500", "497", "3"), (page.Fact("Rows"), page.Fact("New"), page.Fact("With errors")));
        var problems = Encoding.UTF8.GetString(await keeper.DownloadAsync($"{page.Address}?handler=problems")).TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(["row,column,problem", "12,address,Row 6 has this already.", "202,unit,\"No open unit is called “Nowhere”. Import the units first, or correct the name.\"", "501,name,Name the account as residents read it.", ""], problems);

        var refused = await keeper.SendAsync(page, [], "Import it");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("3 of 500 rows have errors, and nothing is stored unless every row is good.", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal(ImportStatus.Checked, (await Host.RunAtAsync(page.Address)).Status);
        Assert.Equal(0, await CountAsync("Hundreds 1"));

        await keeper.SendAsync(refused, [("Input.SkipBad", "true")], "Import it");
        await Host.RunImportsAsync();
        Assert.Equal(497, await Host.ReadAsync(db => db.SocialAccounts.CountAsync(account => account.Name.StartsWith("Hundreds "))));
        Assert.Equal("3", (await keeper.GetAsync(page.Address)).Fact("Left out"));
    }

    [Fact]
    public async Task A_change_of_the_register_between_comparing_and_storing_sends_the_import_back()
    {
        using var keeper = await Host.VisitAsAsync(City.Coordinator);
        await ImportAsync(keeper, Csv(Header, Row("Meanwhile", "meanwhile")));
        var account = await Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().SingleAsync(found => found.Name == "Meanwhile"));
        var page = await keeper.CompareAsync(Address, Csv(Header, Row("Meanwhile changed", "meanwhile")));
        Assert.Contains("Meanwhile changed", page.WordsOf("table"), StringComparison.Ordinal);
        await keeper.SendAsync(page, [], "Import it");
        await City.DescribeAsync(account.Id, "Changed by hand", "Other words");
        await Host.RunImportsAsync();

        var back = await keeper.GetAsync(page.Address);
        Assert.Contains("It came back. The register changed after this file was compared with it", back.Text, StringComparison.Ordinal);
        Assert.Equal("Changed by hand", (await City.ReadAsync(account)).Name);
        await keeper.SendAsync(back, [], "Compare again");
        var again = await keeper.GetAsync(page.Address);
        Assert.Contains("Other words", again.Text, StringComparison.Ordinal);
        await keeper.SendAsync(again, [], "Import it");
        await Host.RunImportsAsync();
        var changed = await City.ReadAsync(account);
        Assert.Equal(("Meanwhile changed", "Photos"), (changed.Name, changed.Purpose));
        Assert.Equal(["account.imported", "account.modified", "account.modified"], await City.FactsAsync(account));
    }

    [Fact]
    public async Task Where_the_policy_closes_its_list_an_account_comes_in_as_approved_and_the_list_waits_to_be_amended()
    {
        using var keeper = await west.Host.VisitAsAsync(west.City.Coordinator);
        var page = await keeper.CompareAsync(Address, Csv(Header, Row("Held Back", "heldback")));
        Assert.Equal("1", page.Fact("Approved, not live"));
        Assert.Contains("It comes in as approved, and not live: Approved, but not in the policy’s list", page.Text, StringComparison.Ordinal);
        await keeper.SendAsync(page, [], "Import it");
        await west.Host.RunImportsAsync();
        var account = await west.Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().SingleAsync(found => found.Name == "Held Back"));
        Assert.Equal((AccountStatus.Approved, (DateOnly?)null), (account.Status, account.OfficialSince));
        Assert.Equal([(DutyKind.ActivateAccount, DutyState.Open), (DutyKind.AmendPolicyList, DutyState.Open)], (await west.City.DutiesAsync(account)).OrderBy(duty => duty.Item1.ToString()));
        Assert.True((await keeper.CompareAsync(Address, Csv(Header, Row("Held Back", "heldback")))).Fact("As they are") == "1");
    }

    [Fact]
    public async Task Somebody_else_who_throws_it_away_first_is_told()
    {
        using var keeper = await Host.VisitAsAsync(City.Coordinator);
        var page = await keeper.CompareAsync(Address, Csv(Header, Row("Thrown away", "thrownaway")));
        Assert.Equal(Address, (await keeper.SendAsync(page, [], "Throw it away")).Location);
        var late = await keeper.SendAsync(page, [], "Import it");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(0, await Host.RunImportsAsync());
        Assert.Equal((ImportStatus.Discarded, 0), ((await Host.RunAtAsync(page.Address)).Status, await CountAsync("Thrown away")));
    }

    private async Task ImportAsync(Visitor keeper, byte[] file)
    {
        await keeper.SendAsync(await keeper.CompareAsync(Address, file), [], "Import it");
        await Host.RunImportsAsync();
    }

    private Task<int> CountAsync(string name) => Host.ReadAsync(db => db.SocialAccounts.CountAsync(account => account.Name == name));
}
