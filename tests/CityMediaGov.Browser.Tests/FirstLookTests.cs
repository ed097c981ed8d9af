using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

[Collection(BrowserRun.Name)]
public sealed class FirstLookTests(BrowserRun run)
{
    [BrowserFact]
    public async Task Statement()
    {
        await using var host = BrowserHost.Start();
        var city = await Given.CityAsync(host.App, "west-st-paul");
        await using var window = await run.OpenAsync(host.Root, new());
        await window.BeAsync(city.Staff);
        var answer = await window.GoAsync("/accessibility");
        Assert.Equal(200, answer.Status);
        await Axe.PrepareAsync(window.Page);
        var found = await Axe.FindAsync(window.Page);
        await window.PictureAsync("accessibility");
        Assert.Empty(found);
        Assert.Empty(window.TakeComplaints());
    }
}
