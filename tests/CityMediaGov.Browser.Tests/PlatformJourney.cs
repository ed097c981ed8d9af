using CityMediaGov.TestKit;

namespace CityMediaGov.Browser.Tests;

/// <summary>From the wish for an account on a platform that nobody knows to the day on which it can be asked for.</summary>
internal sealed class PlatformJourney(Walk walk)
{
    private const string Name = "Murmur";

    private readonly TestCity city = walk.City;
    private readonly Window window = walk.Window;

    /// <returns>The address at which the draft goes on.</returns>
    public async Task<string> DraftAsync(string address)
    {
        await walk.SignInAsync(city.Staff);
        await window.FollowAsync("Ask for a new account");
        await window.TypeAsync("Address of the account", address);
        await window.TypeAsync("Name of the platform", Name);
        await window.PressAsync("Save draft");
        await window.SeesAsync($"{Name}: not approved.");
        await walk.PictureAsync("not approved");
        return window.Address;
    }

    /// <summary>From the draft.</summary>
    public async Task AskAsync()
    {
        await window.FollowAsync("Ask for its assessment");
        await window.TypeAsync("What is it wanted for, and by whom?", "Neighbors of the parks write there, and read nothing else.");
        foreach (var criterion in city.Policy.Profile.PlatformApproval!.Criteria)
            await window.TypeAsync(criterion.Text, "Yes: everything can be exported, and two people sign in with a second factor.");
        await walk.PictureAsync("assessment");
        await window.PressAsync("Ask for the assessment");
        await window.SeesAsync($"Waits for {city.Administrator!.FullName}");
        await walk.PictureAsync("assessment asked");
    }

    /// <summary>By whom the policy names: the City Manager's Office.</summary>
    public async Task ApproveAsync(string decision)
    {
        await walk.SignInAsync(city.Administrator!);
        await window.GoAsync(decision);
        await window.TickAsync("Approve");
        await window.TypeAsync("Why is it appropriate for use by the City?", "Its export was tried.");
        await walk.PictureAsync("assessment decision");
        await window.PressAsync("Record the decision");
        await walk.PictureAsync("assessment decided");
    }

    /// <summary>So that its addresses are understood.</summary>
    public async Task ListAsync(string host)
    {
        await walk.SignInAsync(city.Coordinator);
        await window.GoAsync("/registry/platforms?q=" + Name);
        await walk.PictureAsync("platforms");
        await window.FollowAsync(Name);
        await window.SeesAsync("Its export was tried.");
        await walk.PictureAsync("platform approved");
        await window.FollowAsync("Put it on the list");
        await window.ChooseAsync("Kind", "Social networking sites");
        await window.TypeAsync("Hosts", host);
        await window.TickAsync("First part of the path");
        await walk.PictureAsync("platform new");
        await window.PressAsync("Add this platform");
        await window.SeesAsync(host);
        await walk.PictureAsync("platform listed");
    }
}
