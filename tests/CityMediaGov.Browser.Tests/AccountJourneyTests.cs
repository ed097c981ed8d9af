using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

/// <summary>The main work of the product, in two cities whose policies differ: asked for, decided, official, ended.</summary>
[Collection(BrowserRun.Name)]
public sealed class AccountJourneyTests(BrowserRun run)
{
    private const string OthersStep = "’s step.";
    private const string Address = "https://www.instagram.com/parkspictures/";

    /// <summary>Each value of one column meets each value of every other.</summary>
    [BrowserTheory]
    [InlineData("west-st-paul", 1280, true, false)]
    [InlineData("west-st-paul", 375, false, true)]
    [InlineData("wausau", 1280, false, true)]
    [InlineData("wausau", 375, true, false)]
    [InlineData("west-st-paul", 375, true, true)]
    [InlineData("wausau", 1280, false, false)]
    public async Task An_account_is_asked_for_decided_by_each_in_turn_made_official_and_shut_down(string pack, int width, bool script, bool dark)
    {
        await using var host = BrowserHost.Start();
        var city = await Given.CityAsync(host.App, pack);
        await using var window = await run.OpenAsync(host.Root, new(width, script, dark));
        var journey = new AccountJourney(city, window, pack);

        await journey.SignInAsync(city.Staff);
        var request = await journey.AskAsync(Address + "?igsh=abc", "Instagram, @parkspictures");
        var account = $"/registry/{(await city.AccountOfAsync(Guid.Parse(request.Split('/')[^1]))).Id}";
        Assert.Equal("unknown", await journey.VerdictAsync(Address));

        // the head of the department first: nobody else, and never who asked
        var decision = await journey.OpenDecisionAsync(city.Head);
        await journey.FindsNoFormAsync(city.Staff, decision, OthersStep);
        await journey.FindsNoFormAsync(city.Coordinator, decision, OthersStep);
        await journey.FindsNoFormAsync(city.Colleague, decision, OthersStep);
        await journey.FindsNoFormAsync(city.OtherHead, decision, null);
        await journey.SignInAsync(city.Head);
        await window.GoAsync(decision);
        await journey.ApproveAsync("The teen programs need it.");

        // then who runs the city's social media
        Assert.Equal(decision, await journey.OpenDecisionAsync(city.Coordinator));
        await journey.FindsNoFormAsync(city.Head, decision, OthersStep);
        await journey.FindsNoFormAsync(city.Staff, decision, OthersStep);
        await journey.FindsNoFormAsync(city.OtherHead, decision, null);
        await journey.SignInAsync(city.Coordinator);
        await window.GoAsync(decision);
        await journey.ApproveAsync("Agreed for one winter.");
        Assert.Equal("unknown", await journey.VerdictAsync(Address));

        if (city.Policy.Profile.Account.ClosedList is not null)
            await journey.AmendAsync();
        await journey.GoLiveAsync(account);
        Assert.Equal("official", await journey.VerdictAsync(Address));
        Assert.Contains(("Parks in Pictures", "official"), await journey.DirectoryAsync());
        await journey.CheckAsync("instagram.com/ParksPictures", "Official");

        await journey.ShutDownAsync(account);
        Assert.Equal("retired", await journey.VerdictAsync(Address));
        Assert.Contains(("Parks in Pictures", "retired"), await journey.DirectoryAsync());
        await journey.CheckAsync("@parkspictures", "Retired");
        var complaints = window.TakeComplaints();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }
}
