using System.Net;
using AngleSharp.Dom;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry;

public sealed class RegisterListTests(WestStPaul fixture) : IClassFixture<WestStPaul>
{
    private TestCity City => fixture.City;

    [Theory]
    [ClauseRow("WSP-SCOPE-3", "facebook.com/cityofwsp", 1, "Marketing and Communications")]
    [ClauseRow("WSP-SCOPE-4", "twitter.com/WestStPaul", 2, "Marketing and Communications")]
    [ClauseRow("WSP-SCOPE-5", "facebook.com/WestStPaulPD", 3, "West St. Paul Police Department")]
    [ClauseRow("WSP-SCOPE-6", "twitter.com/WestStPaulPD", 4, "West St. Paul Police Department")]
    [ClauseRow("WSP-SCOPE-7", "vimeo.com/weststpaul", 5, "Marketing and Communications")]
    public async Task An_account_of_the_policys_list_is_official_from_the_beginning(string address, int number, string unit)
    {
        using var staff = await fixture.Host.VisitAsAsync(City.Staff);
        var list = await staff.GetAsync("/registry?status=official");
        var row = list.Html.QuerySelectorAll(".item").Single(item => item.QuerySelector(".wrap-any")!.TextContent == address);
        Assert.Contains("Official", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("since June 8, 2026", row.TextContent, StringComparison.Ordinal);
        var page = await staff.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains($"Number {number} in the policy’s list", page.Fact("Rests on"), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"a[href='/policy/clauses/WSP-SCOPE-{number + 2}']"));
        Assert.Equal(unit, page.Fact("Unit"));
    }

    [Fact, Clause("WSP-SCOPE-1")]
    public async Task A_request_puts_its_account_on_the_register_as_proposed()
    {
        var account = await City.ProposedAsync("Winter programs");
        using var staff = await fixture.Host.VisitAsAsync(City.OtherStaff);
        var list = await staff.GetAsync("/registry?q=winter+PROGRAMS");
        var row = Assert.Single(list.Html.QuerySelectorAll(".item"));
        Assert.Contains("Proposed", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/registry/{account.Id}", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?q=CITYOFWSP", "facebook.com/cityofwsp")]
    [InlineData("?q=https%3A%2F%2Fwww.facebook.com%2Fcityofwsp%2F%3Fref%3Dx", "facebook.com/cityofwsp")]
    [InlineData("?q=vimeo.com", "vimeo.com/weststpaul")]
    [InlineData("?platform=vimeo", "vimeo.com/weststpaul")]
    [InlineData("?q=police&platform=x", "twitter.com/WestStPaulPD")]
    public async Task The_register_is_narrowed_by_words_address_and_platform(string query, string found)
    {
        using var staff = await fixture.Host.VisitAsAsync(City.Staff);
        var list = await staff.GetAsync($"/registry{query}");
        Assert.Equal([found], list.Html.QuerySelectorAll(".item .wrap-any").Select(address => address.TextContent));
    }

    [Theory]
    [InlineData("?q=100%25_off")]
    [InlineData("?q=%5C")]
    [InlineData("?unit=not-an-id&platform=none&q=x")]
    public async Task What_fits_nothing_says_so_and_offers_the_whole_register(string query)
    {
        using var staff = await fixture.Host.VisitAsAsync(City.Staff);
        var list = await staff.GetAsync($"/registry{query}");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains("No account here", list.Text, StringComparison.Ordinal);
        Assert.NotNull(list.Html.QuerySelector("main a[href='/registry']"));
    }

    [Fact]
    public async Task A_declined_account_shows_only_when_asked_for()
    {
        var account = await City.ApprovedAsync("Never opened");
        using var keeper = await fixture.Host.VisitAsAsync(City.Coordinator);
        await keeper.SendAsync($"/registry/{account.Id}/decline", [], "Do not open it");
        Assert.Empty((await keeper.GetAsync("/registry?q=never")).Html.QuerySelectorAll(".item"));
        var declined = await keeper.GetAsync("/registry?q=never&status=declined");
        Assert.Contains("Never opened", Assert.Single(declined.Html.QuerySelectorAll(".item")).TextContent, StringComparison.Ordinal);
        Assert.Equal("page", declined.Html.QuerySelector(".tabs [href*='status=declined']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_is_sent_to_sign_in()
    {
        using var stranger = fixture.Host.Visit();
        foreach (var address in new[] { "/registry", $"/registry/{Guid.NewGuid()}", $"/registry/{Guid.NewGuid()}/activate", "/policy/edit", "/policy/amend", "/policy/adopt" })
            Assert.Contains("/sign-in", (await stranger.GetAsync(address)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_register_is_walked_page_by_page_and_back_without_missing_a_row()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        var by = await host.ActorAsync(city.Steward);
        await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            foreach (var number in Enumerable.Range(0, 60))
            {
                var details = new AccountDetails($"Office {number % 20:00}", "facebook", "Facebook", $"office{number}", null, $"facebook.com/office{number}", $"facebook.com/office{number}",
                    $"https://facebook.com/office{number}", city.Parks.Id, "News", "en", null, null);
                db.Add(SocialAccount.FromPolicyList(details, $"office-{number}", Given.AdoptedOn, by, host.Clock.Now));
            }
            return await db.SaveChangesAsync();
        });
        using var staff = await host.VisitAsAsync(city.Staff);
        var pages = new List<Page> { await staff.GetAsync("/registry?q=office&status=official") };
        while (Link(pages[^1], "next") is { } next)
            pages.Add(await staff.GetAsync(next));
        Assert.Equal([25, 25, 10], pages.Select(page => Rows(page).Count));
        Assert.Equal(60, pages.SelectMany(Rows).Distinct().Count());
        Assert.Null(Link(pages[0], "prev"));
        var back = await staff.GetAsync(Link(pages[2], "prev")!);
        Assert.Equal(Rows(pages[1]), Rows(back));
        var first = await staff.GetAsync(Link(back, "prev")!);
        Assert.Equal(Rows(pages[0]), Rows(first));
        Assert.Null(Link(first, "prev"));
        Assert.Contains("Official 60", Folded(pages[0].One(".tabs")), StringComparison.Ordinal);
    }

    private static string? Link(Page page, string rel) => page.Html.QuerySelector($".pager [rel={rel}]")?.GetAttribute("href");

    private static List<string> Rows(Page page) => [.. page.Html.QuerySelectorAll(".item .wrap-any").Select(address => address.TextContent)];

    private static string Folded(IElement element) => string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
