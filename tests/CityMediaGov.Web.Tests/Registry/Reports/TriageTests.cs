using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Reports;

public sealed class TriageTests(ReportingCity town) : IClassFixture<ReportingCity>
{
    [Fact]
    public async Task Who_reported_an_account_decides_nothing_about_it_and_a_second_keeper_does()
    {
        var report = await town.City.ReportAsync(ReportedAccounts.FreshAddress(), by: town.City.Coordinator);
        using var reporter = await town.Host.VisitAsAsync(town.City.Coordinator);
        var page = await reporter.GetAsync($"/registry/reports/{report.CaseId}/judge");
        Assert.Null(page.Html.QuerySelector("main form"));
        Assert.Contains("You reported this account yourself, so somebody else decides about it.", page.Text, StringComparison.Ordinal);
        var token = (await reporter.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var stamp = (await town.City.CaseOfAsync(report)).Stamp;
        var forced = await reporter.PostAsync($"/registry/reports/{report.CaseId}/judge", [("__RequestVerificationToken", token), ("Input.Stamp", $"{stamp}"), ("Input.Verdict", "Impostor"), ("Input.Reason", "Mine.")]);
        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);
        Assert.Equal(ReportedAccountStatus.Reported, (await town.City.CaseOfAsync(report)).Status);
        Assert.Equal(["reported-account.opened"], await town.FactsOfAsync(report.CaseId));

        var second = await town.City.JoinAsync("Second Keeper", Role.Coordinator);
        await town.City.JudgeAsync(report, ReportVerdict.NoProblem, second);
        Assert.Equal(second.Id, (await town.City.CaseOfAsync(report)).JudgedBy);
    }

    [Fact]
    public async Task Of_two_keepers_at_once_one_judges_and_the_other_is_told()
    {
        var report = await town.City.ReportAsync(ReportedAccounts.FreshAddress());
        using var slow = await town.Host.VisitAsAsync(town.City.Coordinator);
        var form = await slow.GetAsync($"/registry/reports/{report.CaseId}/judge");
        await town.City.JudgeAsync(report, ReportVerdict.Unclear, await KeeperWhoAsksAsync(report));
        var late = await slow.SendAsync(form, [("Input.Verdict", "Impostor"), ("Input.Reason", "Typed slowly.")], "Record the judgement");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Fast Keeper changed this while you were reading.", late.Refusal, StringComparison.Ordinal);
        Assert.Equal("Typed slowly.", late.ValueOf("Input.Reason"));
        Assert.Equal(ReportedAccountStatus.Unclear, (await town.City.CaseOfAsync(report)).Status);
    }

    [Fact]
    public async Task An_unclear_report_is_asked_about_by_mail_and_waits_again_when_somebody_tells_more()
    {
        var address = ReportedAccounts.FreshAddress();
        var report = await town.City.ReportAsync(address, email: "ben@example.org");
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        await keeper.SendAsync($"/registry/reports/{report.CaseId}/judge", [("Input.Verdict", "Unclear"), ("Input.Reason", "Which of its posts asks for money?")], "Record the judgement");
        var letter = await town.Host.ReadAsync(db => db.Messages.SingleAsync(message => message.Address == "ben@example.org"));
        Assert.Contains("Which of its posts asks for money?", letter.Body, StringComparison.Ordinal);
        Assert.Contains("/report-account", letter.Body, StringComparison.Ordinal);
        Assert.StartsWith(report.Reference!, letter.Subject, StringComparison.Ordinal);
        Assert.Empty(await OpenDutiesAsync(report));

        var more = await town.City.ReportAsync(address, words: "The one of Tuesday.");
        Assert.Equal((report.CaseId, ReportedAccountStatus.Reported), (more.CaseId, (await town.City.CaseOfAsync(report)).Status));
        Assert.Equal([DutyKind.TriageReport], await OpenDutiesAsync(report));
        Assert.Equal("reported-account.heard-more", (await town.FactsOfAsync(report.CaseId))[^1]);
    }

    [Fact]
    public async Task A_report_that_nobody_judges_in_time_is_overdue_for_its_keeper()
    {
        var report = await town.City.ReportAsync(ReportedAccounts.FreshAddress());
        var duty = await town.Host.ReadAsync(db => db.Duties.AsNoTracking().SingleAsync(duty => duty.AboutId == report.CaseId));
        Assert.Equal(new DateOnly(2026, 11, 24), duty.DueOn);
        Assert.False(duty.IsOverdue(town.Host.Clock.Now));
        Assert.True(duty.IsOverdue(town.Host.Clock.Now.AddDays(6)));
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        Assert.NotNull((await keeper.GetAsync("/work?show=do")).Html.QuerySelector("a[href^='/registry/reports/']"));
    }

