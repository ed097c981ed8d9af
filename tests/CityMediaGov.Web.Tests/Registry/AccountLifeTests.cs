using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry;

public sealed class AccountLifeTests(WestStPaul west, Wausau wausau) : IClassFixture<WestStPaul>, IClassFixture<Wausau>
{
    [Fact, Clause("WSP-POLICY-4")]
    public async Task An_account_is_deactivated_shut_down_and_taken_up_again_without_a_reason_and_each_step_is_on_record()
    {
        var city = west.City;
        var account = await city.ListedAsync("facebook.com/cityofwsp");
        using var keeper = await west.Host.VisitAsAsync(city.Coordinator);
        var form = await keeper.GetAsync($"/registry/{account.Id}/suspend");
        Assert.Contains("No reason has to be given. No notice is needed.", form.Text, StringComparison.Ordinal);
        Assert.Contains("at any time, for any reason, without notice.", form.Text, StringComparison.Ordinal);

        await StepAsync("suspend", "Deactivate", "", AccountStatus.Suspended);
        Assert.Contains("Deactivated", (await keeper.GetAsync($"/registry/{account.Id}")).WordsOf(".docket"), StringComparison.Ordinal);
        await StepAsync("resume", "Make official again", "", AccountStatus.Live);
        await StepAsync("retire", "Shut down", "Nobody reads it", AccountStatus.Retired);
        Assert.Equal(city.Policy.Today(west.Host.Clock.Now), (await city.ReadAsync(account)).RetiredOn);
        await StepAsync("reactivate", "Take up again", "", AccountStatus.Approved);
        Assert.Equal([(DutyKind.CertifyAccount, DutyState.Cancelled), (DutyKind.ActivateAccount, DutyState.Open)], await city.DutiesAsync(account));
        await StepAsync("retire", "Shut down", "", AccountStatus.Retired);

        Assert.All(await city.DutiesAsync(account), duty => Assert.Equal(DutyState.Cancelled, duty.State));
        Assert.Equal(["account.seeded", "account.suspended", "account.resumed", "account.retired", "account.reactivated", "account.retired"], await city.FactsAsync(account));
        var page = await keeper.GetAsync($"/registry/{account.Id}");
        Assert.Contains("“Nobody reads it”", page.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Contains("Cora Coordinator, Communications", page.WordsOf(".history"), StringComparison.Ordinal);

        async Task StepAsync(string verb, string button, string reason, AccountStatus then)
        {
            var answer = await keeper.SendAsync($"/registry/{account.Id}/{verb}", [("Input.Reason", reason)], button);
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.Equal($"/registry/{account.Id}", answer.Location);
            Assert.Equal(then, (await city.ReadAsync(account)).Status);
        }
    }

    [Theory]
    [InlineData("suspend", "Deactivate", AccountStatus.Suspended)]
    [InlineData("retire", "Shut down", AccountStatus.Retired)]
    public async Task Where_the_policy_is_silent_no_reason_is_asked_either(string verb, string button, AccountStatus then)
    {
        var account = await wausau.City.LiveAsync();
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        Assert.Contains("The policy says nothing about this.", (await keeper.GetAsync($"/registry/{account.Id}/{verb}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync($"/registry/{account.Id}/{verb}", [], button)).Status);
        Assert.Equal(then, (await wausau.City.ReadAsync(account)).Status);
    }

    [Fact]
    public async Task An_account_given_up_ends_its_duties_and_frees_its_address()
    {
        var account = await west.City.ApprovedAsync();
        Assert.Equal([(DutyKind.ActivateAccount, DutyState.Open), (DutyKind.AmendPolicyList, DutyState.Open)], (await west.City.DutiesAsync(account)).Order());
        using var keeper = await west.Host.VisitAsAsync(west.City.Coordinator);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync($"/registry/{account.Id}/decline", [], "Do not open it")).Status);
        Assert.All(await west.City.DutiesAsync(account), duty => Assert.Equal(DutyState.Cancelled, duty.State));
        var given = await west.City.ReadAsync(account);
        Assert.Equal((AccountStatus.Declined, null), (given.Status, given.ActiveKey));
        Assert.Equal("account.declined", (await west.City.FactsAsync(account))[^1]);
        Assert.Contains("Nothing more: this is final.", (await keeper.GetAsync($"/registry/{account.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activate")]
    [InlineData("modify")]
    [InlineData("suspend")]
    [InlineData("resume")]
    [InlineData("retire")]
    [InlineData("reactivate")]
    [InlineData("decline")]
    public async Task Nobody_but_the_keeper_of_the_register_takes_a_step(string verb)
    {
        var city = wausau.City;
        var account = await city.LiveAsync();
        using var keeper = await wausau.Host.VisitAsAsync(city.Coordinator);
        foreach (var (office, person) in city.People.Where(pair => pair.Key is not "Coordinator"))
        {
            using var visitor = await wausau.Host.VisitAsAsync(person);
            Assert.Null((await visitor.GetAsync($"/registry/{account.Id}/{verb}")).Html.QuerySelector("main form"));
            var token = (await visitor.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
            var answer = await visitor.PostAsync($"/registry/{account.Id}/{verb}", [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), ("Input.Reason", "mine")]);
            Assert.True(answer.Status is HttpStatusCode.Forbidden, $"{office} got {answer.Status}");
            Assert.Contains(verb is "modify" ? "This page belongs to someone else’s work." : "You do not keep the register of accounts.", answer.Text, StringComparison.Ordinal);
            var said = (await visitor.GetAsync($"/registry/{account.Id}")).Refusal;
            Assert.Contains("You do not keep the register of accounts.", said, StringComparison.Ordinal);
            Assert.Contains("Ask the Social Media Coordinator", said, StringComparison.Ordinal);
        }
        var still = await city.ReadAsync(account);
        Assert.Equal((AccountStatus.Live, account.Stamp), (still.Status, still.Stamp));
    }

    [Fact]
    public async Task A_step_on_a_page_that_is_out_of_date_is_refused_with_who_and_when()
    {
        var account = await wausau.City.LiveAsync();
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var (suspend, modify) = (await keeper.GetAsync($"/registry/{account.Id}/suspend"), await keeper.GetAsync($"/registry/{account.Id}/modify"));
        await keeper.SendAsync($"/registry/{account.Id}/modify", [("Input.Purpose", "Snow and ice")], "Change the entry");

        var late = await keeper.SendAsync(suspend, [("Input.Reason", "Too quiet")], "Deactivate");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Cora Coordinator changed this while you were reading.", late.Refusal, StringComparison.Ordinal);
        Assert.Equal("Too quiet", late.ValueOf("Input.Reason"));
        Assert.Equal(AccountStatus.Live, (await wausau.City.ReadAsync(account)).Status);

        var lost = await keeper.SendAsync(modify, [("Input.Purpose", "Sun and sand")], "Change the entry");
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Equal("Snow and ice", (await wausau.City.ReadAsync(account)).Purpose);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(late, [], "Deactivate")).Status);
        Assert.Equal(AccountStatus.Suspended, (await wausau.City.ReadAsync(account)).Status);
    }

    [Theory]
    [InlineData("suspend", "This cannot be done while this account is requested.")]
    [InlineData("resume", "This cannot be done while this account is requested.")]
    [InlineData("retire", "This cannot be done while this account is requested.")]
    [InlineData("reactivate", "This cannot be done while this account is requested.")]
    [InlineData("modify", "This cannot be done while this account is requested.")]
    [InlineData("decline", "It is still being decided.")]
    public async Task A_step_that_its_state_does_not_allow_is_refused_and_changes_nothing(string verb, string sentence)
    {
        var account = await wausau.City.ProposedAsync();
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var page = await keeper.GetAsync($"/registry/{account.Id}/{verb}");
        Assert.Contains(sentence, page.Refusal, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        var token = (await keeper.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var answer = await keeper.PostAsync($"/registry/{account.Id}/{verb}",
        [
            ("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), ("Input.Name", "Other"), ("Input.Purpose", "Other"), ("Input.Language", "en"), ("Input.UnitId", $"{account.UnitId}"),
        ]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains(sentence, answer.Refusal, StringComparison.Ordinal);
        Assert.Equal(["account.proposed"], await wausau.City.FactsAsync(account));
    }

    [Fact]
    public async Task A_changed_entry_says_in_its_history_what_it_was()
    {
        var account = await wausau.City.LiveAsync("Trails");
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        await keeper.SendAsync($"/registry/{account.Id}/modify", [("Input.Name", "Trails and Paths"), ("Input.UnitId", $"{wausau.City.Works.Id}"), ("Input.Reason", "Renamed by the Council")], "Change the entry");
        var history = (await keeper.GetAsync($"/registry/{account.Id}")).WordsOf(".history");
        Assert.Contains("Cora Coordinator, Communications", history, StringComparison.Ordinal);
        Assert.Contains("“Renamed by the Council”", history, StringComparison.Ordinal);
        Assert.Contains("Name: “Trails” became “Trails and Paths”", history, StringComparison.Ordinal);
        Assert.Contains("Unit: Parks and Recreation became Public Works", history, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Name", "", "Name the account as residents will read it")]
    [InlineData("Input.Purpose", " ", "Say what the account is for")]
    [InlineData("Input.UnitId", "00000000-0000-0000-0000-000000000001", "Choose an open unit")]
    [InlineData("Input.UnitId", "x", "“x” cannot be used here")]
    [InlineData("Input.Language", "tlh", "Choose the language of the account")]
    [InlineData("Input.CommentMode", "wild", "Choose how residents’ comments are treated")]
    public async Task A_bad_field_of_the_entry_is_answered_beside_it(string field, string typed, string error)
    {
        var account = await wausau.City.LiveAsync();
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var answer = await keeper.SendAsync($"/registry/{account.Id}/modify", [(field, typed), ("Input.Contact", "kept@wausauwi.gov")], "Change the entry");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, words => words.Contains(error, StringComparison.Ordinal));
        Assert.Equal("kept@wausauwi.gov", answer.ValueOf("Input.Contact"));
        Assert.Equal(account.Stamp, (await wausau.City.ReadAsync(account)).Stamp);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_and_kept()
    {
        var account = await wausau.City.LiveAsync();
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var reason = new string('x', SocialAccount.ReasonLength + 1);
        var answer = await keeper.SendAsync($"/registry/{account.Id}/retire", [("Input.Reason", reason)], "Shut down");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(reason, answer.ValueOf("Input.Reason"));
        Assert.Equal(AccountStatus.Live, (await wausau.City.ReadAsync(account)).Status);
    }
}
