using System.Net;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Tests.Registry.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Tests.Public;

/// <summary>Many at once, twice the same, too many, and with files that cannot be kept.</summary>
public sealed class ReportTwiceTests(ReportingCity town) : IClassFixture<ReportingCity>
{
    [Fact]
    public async Task However_often_one_form_is_sent_at_once_there_is_one_report_and_one_answer()
    {
        using var resident = town.Host.Visit();
        var form = (await resident.GetAsync("/report-account")).FormFor("Send the report", []);
        var fields = form.FieldsWith(ReportedAccounts.Complete());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => resident.PostAsync(form.Address, fields, multipart: true)));
        var report = await town.ReportAtAsync(Assert.Single(answers.Select(answer => answer.Location).Distinct())!);
        Assert.Equal(1, await town.Host.ReadAsync(db => db.AccountReports.CountAsync(other => other.CaseId == report.CaseId)));
        Assert.Equal(["account-report.received"], await town.FactsOfAsync(report.Id));
        Assert.Equal(["reported-account.opened"], await town.FactsOfAsync(report.CaseId));
    }

    [Fact]
    public async Task Many_people_who_report_one_account_make_one_case_and_each_gets_a_number()
    {
        var address = ReportedAccounts.FreshAddress();
        var reports = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => town.City.ReportAsync(address, words: $"Seen by number {number}.")));
        Assert.Single(reports.Select(report => report.CaseId).Distinct());
        Assert.Equal(30, reports.Select(report => report.Reference).Distinct().Count());
        Assert.Equal(1, await town.Host.ReadAsync(db => db.Duties.CountAsync(duty => duty.AboutId == reports[0].CaseId)));
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        var page = await keeper.GetAsync($"/registry/reports/{reports[0].CaseId}");
        Assert.Equal(25, page.Html.QuerySelectorAll("main article").Length);
        Assert.Contains("30 reports", page.WordsOf(".docket"), StringComparison.Ordinal);
        var older = await keeper.GetAsync(page.Html.QuerySelectorAll(".pager a").Single().GetAttribute("href")!);
        Assert.Equal(5, older.Html.QuerySelectorAll("main article").Length);
    }

    [Fact]
    public async Task A_form_that_was_sent_says_so_and_its_new_text_can_be_sent_as_another_report()
    {
        using var resident = town.Host.Visit();
        var form = await resident.GetAsync("/report-account");
        var first = await town.ReportAtAsync((await resident.SendAsync(form, ReportedAccounts.Complete(), "Send the report")).Location!);
        var again = await resident.SendAsync(form, ReportedAccounts.Complete(words: "And another one."), "Send the report");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains($"This form was sent already, as {first.Reference}.", again.Refusal, StringComparison.Ordinal);
        Assert.Equal("And another one.", again.ValueOf("Input.Words"));
        var second = await town.ReportAtAsync((await resident.SendAsync(again, [], "Send the report")).Location!);
        Assert.Equal("And another one.", second.Words);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("'; drop table AccountReports; -- and much longer than a key can be")]
    public async Task Without_a_good_key_it_is_taken_all_the_same(string? key)
    {
        using var resident = town.Host.Visit();
        var report = await town.ReportAtAsync((await resident.SendReportAsync([.. ReportedAccounts.Complete(), ("Input.SubmissionKey", key)])).Location!);
        Assert.Matches("^[0-9a-f]{32}$", report.SubmissionKey);
    }

    [Fact]
    public async Task A_file_that_cannot_be_kept_is_named_and_the_text_stays()
    {
        using var resident = town.Host.Visit();
        var before = await town.EverythingAsync();
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray();
        var page = await SendAsync(resident, ("drawing.png", svg), ("good.png", Reporting.Pixel));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.StartsWith("drawing.png: ", StringComparison.Ordinal));
        Assert.Contains("Choose your files again", page.Text, StringComparison.Ordinal);
        Assert.Equal("It asks for money.", page.ValueOf("Input.Words"));
        page = await SendAsync(resident, ("large.txt", [.. Enumerable.Repeat((byte)'a', (10 * 1024 * 1024) + 1)]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("It asks for money.", page.ValueOf("Input.Words"));
        page = await SendAsync(resident, [.. Enumerable.Range(0, 6).Select(number => ($"{number}.png", Reporting.Pixel))]);
        Assert.Contains("Choose 5 files at most", page.Errors);
        Assert.Equal(before, await town.EverythingAsync());
    }

    [Fact]
    public async Task Who_sends_too_much_is_told_how_long_to_wait_and_how_else_to_reach_the_city()
    {
        await using var host = new AppHost();
        host.Services.GetRequiredService<IOptions<Limits>>().Value.PublicForm.Tries = 2;
        var city = await Given.CityAsync(host, "wausau");
        using var resident = host.Visit();
        var form = await resident.GetAsync("/report-account");
        for (var click = 0; click < 3; click++)
            Assert.Equal(HttpStatusCode.Redirect, (await resident.SendAsync(form, ReportedAccounts.Complete("@one_fake_hall"), "Send the report")).Status); // a second click is no second report
        Assert.Equal(HttpStatusCode.Redirect, (await resident.SendReportAsync(ReportedAccounts.Complete())).Status);

        var refused = await resident.SendReportAsync(ReportedAccounts.Complete(words: "The third report of this afternoon."));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 600);
        Assert.Contains("Wait ", refused.Text, StringComparison.Ordinal);
        Assert.Contains("come to the counter at City Hall", refused.Text, StringComparison.Ordinal);
        Assert.Contains("The third report of this afternoon.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(2, await host.ReadAsync(db => db.AccountReports.CountAsync()));

        using var staff = await host.VisitAsAsync(city.Staff);
        Assert.Equal(HttpStatusCode.Redirect, (await staff.SendReportAsync(ReportedAccounts.Complete())).Status);
    }

    private static async Task<Page> SendAsync(Visitor resident, params (string Name, byte[] Bytes)[] files)
    {
        var form = (await resident.GetAsync("/report-account")).FormFor("Send the report", []);
        using var content = Visitor.Multipart(form.FieldsWith(ReportedAccounts.Complete()), files.Select(file => ("Input.Pictures", file.Name, file.Bytes)));
        return await resident.PostAsync(form.Address, content);
    }
}
