using System.Net;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Publish;

/// <summary>Where the directory appears on the city's website, and what the last look found there.</summary>
public sealed class AppearanceTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Own = "https://www.clintoncity.example/social-media";
    private const string New = "/registry/publish/new";
    private const string Look = "Record what you saw";

    private readonly AppHost host = new();
    private TestCity city = null!;
    private Visitor keeper = null!;

    public async Task InitializeAsync()
    {
        city = await Given.CityAsync(host, "clinton-city");
        keeper = await host.VisitAsAsync(city.Coordinator);
    }

    [Fact]
    [Clause("CLI-3.5.6b")]
    public async Task The_frame_shows_official_accounts_without_sign_in_and_where_it_stands_is_on_record()
    {
        await city.EnterAsync("Pools", "https://www.facebook.com/examplepools");
        await city.RetireAsync((await city.EnterAsync("Old Rinks", "https://www.instagram.com/examplerinks")).Id);
        await city.SuspendAsync((await city.EnterAsync("Quiet Streets", "https://x.com/examplestreets")).Id);
        using var resident = host.Visit();
        var frame = await resident.GetAsync("/directory/embed");
        Assert.Equal(HttpStatusCode.OK, frame.Status);
        Assert.Equal(["Pools"], frame.Html.QuerySelectorAll("main li a").Select(link => link.TextContent));

        var asked = await host.ReadAsync(db => db.Duties.AsNoTracking().SingleAsync(duty => duty.Kind == DutyKind.ShowDirectory));
        Assert.Equal((DutyState.Open, "CLI-3.5.6b"), (asked.State, asked.ClauseId));
        using var other = await host.VisitAsAsync(city.Head);
        var refused = await other.PostAsync(New, [("__RequestVerificationToken", (await other.GetAsync("/registry/requests/new")).One("[name=__RequestVerificationToken]").GetAttribute("value")!), ("Input.Address", Own)]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(0, await host.ReadAsync(db => db.DirectoryAppearances.CountAsync()));

        var page = await RecordAsync(Own);
        Assert.Equal(DutyState.Met, await host.ReadAsync(db => db.Duties.Where(duty => duty.Kind == DutyKind.ShowDirectory).Select(duty => duty.State).SingleAsync()));
        Assert.Contains("nobody has looked yet", (await keeper.GetAsync(page)).Text, StringComparison.Ordinal);
        var looked = await keeper.SendAsync(page, [("Input.Outcome", "Seen"), ("Input.On", "2026-11-19"), ("Input.Findings", "All accounts, under Contact us.")], Look);
        Assert.Equal(HttpStatusCode.Redirect, looked.Status);
        var stored = await host.ReadAsync(db => db.DirectoryAppearances.AsNoTracking().SingleAsync());
        Assert.Equal((AppearanceState.Seen, new DateOnly(2026, 11, 19), city.Coordinator.Id, "All accounts, under Contact us."), (stored.State, stored.CheckedOn, stored.CheckedBy, stored.Findings));
        Assert.Equal([AuditActions.AppearanceRecorded.Code, AuditActions.AppearanceSeen.Code], await host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == stored.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Action).ToListAsync()));
        Assert.Contains("Seen there last look November 19, 2026", (await keeper.GetAsync("/registry/publish")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_is_not_found_or_taken_off_the_duty_is_open_again()
    {
        var page = await RecordAsync(Own);
        await keeper.SendAsync(page, [("Input.Outcome", "Missing"), ("Input.Findings", "The page shows last year’s list.")], Look);
        Assert.Equal(1, await OpenAsync());
        Assert.Contains("No page of the City’s website is on record.", (await keeper.GetAsync("/registry/publish")).Text, StringComparison.Ordinal);
        await keeper.SendAsync(page, [("Input.Outcome", "Seen"), ("Input.Findings", "It is back.")], Look);
        Assert.Equal(0, await OpenAsync());
        await keeper.SendAsync(page, [("Input.Outcome", "Withdrawn"), ("Input.Findings", "The page was given up.")], Look);
        Assert.Equal(1, await OpenAsync());
        var gone = await keeper.GetAsync(page);
        Assert.Contains("This cannot be done while this page is withdrawn.", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Own, (await keeper.GetAsync("/registry/publish")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_may_frame_the_directory_but_does_not_count_as_the_citys()
    {
        using var resident = host.Visit();
        var tag = (await resident.GetAsync("/directory/embed")).Headers["ETag"];
        var page = await RecordAsync("https://parks.example.org:8443/who-we-are#social");
        Assert.Equal(1, await OpenAsync());
        Assert.Contains("no, so it does not count", (await keeper.GetAsync(page)).Text, StringComparison.Ordinal);
        var frame = await resident.GetAsync("/directory/embed");
        Assert.EndsWith("frame-ancestors https://clintoncity.example https://parks.example.org:8443 https://www.clintoncity.example", frame.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(tag, frame.Headers["ETag"]);
        await keeper.SendAsync(page, [("Input.Outcome", "Withdrawn"), ("Input.Findings", "Not asked any more.")], Look);
        Assert.DoesNotContain("parks.example.org", (await resident.GetAsync("/directory/embed")).Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Give the address of the page")]
    [InlineData("http://www.clintoncity.example/", "Give the whole address as it stands in the browser, beginning with https://")]
    [InlineData("javascript:alert(1)", "Give the whole address as it stands in the browser, beginning with https://")]
    [InlineData("https://user@clintoncity.example/", "Give the whole address as it stands in the browser, beginning with https://")]
    [InlineData("https://localhost/; script-src *", "Give the whole address as it stands in the browser, beginning with https://")]
    public async Task An_address_that_is_none_is_a_field_to_correct(string address, string words)
    {
        var page = await keeper.SendAsync(New, [("Input.Address", address)], "Record this page");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Errors);
        Assert.Equal(0, await host.ReadAsync(db => db.DirectoryAppearances.CountAsync()));
    }

    [Fact]
    public async Task The_same_page_twice_a_day_to_come_and_a_look_older_than_the_last_are_refused()
    {
        var page = await RecordAsync(Own);
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.SendAsync(New, [("Input.Address", Own + "#top")], "Record this page")).Status);
        Assert.Equal(1, await host.ReadAsync(db => db.DirectoryAppearances.CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.SendAsync(page, [("Input.Outcome", "Seen"), ("Input.On", "2026-11-21"), ("Input.Findings", "There.")], Look)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.SendAsync(page, [("Input.Findings", "")], Look)).Status);
        var stale = await keeper.GetAsync(page);
        await keeper.SendAsync(page, [("Input.Outcome", "Seen"), ("Input.Findings", "There.")], Look);
        Assert.Equal(HttpStatusCode.Conflict, (await keeper.SendAsync(stale, [("Input.Outcome", "Missing"), ("Input.Findings", "Gone.")], Look)).Status);
        var older = await keeper.SendAsync(page, [("Input.Outcome", "Missing"), ("Input.On", "2026-11-19"), ("Input.Findings", "Gone.")], Look);
        Assert.Equal(HttpStatusCode.Conflict, older.Status);
        Assert.Contains("Somebody looked after that day already.", older.Refusal, StringComparison.Ordinal);
        Assert.Equal("There.", await host.ReadAsync(db => db.DirectoryAppearances.Select(shown => shown.Findings).SingleAsync()));
    }

    [Fact]
    public async Task Everybody_who_works_here_finds_what_to_copy()
    {
        using var staff = await host.VisitAsAsync(city.Staff);
        var page = await staff.GetAsync("/registry/publish");
        Assert.Equal("page", page.One(".menu--wide a[href='/registry/publish']").GetAttribute("aria-current"));
        Assert.Equal("<iframe src=\"http://localhost/directory/embed\" title=\"Official social media accounts\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>", page.WordsOf(".snippet"));
        Assert.Contains("<script src=\"http://localhost/directory/embed.js\" defer></script>", page.Text, StringComparison.Ordinal);
        Assert.Equal(["/directory", "/directory.json", "/directory.csv", "/directory.atom", "/.well-known/social-accounts.json"],
            page.Html.QuerySelectorAll("aside .facts a").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.Html.QuerySelectorAll("main iframe, main script"));
        Assert.Contains("You do not keep the public directory.", page.Refusal, StringComparison.Ordinal);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        keeper.Dispose();
        await host.DisposeAsync();
    }

    private async Task<string> RecordAsync(string address)
    {
        var sent = await keeper.SendAsync(New, [("Input.Address", address)], "Record this page");
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        return sent.Location!;
    }

    private Task<int> OpenAsync() => host.ReadAsync(db => db.Duties.CountAsync(duty => duty.Kind == DutyKind.ShowDirectory && duty.State == DutyState.Open));
}
