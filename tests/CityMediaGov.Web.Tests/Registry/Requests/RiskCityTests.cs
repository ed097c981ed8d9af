using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class RiskCityTests(RiskCity asking) : IClassFixture<RiskCity>
{
    private TestCity City => asking.City;

    [Fact, Clause("WAU-PUR-1")]
    public Task A_request_without_a_topic_is_refused_and_told_the_four() => RefusedAsync("Purposes", null, "Choose at least one: mission; meetings; activities; current issues");

    [Fact, Clause("WAU-USE-30")]
    public async Task Nobody_decides_a_request_that_does_not_say_how_risks_were_taken_into_account()
    {
        await RefusedAsync("Risk", " ", "Say how the risks were taken into account");

        var asked = await asking.AskedAsync();
        using var coordinator = await asking.Host.VisitAsAsync(City.Coordinator);
        Assert.Contains("Only city phones are used.", (await coordinator.GetAsync($"/registry/requests/{asked.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact, Clause("WAU-PUR-3c")]
    public async Task The_risk_sentence_stands_at_the_head_of_the_form()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var form = await author.GetAsync(AskingCity.NewAddress);

        Assert.Equal(City.Policy.Policy.Find("WAU-PUR-3c")!.Quote, form.WordsOf("form.form > blockquote"));
        Assert.True(form.Text.IndexOf("can pose risks to the City", StringComparison.Ordinal) < form.Text.IndexOf("Address of the account", StringComparison.Ordinal));
        Assert.Contains("infected with viruses, spyware and malware", form.Text, StringComparison.Ordinal);
        Assert.Equal("Spokespersons", form.Html.QuerySelectorAll("legend").Select(legend => legend.TextContent).Single(text => text.StartsWith("Spokes", StringComparison.Ordinal)));
    }

    [Fact, Clause("WAU-OWN-17")]
    public async Task Another_mailbox_than_the_citys_needs_its_reason()
    {
        var typed = asking.CompleteBut(("Input.OfficialEmail", "parks@mail.example"), ("Input.OfficialEmailReason", ""));
        var before = await asking.EverythingAsync();

        var refused = await asking.SendAsync(City.Staff, typed);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Error: Say why a City e-mail address is not possible", Page.Fold(refused.One("#Input_OfficialEmailReason-e").TextContent));
        Assert.Contains("Ends in @wausauwi.gov or @ci.wausau.wi.us", refused.Text, StringComparison.Ordinal);
        Assert.Equal("parks@mail.example", refused.ValueOf("Input.OfficialEmail"));
        Assert.Equal(before, await asking.EverythingAsync());
        var asked = await asking.AskedAsync(City.Staff, [.. typed.Where(field => field.Name != "Input.OfficialEmailReason"), ("Input.OfficialEmailReason", "The platform takes no other.")]);
        Assert.Equal("The platform takes no other.", asked.OfficialEmailReason);
    }

    [Fact]
    public Task Without_a_mailbox_no_account_is_asked_for() => RefusedAsync("OfficialEmail", "", "Write the e-mail address that will own the account");

    [Fact, Clause("WAU-DEF-10")]
    public async Task After_the_department_only_the_coordinator_can_authorize_it()
    {
        var asked = await asking.AskedAsync();
        await asking.DecideAsync(asked.Id, City.Head, Verdict.Approve);

        foreach (var other in new[] { City.Staff, City.Head, City.OtherHead, City.Colleague, City.Steward, City.Clerk })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => asking.DecideAsync(asked.Id, other, Verdict.Approve));
            Assert.Equal(RefusalKind.NotYours, refused.Refusal.Kind);
            Assert.Equal(AccountRequestStatus.InReview, (await asking.RequestAsync(asked.Id)).Status);
        }
        await asking.DecideAsync(asked.Id, City.Coordinator, Verdict.Approve);
        Assert.Equal(AccountRequestStatus.Approved, (await asking.RequestAsync(asked.Id)).Status);
    }

    [Fact, Clause("WAU-OWN-5")]
    public async Task No_account_goes_live_before_its_request_is_approved()
    {
        var asked = await asking.AskedAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => asking.Host.InScopeAsync(async services =>
        {
            var account = await services.GetRequiredService<Domain.Data.AppDbContext>().SocialAccounts.SingleAsync(found => found.RequestId == asked.Id);
            var registration = new AccountRegistration(City.Policy.Today(asking.Host.Clock.Now), City.Policy.Profile.City.Name, null, "parks@wausauwi.gov", null, null);
            await services.GetRequiredService<AccountOffice>().ActivateAsync(account, registration, await asking.Host.ActorAsync(City.Coordinator), asking.Host.Clock.Now, CancellationToken.None);
        }));

        Assert.Equal(("This cannot be done while this account is requested.", RefusalKind.Rule), (refused.Refusal.Sentence, refused.Refusal.Kind));
        Assert.Equal(AccountStatus.Requested, (await asking.AccountOfAsync(asked.Id)).Status);
    }

    [Fact]
    public async Task Many_spokespersons_are_pointed_out_and_not_refused()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var typed = asking.CompleteBut([.. new[] { City.Staff, City.Colleague, City.Head, City.OtherStaff }.Select(person => ("Input.Managers", (string?)person.Id.ToString()))]);

        var draft = await author.FollowAsync(await author.SendAsync(AskingCity.NewAddress, typed, "Save draft"));

        Assert.Contains("More than 3 spokespersons.", draft.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await author.SendAsync(draft, [], AskingCity.SendButton(draft))).Status);
    }

    private async Task RefusedAsync(string field, string? typed, string words)
    {
        var before = await asking.EverythingAsync();
        var refused = await asking.SendAsync(City.Staff, asking.CompleteBut(($"Input.{field}", typed)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal($"Error: {words}", Page.Fold(refused.One($"#Input_{field}-e").TextContent));
        Assert.Equal(before, await asking.EverythingAsync());
    }
}
