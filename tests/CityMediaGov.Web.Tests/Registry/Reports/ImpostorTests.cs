using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Reports;

public sealed class ImpostorTests(ReportingCity town) : IClassFixture<ReportingCity>
{
    [Fact]
    public async Task From_the_report_to_the_platforms_answer_residents_are_warned_and_no_longer()
    {
        const string address = "https://www.instagram.com/wausau_refunds/";
        var report = await town.City.ReportAsync(address, words: "It promises refunds.");
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        var before = await town.GetAsync("/directory.json");

        var judged = await keeper.SendAsync($"/registry/reports/{report.CaseId}/judge",
            [("Input.Verdict", "Impostor"), ("Input.Reason", "It uses the seal and asks for card numbers."), ("Input.PublicWords", "It promises refunds <b>that</b> do not exist.")], "Record the judgement");
        Assert.Equal($"/registry/reports/{report.CaseId}", judged.Location);
        foreach (var typed in new[] { address, "instagram.com/WAUSAU_refunds", "@wausau_refunds" })
            Assert.Equal("impostor", await town.VerdictAsync(typed));
        Assert.Equal("unknown", await town.VerdictAsync("https://x.com/wausau_refunds"));
        var warning = await town.GetAsync($"/verify?q={address}");
        Assert.Equal("No. This account pretends to be the City", warning.WordsOf(".verdict--impostor h3"));
        Assert.Contains("instagram.com/wausau_refunds on Instagram does not belong to the City of Wausau", warning.Text, StringComparison.Ordinal);
        Assert.Contains("It promises refunds <b>that</b> do not exist.", warning.Text, StringComparison.Ordinal);
        Assert.Contains("judged it on November 20, 2026", warning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reported to the platform", warning.Text, StringComparison.Ordinal);
        Assert.Null(warning.Html.QuerySelector(".verdict a[href^='http']"));
        Assert.Equal(before.Body, (await town.GetAsync("/directory.json")).Body);
        await DutiesAreAsync(report, (DutyKind.TriageReport, DutyState.Met), (DutyKind.TellPlatform, DutyState.Open));

        var told = (await keeper.GetAsync($"/registry/reports/{report.CaseId}/platform")).FormFor("Put it on record", []);
        using (var content = Visitor.Multipart(told.FieldsWith([("Input.Step", "Told"), ("Input.On", "2026-11-20"), ("Input.Words", "Their form for impersonation"), ("Input.Reference", "#4711")]), ("Input.Pictures", "sent.png", Reporting.Pixel)))
            Assert.Equal(HttpStatusCode.Redirect, (await keeper.PostAsync(told.Address, content)).Status);
        Assert.Contains("Reported to the platform on November 20, 2026.", (await town.GetAsync("/verify?q=@wausau_refunds")).Text, StringComparison.Ordinal);
        await DutiesAreAsync(report, (DutyKind.TriageReport, DutyState.Met), (DutyKind.TellPlatform, DutyState.Met), (DutyKind.FollowPlatform, DutyState.Open));
        var follow = await town.Host.ReadAsync(db => db.Duties.SingleAsync(duty => duty.AboutId == report.CaseId && duty.Kind == DutyKind.FollowPlatform));
        Assert.Equal(new DateOnly(2026, 11, 27), follow.DueOn);

        await keeper.SendAsync($"/registry/reports/{report.CaseId}/platform", [("Input.Step", "Answered"), ("Input.On", "2026-11-20"), ("Input.Words", "We removed the account.")], "Put it on record");
        var ended = await keeper.SendAsync($"/registry/reports/{report.CaseId}/end", [("Input.Ending", "Gone"), ("Input.Reason", "The page is not found.")], "Put it on record");
        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.Equal("unknown", await town.VerdictAsync(address));
        var page = await keeper.FollowAsync(ended);
        foreach (var words in new[] { "Told on November 20, 2026 #4711", "We removed the account.", "It is gone", "sent.png", "The page is not found." })
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Equal(["reported-account.opened", "reported-account.judged", "reported-account.platform-told", "reported-account.platform-answered", "reported-account.closed"], await town.FactsOfAsync(report.CaseId));
        Assert.DoesNotContain(await town.Host.ReadAsync(db => db.Duties.Where(duty => duty.AboutId == report.CaseId).Select(duty => duty.State).ToListAsync()), state => state is DutyState.Open);

        var anew = await town.City.ReportAsync(address);
        Assert.NotEqual(report.CaseId, anew.CaseId);
        Assert.Contains("Reported before", (await keeper.GetAsync($"/registry/reports/{anew.CaseId}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_impostor_that_the_platform_leaves_up_is_still_warned_of()
    {
        var report = await town.City.ReportAsync("https://www.facebook.com/wausau.prizes");
        await town.City.JudgeAsync(report, ReportVerdict.Impostor);
        await town.City.TellPlatformAsync(report);
        await town.City.StopFollowingAsync(report);
        Assert.Equal("impostor", await town.VerdictAsync("facebook.com/wausau.prizes"));
        Assert.Equal(report.CaseId, (await town.City.ReportAsync("facebook.com/wausau.prizes")).CaseId);
    }

    [Fact]
    public async Task A_judgement_that_is_taken_back_ends_the_warning_at_once()
    {
        var report = await town.City.ReportAsync("https://www.facebook.com/wausau.fans.club");
        await town.City.JudgeAsync(report, ReportVerdict.Impostor);
        Assert.Equal("impostor", await town.VerdictAsync("facebook.com/wausau.fans.club"));
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        await keeper.SendAsync($"/registry/reports/{report.CaseId}/end", [("Input.Ending", "Revised"), ("Input.Reason", "It says itself that it is a fan page.")], "Put it on record");
        Assert.Equal("unknown", await town.VerdictAsync("facebook.com/wausau.fans.club"));
        var page = await keeper.GetAsync($"/registry/reports/{report.CaseId}");
        Assert.Contains("Judgement taken back", page.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Contains("Report judged", page.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Equal(2, await town.Host.ReadAsync(db => db.Duties.CountAsync(duty => duty.AboutId == report.CaseId && duty.Kind == DutyKind.TriageReport)));
    }

    [Fact]
    public async Task Nobody_can_ask_for_a_judged_impostor_and_none_goes_live()
    {
        const string address = "https://www.instagram.com/wausau.skate.park";
        var request = await town.City.AskAsync(town.City.Staff, town.City.Content(town.City.Staff, "https://www.instagram.com/wausau.skate.hall") with { Name = "Skate Hall" });
        var report = await town.City.ReportAsync(address);
        await town.City.JudgeAsync(report, ReportVerdict.Impostor);
        using var staff = await town.Host.VisitAsAsync(town.City.Staff);
        var before = await town.EverythingAsync();
        var refused = await staff.SendAsync("/registry/requests/new?address=" + Uri.EscapeDataString(address), [("Input.Name", "Skate Park")], "Send to Hana Head");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("This account is judged an impostor. That judgement has to be taken back before anybody can ask for it.", refused.Errors);
        Assert.Equal(before, await town.EverythingAsync());

        // What somebody asks for is no impostor: that is decided first.
        var other = await town.City.ReportAsync("https://www.instagram.com/wausau.skate.hall");
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        var judge = await keeper.GetAsync($"/registry/reports/{other.CaseId}/judge");
        Assert.Null(judge.Html.QuerySelector("[name='Input.Verdict'][value=Impostor]"));
        Assert.Contains("The register has this account: Skate Hall on Instagram. It cannot be judged an impostor.", judge.Text, StringComparison.Ordinal);
        var forced = await keeper.SendAsync(judge, [("Input.Verdict", "Impostor"), ("Input.Reason", "Forced.")], "Record the judgement");
        Assert.Equal(HttpStatusCode.Conflict, forced.Status);
        Assert.Equal(ReportedAccountStatus.Reported, (await town.City.CaseOfAsync(other)).Status);
        Assert.Equal(AccountStatus.Requested, (await town.City.AccountOfAsync(request)).Status);
    }

    [Fact]
    public async Task A_name_alone_accuses_nobody_until_its_address_is_found()
    {
        var report = await town.City.ReportAsync("@wausau_lottery");
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        var page = await keeper.SendAsync($"/registry/reports/{report.CaseId}/judge", [("Input.Verdict", "Impostor"), ("Input.Reason", "It sells tickets.")], "Record the judgement");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("It sells tickets.", page.ValueOf("Input.Reason"));
        Assert.Equal("unknown", await town.VerdictAsync("@wausau_lottery"));
        page = await keeper.SendAsync(page, [("Input.Address", "https://www.tiktok.com/@wausau_lottery"), ("Input.Verdict", "Impostor")], "Record the judgement");
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal(("impostor", "impostor"), (await town.VerdictAsync("@wausau_lottery"), await town.VerdictAsync("tiktok.com/@wausau_lottery")));
    }

    private async Task DutiesAreAsync(AccountReport report, params (DutyKind, DutyState)[] duties) => Assert.Equal(duties, await town.Host.ReadAsync(async db =>
        (await db.Duties.Where(duty => duty.AboutId == report.CaseId).OrderBy(duty => duty.Id).ToListAsync()).ConvertAll(duty => (duty.Kind, duty.State))));
}
