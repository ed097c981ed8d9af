using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Public;

/// <summary>Nothing that is not public shows in any form of the list, nor by its tag; and no text in it wakes up.</summary>
public sealed class DirectorySecrecyTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] Forms = ["/directory.json", "/directory.csv", "/directory.atom", "/directory/embed?status=all", "/.well-known/social-accounts.json"];

    private readonly AppHost host = new();
    private TestCity city = null!;
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        city = await Given.CityAsync(host, "wausau");
        visitor = host.Visit();
    }

    [Fact]
    public async Task What_is_asked_for_declined_or_changed_while_suspended_moves_no_tag()
    {
        var pools = await city.EnterAsync("Pools", "https://www.facebook.com/examplepools");
        var hidden = await city.EnterAsync("Hidden Rinks", "https://www.youtube.com/@examplehidden");
        await city.SuspendAsync(hidden.Id);
        var before = await TagsAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));

        await city.DescribeAsync(hidden.Id, "Hidden Rinks at Night", "Secret hours");
        Assert.Equal(before, await TagsAsync());
        var asked = await city.AskAsync(city.Staff, city.Content(city.Staff, "https://www.tiktok.com/@examplesecret") with { Name = "Secret" });
        Assert.Equal(before, await TagsAsync());
        await city.WithdrawAsync(asked, city.Staff);
        Assert.Equal(before, await TagsAsync());
        foreach (var address in Forms.Append("/directory").Append("/directory?q=hidden"))
        {
            var page = await visitor.GetAsync(address);
            Assert.DoesNotContain("Rinks", page.Body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Secret", page.Body, StringComparison.OrdinalIgnoreCase);
        }
        foreach (var address in new[] { $"/accounts/{hidden.Slug}", $"/accounts/{hidden.Slug}/card", $"/accounts/{hidden.Slug}/qr.svg" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);

        await city.DescribeAsync(pools.Id, "City Pools", "Open all summer");
        Assert.All((await TagsAsync()).Zip(before), pair => Assert.NotEqual(pair.First, pair.Second));
        var newest = XElement.Parse((await visitor.GetAsync("/directory.atom")).Body).Element(Atom + "entry")!;
        Assert.Equal(("Changed: City Pools on Facebook", "2026-11-20T16:00:00Z"), (newest.Element(Atom + "title")!.Value, newest.Element(Atom + "updated")!.Value));
    }

    [Fact]
    public async Task Back_from_suspension_it_is_official_with_that_moment_and_the_time_between_is_not_told()
    {
        var rinks = await city.EnterAsync("Rinks", "https://www.youtube.com/@examplerinks");
        await city.SuspendAsync(rinks.Id);
        await city.DescribeAsync(rinks.Id, "Rinks of the City", "Hours");
        host.Clock.Advance(TimeSpan.FromDays(2));
        await city.ResumeAsync(rinks.Id);
        var feed = XElement.Parse((await visitor.GetAsync("/directory.atom")).Body);
        Assert.Equal([("Official: Rinks of the City on YouTube", "2026-11-22T15:00:00Z"), ("Official: Rinks of the City on YouTube", "2026-11-20T15:00:00Z")],
            feed.Elements(Atom + "entry").Select(entry => (entry.Element(Atom + "title")!.Value, entry.Element(Atom + "updated")!.Value)));
        Assert.Equal("2026-11-22T15:00:00Z", JsonDocument.Parse((await visitor.GetAsync("/directory.json")).Body).RootElement.GetProperty("generatedAt").GetString());
    }

    [Fact]
    public async Task No_text_wakes_up_in_any_form()
    {
        const string name = "=HYPERLINK(\"https://evil.example\")</title><script>alert(1)</script>";
        const string purpose = "@SUM(A1)\u0001 ]]>]]&gt; <svg onload=alert(1)> \"quoted\",\r\n-1";
        var account = await city.EnterAsync("Pools", "https://www.facebook.com/examplepools");
        await city.DescribeAsync(account.Id, name, purpose);

        Assert.Equal(name, JsonDocument.Parse((await visitor.GetAsync("/directory.json")).Body).RootElement.GetProperty("accounts")[0].GetProperty("name").GetString());
        Assert.DoesNotContain('<', (await visitor.GetAsync("/directory.json")).Body);
        var csv = (await visitor.GetAsync("/directory.csv")).Body;
        Assert.Contains(",\"'=HYPERLINK(\"\"https://evil.example\"\")</title>", csv, StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(A1)", csv, StringComparison.Ordinal);
        var entry = XElement.Parse((await visitor.GetAsync("/directory.atom")).Body).Elements(Atom + "entry").First();
        Assert.Contains(name, entry.Value, StringComparison.Ordinal);
        Assert.Contains("<svg onload=alert(1)>", entry.Value, StringComparison.Ordinal);
        Assert.Empty(entry.Descendants("{http://www.w3.org/2000/svg}svg"));
        foreach (var address in new[] { "/directory/embed", $"/accounts/{account.Slug}/card", "/directory", $"/accounts/{account.Slug}" })
        {
            var page = await visitor.GetAsync(address);
            Assert.Empty(page.Html.QuerySelectorAll("main script, [onload], script:not([nonce])"));
        }
        Assert.DoesNotContain("script", (await visitor.GetAsync($"/accounts/{account.Slug}/qr.svg")).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_policy_that_forbids_it_has_no_frame_and_no_script()
    {
        await city.AmendAsync("\"questionsTo\": {\n      \"role\": \"Coordinator\",\n      \"source\": \"WAU-OWN-9\"", "\"embedding\": { \"value\": false, \"source\": \"city\" },\n    \"questionsTo\": {\n      \"role\": \"Coordinator\",\n      \"source\": \"WAU-OWN-9\"");
        foreach (var address in new[] { "/directory/embed", "/directory/embed.js" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/directory.json")).Status);
        using var keeper = await host.VisitAsAsync(city.Coordinator);
        var page = await keeper.GetAsync("/registry/publish");
        Assert.Contains("The policy does not let the directory be shown inside of other sites.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("iframe", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_sorted_and_counted_for_each_filter()
    {
        for (var number = 0; number < 60; number++)
            await city.EnterAsync($"Account {number:000}", number % 2 == 0 ? $"https://www.facebook.com/account{number}" : $"https://www.instagram.com/account{number}", language: number < 3 ? "es" : Languages.Usual);
        var page = await visitor.GetAsync("/directory?sort=platform&language=en");
        Assert.Equal(["All", "Facebook (28)", "Instagram (29)"], page.Html.QuerySelectorAll("[name=platform] option").Select(option => option.TextContent));
        Assert.Equal(["All", "English (57)", "Spanish (3)"], page.Html.QuerySelectorAll("[name=language] option").Select(option => option.TextContent));
        Assert.Equal(["All", "Official (57)", "Former (0)"], page.Html.QuerySelectorAll("[name=status] option").Select(option => option.TextContent));
        Assert.Equal("platform", page.ValueOf("sort"));
        var second = await visitor.GetAsync(page.One("a[rel=next]").GetAttribute("href")!);
        var names = page.Html.QuerySelectorAll(".dir h3").Concat(second.Html.QuerySelectorAll(".dir h3")).Select(entry => entry.TextContent).ToList();
        Assert.Equal(57, names.Distinct().Count());
        Assert.Equal(("Account 004", "Account 003", "Account 059"), (names[0], names[28], names[^1]));
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await host.DisposeAsync();
    }

    private async Task<List<string>> TagsAsync()
    {
        var tags = new List<string>();
        foreach (var address in Forms)
            tags.Add((await visitor.GetAsync(address)).Headers["ETag"]);
        return tags;
    }
}