    [Fact]
    public async Task A_wrong_entry_leads_to_the_register_and_ends_when_it_is_corrected()
    {
        var official = await town.City.GoLiveAsync("Library", "https://www.facebook.com/examplelibrary3", "Hours");
        var report = await town.City.ReportAsync(official.Url, ReportClaim.WrongEntry, "The hours are old.");
        await town.City.JudgeAsync(report, ReportVerdict.EntryWrong);
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        Assert.NotNull((await keeper.GetAsync($"/registry/reports/{report.CaseId}")).Html.QuerySelector($"a[href='/registry/{official.Id}/modify']"));
        await keeper.SendAsync($"/registry/reports/{report.CaseId}/end", [("Input.Ending", "EntryCorrected"), ("Input.Reason", "New hours are in.")], "Put it on record");
        var closed = await town.City.CaseOfAsync(report);
        Assert.Equal((ReportOutcome.EntryCorrected, official.Id), (closed.Outcome, closed.AccountId));
        Assert.Empty(await OpenDutiesAsync(report));
    }

    [Fact]
    public async Task Pictures_are_handed_out_to_who_may_read_reports_and_staff_add_their_own()
    {
        var (report, other) = (await town.City.ReportAsync(ReportedAccounts.FreshAddress(), picture: true), await town.City.ReportAsync(ReportedAccounts.FreshAddress()));
        var file = await town.Host.ReadAsync(db => db.EvidenceFiles.AsNoTracking().SingleAsync(file => file.AboutId == report.Id));
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        using (var handed = await keeper.Client.GetAsync(new Uri($"/registry/reports/{report.CaseId}/documents/{file.Id}", UriKind.Relative)))
        {
            Assert.Equal(Reporting.Pixel, await handed.Content.ReadAsByteArrayAsync());
            Assert.Equal("attachment", handed.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("sandbox; default-src 'none'", handed.Headers.GetValues("Content-Security-Policy").Single());
        }
        Assert.Equal(["evidence.received", "evidence.read"], await town.FactsOfAsync(file.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/registry/reports/{other.CaseId}/documents/{file.Id}")).Status);
        using var staff = await town.Host.VisitAsAsync(town.City.Staff);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync($"/registry/reports/{report.CaseId}/documents/{file.Id}")).Status);

        var form = (await keeper.GetAsync($"/registry/reports/{report.CaseId}")).FormFor("Add and seal", []);
        using var content = Visitor.Multipart(form.Fields, ("Input.Pictures", "profile.png", Reporting.Pixel));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostAsync(form.Address, content)).Status);
        Assert.Contains("profile.png", (await keeper.GetAsync($"/registry/reports/{report.CaseId}")).Text, StringComparison.Ordinal);
        await town.City.JudgeAsync(report, ReportVerdict.NoProblem);
        using var late = Visitor.Multipart(form.Fields, ("Input.Pictures", "late.png", Reporting.Pixel));
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.PostAsync(form.Address, late)).Status);
        Assert.Equal(1, await town.Host.ReadAsync(db => db.EvidenceFiles.CountAsync(added => added.AboutId == report.CaseId)));
    }

    [Fact]
    public async Task The_list_is_narrowed_paged_and_counted_in_the_menu()
    {
        var prefix = $"paged{Guid.NewGuid():N}"[..12];
        for (var number = 0; number < 27; number++)
        {
            town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
            await town.City.ReportAsync($"https://x.com/{prefix}_{(char)('a' + (number % 26))}{number / 26}", number == 0 ? ReportClaim.Missing : ReportClaim.Impostor);
        }
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        var first = await keeper.GetAsync($"/registry/reports?q={prefix}");
        Assert.Equal(25, first.Html.QuerySelectorAll(".item").Length);
        var second = await keeper.GetAsync(first.Html.QuerySelectorAll(".pager a").Single().GetAttribute("href")!);
        Assert.Equal(2, second.Html.QuerySelectorAll(".item").Length);
        Assert.Equal(25, (await keeper.GetAsync(second.Html.QuerySelectorAll(".pager a").Single().GetAttribute("href")!)).Html.QuerySelectorAll(".item").Length);
        Assert.Single((await keeper.GetAsync($"/registry/reports?q={prefix}&claim=Missing")).Html.QuerySelectorAll(".item"));
        Assert.Empty((await keeper.GetAsync($"/registry/reports?q={prefix}&tab=closed")).Html.QuerySelectorAll(".item"));
        Assert.Empty((await keeper.GetAsync("/registry/reports?q=%25_%5B")).Html.QuerySelectorAll(".item"));
        var entry = second.Html.QuerySelector(".menu a[href='/registry/reports']")!;
        Assert.Matches("Reported accounts.*[0-9]+", Page.Fold(entry.TextContent));
        using var staff = await town.Host.VisitAsAsync(town.City.Staff);
        Assert.Null((await staff.GetAsync("/registry")).Html.QuerySelector(".menu a[href='/registry/reports']"));
    }

    private async Task<AppUser> KeeperWhoAsksAsync(AccountReport report)
    {
        await town.City.ReportAsync((await town.City.CaseOfAsync(report)).Address, email: "cleo@example.org");
        return await town.City.JoinAsync("Fast Keeper", Role.Coordinator);
    }

    private Task<List<DutyKind>> OpenDutiesAsync(AccountReport report) =>
        town.Host.ReadAsync(db => db.Duties.Where(duty => duty.AboutId == report.CaseId && duty.State == DutyState.Open).Select(duty => duty.Kind).ToListAsync());
}
