using Microsoft.Playwright;

namespace CityMediaGov.Browser.Tests;

/// <summary>One browser for the whole run. Each test opens a window of its own, with its own cookies.</summary>
public sealed class BrowserRun : IAsyncLifetime
{
    public const string Name = "Browser";

    /// <summary>Folder for pictures of what was seen; by default one in the machine's temporary folder.</summary>
    public const string ScreenshotsVariable = "CITYMEDIAGOV_SCREENSHOTS";

    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? driver;
    private IBrowser? browser;

    public static string Screenshots { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable(ScreenshotsVariable) is { Length: > 0 } named ? named : Path.Combine(Path.GetTempPath(), "citymediagov-screenshots")).FullName;

    public async Task InitializeAsync()
    {
        if (InstalledBrowser.Path is not { } program)
            return;
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = Quiet });
    }

    public async Task<Window> OpenAsync(string root, Look look)
    {
        if (browser is null)
            throw new InvalidOperationException($"A browser is required here, and none was found. Name one in {InstalledBrowser.PathVariable}.");
        return await Window.OpenAsync(browser, root, look);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        driver?.Dispose();
    }
}

[CollectionDefinition(BrowserRun.Name)]
public sealed class BrowserRunDefinition : ICollectionFixture<BrowserRun>;

/// <summary>How somebody looks at the pages.</summary>
public sealed record Look(int Width = 1280, bool Script = true, bool Dark = false)
{
    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}-{(Script ? "script" : "noscript")}";
}
