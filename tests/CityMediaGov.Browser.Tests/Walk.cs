using System.Text.Json;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

/// <summary>A city, somebody at a window of it, and what the outside is told: what every journey is made with.</summary>
internal sealed class Walk : IAsyncDisposable
{
    private static readonly HttpClient Outside = new();

    private readonly BrowserHost host;
    private readonly string pictures;
    private readonly HashSet<Guid> known = [];
    private int taken;

    private Walk(BrowserHost host, TestCity city, Window window, string pictures) => (this.host, City, Window, this.pictures) = (host, city, window, pictures);

    public TestCity City { get; }

    public Window Window { get; }

    /// <param name="pictures">What the names of its pictures begin with.</param>
    /// <param name="planned">See <see cref="Given.CityAsync(AppHost, string, bool, bool, string?)"/>.</param>
    public static async Task<Walk> BeginAsync(BrowserRun run, string pictures, string pack, string? unitType, Look look, bool planned = true)
    {
        var host = BrowserHost.Start();
        var city = await Given.CityAsync(host.App, pack, planned: planned, unitType: unitType);
        return new(host, city, await run.OpenAsync(host.Root, look), $"{pictures}-{unitType ?? pack}");
    }

    /// <summary>With the form the first time; after that as if the window had been left open, for nobody may try too often.</summary>
    public async Task SignInAsync(AppUser person)
    {
        if (!known.Add(person.Id))
        {
            await Window.BeAsync(person);
            await Window.GoAsync("/work");
            return;
        }
        await Window.BeAsync(null);
        await Window.GoAsync("/sign-in");
        await Window.TypeAsync("E-mail address", person.Email!);
        await Window.TypeAsync("Password", Given.Password);
        await Window.PressAsync("Sign in");
        Assert.Equal("/work", Window.Address);
    }

    /// <summary>A resident checks an address.</summary>
    public async Task CheckAsync(string address, string words)
    {
        await Window.BeAsync(null);
        await Window.GoAsync("/");
        await Window.TypeAsync("Web address or name of the account", address);
        await Window.PressAsync("Check");
        await Window.SeesAsync(words);
        await PictureAsync("checked");
    }

    /// <summary>What other sites and scripts are told.</summary>
    public async Task<string?> VerdictAsync(string address) =>
        (await ReadAsync($"/verify.json?q={Uri.EscapeDataString(address)}")).GetProperty("verdict").GetString();

    public async Task<IReadOnlyList<(string Name, string Status)>> DirectoryAsync() =>
        [.. (await ReadAsync("/directory.json")).GetProperty("accounts").EnumerateArray().Select(account => (account.GetProperty("name").GetString()!, account.GetProperty("status").GetString()!))];

    /// <summary>Whatever is shown fits the window.</summary>
    public async Task PictureAsync(string name)
    {
        await Window.PictureAsync($"{pictures}.{++taken:00}-{name.Replace(' ', '-')}");
        Assert.Empty(await Window.TooWideAsync());
    }

    /// <summary>The browser had nothing to complain about, all the way.</summary>
    public void NothingWasComplainedOf()
    {
        var complaints = Window.TakeComplaints();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    public async ValueTask DisposeAsync()
    {
        await Window.DisposeAsync();
        await host.DisposeAsync();
    }

    private async Task<JsonElement> ReadAsync(string address) =>
        JsonDocument.Parse(await Outside.GetStringAsync(new Uri(City.Host.Root + address))).RootElement;
}
