using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry;

public sealed class ActivateTests(WestStPaul west, Wausau wausau) : IClassFixture<WestStPaul>, IClassFixture<Wausau>
{
    private const string Button = "Put it on the public register";

    private static readonly (string, string?)[] Good =
        [("Input.EstablishedOn", "2026-11-20"), ("Input.RegisteredName", "City of Wausau"), ("Input.AdminEmail", "parks@wausauwi.gov"), ("Input.Contact", "parks@wausauwi.gov")];

    [Fact]
    public async Task An_approved_account_is_put_on_the_public_register_with_how_it_is_registered()
    {
        var account = await wausau.City.ApprovedAsync("Wausau Pools");
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var form = await keeper.GetAsync($"/registry/{account.Id}/activate");
        Assert.Equal("City of Wausau", form.ValueOf("Input.RegisteredName"));
        var answer = await keeper.SendAsync(form, Good, Button);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var page = await keeper.FollowAsync(answer);
        Assert.Contains("It is official now.", page.Body, StringComparison.Ordinal);
        foreach (var words in new[] { "Registered in the City’s name.", "Tied to a City e-mail address.", "Opened after it was approved." })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Equal(("November 20, 2026", "City of Wausau"), (page.Fact("Opened on"), page.Fact("In the name of")));
        var live = await wausau.City.ReadAsync(account);
        Assert.Equal((AccountStatus.Live, new DateOnly(2026, 11, 20)), (live.Status, live.OfficialSince));
        Assert.Equal([(DutyKind.ActivateAccount, DutyState.Met), (DutyKind.CertifyAccount, DutyState.Open)], await wausau.City.DutiesAsync(account));
        Assert.Equal("account.activated", (await wausau.City.FactsAsync(account))[^1]);
    }

    [Fact, Clause("WAU-OWN-5", "WSP-RULES-7")]
    public async Task An_account_without_an_approved_request_cannot_go_live()
    {
        foreach (var city in new[] { wausau.City, west.City })
        {
            var account = await city.ProposedAsync();
            using var keeper = await city.Host.VisitAsAsync(city.Coordinator);
            Assert.Null((await keeper.GetAsync($"/registry/{account.Id}/activate")).Html.QuerySelector("main form"));
            var token = (await keeper.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
            var answer = await keeper.PostAsync($"/registry/{account.Id}/activate",
                [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), .. Good.Select(field => (field.Item1, field.Item2!))]);
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains("This cannot be done while this account is requested.", answer.Refusal, StringComparison.Ordinal);
            Assert.Equal(AccountStatus.Requested, (await city.ReadAsync(account)).Status);
            Assert.Equal(["account.proposed"], await city.FactsAsync(account));
        }
    }

