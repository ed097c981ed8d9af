namespace CityMediaGov.Browser.Tests;

/// <summary>A resident tells of an account that pretends to be the city, and everybody who asks is warned.</summary>
[Collection(BrowserRun.Name)]
public sealed class ImpostorJourneyTests(BrowserRun run)
{
    private const string Address = "https://www.instagram.com/the_city_grants/";

    [BrowserTheory]
    [MemberData(nameof(JourneyRuns.OfEachWindow), MemberType = typeof(JourneyRuns))]
    public async Task An_impostor_is_reported_judged_told_to_the_platform_and_warned_of_until_it_is_gone(string pack, string? unitType, int width, bool script, bool dark)
    {
        await using var walk = await Walk.BeginAsync(run, "impostor", pack, unitType, new(width, script, dark));
        var journey = new ImpostorJourney(walk);
        await journey.ReportAsync(Address + "?igsh=abc");
        Assert.Equal("unknown", await walk.VerdictAsync(Address));

        var found = await journey.OpenAsync();
        await journey.AddEvidenceAsync();
        await journey.JudgeAsync();
        Assert.Equal("impostor", await walk.VerdictAsync(Address));
        await journey.TellPlatformAsync();

        await journey.EndAsync("The platform leaves it up", "They answer nothing.");
        await walk.CheckAsync("@The_City_Grants", "This account pretends to be the City");
        await walk.Window.SeesAsync(ImpostorJourney.Trap);
        await walk.Window.SeesAsync("Reported to the platform on");
        Assert.Equal("impostor", await walk.VerdictAsync(Address));

        await walk.SignInAsync(walk.City.Coordinator);
        await walk.Window.GoAsync(found);
        await journey.EndAsync("The account is gone", "The page is not found any more.");
        await walk.Window.SeesAsync("Nothing more: it is closed.");
        Assert.Equal("unknown", await walk.VerdictAsync(Address));
        walk.NothingWasComplainedOf();
    }
}
