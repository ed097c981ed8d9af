using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.TestKit;
using Microsoft.Playwright;

namespace CityMediaGov.Browser.Tests;

/// <summary>What people do on the way of an account from the first word to its end, each with their own hands.</summary>
internal sealed class AccountJourney(Walk walk)
{
    private readonly TestCity city = walk.City;
    private readonly Window window = walk.Window;

    private string Mailbox => $"parks@{city.Policy.Profile.City.EmailDomains[0]}";

    /// <returns>The address of the request's page.</returns>
    public async Task<string> AskAsync(string address, string recognised, string sentTo)
    {
        await window.FollowAsync("Ask for a new account");
        await FillInAsync(address, recognised);
        return await SendAsync(sentTo);
    }

    /// <param name="recognised">What the page makes of the address.</param>
    public async Task FillInAsync(string address, string recognised)
    {
        await window.TypeAsync("Address of the account", address);
        if (!window.Look.Script)
        {
            await window.PressAsync("Check the address");
            await window.SeesAsync("Your draft is saved. Only you see it.");
        }
        await window.SeesAsync(recognised); // with a script as soon as it is typed
        await window.TypeAsync("Name of the account", "Parks in Pictures");
        await window.TypeAsync("City e-mail that will own the account", Mailbox);
        if (city.Policy.Profile.Account.Bases is [.., var basis])
            await window.ChooseAsync("How does it come to be the City’s?", char.ToUpperInvariant(basis.Text[0]) + basis.Text[1..]);
        await window.TickFirstAsync("Which purposes of the policy does it serve?");
        await window.TypeAsync("What is it for?", "Photos and short reminders of recreation programs");
        await window.TypeAsync("For whom is it?", "Families and teens who do not use Facebook");
        await window.TypeAsync("Why can an existing account not do this?", "Facebook reaches 4 in 10 of the families who sign up.");
        await window.TickFirstAsync("Will residents be able to comment?");
        if (city.Policy.Profile.Account.Kinds.Count > 0)
            await window.TickFirstAsync("What kind of account is it?");
        if (city.Policy.Profile.Account.AuthorityRequired is not null)
            await window.TypeAsync("Who may speak for the City on it", "The recreation supervisor, by leave of City management.");
        if (city.Policy.Profile.Account.RiskText.Count > 0 || city.Policy.Profile.Account.RiskStatementRequired is not null)
            await window.TypeAsync("How were the risks taken into account?", "Two people look after it, from one computer.");
        await window.TickAsync(city.Staff.FullName);
        await walk.PictureAsync("request");
    }

    /// <returns>The address of the request's page.</returns>
    public async Task<string> SendAsync(string sentTo)
    {
        await window.PressAsync($"Send to {sentTo}");
        await window.SeesAsync($"Sent to {sentTo}.");
        await window.SeesAsync($"Waits for {sentTo}");
        await walk.PictureAsync("request sent");
        return window.Address;
    }

    /// <summary>Opens the decision from the work list, as whoever it waits for.</summary>
    /// <returns>The address of the decision.</returns>
    public async Task<string> OpenDecisionAsync(AppUser person)
    {
        await walk.SignInAsync(person);
        await walk.PictureAsync("work list");
        await window.FollowToAsync("/approvals/");
        await walk.PictureAsync("decide");
        return window.Address;
    }

    /// <summary>Approves, with whatever this city's policy has answered; agrees, where that is all that is asked.</summary>
    public async Task ApproveAsync(string reason)
    {
        await window.TickAsync(await window.HasAsync("[name='Input.Verdict'][value='Reject']") ? "Approve" : "Agree");
        foreach (var check in city.Policy.Profile.Account.ApprovalChecks.Where(check => check.When is CheckedWhen.Always))
        {
            if (await window.HasAsync($"[name='Input.Answers[{check.Key}].IsConfirmed']"))
                await window.TickAsync(check.Text);
        }
        if (await window.HasAsync("[name='Input.MetOn']"))
        {
            await window.TypeAsync("Day on which the", "2026-11-19");
            await window.TypeAsync("Votes for", "4");
            await window.TypeAsync("Votes against", "1");
            await window.TypeAsync("Minutes", "Minutes 2026-41, item 7");
        }
        await window.TypeAsync("Reason", reason);
        await walk.PictureAsync("decision filled in");
        await window.PressAsync("Record the decision");
        Assert.DoesNotContain("Record the decision", await window.TextAsync(), StringComparison.Ordinal);
        await walk.PictureAsync("decided");
    }

    /// <summary>Somebody whose turn it is not finds no form, and the reason in its place; or nothing, where it is none of theirs.</summary>
    public async Task FindsNoFormAsync(AppUser person, string decision, string? sentence)
    {
        await walk.SignInAsync(person);
        var answer = await window.GoAsync(decision);
        Assert.Equal(sentence is null ? 404 : 200, answer.Status);
        Assert.Equal(0, await window.Page.Locator("main [name='Input.Verdict']").CountAsync());
        await window.SeesAsync(sentence ?? "There is no record at this address that you can open.");
        await walk.PictureAsync("not theirs");
    }

    /// <summary>The policy's own list gets another line, with the day on which the City decided so.</summary>
    public async Task AmendAsync()
    {
        await walk.SignInAsync(city.Coordinator);
        await window.FollowToAsync("/policy/amend");
        await window.TypeAsync("Day on which the City adopted the change", "2026-11-20");
        await walk.PictureAsync("amend");
        await window.PressAsync("Put the new version in force");
        await walk.PictureAsync("amended");
    }

    /// <param name="opener">Who opens it and says so: the keeper of the register, or the head of its unit.</param>
    public async Task GoLiveAsync(string account, AppUser opener)
    {
        await walk.SignInAsync(opener);
        await window.GoAsync(account);
        await walk.PictureAsync("approved account");
        await window.FollowAsync("Put it on the public register");
        await window.TypeAsync("Opened on", "2026-11-20");
        if (await window.HasAsync("[name='Input.ReportedAddress']"))
            await window.TypeAsync("Its live address", AccountJourneyTests.Address);
        await walk.PictureAsync("activate");
        await window.PressAsync("Put it on the public register");
        await window.SeesAsync("It is official now.");
        await walk.PictureAsync("official");
    }

    public async Task ShutDownAsync(string account)
    {
        await walk.SignInAsync(city.Coordinator);
        await window.GoAsync(account);
        await window.FollowAsync("Shut down");
        await window.TypeAsync(await window.HasAsync("[name='Input.Choice']") ? "In your own words" : "Reason", "Nobody reads it any more.");
        if (await window.HasAsync("[name='Input.Captures']"))
            await window.Page.SetInputFilesAsync("[name='Input.Captures']", new FilePayload { Name = "page.txt", MimeType = "text/plain", Buffer = "What stood on the page."u8.ToArray() });
        foreach (var done in city.Policy.Profile.Account.Closure?.Checklist ?? [])
            await window.TickAsync(done.Text);
        await walk.PictureAsync("shut down");
        await window.PressAsync("Shut down");
        await walk.PictureAsync("shut down done");
    }
}
