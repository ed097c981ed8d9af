using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Policy;

public sealed class AmendTests : IAsyncLifetime
{
    private const string Button = "Put the new version in force";

    private AppHost Host { get; } = new();
    private TestCity city = null!;

    public async Task InitializeAsync() => city = await Given.CityAsync(Host, "west-st-paul");

    async Task IAsyncLifetime.DisposeAsync() => await Host.DisposeAsync();

    [Fact, Clause("WSP-SCOPE-2", "WSP-RULES-4", "WSP-RULES-7")]
    public async Task An_approved_sixth_account_is_added_to_the_policys_list_and_then_opened()
    {
        var account = await city.ApprovedAsync();
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        var tooSoon = await Assert.ThrowsAsync<RefusedException>(() => city.ActivateAsync(account.Id));
        Assert.Equal(("Approved, but not in the policy’s list of 5 accounts.", "WSP-SCOPE-2"), (tooSoon.Refusal.Sentence, tooSoon.Refusal.ClauseId));
        Assert.Equal((AccountStatus.Approved, account.Stamp), ((await city.ReadAsync(account)).Status, (await city.ReadAsync(account)).Stamp));

        var form = await keeper.GetAsync($"/policy/amend?account={account.Id}");
        var line = $"City of West St. Paul Summer programs Instagram account at {account.Address}.";
        Assert.Equal(line, form.ValueOf("Input.Line"));
        Assert.Equal(5, form.Html.QuerySelectorAll("aside .sheet:not(.sheet--draft) li").Length);
        Assert.Equal(line, form.One(".sheet--draft li:nth-child(6) ins").TextContent);

        var answer = await keeper.SendAsync(form, [("Input.AdoptedOn", "2026-11-19")], Button);
        Assert.Equal((HttpStatusCode.Redirect, $"/registry/{account.Id}"), (answer.Status, answer.Location));
        var page = await keeper.FollowAsync(answer);
        Assert.Contains("Version 2 is in force.", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("Request ACC-2026-000001 Number 6 in the policy’s list", page.Fact("Rests on"), StringComparison.Ordinal);
        Assert.Contains((DutyKind.AmendPolicyList, DutyState.Met), await city.DutiesAsync(account));

        var versions = await VersionsAsync();
        Assert.Equal([(1, PolicyVersionStatus.Replaced), (2, PolicyVersionStatus.Adopted)], versions.Select(version => (version.Number, version.Status)));
        var (before, after) = (versions[0].Read(), versions[1].Read());
        Assert.Empty(PolicyPack.FromTexts("amended", versions[1].ProfileJson, versions[1].Text, versions[1].ClausesJson).Check());
        Assert.Equal(before.Clauses.Select(clause => clause.Id), after.Clauses.Select(clause => clause.Id).Where(id => id != "WSP-SCOPE-7.1"));
        Assert.Equal("WSP-SCOPE-7", after.Clauses[after.Clauses.ToList().FindIndex(clause => clause.Id == "WSP-SCOPE-7.1") - 1].Id);
        var added = after.Find("WSP-SCOPE-7.1")!;
        Assert.Equal((line, Features.PublicDirectory, Enforcement.Record), (added.Quote, added.Feature, added.Enforcement));
        Assert.Equal(before.Text.Blocks.Select(block => block.AsWritten), after.Text.Blocks.Select(block => block.AsWritten).Where(words => words != $"6. {line}"));
        Assert.Equal(["policy.adopted", "policy.replaced"], await Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == versions[0].Id || entry.SubjectId == versions[1].Id)
            .OrderBy(entry => entry.Seq).Skip(1).Select(entry => entry.Action).OrderBy(action => action).ToListAsync()));

