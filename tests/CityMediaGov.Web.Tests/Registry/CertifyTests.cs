using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry;

public sealed class CertifyTests(Wausau fixture) : IClassFixture<Wausau>
{
    private static readonly (string, string?)[] AllSo = [("Input.IsNeeded", "true"), ("Input.IsTrue", "true"), ("Input.IsReachable", "true")];

    private readonly AppHost host = fixture.Host;

    private TestCity City => fixture.City;

    [Fact]
    public async Task A_live_account_is_certified_each_year_by_the_head_of_its_unit()
    {
        var account = await City.LiveAsync("Trails");
        var first = await OpenDutyAsync(account);
        Assert.Equal((Role.DepartmentHead, City.Parks.Id, City.Policy.Today(host.Clock.Now).AddDays(365)), (first.Role, first.UnitId, first.DueOn));

        host.Clock.Advance(TimeSpan.FromDays(200));
        using var head = await host.VisitAsAsync(City.Head);
        var form = await head.GetAsync($"/registry/{account.Id}/certify");
        var unsure = await head.SendAsync(form, [("Input.IsNeeded", "true"), ("Input.Words", "Kept")], "Certify the account");
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Contains("Confirm that its entry is true. If it is not, change the entry first.", unsure.Errors);
        Assert.Equal("Kept", unsure.ValueOf("Input.Words"));
        Assert.Null((await City.ReadAsync(account)).CertifiedAt);

        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(form, [.. AllSo, ("Input.Words", "Read each day")], "Certify the account")).Status);
        var twice = await head.SendAsync(form, AllSo, "Certify the account");
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("Certified: still needed, and its entry true", twice.Refusal, StringComparison.Ordinal);
        Assert.Equal(1, (await City.FactsAsync(account)).Count(code => code == "account.certified"));
        var duties = await City.DutiesAsync(account);
        Assert.Equal([(DutyKind.ActivateAccount, DutyState.Met), (DutyKind.CertifyAccount, DutyState.Met), (DutyKind.CertifyAccount, DutyState.Open)], duties);
        Assert.Equal(City.Policy.Today(host.Clock.Now).AddDays(365), (await OpenDutyAsync(account)).DueOn);
        var history = (await head.GetAsync($"/registry/{account.Id}")).WordsOf(".history");
        foreach (var words in new[] { "“Read each day”", "Still needed: yes; Entry true: yes; Contact reachable: yes" })
            Assert.Contains(words, history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_certified_is_flagged_and_reported_to_those_above_and_ends_with_the_account()
    {
        var account = await City.LiveAsync("Ponds");
        host.Clock.Advance(TimeSpan.FromDays(365));
        await RoundAsync(); // a day before: the reminder
        host.Clock.Advance(TimeSpan.FromDays(2));
        await RoundAsync();
        var late = await OpenDutyAsync(account);
        Assert.NotNull(late.EscalatedAt);
        using var staff = await host.VisitAsAsync(City.OtherStaff);
        var list = await staff.GetAsync("/registry?q=Ponds&look=NotCertified");
        Assert.Equal([$"/registry/{account.Id}"], list.Html.QuerySelectorAll(".item a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Not certified in time", (await staff.GetAsync($"/registry/{account.Id}")).WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("You do not keep the register", (await staff.GetAsync($"/registry/{account.Id}/certify")).Refusal, StringComparison.Ordinal);

        using var keeper = await host.VisitAsAsync(City.Coordinator);
        await keeper.SendAsync($"/registry/{account.Id}/suspend", [], "Deactivate");
        Assert.Equal(DutyState.Cancelled, (await City.DutiesAsync(account)).Last(duty => duty.Kind is DutyKind.CertifyAccount).State);
        Assert.Contains("This cannot be done while this account is suspended.", (await keeper.GetAsync($"/registry/{account.Id}/certify")).Refusal, StringComparison.Ordinal);
        await keeper.SendAsync($"/registry/{account.Id}/resume", [], "Make official again");
        Assert.Equal(City.Policy.Today(host.Clock.Now).AddDays(365), (await OpenDutyAsync(account)).DueOn);
        await keeper.SendAsync($"/registry/{account.Id}/retire", [], "Shut down");
        Assert.DoesNotContain(await City.DutiesAsync(account), duty => duty.State is DutyState.Open);
    }

    [Fact]
    public async Task Accounts_from_before_the_rule_get_their_duty_once_on_however_many_nodes()
    {
        var account = await City.EnterAsync("Rivers", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}");
        Assert.Empty(await City.DutiesAsync(account));
        Assert.Equal(1, (await Task.WhenAll(City.OpenCertificationsAsync(), City.OpenCertificationsAsync(), City.OpenCertificationsAsync())).Sum());
        Assert.Equal(0, await City.OpenCertificationsAsync());
        Assert.Equal([(DutyKind.CertifyAccount, DutyState.Open)], await City.DutiesAsync(account));
    }

    private Task<Duty> OpenDutyAsync(SocialAccount account) => host.ReadAsync(db =>
        db.Duties.AsNoTracking().SingleAsync(duty => duty.AboutId == account.Id && duty.Kind == DutyKind.CertifyAccount && duty.State == DutyState.Open));

    private Task<int> RoundAsync() => host.InScopeAsync(services => services.GetRequiredService<DutyRound>().RunAsync(100, CancellationToken.None));
}
