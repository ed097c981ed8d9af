using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

/// <summary>The accounts that a city already has come from its spreadsheet.</summary>
[Collection(BrowserRun.Name)]
public sealed class ImportJourneyTests(BrowserRun run)
{
    private const string Header = "key,name,address,unit,purpose,official since";
    private const string Pool = "P1,Parks Pool,https://www.instagram.com/parkspoolhours/,Parks and Recreation,Opening hours of the pool,2019-05-14";
    private const string Plows = "P2,Snow Plows,https://www.facebook.com/snowplowsathome,UNIT,Which street is plowed next,2020-11-02";

    [BrowserTheory]
    [MemberData(nameof(JourneyRuns.OfEachValue), MemberType = typeof(JourneyRuns))]
    public async Task A_file_is_corrected_by_its_line_stored_once_and_changes_nothing_the_second_time(string pack, string? unitType, int width, bool script, bool dark)
    {
        await using var walk = await Walk.BeginAsync(run, "import", pack, unitType, new(width, script, dark));
        var (city, window) = (walk.City, walk.Window);
        var good = string.Join("\r\n", Header, Pool, Plows.Replace("UNIT", "Public Works", StringComparison.Ordinal));
        var before = await walk.DirectoryAsync();
        await walk.SignInAsync(city.Administrator ?? city.Coordinator);

        await CompareAsync(walk, "accounts.csv", string.Join("\r\n", Header, Pool, Plows.Replace("UNIT", "Publik Works", StringComparison.Ordinal)));
        await window.SeesAsync("No open unit is called “Publik Works”.");
        Assert.Equal("3", (await window.Page.Locator("main table tbody th[scope=row]").First.InnerTextAsync()).Trim()); // as the spreadsheet counts, with its header
        await walk.PictureAsync("bad row");
        await window.PressAsync("Import it");
        await window.SeesAsync("nothing is stored unless every row is good");
        await walk.PictureAsync("refused");
        await window.PressAsync("Throw it away");
        await window.SeesAsync("Thrown away.");

        await CompareAsync(walk, "accounts corrected.csv", good);
        Assert.Equal("2", await FactAsync(walk, "New"));
        await walk.PictureAsync("dry run");
        Assert.Equal(before, await walk.DirectoryAsync());
        await window.PressAsync("Import it");
        await window.SeesAsync("It waits for its turn");
        await walk.PictureAsync("waiting");
        await city.StoreNextAsync();
        await window.SeesAsync("What it did"); // it looks again by itself
        await walk.PictureAsync("stored");

        await window.FollowAsync("Show the accounts");
        await window.SeesAsync("Snow Plows");
        await walk.PictureAsync("register");
        // where the policy itself lists the accounts, others wait until it is amended
        var isLive = city.Policy.Profile.Account.ClosedList is null;
        foreach (var name in new[] { "Parks Pool", "Snow Plows" })
            Assert.Equal(isLive, (await walk.DirectoryAsync()).Contains((name, "official")));
        Assert.Equal(isLive ? "official" : "unknown", await walk.VerdictAsync("instagram.com/parkspoolhours"));

        await CompareAsync(walk, "accounts again.csv", good);
        await window.SeesAsync("There is nothing to store");
        Assert.Equal("2", await FactAsync(walk, "As they are"));
        Assert.Equal(0, await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Import it" }).CountAsync());
        await walk.PictureAsync("again");
        walk.NothingWasComplainedOf();
    }

    private static async Task CompareAsync(Walk walk, string name, string csv)
    {
        await walk.Window.GoAsync("/registry/import");
        await walk.Window.GiveAsync("The file", name, csv);
        await walk.Window.TypeAsync("On whose authority are these accounts official?", "On record before the register");
        await walk.PictureAsync("upload");
        await walk.Window.PressAsync("Compare it with the register");
        await walk.Window.SeesAsync("What it would do");
    }

    private static async Task<string> FactAsync(Walk walk, string label) =>
        (await walk.Window.Page.Locator("main dt", new() { HasTextRegex = new($"^{label}$") }).Locator("xpath=following-sibling::dd[1]").InnerTextAsync()).Trim();
}