        var early = await keeper.SendAsync($"/registry/{account.Id}/activate", [("Input.EstablishedOn", "2026-11-19"), ("Input.AdminEmail", "parks@wspmn.gov")], "Put it on the public register");
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains("The account was opened before it was approved.", early.Errors);
        Assert.Equal(["account.proposed", "account.approved"], await city.FactsAsync(account));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(early, [], "Record that it was opened early")).Status);
        Assert.Equal(("account.opened-early", AccountStatus.Approved), ((await city.FactsAsync(account))[^1], (await city.ReadAsync(account)).Status));

        var opened = await keeper.SendAsync($"/registry/{account.Id}/activate", [("Input.EstablishedOn", "2026-11-20"), ("Input.AdminEmail", "parks@wspmn.gov")], "Put it on the public register");
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        Assert.Equal(AccountStatus.Live, (await city.ReadAsync(account)).Status);
    }

    [Fact]
    public async Task A_second_amendment_takes_the_next_number_and_clause()
    {
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var account = await city.ApprovedAsync();
            await keeper.SendAsync($"/policy/amend?account={account.Id}", [("Input.AdoptedOn", "2026-11-20")], Button);
        }
        var policy = (await VersionsAsync())[^1].Read();
        Assert.Equal([(6, "WSP-SCOPE-7.1"), (7, "WSP-SCOPE-7.2")], policy.Profile.Account.ClosedList!.Accounts.Skip(5).Select(listed => (listed.Number, listed.Source)));
        Assert.Equal([6, 7], policy.Text.Blocks.Where(block => block.Number > 5).Select(block => block.Number!.Value));
    }

    [Fact]
    public async Task Whoever_asked_for_the_account_does_not_add_it_to_the_policy()
    {
        var account = await city.ApprovedAsync(by: city.Coordinator, deciders: [city.Head, city.Clerk]);
        Assert.Equal(AccountStatus.Approved, account.Status);
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        var page = await keeper.GetAsync($"/policy/amend?account={account.Id}");
        Assert.Contains("You asked for this account, so someone else must add it to the policy.", page.Refusal, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        var answer = await PostAsync(keeper, account, "2026-11-20");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("You asked for this account", answer.Refusal, StringComparison.Ordinal);
        Assert.Single(await VersionsAsync());
        Assert.Contains((DutyKind.AmendPolicyList, DutyState.Open), await city.DutiesAsync(account));
    }

    [Theory]
    [InlineData("Input.Line", "", "Write the line as the policy will read")]
    [InlineData("Input.Line", "Our Instagram account.", "The line must name the account’s address as it is on the register")]
    [InlineData("Input.Line", "<script>alert(1)</script> at {0}", "Script and markup are not allowed here")]
    [InlineData("Input.Line", "[name] at {0}", "Fill in the blank: [name]")]
    [InlineData("Input.AdoptedOn", "", "Say on which day the City adopted the change")]
    [InlineData("Input.AdoptedOn", "2026-11-21", "This day lies in the future.")]
    public async Task A_line_that_cannot_stand_in_the_policy_is_answered_beside_it(string field, string typed, string error)
    {
        var account = await city.ApprovedAsync();
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        typed = string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, account.Address);
        var fields = new[] { ("Input.AdoptedOn", (string?)"2026-11-20") }.Where(good => good.Item1 != field).Append((field, typed));
        var answer = await keeper.SendAsync($"/policy/amend?account={account.Id}", fields, Button);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, words => words.Contains(error, StringComparison.Ordinal));
        Assert.Equal(typed, answer.ValueOf(field));
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_refused_and_kept()
    {
        var account = await city.ApprovedAsync();
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        var line = $"{account.Address} {new string('x', PolicyAmendment.LineLength)}";
        var answer = await keeper.SendAsync($"/policy/amend?account={account.Id}", [("Input.Line", line), ("Input.AdoptedOn", "2026-11-20")], Button);
        Assert.Equal((HttpStatusCode.BadRequest, line), (answer.Status, answer.ValueOf("Input.Line")));
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task Of_two_amendments_begun_at_once_one_wins_and_the_other_is_told_who_was_first()
    {
        var (first, second) = (await city.ApprovedAsync(), await city.ApprovedAsync());
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        var (one, other) = (await keeper.GetAsync($"/policy/amend?account={first.Id}"), await keeper.GetAsync($"/policy/amend?account={second.Id}"));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(one, [("Input.AdoptedOn", "2026-11-20")], Button)).Status);
        var late = await keeper.SendAsync(other, [("Input.AdoptedOn", "2026-11-20")], Button);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Cora Coordinator changed this while you were reading.", late.Refusal, StringComparison.Ordinal);
        Assert.Equal(6, late.Html.QuerySelectorAll("aside .sheet:not(.sheet--draft) li").Length);
        Assert.Equal(2, (await VersionsAsync()).Count);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(late, [], Button)).Status);
        Assert.Equal(3, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task Eight_amendments_in_the_same_moment_make_one_version()
    {
        var accounts = new List<SocialAccount>();
        foreach (var _ in Enumerable.Range(0, 8))
            accounts.Add(await city.ApprovedAsync());
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        var forms = new List<Page>();
        foreach (var account in accounts)
            forms.Add(await keeper.GetAsync($"/policy/amend?account={account.Id}"));
        var answers = await Task.WhenAll(forms.Select(form => keeper.SendAsync(form, [("Input.AdoptedOn", "2026-11-20")], Button)));
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Redirect);
        Assert.Equal(7, answers.Count(answer => answer.Status is HttpStatusCode.Conflict));
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task Only_an_approved_account_that_the_list_lacks_is_added()
    {
        var (listed, proposed) = (await city.ListedAsync("facebook.com/cityofwsp"), await city.ProposedAsync());
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        foreach (var (account, sentence) in new[] { (listed, "The policy lists this account already."), (proposed, "Only an approved account can be added to the policy; this one is requested.") })
        {
            Assert.Contains(sentence, (await keeper.GetAsync($"/policy/amend?account={account.Id}")).Refusal, StringComparison.Ordinal);
            var answer = await PostAsync(keeper, account, "2026-11-20");
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains(sentence, answer.Refusal, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/policy/amend?account={Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync("/policy/amend?account=x")).Status);
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task Nobody_but_the_keeper_of_the_policy_amends_it()
    {
        var account = await city.ApprovedAsync();
        foreach (var (office, person) in city.People.Where(pair => pair.Key is not "Coordinator"))
        {
            using var visitor = await Host.VisitAsAsync(person);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/policy/amend?account={account.Id}")).Status);
            var answer = await PostAsync(visitor, account, "2026-11-20");
            Assert.True(answer.Status is HttpStatusCode.Forbidden, $"{office} got {answer.Status}");
            Assert.Contains("You do not keep the policy.", (await visitor.GetAsync("/policy/edit")).Refusal, StringComparison.Ordinal);
        }
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task The_accounts_that_wait_for_the_list_are_offered()
    {
        var account = await city.ApprovedAsync("Farmers market");
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        foreach (var address in new[] { "/policy/edit", "/policy/amend" })
            Assert.NotNull((await keeper.GetAsync(address)).Html.QuerySelector($"a[href='/policy/amend?account={account.Id}']"));
    }

    [Fact]
    public async Task A_city_whose_policy_closes_no_list_has_no_such_page()
    {
        await using var other = new AppHost();
        var wausau = await Given.CityAsync(other, "wausau");
        using var keeper = await other.VisitAsAsync(wausau.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync("/policy/amend")).Status);
    }

    private async Task<Page> PostAsync(Visitor visitor, SocialAccount account, string adoptedOn) => await visitor.PostAsync($"/policy/amend?account={account.Id}",
    [
        ("__RequestVerificationToken", (await visitor.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!),
        ("Input.Stamp", $"{(await VersionsAsync())[^1].Stamp}"), ("Input.Line", $"Instagram account at {account.Address}"), ("Input.AdoptedOn", adoptedOn),
    ]);

    private Task<List<PolicyVersion>> VersionsAsync() => Host.ReadAsync(db => db.PolicyVersions.AsNoTracking().OrderBy(version => version.Number).ToListAsync());
}
