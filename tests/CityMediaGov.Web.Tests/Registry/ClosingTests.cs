using System.Net;
using System.Text;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry;

/// <summary>How accounts end in the cities whose policies say something about it.</summary>
public sealed class ClosingTests(ClintonCity clinton, Wanamingo wanamingo, ModelCity model) : IClassFixture<ClintonCity>, IClassFixture<Wanamingo>, IClassFixture<ModelCity>
{
    private static readonly byte[] Whole = Encoding.UTF8.GetBytes("Everything that stood on the account.");

    [Fact, Clause("CLI-3.5.1d")]
    public async Task A_unit_shuts_its_account_down_only_with_what_stood_on_it_captured_and_everything_confirmed()
    {
        var (city, account) = (clinton.City, await clinton.City.EnterAsync("Ice rink", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        using var head = await clinton.Host.VisitAsAsync(city.Head);
        var form = await head.GetAsync($"/registry/{account.Id}/retire");

        var uncaptured = await SendAsync(head, form, [("Input.Reason", "The rink is closed"), ("Input.Confirmed", "log-ins"), ("Input.Confirmed", "website")]);
        Assert.Equal(HttpStatusCode.BadRequest, uncaptured.Status);
        Assert.Contains("Capture what stands on the account first, and add the files here: afterwards nobody can.", uncaptured.Errors);
        Assert.Equal("The rink is closed", uncaptured.ValueOf("Input.Reason"));
        var refusedKind = await SendAsync(head, form, [("Input.Reason", "The rink is closed"), ("Input.Confirmed", "log-ins"), ("Input.Confirmed", "website")], ("page.png", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>")));
        Assert.Equal(HttpStatusCode.BadRequest, refusedKind.Status);
        Assert.Contains(refusedKind.Errors, error => error.Contains("page.png", StringComparison.Ordinal));
        var unconfirmed = await SendAsync(head, form, [("Input.Reason", "The rink is closed"), ("Input.Confirmed", "log-ins")], ("page.txt", Whole));
        Assert.Contains(unconfirmed.Errors, error => error.StartsWith("Confirm each of these first.", StringComparison.Ordinal));
        var reasonless = await SendAsync(head, form, [("Input.Confirmed", "log-ins"), ("Input.Confirmed", "website")], ("page.txt", Whole));
        Assert.Contains("Give a reason. The policy wants one for this.", reasonless.Errors);
        Assert.Equal((AccountStatus.Live, account.Stamp), ((await city.ReadAsync(account)).Status, (await city.ReadAsync(account)).Stamp));
        Assert.Equal(["account.seeded"], await city.FactsAsync(account));
        Assert.Equal(0, await clinton.Host.ReadAsync(db => db.EvidenceFiles.CountAsync(file => file.AboutId == account.Id)));

        (string, string)[] whole = [("Input.Reason", "The rink is closed"), ("Input.Confirmed", "log-ins"), ("Input.Confirmed", "website")];
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(head, form, whole, ("page.txt", Whole))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(head, form, whole, ("page.txt", Whole))).Status); // the second click
        var ended = await city.ReadAsync(account);
        Assert.Equal((AccountStatus.Retired, city.Policy.Today(clinton.Host.Clock.Now)), (ended.Status, ended.RetiredOn));
        Assert.Equal(["account.seeded", "account.retired"], await city.FactsAsync(account));
        var page = await head.GetAsync($"/registry/{account.Id}");
        foreach (var words in new[] { "“The rink is closed”", "Hana Head", "nobody can use the account any more: done" })
            Assert.Contains(words, page.WordsOf(".history"), StringComparison.Ordinal);
        var capture = page.Html.QuerySelector("a[href*='/captures/']")!.GetAttribute("href")!;
        Assert.Equal("Everything that stood on the account.", (await head.GetAsync(capture)).Body);
        using var stranger = await clinton.Host.VisitAsAsync(city.OtherStaff);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(capture)).Status);
        using var resident = clinton.Host.Visit();
        Assert.Contains("Former", (await resident.GetAsync($"/accounts/{account.Slug}")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("suspend")]
    [InlineData("retire")]
    public async Task The_head_of_another_unit_ends_nothing(string verb)
    {
        var (city, account) = (clinton.City, await clinton.City.EnterAsync("Trails", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        using var other = await clinton.Host.VisitAsAsync(city.OtherHead);
        var page = await other.GetAsync($"/registry/{account.Id}/{verb}");
        Assert.Contains("You do not keep the register of accounts.", page.Refusal, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("main form"));
        var token = (await other.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var answer = await other.PostAsync($"/registry/{account.Id}/{verb}", [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), ("Input.Reason", "Mine")]);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(["account.seeded"], await city.FactsAsync(account));
    }

    [Fact]
    public async Task A_unit_deactivates_its_account_at_once_with_a_reason()
    {
        var (city, account) = (clinton.City, await clinton.City.EnterAsync("Camps", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        using var head = await clinton.Host.VisitAsAsync(city.Head);
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync($"/registry/{account.Id}/suspend", [("Input.Reason", "Somebody else has the password")], "Deactivate")).Status);
        Assert.Equal(AccountStatus.Suspended, (await city.ReadAsync(account)).Status);
        Assert.Contains("You do not keep the register", (await head.GetAsync($"/registry/{account.Id}/resume")).Refusal, StringComparison.Ordinal);
    }

    [Fact, Clause("WAN-1.4")]
    public async Task The_integrity_of_its_technology_is_a_reason_that_the_audit_shows()
    {
        var (city, account) = (wanamingo.City, await wanamingo.City.EnterAsync("Village hall", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        using var chief = await wanamingo.Host.VisitAsAsync(city.Administrator!);
        var form = await chief.GetAsync($"/registry/{account.Id}/retire");
        Assert.Contains("Integrity of communications functions", form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await chief.SendAsync(form, [("Input.Choice", "information-technology"), ("Input.Reason", "The log-ins were stolen")], "Shut down")).Status);
        Assert.Contains("“Integrity of information technology functions: The log-ins were stolen”", (await chief.GetAsync($"/registry/{account.Id}")).WordsOf(".history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_the_policy_does_not_name_is_none()
    {
        var (city, account) = (wanamingo.City, await wanamingo.City.EnterAsync("Pool", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        using var chief = await wanamingo.Host.VisitAsAsync(city.Administrator!);
        var answer = await chief.SendAsync($"/registry/{account.Id}/retire", [("Input.Choice", "whim")], "Shut down");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Choose one of the reasons, or none.", answer.Errors);
        Assert.Equal(account.Stamp, (await city.ReadAsync(account)).Stamp);
    }

    [Fact, Clause("WAN-1.3", "WAN-5.7")]
    public async Task The_administrator_removes_an_account_at_once_without_a_reason_and_without_notice()
    {
        var (city, account) = (wanamingo.City, await wanamingo.City.EnterAsync("Parade", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        await EndsAtOnceAsync(city, account, city.Administrator!, "Alex Administrator");
    }

    [Fact, Clause("LMC-POLICY-2", "LMC-POLICY-5")]
    public async Task A_model_city_removes_an_account_at_once_without_a_reason_and_without_notice()
    {
        var (city, account) = (model.City, await model.City.EnterAsync("Parade", $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        await EndsAtOnceAsync(city, account, city.Administrator!, "Alex Administrator");
    }

    private static async Task EndsAtOnceAsync(TestCity city, SocialAccount account, AppUser by, string name)
    {
        using var chief = await city.Host.VisitAsAsync(by);
        var form = await chief.GetAsync($"/registry/{account.Id}/retire");
        Assert.Contains("No reason has to be given. No notice is needed.", form.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await chief.SendAsync(form, [], "Shut down")).Status);
        Assert.Equal(AccountStatus.Retired, (await city.ReadAsync(account)).Status);
        Assert.All(await city.DutiesAsync(account), duty => Assert.NotEqual(DutyState.Open, duty.State));
        var history = (await chief.GetAsync($"/registry/{account.Id}")).WordsOf(".history");
        foreach (var words in new[] { "Account retired", name, "today, 9:00 a.m." })
            Assert.Contains(words, history, StringComparison.Ordinal);
    }

    private static Task<TestKit.Page> SendAsync(Visitor visitor, TestKit.Page form, IEnumerable<(string, string)> typed, params (string Name, byte[] Bytes)[] files) => visitor.PostAsync(form.Address,
        Visitor.Multipart([("__RequestVerificationToken", form.ValueOf("__RequestVerificationToken")!), ("Input.Stamp", form.ValueOf("Input.Stamp")!), .. typed], files.Select(file => ("Input.Captures", file.Name, file.Bytes))));
}
