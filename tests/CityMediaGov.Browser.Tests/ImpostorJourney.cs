using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

/// <summary>What a resident tells about an account, and what the keeper of the register does with it.</summary>
internal sealed class ImpostorJourney(Walk walk)
{
    /// <summary>Nobody's words do anything in the browser of who reads them.</summary>
    public const string Trap = "<script>document.title = 'caught'</script><img src=\"x\" onerror=\"document.title = 'caught'\">";

    private const string OnRecord = "Put it on record";

    private readonly Window window = walk.Window;

    /// <summary>From the answer that the account is not listed, without signing in.</summary>
    public async Task ReportAsync(string address)
    {
        await walk.CheckAsync(address, "Not on the City’s list");
        await window.FollowAsync("Does it pretend to be the City");
        await window.TickAsync("It pretends to be the City");
        await window.TypeAsync("What did you see?", $"It asks for gift cards. {Trap}");
        await window.GiveAsync("Pictures of the screen", "screen.png", "image/png", Reporting.Pixel);
        await walk.PictureAsync("report");
        await window.PressAsync("Send the report");
        await window.SeesAsync("The City has your report");
        await walk.PictureAsync("received");
    }

    /// <returns>The address of the case.</returns>
    public async Task<string> OpenAsync()
    {
        await walk.SignInAsync(walk.City.Coordinator);
        await walk.PictureAsync("work list");
        await window.GoAsync("/registry/reports");
        await walk.PictureAsync("reports");
        await window.FollowToAsync("/registry/reports/0");
        await window.SeesAsync(Trap);
        await walk.PictureAsync("case");
        Assert.Equal(0, await window.Page.Locator("main script, main img[onerror]").CountAsync());
        Assert.DoesNotContain("caught", await window.Page.TitleAsync(), StringComparison.Ordinal);
        return window.Address;
    }

    public async Task AddEvidenceAsync()
    {
        await window.GiveAsync("Add pictures", "page.txt", "What stood on the page.");
        await window.PressAsync("Add and seal");
        await window.SeesAsync("Added and sealed.");
        await window.SeesAsync("page.txt");
        await walk.PictureAsync("evidence");
    }

    public async Task JudgeAsync()
    {
        await window.FollowAsync("Judge it");
        await window.TickAsync("It is an impostor");
        await window.TypeAsync("By what do you see it?", "It shows the City’s seal and asks for gift cards. None of us runs it.");
        await window.TypeAsync("What residents read beside the warning", $"It asks for gift cards. {Trap}");
        await walk.PictureAsync("judge");
        await window.PressAsync("Record the judgement");
        await window.SeesAsync("Judged: impostor.");
        await walk.PictureAsync("judged");
    }

    public async Task TellPlatformAsync()
    {
        await window.FollowAsync("Record what the platform was told");
        await window.TickAsync("We told the platform");
        await window.TypeAsync("The platform’s number for it", "88-4711");
        await window.TypeAsync("How, or what it answered", "Their form for impersonation");
        await walk.PictureAsync("platform");
        await window.PressAsync(OnRecord);
        await window.SeesAsync("On record: the platform was told.");
        await walk.PictureAsync("platform told");
    }

    public async Task EndAsync(string ending, string reason)
    {
        await window.FollowAsync("End it, or take the judgement back");
        await window.TickAsync(ending);
        await window.TypeAsync("How do you know?", reason);
        await walk.PictureAsync("end");
        await window.PressAsync(OnRecord);
        await window.SeesAsync("On record:");
        await walk.PictureAsync("ended");
    }
}
