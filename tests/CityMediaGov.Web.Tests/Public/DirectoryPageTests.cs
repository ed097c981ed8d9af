using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Public;

public sealed class DirectoryPageTests(ClosedListCity closed, OpenListCity open) : IClassFixture<ClosedListCity>, IClassFixture<OpenListCity>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/directory")]
    public async Task Residents_read_the_list_in_the_policys_words(string address)
    {
        var page = await closed.GetAsync(address);
        Assert.Equal("Official social media of the City of West St. Paul", page.WordsOf("h1"));
        Assert.Equal("The City speaks in five places. An account that is not listed here does not speak for the City.", page.WordsOf(".lead"));
        Assert.Equal("The City’s social media accounts are exclusively the following", page.WordsOf("blockquote"));
        Assert.NotNull(page.Html.QuerySelector("a.clause[href='/policy/clauses/WSP-SCOPE-2']"));
        Assert.Equal("5 accounts. List confirmed November 20, 2026, 9:00 a.m.", page.WordsOf("[role=status]").Replace('\u00A0', ' '));
        Assert.Contains("X, called Twitter in the policy · Marketing and Communications · English", page.Text, StringComparison.Ordinal);
        Assert.Equal("/directory.json", page.One("main p.small a:not(.clause)").GetAttribute("href"));
        Assert.Equal("/verify", page.One("form.check-one").GetAttribute("action"));
        Assert.Equal("/directory#list", page.One("form.filters").GetAttribute("action"));
        Assert.All(page.Html.QuerySelectorAll("[style], [onclick], script:not([nonce])"), _ => Assert.Fail("Nothing is inline."));
    }

    [Fact]
    public async Task A_city_without_a_list_of_its_own_numbers_nothing_and_shows_former_accounts_last()
    {
        var page = await open.GetAsync("/directory");
        Assert.Empty(page.Html.QuerySelectorAll(".glyph, blockquote"));
        Assert.Equal(["Parks & Rinks", "Street Work"], page.Html.QuerySelectorAll(".dir h3").Select(name => name.TextContent));
        Assert.StartsWith("1 official account and 1 former account. ", page.WordsOf("[role=status]"), StringComparison.Ordinal);
        Assert.Equal("The City speaks in one place. An account that is not listed here does not speak for the City.", page.WordsOf(".lead"));
        Assert.DoesNotContain("Pools", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Never Official", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ask the Social Media Coordinator.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?language=es", 1)]
    [InlineData("?q=100%25", 1)]
    [InlineData("?q=e_s", 1)]
    [InlineData("?q=e%25s", 0)]
    [InlineData("?q=street&language=en", 1)]
    public async Task The_filters_stay_filled_in_and_go_with_the_data(string query, int count)
    {
        var page = await open.GetAsync("/directory" + query);
        Assert.Equal(count, page.Html.QuerySelectorAll(".dir > li").Length);
        Assert.EndsWith(" of 2. List confirmed November 20, 2026, 9:00 a.m.", page.WordsOf("[role=status]").Replace('\u00A0', ' '), StringComparison.Ordinal);
        var data = await open.GetAsync(page.One("main p.small a[href^='/directory.json']").GetAttribute("href")!);
        Assert.Equal(count, JsonDocument.Parse(data.Body).RootElement.GetProperty("accounts").GetArrayLength());
        if (query.Contains("es", StringComparison.Ordinal))
            Assert.Equal("es", page.ValueOf("language"));
    }

    [Fact]
    public async Task Every_link_of_the_public_pages_leads_somewhere()
    {
        foreach (var town in new PublicCity[] { closed, open })
        {
            var queue = new Queue<string>(["/", "/verify?q=instagram.com/examplerinks", "/directory?q=zzz"]);
            var seen = new HashSet<string>();
            while (queue.TryDequeue(out var address))
            {
                if (!seen.Add(address))
                    continue;
                var page = await town.GetAsync(address);
                Assert.True(page.Status is HttpStatusCode.OK, $"{address} answers {(int)page.Status}");
                if (address.StartsWith("/policy", StringComparison.Ordinal) || address.StartsWith("/sign-in", StringComparison.Ordinal))
                    continue;
                foreach (var link in page.Html.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                    queue.Enqueue(link);
            }
            Assert.Contains("/directory.json", seen);
            Assert.Contains(seen, address => address.StartsWith("/accounts/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_page_is_the_same_for_every_stranger_but_for_its_nonce_and_not_kept_for_staff()
    {
        using var stranger = closed.Host.Visit();
        var (first, second) = (await stranger.GetAsync("/directory"), await stranger.GetAsync("/directory"));
        Assert.Equal("public, no-cache", first.Headers["Cache-Control"]);
        Assert.Equal("Cookie", first.Headers["Vary"]);
        Assert.False(first.Headers.ContainsKey("Set-Cookie"));
        Assert.Null(first.Html.QuerySelector("[name=__RequestVerificationToken]"));
        Assert.NotEqual(first.One("script").GetAttribute("nonce"), second.One("script").GetAttribute("nonce"));
        Assert.Equal(WithoutNonce(first), WithoutNonce(second));

        using var staff = await closed.Host.VisitAsAsync(closed.City.Staff);
        foreach (var address in new[] { "/", "/directory", "/verify?q=cityofwsp" })
        {
            var page = await staff.GetAsync(address);
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
            Assert.DoesNotContain(closed.City.Staff.FullName, page.Body, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(closed.City.Staff.FullName, (await stranger.GetAsync("/directory")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_read_page_by_page()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        await city.DoAsync(city.Steward, async (services, actor, now) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.AddRange(Enumerable.Range(1, 120).Select(number => SocialAccount.FromPolicyList(
                new($"Account {number:000}", "facebook", "Facebook", $"account{number}", null, $"facebook.com/account{number}", $"facebook.com/account{number}", $"https://facebook.com/account{number}", city.Parks.Id, "News", "en", null, null),
                $"account-{number:000}", Given.AdoptedOn, actor, now)));
            return await db.SaveChangesAsync();
        });
        using var visitor = host.Visit();
        var pages = new List<Page>();
        for (var next = "/directory?platform=facebook"; next is not null; next = pages[^1].Html.QuerySelector("a[rel=next]")?.GetAttribute("href"))
            pages.Add(await visitor.GetAsync(next));
        Assert.Equal([50, 50, 20], pages.Select(page => page.Html.QuerySelectorAll(".dir > li").Length));
        Assert.Equal(Enumerable.Range(1, 120).Select(number => $"Account {number:000}"), pages.SelectMany(page => page.Html.QuerySelectorAll(".dir h3").Select(name => name.TextContent)));
        Assert.Null(pages[0].Html.QuerySelector("a[rel=prev]"));
        var back = await visitor.GetAsync(pages[2].One("a[rel=prev]").GetAttribute("href")!);
        Assert.Equal("Account 051", back.WordsOf(".dir h3"));
        Assert.Equal(120, JsonDocument.Parse((await visitor.GetAsync("/directory.json")).Body).RootElement.GetProperty("accounts").GetArrayLength());
    }

    private static string WithoutNonce(Page page) => Regex.Replace(page.Body, "nonce=\"[^\"]+\"", "");
}
