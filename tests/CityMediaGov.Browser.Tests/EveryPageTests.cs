using System.Collections.Concurrent;
using CityMediaGov.TestKit;
using CityMediaGov.TestKit.States;
using Microsoft.Playwright;

namespace CityMediaGov.Browser.Tests;

/// <summary>
/// Every page in every state that is declared for it: the rules of axe, light and dark, on a desk and on a small phone;
/// nothing wider than the window; nothing that the content policy blocks and no error of a script.
/// </summary>
[Collection(BrowserRun.Name)]
public sealed class EveryPageTests(BrowserRun run)
{
    private const int Desk = 1280;
    private const int Phone = 320;

    [BrowserFact]
    public async Task Every_page_in_every_state_is_accessible_light_and_dark_wide_and_narrow()
    {
        await using var world = await StateWorld.MakeAsync(serve: true);
        var findings = new ConcurrentQueue<string>();
        var visits = PageStates.All(world).Where(state => !state.IsData).GroupBy(state => (state.Host, state.As?.Id)).ToList();
        Assert.NotEmpty(visits);
        await Parallel.ForEachAsync(visits, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (states, _) =>
        {
            await using var window = await run.OpenAsync(states.Key.Host.Root, new(Desk));
            await window.BeAsync(states.First().As);
            foreach (var state in states)
            {
                try
                {
                    foreach (var finding in await LookAsync(window, state))
                        findings.Enqueue($"{state}: {finding}");
                }
                catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
                {
                    findings.Enqueue($"{state}: {failure.Message}");
                }
            }
        });
        Assert.True(findings.IsEmpty, $"{findings.Count} found:\n{string.Join('\n', findings.Order(StringComparer.Ordinal))}");
    }

    [BrowserFact]
    public async Task The_readers_own_menu_is_accessible_when_open()
    {
        await using var host = BrowserHost.Start();
        var city = await Given.CityAsync(host.App, "west-st-paul");
        await using var window = await run.OpenAsync(host.Root, new(Desk));
        await window.BeAsync(city.Staff);
        foreach (var width in new[] { Desk, Phone })
        {
            await window.SizeAsync(width);
            await window.GoAsync("/work");
            await window.Page.Locator("details.bar__me > summary").ClickAsync();
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).WaitForAsync();
            await Axe.PrepareAsync(window.Page);
            Assert.Empty(await Axe.FindAsync(window.Page, within: ".bar__me"));
            Assert.Empty(await window.TooWideAsync());
        }
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Window window, PageState state)
    {
        var findings = new List<string>();
        await window.SizeAsync(Desk);
        await window.ColorAsync(dark: false);
        window.TakeComplaints();
        var status = await BringAboutAsync(window, state);
        if (status != (int)state.Status)
            return [$"{status}, expected {(int)state.Status}"];

        await Axe.PrepareAsync(window.Page);
        findings.AddRange(Said("wide", await Axe.FindAsync(window.Page)));
        if (await window.OpenDetailsAsync())
            findings.AddRange(Said("wide, opened", await Axe.FindAsync(window.Page)));
        await window.ColorAsync(dark: true);
        findings.AddRange(Said("wide, dark", await Axe.FindAsync(window.Page, colorsOnly: true)));

        await window.SizeAsync(Phone);
        findings.AddRange(Said("narrow, dark", await Axe.FindAsync(window.Page, colorsOnly: true)));
        await window.ColorAsync(dark: false);
        findings.AddRange(Said("narrow", await Axe.FindAsync(window.Page)));
        findings.AddRange(Said("narrow", await window.TooWideAsync()));
        findings.AddRange(window.TakeComplaints());
        return findings;

        static IEnumerable<string> Said(string look, IEnumerable<string> found) => found.Select(finding => $"{look}: {finding}");
    }

    /// <returns>The status of the answer.</returns>
    private static async Task<int> BringAboutAsync(Window window, PageState state)
    {
        var answer = await window.GoAsync(state.Address);
        if (state.Press is null)
            return answer.Status;
        foreach (var (name, value) in state.Typed)
            await window.PutAsync(name, value);
        if (state.Meanwhile is { } meanwhile)
            await meanwhile();
        return (await window.PressAnywayAsync(state.Press))?.Status ?? 0;
    }
}
