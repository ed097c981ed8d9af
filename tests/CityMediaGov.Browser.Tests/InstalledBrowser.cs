namespace CityMediaGov.Browser.Tests;

/// <summary>A Chromium, Chrome or Edge of this machine; none is downloaded.</summary>
internal static class InstalledBrowser
{
    public const string PathVariable = "CITYMEDIAGOV_BROWSER";
    public const string RequireVariable = "CITYMEDIAGOV_REQUIRE_BROWSER";

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/usr/bin/microsoft-edge", "/usr/bin/microsoft-edge-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"%ProgramFiles%\Google\Chrome\Application\chrome.exe", @"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        @"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe", @"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program; null when this machine has none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why browser tests are skipped here; null when they run, be it to fail for want of a browser.</summary>
    public static string? WhyNot => Path is not null || Environment.GetEnvironmentVariable(RequireVariable) == "1"
        ? null
        : $"No Chromium, Chrome or Edge is installed; name one in {PathVariable}.";

    private static string? Find() => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } named
        ? named
        : Places.Select(Environment.ExpandEnvironmentVariables).FirstOrDefault(File.Exists);
}