    [Fact, Clause("WAU-OWN-6")]
    public async Task Another_name_than_the_citys_needs_the_reason_why()
    {
        var account = await wausau.City.ApprovedAsync();
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var refused = await keeper.SendAsync($"/registry/{account.Id}/activate", GoodBut("Input.RegisteredName", "Parks Crew"), Button);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Register it in the name of the City of Wausau, or say why that is not possible.", refused.Errors);
        Assert.Equal("Parks Crew", refused.ValueOf("Input.RegisteredName"));
        Assert.Equal(account.Stamp, (await wausau.City.ReadAsync(account)).Stamp);

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(refused, [("Input.NameReason", "The platform knows persons only")], Button)).Status);
        Assert.Equal("The platform knows persons only", (await keeper.GetAsync($"/registry/{account.Id}")).Fact("Why not in the City’s"));
    }

    [Fact, Clause("WAU-OWN-17")]
    public async Task A_mailbox_outside_the_city_needs_the_reason_why_and_stays_flagged()
    {
        var account = await wausau.City.ApprovedAsync("Outside mail");
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var refused = await keeper.SendAsync($"/registry/{account.Id}/activate", GoodBut("Input.AdminEmail", "wausauparks@gmail.com"), Button);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Use a City e-mail address, or say why that is not possible.", refused.Errors);
        Assert.Equal(AccountStatus.Approved, (await wausau.City.ReadAsync(account)).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(refused, [("Input.EmailReason", "The platform takes no other")], Button)).Status);
        var list = await keeper.GetAsync("/registry?look=OutsideMailbox");
        Assert.Contains("Outside the City’s mailboxes", Assert.Single(list.Html.QuerySelectorAll(".item")).TextContent, StringComparison.Ordinal);
        Assert.Contains("The platform takes no other", (await keeper.GetAsync($"/registry/{account.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_opened_before_its_approval_is_refused_and_goes_on_record_as_opened_without_leave()
    {
        var city = wausau.City;
        var account = await city.ApprovedAsync();
        using var keeper = await wausau.Host.VisitAsAsync(city.Coordinator);
        var refused = await keeper.SendAsync($"/registry/{account.Id}/activate", GoodBut("Input.EstablishedOn", "2026-11-19"), Button);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("The account was opened before it was approved.", refused.Errors);
        Assert.Equal(["account.proposed", "account.approved"], await city.FactsAsync(account));

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(refused, [], "Record that it was opened early")).Status);
        Assert.Equal("account.opened-early", (await city.FactsAsync(account))[^1]);
        Assert.Equal(AccountStatus.Approved, (await city.ReadAsync(account)).Status);
        var line = (await keeper.GetAsync($"/registry/{account.Id}")).Html.QuerySelectorAll(".history > li")[^1];
        Assert.Equal("Opened before it was approved", line.QuerySelector(".history__what")!.TextContent);
        Assert.StartsWith("Cora Coordinator, Communications", line.QuerySelector(".history__who")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Opened on: 2026-11-19", line.QuerySelector(".history__why")!.TextContent);
    }

    [Theory]
    [InlineData("Input.EstablishedOn", "", "Say on which day it was opened")]
    [InlineData("Input.EstablishedOn", "2026-11-21", "This day lies in the future. Record it when the account has been opened.")]
    [InlineData("Input.EstablishedOn", "someday", "“someday” cannot be used here")]
    [InlineData("Input.RegisteredName", "", "Say in whose name it is registered")]
    [InlineData("Input.AdminEmail", "", "Write the e-mail address that it is registered with")]
    [InlineData("Input.AdminEmail", "not an address", "“not an address” is not an e-mail address")]
    public async Task A_bad_answer_about_the_registration_is_answered_beside_it(string field, string typed, string error)
    {
        var account = await wausau.City.ApprovedAsync();
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var answer = await keeper.SendAsync($"/registry/{account.Id}/activate", GoodBut(field, typed), Button);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, words => words.Contains(error, StringComparison.Ordinal));
        Assert.Equal("parks@wausauwi.gov", answer.ValueOf("Input.Contact"));
        Assert.StartsWith("Error: ", answer.Title, StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Approved, (await wausau.City.ReadAsync(account)).Status);
    }

    [Fact]
    public async Task An_account_whose_only_manager_left_is_not_opened()
    {
        var person = await wausau.City.NewPersonAsync("Lena Leaver");
        var account = await wausau.City.ApprovedAsync(managers: person);
        using var keeper = await wausau.Host.VisitAsAsync(wausau.City.Coordinator);
        var form = await keeper.GetAsync($"/registry/{account.Id}/activate");
        await wausau.City.DeactivateAsync(person);
        var answer = await keeper.SendAsync(form, Good, Button);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Nobody who can still sign in is named as spokesperson.", answer.Refusal, StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Approved, (await wausau.City.ReadAsync(account)).Status);
    }

    [Fact, Clause("WSP-SCOPE-2")]
    public async Task A_sixth_account_stays_approved_until_the_policys_list_has_it()
    {
        var account = await west.City.ApprovedAsync();
        using var keeper = await west.Host.VisitAsAsync(west.City.Coordinator);
        var page = await keeper.GetAsync($"/registry/{account.Id}");
        Assert.Contains("Approved, not in the policy’s list", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"a[href='/policy/amend?account={account.Id}']"));
        Assert.Null(page.Html.QuerySelector($"a[href='/registry/{account.Id}/activate']"));

        Assert.Null((await keeper.GetAsync($"/registry/{account.Id}/activate")).Html.QuerySelector("main form"));
        var token = (await keeper.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var answer = await keeper.PostAsync($"/registry/{account.Id}/activate",
            [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), .. Good.Select(field => (field.Item1, field.Item2!))]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Approved, but not in the policy’s list of 5 accounts.", answer.Refusal, StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Approved, (await west.City.ReadAsync(account)).Status);
        Assert.Contains((DutyKind.AmendPolicyList, DutyState.Open), await west.City.DutiesAsync(account));
    }

    private static (string, string?)[] GoodBut(string field, string typed) => [.. Good.Where(good => good.Item1 != field), (field, typed)];
}
