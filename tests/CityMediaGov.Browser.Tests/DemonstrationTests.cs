using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Data.Seed;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Browser.Tests;

/// <summary>What a newcomer sees of the demonstration in the first minutes.</summary>
[Collection(BrowserRun.Name)]
public sealed class DemonstrationTests(BrowserRun run)
{
    [BrowserTheory]
    [InlineData("west-st-paul", 1280, false)]
    [InlineData("west-st-paul", 375, true)]
    [InlineData("wausau", 1280, true)]
    [InlineData("wausau", 375, false)]
    [InlineData("wanamingo", 1280, false)]
    [InlineData("clinton-city", 1280, true)]
    [InlineData("model", 375, true)]
    public async Task Its_first_pages_are_filled_and_fit_the_window(string name, int width, bool dark)
    {
        await using var host = BrowserHost.Start();
        await FillAsync(host.App, DemoCity.All.Single(city => city.Name == name));
        await using var window = await run.OpenAsync(host.Root, new(width, Dark: dark));
        var coordinator = await host.App.ReadAsync(db => (
            from person in db.Users
            join holding in db.RoleHoldings on person.Id equals holding.PersonId
            where holding.Role == Role.Coordinator
            select person).FirstAsync());

        string[] publicPages = ["/", "/policy", $"/accounts/{await host.App.ReadAsync(db => db.SocialAccounts.Where(found => found.OfficialSince != null).OrderBy(found => found.Name).Select(found => found.Slug).FirstAsync())}"];
        foreach (var address in publicPages)
            await LookAsync(window, name, address);
        await window.BeAsync(coordinator);
        string[] staffPages = ["/work", "/registry", "/registry/requests?tab=all", "/registry/reports", "/people", "/units", "/audit", "/outbox", "/policy/edit"];
        foreach (var address in staffPages)
            await LookAsync(window, name, address);
        await window.GoAsync("/registry/requests?tab=all");
        await window.FollowToAsync("/registry/requests/0");
        await window.PictureAsync($"demo-{name}.request");
        Assert.Empty(window.TakeComplaints());
    }

    private static async Task LookAsync(Window window, string city, string address)
    {
        var answer = await window.GoAsync(address);
        Assert.Equal(200, answer.Status);
        Assert.Empty(await window.TooWideAsync());
        Assert.Equal(0, await window.Page.Locator("main .empty").CountAsync());
        await window.PictureAsync($"demo-{city}.{(address == "/" ? "home" : address.Split('?')[0].Trim('/').Replace('/', '-'))}", whole: address != "/policy");
    }

    private static Task FillAsync(AppHost host, DemoCity city) => host.InScopeAsync(services => services.GetRequiredService<DemoSeed>().RunAsync(city, person =>
    {
        services.GetRequiredService<AppDbContext>().Add(person);
        return Task.CompletedTask;
    }, host.Clock.Now, CancellationToken.None));
}
