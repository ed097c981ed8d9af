using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry.Reports;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Public;

public sealed class ReportAccountTests(ReportingCity town) : IClassFixture<ReportingCity>
{
    [Fact]
    public async Task A_resident_reports_an_impostor_with_a_picture_and_gets_a_number()
    {
        using var resident = town.Host.Visit();
        var address = ReportedAccounts.FreshAddress();
        var form = (await resident.GetAsync($"/report-account?q={Uri.EscapeDataString(address)}&wrong=impostor")).FormFor("Send the report", []);
        Assert.Equal(address, form.Fields.Single(field => field.Name == "Input.Address").Value);
        Assert.Equal("Impostor", form.Fields.Single(field => field.Name == "Input.Claim").Value);
        using var content = Visitor.Multipart(form.FieldsWith([("Input.Words", "It sells passes for the rink.\nFor cash."), ("Input.Email", "ana@example.org")]), ("Input.Pictures", "screen.png", Reporting.Pixel));

        var answer = await resident.PostAsync(form.Address, content);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var report = await town.ReportAtAsync(answer.Location!);
        Assert.Matches("^RPT-2026-[0-9]{6}$", report.Reference);
        Assert.Equal((ReportClaim.Impostor, "It sells passes for the rink.\nFor cash.", "ana@example.org", null), (report.Claim, report.Words, report.ReporterEmail, report.ReportedBy));
        Assert.Equal(["account-report.received"], await town.FactsOfAsync(report.Id));
        var account = await town.City.CaseOfAsync(report);
        Assert.Equal((ReportedAccountStatus.Reported, address["https://www.".Length..].TrimEnd('/')), (account.Status, account.AddressKey));
        var duty = await town.Host.ReadAsync(db => db.Duties.SingleAsync(duty => duty.AboutId == account.Id));
        Assert.Equal((DutyKind.TriageReport, DutyState.Open, "city", 2), (duty.Kind, duty.State, duty.LimitSource, duty.LimitBusinessDays));
        var file = await town.Host.ReadAsync(db => db.EvidenceFiles.SingleAsync(file => file.AboutId == report.Id));
        Assert.Equal("screen.png", file.ClientName);

        var received = await resident.FollowAsync(answer);
        Assert.Contains(report.Reference!, received.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("The Social Media Coordinator looks at the account.", received.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", received.Headers["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync($"/report-account/received/{report.Reference}")).Status);
        Assert.Equal("unknown", await town.VerdictAsync(address)); // reported is not judged
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_and_stores_nothing()
    {
        using var resident = town.Host.Visit();
        var before = await town.EverythingAsync();
        var page = await resident.SendReportAsync([]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Contains("Choose what is wrong", page.Errors);
        page = await resident.SendReportAsync([("Input.Claim", "Missing"), ("Input.Words", " \u200B\u202E "), ("Input.Address", "")]);
        Assert.Contains("Give a web address or the name of an account.", page.Errors);
        Assert.Contains("Say what you saw", page.Errors);
        Assert.Equal(before, await town.EverythingAsync());
    }

    [Theory]
    [InlineData("Input.Words", 4001)]
    [InlineData("Input.Address", 2001)]
    [InlineData("Input.Email", 255)]
    public async Task One_sign_too_many_is_told_at_its_field_and_the_text_is_kept(string field, int length)
    {
        using var resident = town.Host.Visit();
        var before = await town.EverythingAsync();
        var page = await resident.SendReportAsync([.. ReportedAccounts.Complete(words: "Kept words").Where(known => known.Name != field), (field, new string('a', length))]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains($"There are {length}", StringComparison.Ordinal));
        Assert.Equal(new string('a', length), page.ValueOf(field));
        Assert.Equal(before, await town.EverythingAsync());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("two words")]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("\u0000")]
    [InlineData("'; DROP TABLE AccountReports; --")]
    public async Task What_is_no_address_is_refused_with_the_text_kept(string address)
    {
        using var resident = town.Host.Visit();
        var before = await town.EverythingAsync();
        var page = await resident.SendReportAsync(ReportedAccounts.Complete(address, words: "Kept words"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Kept words", page.ValueOf("Input.Words"));
        Assert.Equal(before, await town.EverythingAsync());
    }

    [Fact]
    public async Task An_email_address_with_a_line_break_is_refused()
    {
        using var resident = town.Host.Visit();
        var before = await town.EverythingAsync();
        var page = await resident.SendReportAsync([.. ReportedAccounts.Complete(), ("Input.Email", "ana@example.org\r\nBcc: everybody@example.org")]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Give one e-mail address, such as name@example.org, or leave it empty", page.Errors);
        Assert.Equal(before, await town.EverythingAsync());
    }

    [Theory]
    [InlineData("https://xn--fcebook-hwa.com/hall")]
    [InlineData("https://faceb00k.com/hall-of-city")]
    [InlineData("https://facebook.com@evil.example/cityhall")]
    [InlineData("https://bit.ly/3fakehall")]
    [InlineData("@fake_hall_name")]
    public async Task The_tricks_of_impostors_are_taken_and_never_become_a_link(string address)
    {
        using var resident = town.Host.Visit();
        var answer = await resident.SendReportAsync(ReportedAccounts.Complete(address));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var report = await town.ReportAtAsync(answer.Location!);
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        var page = await keeper.GetAsync($"/registry/reports/{report.CaseId}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(page.Html.QuerySelectorAll("main a"), link => Assert.StartsWith("/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scripts_and_reversed_text_are_only_text_for_staff()
    {
        const string words = "<script>alert(1)</script><img src=x onerror=alert(1)> '; DROP TABLE AccountReports; -- \u202Egnp.exe";
        using var resident = town.Host.Visit();
        var report = await town.ReportAtAsync((await resident.SendReportAsync([.. ReportedAccounts.Complete(words: words), ("Input.Status", "Closed"), ("Status", "Closed"), ("Input.ReportedBy", $"{town.City.Staff.Id}")])).Location!);
        Assert.Equal((words, null), (report.Words, report.ReportedBy));
        using var keeper = await town.Host.VisitAsAsync(town.City.Coordinator);
        foreach (var address in new[] { $"/registry/reports/{report.CaseId}", $"/registry/reports/{report.CaseId}/judge", "/registry/reports", "/work", "/audit" })
        {
            var page = await keeper.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
            Assert.Null(page.Html.QuerySelector("main img"));
        }
        var shown = (await keeper.GetAsync($"/registry/reports/{report.CaseId}")).One("blockquote");
        Assert.Equal(("auto", "und"), (shown.GetAttribute("dir"), shown.GetAttribute("lang")));
    }

    [Fact]
    public async Task An_official_account_is_said_to_be_official_and_the_report_counts_as_one_about_its_entry()
    {
        var official = await town.City.GoLiveAsync("Pools", "https://www.facebook.com/examplepools2", "Hours of the pools");
        using var resident = town.Host.Visit();
        var form = await resident.GetAsync($"/report-account?q={official.Url}");
        Assert.Contains("This is an official account of the City.", form.WordsOf(".recognised"), StringComparison.Ordinal);
        var answer = await resident.SendAsync(form, [("Input.Claim", "Impostor"), ("Input.Words", "It cannot be the City.")], "Send the report");
        Assert.Contains("This is an official account of the City", (await resident.FollowAsync(answer)).WordsOf(".verdict--official"), StringComparison.Ordinal);
        var report = await town.ReportAtAsync(answer.Location!);
        Assert.Equal((ReportClaim.Impostor, ReportClaim.WrongEntry), (report.Claim, report.TakenAs));
        Assert.Equal(ReportClaim.WrongEntry, (await town.City.CaseOfAsync(report)).Claim);
        Assert.Equal("official", await town.VerdictAsync(official.Url));
    }

    [Fact]
    public async Task Somebody_of_the_staff_reports_by_name()
    {
        using var staff = await town.Host.VisitAsAsync(town.City.Staff);
        var form = await staff.GetAsync("/report-account");
        Assert.Contains("this goes out in your name, Stef Staff", form.Text, StringComparison.Ordinal);
        Assert.Null(form.Html.QuerySelector("[name='Input.Email']"));
        var report = await town.ReportAtAsync((await staff.SendAsync(form, ReportedAccounts.Complete(), "Send the report")).Location!);
        Assert.Equal((town.City.Staff.Id, null), (report.ReportedBy, report.ReporterEmail));
    }

    [Fact]
    public async Task Every_place_where_somebody_may_notice_something_leads_to_the_form()
    {
        var official = await town.City.GoLiveAsync("Rinks", "https://www.facebook.com/examplerinks2", "Hours of the rinks");
        foreach (var (address, link) in new[]
        {
            ("/", "/report-account"), ("/directory", "/report-account"), ("/verify?q=@no_such_hall", "/report-account?q=@no_such_hall"),
            ($"/accounts/{official.Slug}", "/report-account?q=facebook.com/examplerinks2&wrong=entry"),
        })
        {
            Assert.Contains(link, (await town.GetAsync(address)).Html.QuerySelectorAll("main a").Select(found => Uri.UnescapeDataString(found.GetAttribute("href")!)));
        }
    }
}
