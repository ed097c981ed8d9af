using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry;

/// <summary>Where the policy has the unit open its account: its head reports what was opened.</summary>
public sealed class OpeningTests(ClintonCity fixture) : IClassFixture<ClintonCity>
{
    private const string Button = "Put it on the public register";

    private TestCity City => fixture.City;

    [Fact, Clause("CLI-3.5.1")]
    public async Task The_head_of_the_unit_reports_the_live_address_and_the_account_is_official()
    {
        var account = await ApprovedAsync();
        var duty = await fixture.Host.ReadAsync(db => db.Duties.AsNoTracking().SingleAsync(found => found.AboutId == account.Id && found.Kind == DutyKind.ActivateAccount));
        Assert.Equal((Role.DepartmentHead, City.Parks.Id, "CLI-3.5.1"), (duty.Role, duty.UnitId, duty.ClauseId));
        using var head = await fixture.Host.VisitAsAsync(City.Head);
        Assert.Contains($"Put {account.AuditTitle} on the register", (await head.GetAsync("/work")).Text, StringComparison.Ordinal);

        var form = await head.GetAsync($"/registry/{account.Id}/activate");
        var unreported = await head.SendAsync(form, Reported(""), Button);
        Assert.Equal(HttpStatusCode.BadRequest, unreported.Status);
        Assert.Contains("Write the live address of the account, as a browser shows it.", unreported.Errors);
        var other = await head.SendAsync(form, Reported("https://www.instagram.com/somebodyelse"), Button);
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Contains($"This is another account than the approved one, {account.Address}. Correct the address; if the account was opened under another one, take its request back and ask for that.", other.Errors);
        Assert.Equal(AccountStatus.Approved, (await City.ReadAsync(account)).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(form, Reported($"http://instagram.com/{account.Handle!.ToUpperInvariant()}/?hl=en"), Button)).Status);
        var live = await City.ReadAsync(account);
        Assert.Equal((AccountStatus.Live, new DateOnly(2026, 11, 20)), (live.Status, live.Registration!.EstablishedOn));
        Assert.Equal($"http://instagram.com/{account.Handle.ToUpperInvariant()}/?hl=en", live.Registration.ReportedAddress);
        Assert.Contains((DutyKind.ActivateAccount, DutyState.Met), await City.DutiesAsync(account));
        using var resident = fixture.Host.Visit();
        Assert.Equal(HttpStatusCode.OK, (await resident.GetAsync($"/accounts/{account.Slug}")).Status);
    }

    [Fact]
    public async Task The_keeper_of_the_register_can_report_it_too_and_the_head_of_another_unit_cannot()
    {
        var account = await ApprovedAsync();
        using var other = await fixture.Host.VisitAsAsync(City.OtherHead);
        Assert.Contains("You do not keep the register", (await other.GetAsync($"/registry/{account.Id}/activate")).Refusal, StringComparison.Ordinal);
        var token = (await other.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var refused = await other.PostAsync($"/registry/{account.Id}/activate", [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), .. Reported(account.Url).Select(field => (field.Item1, field.Item2!))]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(account.Stamp, (await City.ReadAsync(account)).Stamp);

        using var keeper = await fixture.Host.VisitAsAsync(City.Coordinator);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync($"/registry/{account.Id}/activate", Reported(account.Url), Button)).Status);
        Assert.Equal(AccountStatus.Live, (await City.ReadAsync(account)).Status);
    }

    private async Task<SocialAccount> ApprovedAsync()
    {
        var request = await City.AskAsync(City.Staff, City.Content(City.Colleague, $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        await City.DecideAsync(request, City.Head);
        await City.DecideAsync(request, City.Coordinator);
        return await City.AccountOfAsync(request);
    }

    private (string, string?)[] Reported(string address) =>
        [("Input.ReportedAddress", address), ("Input.EstablishedOn", "2026-11-20"), ("Input.RegisteredName", City.Policy.Profile.City.Name), ("Input.AdminEmail", City.Mailbox())];
}
