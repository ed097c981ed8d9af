namespace CityMediaGov.Browser.Tests;

/// <summary>Where a policy has platforms approved, by the body that it names.</summary>
[Collection(BrowserRun.Name)]
public sealed class PlatformJourneyTests(BrowserRun run)
{
    private const string Address = "https://murmur.example/parks";

    public static IEnumerable<object?[]> Runs => JourneyRuns.OfEachValueIn("clinton-city");

    [BrowserTheory]
    [MemberData(nameof(Runs))]
    public async Task A_platform_that_nobody_listed_is_assessed_approved_and_then_asked_for(string pack, string? unitType, int width, bool script, bool dark)
    {
        await using var walk = await Walk.BeginAsync(run, "platform", pack, unitType, new(width, script, dark));
        var (city, account, journey) = (walk.City, new AccountJourney(walk), new PlatformJourney(walk));
        var draft = await journey.DraftAsync(Address);
        await journey.AskAsync();
        var assessment = walk.Window.Address;

        var decision = await account.OpenDecisionAsync(city.Administrator!);
        await account.FindsNoFormAsync(city.Staff, decision, "’s step.");
        await account.FindsNoFormAsync(city.Coordinator, decision, "’s step.");
        await journey.ApproveAsync(decision);
        await walk.Window.GoAsync(assessment);
        await walk.Window.SeesAsync("Its export was tried.");
        await journey.ListAsync("murmur.example");

        await walk.SignInAsync(city.Staff);
        await walk.Window.GoAsync(draft);
        await account.FillInAsync(Address, "Murmur, @parks");
        await account.SendAsync(city.Head.FullName);
        walk.NothingWasComplainedOf();
    }
}
