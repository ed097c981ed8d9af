using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Reports;

public sealed class FoundAccountTests(ReportingCity town, ReportingListCity list) : IClassFixture<ReportingCity>, IClassFixture<ReportingListCity>
{
    [Fact, Clause("WAU-OWN-1")]
    public async Task An_account_found_with_the_citys_name_is_the_citys_and_no_form_can_change_that()
    {
        using var resident = town.Host.Visit();
        var answer = await resident.SendReportAsync(ReportedAccounts.Complete("https://www.youtube.com/@wausausnowplows", ReportClaim.Missing, "The plow drivers film there, under the City’s name."));
        var report = await town.ReportAtAsync(answer.Location!);
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        await keeper.SendAsync($"/registry/reports/{report.CaseId}/judge",
            [("Input.Verdict", "Found"), ("Input.Reason", "Public Works runs it."), ("Input.Name", "Wausau Snow Plows"), ("Input.UnitId", $"{town.City.Works.Id}")], "Record the judgement");
        var account = await town.AccountAsync("https://www.youtube.com/@wausausnowplows");

        var page = await keeper.GetAsync($"/registry/{account.Id}");
        Assert.StartsWith("City of Wausau, whoever opened or runs it", page.Fact("Owner"), StringComparison.Ordinal);
        Assert.Contains("Found without an approval", page.WordsOf(".docket"), StringComparison.Ordinal);
        var token = (await keeper.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var forged = await keeper.PostAsync($"/registry/{account.Id}/modify",
            [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), ("Input.Owner", "Tess"), ("Owner", "Tess"), ("Input.Name", "Tess’s Plows"), ("Input.UnitId", $"{town.City.Works.Id}"), ("Input.Purpose", "Films"), ("Input.Language", "en")]);
        Assert.Equal(HttpStatusCode.Conflict, forged.Status);
        page = await keeper.GetAsync($"/registry/{account.Id}");
        Assert.StartsWith("City of Wausau, whoever opened or runs it", page.Fact("Owner"), StringComparison.Ordinal);
        Assert.DoesNotContain("Tess", page.Text, StringComparison.Ordinal);
        Assert.Equal(["account.found"], await town.FactsOfAsync(account.Id));
        Assert.Equal((AccountStatus.Found, "unknown"), (account.Status, await town.VerdictAsync(account.Url)));
        Assert.DoesNotContain("Snow Plows", (await town.GetAsync("/directory.json")).Body, StringComparison.Ordinal);
        Assert.Contains("Wausau Snow Plows", (await keeper.GetAsync("/registry?status=found-without-an-approval")).Text, StringComparison.Ordinal);
    }

