using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

/// <summary>The main work of the product, in five cities whose policies differ: asked for, decided, official, ended.</summary>
[Collection(BrowserRun.Name)]
public sealed class AccountJourneyTests(BrowserRun run)
{
    private const string OthersStep = "’s step.";
    internal const string Address = "https://www.instagram.com/parkspictures/";

    private static readonly Dictionary<string, Way> Ways = new()
    {
        ["west-st-paul"] = new(city => city.Staff, [city => city.Head, city => city.Coordinator]),
        ["wausau"] = new(city => city.Staff, [city => city.Head, city => city.Coordinator]),
        ["wanamingo"] = new(city => city.Staff, [city => city.Administrator!]),
        ["model"] = new(city => city.Staff, [city => city.Clerk], SentTo: "the City Council"),
        // a chair who asks has decided by asking
        ["clinton-city"] = new(city => city.Head, [city => city.Coordinator]),
    };

    [BrowserTheory]
    [MemberData(nameof(JourneyRuns.OfEachCity), MemberType = typeof(JourneyRuns))]
    public async Task An_account_is_asked_for_decided_by_each_in_turn_made_official_and_shut_down(string pack, string? unitType, int width, bool script, bool dark)
    {
        await using var walk = await Walk.BeginAsync(run, "account", pack, unitType, new(width, script, dark), planned: false);
        var (city, window, journey, way) = (walk.City, walk.Window, new AccountJourney(walk), Ways[pack]);
        if (city.Policy.Profile.WorkPlan is not null)
            await new PlanJourney(walk, journey).PlanAsync();

        var asker = way.Asker(city);
        var deciders = way.Deciders.Select(decider => decider(city)).ToList();
        await walk.SignInAsync(asker);
        var request = await journey.AskAsync(Address + "?igsh=abc", "Instagram, @parkspictures", way.SentTo ?? deciders[0].FullName);
        var account = $"/registry/{(await city.AccountOfAsync(Guid.Parse(request.Split('/')[^1]))).Id}";
        Assert.Equal("unknown", await walk.VerdictAsync(Address));

        // each in turn, and nobody else; never who asked
        foreach (var decider in deciders)
        {
            var decision = await journey.OpenDecisionAsync(decider);
            foreach (var other in new[] { asker, city.Coordinator, city.Head, city.Colleague }.Where(other => other != decider).Distinct())
                await journey.FindsNoFormAsync(other, decision, OthersStep);
            await journey.FindsNoFormAsync(city.OtherHead, decision, null);
            await walk.SignInAsync(decider);
            await window.GoAsync(decision);
            await journey.ApproveAsync("Agreed for one winter.");
            Assert.Equal("unknown", await walk.VerdictAsync(Address));
        }

        if (city.Policy.Profile.Account.ClosedList is not null)
            await journey.AmendAsync();
        await journey.GoLiveAsync(account, city.Policy.Profile.Account.OpenedBy is null ? city.Coordinator : city.Head);
        Assert.Equal("official", await walk.VerdictAsync(Address));
        Assert.Contains(("Parks in Pictures", "official"), await walk.DirectoryAsync());
        await walk.CheckAsync("instagram.com/ParksPictures", "Official");

        await journey.ShutDownAsync(account);
        Assert.Equal("retired", await walk.VerdictAsync(Address));
        Assert.Contains(("Parks in Pictures", "retired"), await walk.DirectoryAsync());
        await walk.CheckAsync("@parkspictures", "Retired");
        walk.NothingWasComplainedOf();
    }

    /// <summary>Who asks and who then decides, as the city's own policy has it: written here, so that a pack cannot change it unseen.</summary>
    /// <param name="SentTo">The body whose decision the first decider records; null where they decide themselves.</param>
    private sealed record Way(Func<TestCity, AppUser> Asker, IReadOnlyList<Func<TestCity, AppUser>> Deciders, string? SentTo = null);
}
