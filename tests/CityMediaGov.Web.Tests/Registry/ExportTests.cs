using System.Globalization;
using System.Net;
using CityMediaGov.TestKit;
using CsvHelper;

namespace CityMediaGov.Web.Tests.Registry;

/// <summary>The register as the inventory of what the city owns.</summary>
public sealed class ExportTests(Wanamingo wanamingo, ModelCity model) : IClassFixture<Wanamingo>, IClassFixture<ModelCity>
{
    [Fact, Clause("WAN-5.5")]
    public Task In_Wanamingo_every_account_is_an_asset_of_the_City() => IsAnAssetAsync(wanamingo.City, "City of Wanamingo");

    [Fact, Clause("LMC-POLICY-3")]
    public Task In_a_model_city_every_account_is_an_asset_of_the_City() => IsAnAssetAsync(model.City, model.City.Policy.Profile.City.Name);

    [Fact]
    public async Task A_name_that_a_spreadsheet_would_reckon_with_stays_a_name()
    {
        var account = await wanamingo.City.EnterAsync("=cmd|'/c calc'!A1", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}");
        using var staff = await wanamingo.Host.VisitAsAsync(wanamingo.City.Staff);
        var row = (await RowsAsync(staff, $"/registry/export?q={Uri.EscapeDataString(account.Handle!)}")).Single();
        Assert.Equal("'=cmd|'/c calc'!A1", row["Account"]);
    }

    [Fact]
    public async Task What_an_account_rests_on_and_what_kind_it_is_stand_at_the_end_of_its_row()
    {
        var account = await model.City.ProposedAsync();
        using var staff = await model.Host.VisitAsAsync(model.City.Staff);
        var row = (await RowsAsync(staff, $"/registry/export?status=all&q={account.Handle}")).Single();
        var rules = model.City.Policy.Profile.Account;
        Assert.Equal((rules.Bases[0].Text, "The supervisor of recreation programs, by the head of Parks", ""), (row["The City’s, because"], row["Authority"], row["Kind"]));
        Assert.Equal(["Look into", "The City’s, because", "Authority", "Kind"], row.Keys.TakeLast(4));
    }

    [Fact]
    public async Task The_file_is_narrowed_as_the_list_is_and_is_for_staff()
    {
        var kept = await wanamingo.City.EnterAsync("Kept", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}");
        await wanamingo.City.EnterAsync("Other", $"https://www.facebook.com/{RegisteredAccounts.NewHandle()}", unit: wanamingo.City.Works);
        using var staff = await wanamingo.Host.VisitAsAsync(wanamingo.City.Staff);
        var address = $"/registry/export?unit={wanamingo.City.Parks.Id}&platform=instagram&status=official&q=Kept";
        Assert.Contains($"unit={wanamingo.City.Parks.Id}", (await staff.GetAsync(address.Replace("/export", "", StringComparison.Ordinal))).One("a[href*='/registry/export']").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal([kept.Slug], (await RowsAsync(staff, address)).Select(row => row["Asset number"]));
        using var nobody = wanamingo.Host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await nobody.GetAsync("/registry/export")).Status);
    }

    private static async Task IsAnAssetAsync(TestCity city, string owner)
    {
        var account = await city.EnterAsync("City hall", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}");
        using var staff = await city.Host.VisitAsAsync(city.OtherStaff);
        var page = await staff.GetAsync($"/registry/{account.Id}");
        Assert.StartsWith($"{owner}, whoever opened or runs it", page.Fact("Owner"), StringComparison.Ordinal);
        Assert.Equal(account.Slug, page.Fact("Asset number"));
        var listed = (await staff.GetAsync($"/registry?q={account.Handle}")).WordsOf(".item");
        foreach (var words in new[] { account.Slug, $"Owner: {owner}", "City hall", "Official" })
            Assert.Contains(words, listed, StringComparison.Ordinal);
        var row = (await RowsAsync(staff, $"/registry/export?q={account.Handle}")).Single();
        Assert.Equal((account.Slug, owner, "Parks and Recreation", "Official"), (row["Asset number"], row["Owner"], row["Unit"], row["Status"]));
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(Visitor visitor, string address)
    {
        var answer = await visitor.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/csv; charset=utf-8"), (answer.Status, answer.Headers["Content-Type"]));
        Assert.Contains("register-2026-11-20.csv", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        using var reader = new CsvReader(new StringReader(answer.Body), CultureInfo.InvariantCulture);
        var rows = new List<Dictionary<string, string>>();
        await reader.ReadAsync();
        reader.ReadHeader();
        while (await reader.ReadAsync())
            rows.Add(reader.HeaderRecord!.ToDictionary(column => column.TrimStart('\uFEFF'), column => reader.GetField(column)!));
        return rows;
    }
}
