using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry.Requests;

/// <summary>What the League's model asks of a new account and of whoever approves it.</summary>
public sealed class NumberCityTests(NumberCity asking) : IClassFixture<NumberCity>
{
    private TestCity City => asking.City;

    [Fact, Clause("LMC-PURPOSE-1")]
    public async Task At_least_one_of_the_two_functions_is_chosen()
    {
        await RefusedAsync("Purposes", "Choose at least one: communicate and deliver messages directly to citizens; encourage citizen involvement, interaction, and feedback", ("Input.Purposes", null));
        Assert.Equal("deliver-messages", (await asking.AskedAsync()).Purposes);
    }

    [Fact, Clause("LMC-PURPOSE-2")]
    public async Task Where_citizens_are_to_take_part_the_comment_mode_is_stated()
    {
        await RefusedAsync("CommentMode", "Say whether residents will be able to comment", ("Input.Purposes", "involvement"), ("Input.CommentMode", null));
        Assert.Equal("monitored", (await asking.AskedAsync(City.Staff, asking.CompleteBut(("Input.Purposes", "involvement"), ("Input.CommentMode", "monitored")))).CommentMode);
    }

    [Fact, Clause("LMC-DEF-1")]
    public async Task An_email_list_is_refused_as_no_social_media()
    {
        await RefusedAsync("Address", "This is an e-mail address. An e-mail list is not social media.", ("Input.Address", "news@city.example"));
        await RefusedAsync("OtherPlatform", "For the policy, email is not social media, so it cannot be registered.",
            ("Input.Address", "https://lists.example.org/parks"), ("Input.Platform", "other"), ("Input.OtherPlatform", "E-mail newsletter"));
    }

    [Fact, Clause("LMC-SCOPE-1")]
    public async Task A_proposed_account_is_listed_as_proposed_under_the_policys_rules()
    {
        await RefusedAsync("Basis", "Choose how it comes to be the City’s", ("Input.Basis", null));
        var asked = await asking.AskedAsync(City.Staff, asking.CompleteBut(("Input.Basis", "sponsored"), ("Input.Name", "Sponsored sports")));

        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);
        Assert.Contains("Sponsored sports", (await keeper.GetAsync("/registry?q=Sponsored")).Text, StringComparison.Ordinal);
        var page = await keeper.GetAsync($"/registry/{(await asking.AccountOfAsync(asked.Id)).Id}");
        Assert.Contains("Proposed", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("sponsored", page.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Equal("sponsored", (await asking.AccountOfAsync(asked.Id)).Basis);
    }

    [Fact, Clause("LMC-RULES-4")]
    public async Task Nobody_approves_without_confirming_that_the_policies_are_followed()
    {
        var asked = await asking.AskedAsync();
        var address = $"/approvals/{await City.ApprovalOfAsync(asked.Id)}";
        using var decider = await asking.Host.VisitAsAsync(await City.DeciderAsync(await ApprovalAsync(asked.Id)));
        var page = await decider.GetAsync(address);
        Assert.Contains("To approve, answer this too The requirements of the policies are met.", page.Text, StringComparison.Ordinal);
        var before = await asking.EverythingAsync();

        (string, string?)[] meeting = [("Input.Verdict", "Approve"), ("Input.MetOn", $"{City.Policy.Today(asking.Host.Clock.Now):yyyy-MM-dd}"), ("Input.VotesFor", "4"), ("Input.VotesAgainst", "1"), ("Input.Minutes", "Item 7")];
        var open = await decider.SendAsync(page, meeting, "Record the decision");

        Assert.Equal(HttpStatusCode.BadRequest, open.Status);
        Assert.Contains("Confirm before you approve: The requirements of the policies are met.", string.Join(' ', open.Errors), StringComparison.Ordinal);
        var past = await Assert.ThrowsAsync<RefusedException>(() => ApproveWithoutAnswersAsync(asked.Id));
        Assert.Equal("LMC-RULES-4", past.Refusal.ClauseId);
        Assert.Equal(before, await asking.EverythingAsync());
        Assert.Equal(AccountRequestStatus.InReview, (await asking.RequestAsync(asked.Id)).Status);

        var done = await decider.FollowAsync(await decider.SendAsync(open, [.. meeting, ("Input.Answers[policies-followed].IsConfirmed", "true")], "Record the decision"));
        Assert.Contains("The requirements of the policies are met.", done.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Equal("The requirements of the policies are met.", (await ApprovalAsync(asked.Id)).Decisions.Single().Answers);
        Assert.Equal(AccountRequestStatus.Approved, (await asking.RequestAsync(asked.Id)).Status);
    }

    [Fact, Clause("LMC-RULES-3")]
    public async Task Who_approves_sees_how_many_accounts_there_are()
    {
        for (var number = 1; number <= 9; number++)
            await City.GoLiveAsync($"Account {number}", $"https://www.instagram.com/account{number}/");
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var form = await author.GetAsync(AskingCity.NewAddress);
        Assert.Contains("9 official accounts so far, 9 of this unit;", form.Text, StringComparison.Ordinal);

        var asked = await asking.AskedAsync(City.OtherStaff, asking.CompleteBut(("Input.UnitId", City.Works.Id.ToString()), ("Input.Managers", City.OtherStaff.Id.ToString())));
        using var decider = await asking.Host.VisitAsAsync(await City.DeciderAsync(await ApprovalAsync(asked.Id)));
        var checks = (await decider.GetAsync($"/approvals/{await City.ApprovalOfAsync(asked.Id)}")).One(".checks");

        Assert.Contains("How many there are. 9 official accounts so far, 0 of this unit;", Page.Fold(checks.TextContent), StringComparison.Ordinal);
        Assert.Contains("The policy’s words: “kept to a sustainable number”.", Page.Fold(checks.TextContent), StringComparison.Ordinal);
        Assert.NotNull(checks.QuerySelector("a.clause[href^='/policy/clauses/LMC-RULES-3']"));
    }

    private async Task ApproveWithoutAnswersAsync(Guid asked)
    {
        var open = await ApprovalAsync(asked);
        await City.DoAsync(await City.DeciderAsync(open), (services, actor, now) =>
            services.GetRequiredService<ApprovalDesk>().DecideInTurnAsync(open.Id, actor, open.CurrentStep, Verdict.Approve, null, new(City.Policy.Today(now), 4, 1, "Item 7"), now, CancellationToken.None));
    }

    private Task<ApprovalRequest> ApprovalAsync(Guid asked) => asking.Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(found => found.SubjectId == asked));

    private async Task RefusedAsync(string field, string words, params (string Name, string? Value)[] changes)
    {
        var before = await asking.EverythingAsync();
        var refused = await asking.SendAsync(City.Staff, asking.CompleteBut(changes));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal($"Error: {words}", Page.Fold(refused.One($"#Input_{field}-e").TextContent));
        Assert.Equal(before, await asking.EverythingAsync());
    }
}
