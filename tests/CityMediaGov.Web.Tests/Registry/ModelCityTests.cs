using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry;

/// <summary>A city by the model policy, whose Council decides on accounts.</summary>
public sealed class ModelCityTests(ModelCity model) : IClassFixture<ModelCity>
{
    private TestCity City => model.City;

    [Fact, Clause("LMC-RULES-2")]
    public async Task The_Council_decides_at_a_meeting_and_the_clerk_records_it()
    {
        var request = await City.AskAsync(City.Staff, City.Content(City.Staff, $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        var path = $"/approvals/{await City.ApprovalOfAsync(request)}";
        using var coordinator = await model.Host.VisitAsAsync(City.Coordinator);
        Assert.Contains("This is the City Council’s step.", (await coordinator.GetAsync(path)).Text, StringComparison.Ordinal);

        using var clerk = await model.Host.VisitAsAsync(City.Clerk);
        var page = await clerk.GetAsync(path);
        var confirmed = page.Html.QuerySelectorAll("[name^='Input.Answers'][type=checkbox]").Select(box => (box.GetAttribute("name")!, (string?)"true"));
        (string, string?)[] vote = [("Input.Verdict", "Approve"), ("Input.VotesFor", "4"), ("Input.VotesAgainst", "1"), ("Input.Minutes", "2026-41, item 7"), .. confirmed];
        var refused = await clerk.SendAsync(page, vote, "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("Give the day on which the City Council met", StringComparison.Ordinal));
        Assert.Empty((await ReadAsync(request)).Decisions);
        Assert.Equal(AccountStatus.Requested, (await City.AccountOfAsync(request)).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await clerk.SendAsync(refused, [.. vote, ("Input.MetOn", "2026-11-16")], "Record the decision")).Status);
        var decision = Assert.Single((await ReadAsync(request)).Decisions);
        Assert.Equal((City.Clerk.Id, new DateOnly(2026, 11, 16), 4, 1), (decision.DecidedBy, decision.MetOn!.Value, decision.VotesFor!.Value, decision.VotesAgainst!.Value));
        Assert.Equal(AccountStatus.Approved, (await City.AccountOfAsync(request)).Status);
    }

    [Fact]
    public async Task Who_asks_reads_that_the_Council_decides_and_who_records_it()
    {
        using var staff = await model.Host.VisitAsAsync(City.Staff);
        var form = await staff.GetAsync("/registry/requests/new");
        Assert.Contains("Send to the City Council", form.Html.QuerySelectorAll("main button").Select(button => button.TextContent.Trim()));
        Assert.Contains("City Council the City Clerk (Cleo Clerk) records its decision", form.WordsOf(".order"), StringComparison.Ordinal);

        var handle = RegisteredAccounts.NewHandle();
        var request = await City.DraftAsync(City.Staff, City.Content(City.Staff, $"https://www.instagram.com/{handle}"));
        var sent = await staff.SendAsync($"/registry/requests/{request}/edit", [], "Send to the City Council");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var status = await staff.FollowAsync(sent);
        Assert.Contains("Sent to the City Council.", status.Text, StringComparison.Ordinal);
        const string Waits = "Waits for the City Council; the City Clerk (Cleo Clerk) records its decision";
        Assert.Contains(Waits, status.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("Waiting for the City Council", status.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Contains(Waits, (await staff.GetAsync("/registry/requests?tab=waiting")).Text, StringComparison.Ordinal);

        var approval = await City.ApprovalOfAsync(request);
        var letter = await model.Host.ReadAsync(db => db.Messages.SingleAsync(message => message.PersonId == City.Clerk.Id && message.Body.Contains($"{approval}")));
        Assert.Contains("The City Council decides this. Record what it decided, with day, vote and minutes.", letter.Body, StringComparison.Ordinal);
    }

    [Fact, Clause("LMC-RULES-7")]
    public async Task An_account_without_an_approved_request_cannot_be_made_active()
    {
        var account = await City.ProposedAsync();
        using var keeper = await model.Host.VisitAsAsync(City.Coordinator);
        Assert.Null((await keeper.GetAsync($"/registry/{account.Id}/activate")).Html.QuerySelector("main form"));
        var token = (await keeper.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var answer = await keeper.PostAsync($"/registry/{account.Id}/activate",
            [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), ("Input.EstablishedOn", "2026-11-20"), ("Input.RegisteredName", "City of Exampleville"), ("Input.AdminEmail", City.Mailbox()), ("Input.Contact", City.Mailbox())]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(AccountStatus.Requested, (await City.ReadAsync(account)).Status);
        Assert.Equal(["account.proposed"], await City.FactsAsync(account));
    }

    [Fact]
    public async Task An_account_that_the_Council_approved_comes_to_the_public_directory()
    {
        var account = await City.GoLiveAsync("Recreation in Pictures", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}");
        Assert.Equal(AccountStatus.Live, account.Status);
        using var visitor = model.Host.Visit();
        Assert.Contains("Recreation in Pictures", (await visitor.GetAsync("/directory")).Text, StringComparison.Ordinal);
    }

    private async Task<ApprovalRequest> ReadAsync(Guid request)
    {
        var id = await City.ApprovalOfAsync(request);
        return await model.Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(found => found.Id == id));
    }
}

/// <summary>The same policy, filled with other titles.</summary>
public sealed class OtherTitlesTests : IAsyncLifetime
{
    private AppHost Host { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    [Fact, Clause("LMC-PRE-3")]
    public async Task A_request_reads_the_titles_that_the_city_filled_in()
    {
        var pack = PolicyPack.Shipped.Single(shipped => shipped.Name == "model");
        var typed = pack.Blanks.ToDictionary(blank => blank.Key, blank => (string?)blank.Sample);
        (typed["administrator"], typed["approver"]) = ("City Manager", "Administrator");
        var city = await Given.CityAsync(Host, new PackFilling(pack, typed).Fill());
        var request = await city.AskAsync(city.Staff);

        using var staff = await Host.VisitAsAsync(city.Staff);
        Assert.Contains("City Manager", (await staff.GetAsync($"/registry/requests/{request}")).Text, StringComparison.Ordinal);
        using var manager = await Host.VisitAsAsync(city.Administrator!);
        var page = await manager.GetAsync($"/approvals/{await city.ApprovalOfAsync(request)}");
        Assert.Contains("City Manager", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("City Administrator", page.Text, StringComparison.Ordinal);
    }
}
