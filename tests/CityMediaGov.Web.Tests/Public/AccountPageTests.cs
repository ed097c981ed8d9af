using System.Net;
using System.Text.Json;
using CityMediaGov.Domain.Audit;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Public;

public sealed class AccountPageTests(ClosedListCity closed, OpenListCity open) : IClassFixture<ClosedListCity>, IClassFixture<OpenListCity>
{
    [Fact]
    public async Task The_entry_of_an_account_says_who_runs_it_since_when_and_where_the_policy_names_it()
    {
        var account = await closed.AccountAsync("twitter.com/WestStPaul");
        var page = await closed.GetAsync($"/accounts/{account.Slug}");
        Assert.Equal("City of West St. Paul Twitter account", page.WordsOf(".docket--sealed h1"));
        Assert.Equal("Official account", page.WordsOf(".docket .status--live"));
        Assert.Equal("https://x.com/WestStPaul", page.One(".docket a[rel=noreferrer]").GetAttribute("href"));
        Assert.Equal("/policy/clauses/WSP-SCOPE-4", page.One(".docket a.clause").GetAttribute("href"));
        Assert.Equal("City of West St. Paul Twitter account at twitter.com/WestStPaul.", page.WordsOf("blockquote"));
        Assert.Contains("X, called Twitter in the policy", page.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Contains("Run byMarketing and Communications", page.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Contains("Official sinceJune 8, 2026", page.WordsOf(".facts"), StringComparison.Ordinal);
        var chain = await closed.Host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == account.Id).OrderByDescending(entry => entry.Seq).Select(entry => entry.Chain).FirstAsync());
        var hash = Convert.ToHexStringLower(chain);
        Assert.Equal($"Sealed {hash[..4]} {hash[4..8]}", page.WordsOf(".docket .seal"));
        Assert.Equal("/directory", page.One(".crumbs a").GetAttribute("href"));
        Assert.Equal("page", page.One(".topnav a[href='/directory']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_retired_account_says_so_with_its_day_and_is_no_longer_linked()
    {
        var account = await open.AccountAsync("x.com/examplestreets");
        var page = await open.GetAsync($"/accounts/{account.Slug}");
        Assert.Equal("Former account", page.WordsOf(".docket .status--over"));
        Assert.Equal("Retired on November 20, 2026", page.WordsOf(".verdict--retired h2"));
        Assert.Contains("Anything posted there since is not from the City.", page.Text, StringComparison.Ordinal);
        Assert.Matches("^ACC-2026-[0-9]{6}$", page.WordsOf(".docket__ref"));
        Assert.Null(page.Html.QuerySelector("a[href*='examplestreets']:not([href^='/verify']):not([href^='/report-account'])"));
    }

    [Fact]
    public async Task What_is_not_public_is_not_there()
    {
        foreach (var address in new[] { "https://www.facebook.com/examplepools", "https://www.tiktok.com/@examplenever" })
            Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync($"/accounts/{(await open.AccountAsync(address)).Slug}")).Status);
        foreach (var slug in new[] { "no-such-account", "..%2f..", new string('a', 3000), "'--" })
        {
            var page = await open.GetAsync($"/accounts/{slug}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains("There is no record at this address that you can open.", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_script_in_an_entry_stays_asleep_in_pages_and_data()
    {
        const string name = "\"><img src=x onerror=alert(1)>";
        const string purpose = "<script>alert('purpose')</script></textarea>{{7*7}}";
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        var account = await city.GoLiveAsync("Pools", "https://www.facebook.com/examplepools", "Hours");
        await city.DescribeAsync(account.Id, name, purpose);
        using var visitor = host.Visit();
        foreach (var address in new[] { "/", "/directory", $"/accounts/{account.Slug}", "/verify?q=facebook.com/examplepools" })
        {
            var page = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Empty(page.Html.QuerySelectorAll("img, script:not([nonce]), [onerror]"));
        }
        Assert.Contains(purpose, (await visitor.GetAsync("/directory")).Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/directory.json", "/verify.json?q=facebook.com/examplepools" })
        {
            var page = await visitor.GetAsync(address);
            Assert.DoesNotContain('<', page.Body);
            var found = JsonDocument.Parse(page.Body).RootElement;
            found = address.StartsWith("/d", StringComparison.Ordinal) ? found.GetProperty("accounts")[0] : found.GetProperty("account");
            Assert.Equal((name, purpose), (found.GetProperty("name").GetString(), found.GetProperty("purpose").GetString()));
        }
    }

    [Fact]
    public async Task No_seal_is_shown_where_the_entry_does_not_hold()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "west-st-paul");
        var account = await city.AccountAtAsync("facebook.com/cityofwsp");
        await host.ReadAsync(async db =>
        {
            var last = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Seq).FirstAsync();
            var forged = Forger.Make(last.Seq + 1, last.At, "account.modified", SubjectKind.SocialAccount, account.Id, last.Chain);
            forged.Chain[0] ^= 1;
            await Forger.InsertAsync(db, forged);
            return true;
        });
        using var visitor = host.Visit();
        var page = await visitor.GetAsync($"/accounts/{account.Slug}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Html.QuerySelectorAll(".seal, .docket--sealed"));
        Assert.Empty((await visitor.GetAsync("/verify?q=facebook.com/cityofwsp")).Html.QuerySelectorAll(".seal"));
    }
}