    [Fact, Clause("WAU-OWN-5")]
    public async Task A_found_account_becomes_official_through_its_approval_and_in_no_other_way()
    {
        var (report, account) = await FoundAsync("https://www.instagram.com/wausau.trail.crew");
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        var token = (await keeper.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var refused = await keeper.PostAsync($"/registry/{account.Id}/activate", [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"),
            ("Input.EstablishedOn", "2024-05-01"), ("Input.RegisteredName", "City of Wausau"), ("Input.AdminEmail", "parks@wausauwi.gov")]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("This cannot be done while this account is found.", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Found, (await town.City.ReadAsync(account)).Status);
        Assert.Equal(["account.found"], await town.FactsOfAsync(account.Id));

        var link = (await keeper.GetAsync($"/registry/reports/{report.CaseId}")).Html.QuerySelector("a[href^='/registry/requests/new']")!.GetAttribute("href")!;
        using var staff = await town.Host.VisitAsAsync(town.City.Staff);
        var form = await staff.GetAsync(link);
        Assert.Equal((account.Url, "wausau.trail.crew", $"{town.City.Parks.Id}"), (form.ValueOf("Input.Address"), form.ValueOf("Input.Name"), form.ValueOf("Input.UnitId")));
        var request = await town.City.AskAsync(town.City.Staff, town.City.Content(town.City.Staff, account.Url) with { Name = "Trail Crew" });
        var asked = await town.City.AccountOfAsync(request);
        Assert.Equal((account.Id, AccountStatus.Requested), (asked.Id, asked.Status));
        await town.City.DecideAsync(request, town.City.Head);
        await town.City.DecideAsync(request, town.City.Coordinator);
        Assert.Equal("unknown", await town.VerdictAsync(account.Url));
        await keeper.SendAsync($"/registry/{account.Id}/activate",
            [("Input.EstablishedOn", "2024-05-01"), ("Input.RegisteredName", "City of Wausau"), ("Input.AdminEmail", "parks@wausauwi.gov"), ("Input.Contact", "parks@wausauwi.gov")], "Put it on the public register");

        Assert.Equal("official", await town.VerdictAsync(account.Url));
        var closed = await town.City.CaseOfAsync(report);
        Assert.Equal((ReportedAccountStatus.Closed, ReportOutcome.MadeOfficial), (closed.Status, closed.Outcome));
        Assert.Equal(["account.found", "account.proposed", "account.approved", "account.activated"], await town.FactsOfAsync(account.Id));
        Assert.Equal(DutyState.Met, await town.Host.ReadAsync(db => db.Duties.Where(duty => duty.AboutId == report.CaseId && duty.Kind == DutyKind.SettleReport).Select(duty => duty.State).SingleAsync()));
    }

    [Fact]
    public async Task A_rejected_request_leaves_it_as_found_and_a_new_one_may_follow()
    {
        var (_, account) = await FoundAsync("https://www.instagram.com/wausau.leaf.crew");
        var request = await town.City.AskAsync(town.City.Staff, town.City.Content(town.City.Staff, account.Url) with { Name = "Leaf Crew" });
        await town.City.DecideAsync(request, town.City.Head, Verdict.Reject, "The City’s page says it.");
        Assert.Equal((AccountStatus.Found, null), await StateAsync(account));
        var second = await town.City.AskAsync(town.City.Staff, town.City.Content(town.City.Staff, account.Url) with { Name = "Leaf Crew" });
        await town.City.WithdrawAsync(second, town.City.Staff);
        Assert.Equal((AccountStatus.Found, null), await StateAsync(account));
        Assert.Equal(1, await town.Host.ReadAsync(db => db.SocialAccounts.CountAsync(other => other.AddressKey == account.AddressKey)));
    }

    [Fact]
    public async Task A_found_account_that_is_gone_leaves_the_register_unless_somebody_asks_for_it()
    {
        var (report, account) = await FoundAsync("https://www.instagram.com/wausau.pool.crew");
        var request = await town.City.AskAsync(town.City.Staff, town.City.Content(town.City.Staff, account.Url) with { Name = "Pool Crew" });
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        (string, string?)[] gone = [("Input.Ending", "Gone"), ("Input.Reason", "Its owner deleted it.")];
        var refused = await keeper.SendAsync($"/registry/reports/{report.CaseId}/end", gone, "Put it on record");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Somebody asks for this account meanwhile", refused.Refusal, StringComparison.Ordinal);
        await town.City.WithdrawAsync(request, town.City.Staff);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync($"/registry/reports/{report.CaseId}/end", gone, "Put it on record")).Status);
        Assert.Equal((AccountStatus.Declined, null), await StateAsync(account));
        Assert.Equal("account.written-off", (await town.FactsOfAsync(account.Id))[^1]);
        Assert.Equal(ReportOutcome.Gone, (await town.City.CaseOfAsync(report)).Outcome);
    }

    [Fact]
    public async Task Where_the_policy_closes_its_list_a_found_account_is_a_report_and_nothing_on_the_register()
    {
        var before = await list.EverythingAsync();
        var report = await list.City.ReportAsync("https://www.instagram.com/wsp.snow.crew", ReportClaim.Missing);
        using var keeper = await list.Host.VisitAsAsync(list.City.Coordinator);
        var form = await keeper.GetAsync($"/registry/reports/{report.CaseId}/judge");
        Assert.Null(form.Html.QuerySelector("[name='Input.UnitId']"));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(form, [("Input.Verdict", "Found"), ("Input.Reason", "Public Works runs it.")], "Record the judgement")).Status);
        var account = await list.City.CaseOfAsync(report);
        Assert.Equal((ReportedAccountStatus.Found, null), (account.Status, account.AccountId));
        Assert.Equal(before.Item3, (await list.EverythingAsync()).Item3);
        Assert.NotNull((await keeper.GetAsync($"/registry/reports/{report.CaseId}")).Html.QuerySelector("a[href='/registry/requests/new?address=instagram.com%2Fwsp.snow.crew']"));
    }

    private async Task<(AccountReport Report, SocialAccount Account)> FoundAsync(string address)
    {
        var report = await town.City.ReportAsync(address, ReportClaim.Missing);
        await town.City.JudgeAsync(report, ReportVerdict.Found);
        return (report, await town.AccountAsync(address));
    }

    private async Task<(AccountStatus, Guid?)> StateAsync(SocialAccount account)
    {
        var read = await town.City.ReadAsync(account);
        return (read.Status, read.RequestId);
    }
}
