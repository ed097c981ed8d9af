using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CityMediaGov.Domain.Policies;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Policy;

public sealed class PublishedPolicyTests(WestStPaul west, Wausau wausau) : IClassFixture<WestStPaul>, IClassFixture<Wausau>
{
    private CityFixture Fixture(string pack) => pack == "wausau" ? wausau : west;

    [Theory]
    [InlineData("west-st-paul")]
    [InlineData("wausau")]
    public async Task The_page_has_the_whole_text_word_for_word_and_in_its_order(string pack)
    {
        using var reader = Fixture(pack).Host.Visit();
        var page = await reader.GetAsync("/policy");
        var printed = page.Html.QuerySelectorAll(".policy-head > p, h1, .articles > h2, .article__text").Where(element => element.Closest("aside") is null).Select(WordsOf);
        var policy = PolicyPack.Shipped.Single(shipped => shipped.Name == pack).Read();
        var written = policy.Text.Sections.SelectMany(section => section.Blocks
            .Select(block => $"{(block.Number is { } number ? $"{number}. " : "")}{string.Concat(block.Runs().Select(run => run.Text))}").Prepend(section.Heading)).Where(words => words.Length > 0);
        Assert.Equal(written.Select(words => Fold(words.Replace("[Insert link to notice]", "http://localhost/directory", StringComparison.Ordinal))), printed);
    }

    [Theory]
    [InlineData("west-st-paul")]
    [InlineData("wausau")]
    public async Task Every_clause_has_one_place_on_the_page_and_a_page_of_its_own(string pack)
    {
        using var reader = Fixture(pack).Host.Visit();
        var page = await reader.GetAsync("/policy");
        var ids = page.Html.QuerySelectorAll("[id]").GroupBy(element => element.Id!).ToDictionary(found => found.Key, found => found.Count());
        Assert.All(ids, id => Assert.Equal(1, id.Value));
        foreach (var clause in Fixture(pack).City.Policy.Policy.Clauses)
        {
            Assert.Contains(clause.Id, ids.Keys);
            var own = await reader.GetAsync($"/policy/clauses/{clause.Id}");
            Assert.Equal(HttpStatusCode.OK, own.Status);
            Assert.Equal(Fold(clause.Quote), own.WordsOf("blockquote"));
        }
        Assert.All(page.Html.QuerySelectorAll(".toc a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids.Keys));
    }

    [Fact, Clause("WSP-TITLE-1", "WSP-PURPOSE-6", "WSP-PURPOSE-7")]
    public async Task The_page_has_the_policys_title_its_audiences_and_related_policies()
    {
        using var reader = west.Host.Visit();
        var page = await reader.GetAsync("/policy");
        Assert.Equal("City of West St. Paul, Minnesota Social Media Policy", page.WordsOf("h1"));
        var side = page.WordsOf("aside");
        foreach (var words in new[] { "the public", "the media", "businesses", "organizations", "All existing City and departmental policies", "Computer Use Policy" })
            Assert.Contains(words, side, StringComparison.Ordinal);
        foreach (var id in new[] { "WSP-PURPOSE-6", "WSP-PURPOSE-7" })
            Assert.NotNull(page.Html.QuerySelector($"aside a[href='/policy/clauses/{id}']"));
    }

    [Fact, Clause("WSP-DEF-9")]
    public async Task The_City_is_explained_once_in_the_glossary()
    {
        using var reader = west.Host.Visit();
        var page = await reader.GetAsync("/policy");
        var term = Assert.Single(page.Html.QuerySelectorAll("dt"), term => term.TextContent == "the City");
        Assert.StartsWith("the City of West St. Paul", Fold(term.NextElementSibling!.TextContent), StringComparison.Ordinal);
    }

    [Fact, Clause("WSP-RULES-11")]
    public async Task The_blank_in_the_text_is_filled_with_a_live_link()
    {
        using var reader = west.Host.Visit();
        var page = await reader.GetAsync("/policy");
        Assert.DoesNotContain("[Insert link to notice]", page.Body, StringComparison.Ordinal);
        var link = page.Html.QuerySelector("#WSP-RULES-11")!.Closest(".article")!.QuerySelector(".article__text a")!;
        Assert.Equal(("/directory", "http://localhost/directory"), (link.GetAttribute("href"), link.TextContent));
        Assert.Contains("[Insert link to notice]", (await reader.GetAsync("/policy.json")).Body, StringComparison.Ordinal);
    }

    [Fact, Clause("WAU-HDR-1", "WAU-REL-1")]
    public async Task A_date_that_the_policy_leaves_open_is_not_invented_and_related_policies_are_named()
    {
        using var reader = wausau.Host.Visit();
        var page = await reader.GetAsync("/policy");
        Assert.Contains("Effective: not stated", page.WordsOf(".seal-strip"), StringComparison.Ordinal);
        Assert.Contains("Revised: not stated", page.WordsOf(".seal-strip"), StringComparison.Ordinal);
        Assert.Contains("All of the City of Wausau's other policies that might apply to social media use", page.WordsOf("aside"), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("aside a[href='/policy/clauses/WAU-REL-1']"));
    }

    [Fact, Clause("WAU-DEF-1")]
    public async Task The_glossary_has_the_policys_definitions_word_for_word()
    {
        using var reader = wausau.Host.Visit();
        var page = await reader.GetAsync("/policy");
        var definition = page.Html.QuerySelectorAll("dt").Single(term => term.TextContent == "Social media sites").NextElementSibling!;
        Assert.Contains(wausau.City.Policy.Policy.Find("WAU-DEF-1")!.Quote, Fold(definition.TextContent), StringComparison.Ordinal);
        Assert.NotNull(definition.QuerySelector("a[href='/policy/clauses/WAU-DEF-1']"));
    }

    [Fact, Clause("WAU-GEN-1.1c", "WAU-GEN-3")]
    public async Task Anybody_reads_the_policy_without_signing_in_and_every_public_page_links_to_it()
    {
        using var reader = wausau.Host.Visit();
        foreach (var address in new[] { "/policy", "/policy/versions", "/policy/clauses/WAU-GEN-3", "/accessibility", "/privacy" })
        {
            var page = await reader.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.NotNull(page.Html.QuerySelector("footer a[href='/policy']"));
        }
        Assert.Contains(wausau.City.Policy.Policy.Find("WAU-GEN-3")!.Quote, (await reader.GetAsync("/policy")).Text, StringComparison.Ordinal);
    }

    [Fact, Clause("WAU-LEG-20")]
    public async Task A_new_version_holds_at_once_and_what_began_before_keeps_the_earlier_one()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        var account = await city.ProposedAsync();
        var by = await host.ActorAsync(city.Coordinator);
        await host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Domain.Data.AppDbContext>();
            var first = db.PolicyVersions.Single();
            db.Add(first.ReplaceWith((first.ProfileJson, first.Text, first.ClausesJson), "Nothing but its date", new(2026, 11, 20), by, host.Clock.Now));
            return await db.SaveChangesAsync();
        });
        using var reader = host.Visit();
        Assert.Contains("Version 2, in force since November 20, 2026", (await reader.GetAsync("/policy")).WordsOf(".seal-strip"), StringComparison.Ordinal);
        var earlier = await reader.GetAsync("/policy?version=1");
        Assert.Contains("Version 1, in force until November 20, 2026", earlier.WordsOf(".seal-strip"), StringComparison.Ordinal);
        Assert.NotNull(earlier.Html.QuerySelector("a[href='/policy/clauses/WAU-LEG-20?version=1']"));
        Assert.Contains("Nothing but its date", (await reader.GetAsync("/policy/versions")).Text, StringComparison.Ordinal);
        var began = await host.ReadAsync(db => Task.FromResult(db.ApprovalRequests.Single(request => request.SubjectId == account.RequestId).PolicyVersionId));
        Assert.Equal(city.Policy.Id, began);
        var own = await reader.GetAsync("/policy/clauses/WAU-LEG-20");
        Assert.Equal(["Version 2", "Version 1"], own.Html.QuerySelectorAll("aside li a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("/policy?version=2")]
    [InlineData("/policy?version=0")]
    [InlineData("/policy?version=-1")]
    [InlineData("/policy?version=one")]
    [InlineData("/policy?version=99999999999999")]
    [InlineData("/policy.json?version=2")]
    [InlineData("/policy/clauses/NO-SUCH-1")]
    [InlineData("/policy/clauses/%3Cscript%3E")]
    [InlineData("/policy/clauses/WSP-RULES-4?version=7")]
    public async Task What_was_never_there_is_not_found(string address)
    {
        using var reader = west.Host.Visit();
        var page = await reader.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("There is no record at this address", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_page_marks_where_the_clause_stands()
    {
        using var reader = west.Host.Visit();
        var page = await reader.GetAsync("/policy/clauses/WSP-SCOPE-4");
        Assert.Equal("2. City of West St. Paul Twitter account at twitter.com/WestStPaul.", Fold(Assert.Single(page.Html.QuerySelectorAll(".article--here .article__text")).TextContent));
        Assert.Equal("Scope", WordsOf(Assert.Single(page.Html.QuerySelectorAll(".articles > h2"))));
        Assert.Contains("Version 1", page.WordsOf("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_the_policy_as_json_and_ask_whether_it_changed()
    {
        using var reader = west.Host.Visit();
        var answer = await reader.GetAsync("/policy.json");
        Assert.Equal(("*", "public, max-age=300"), (answer.Headers["Access-Control-Allow-Origin"], answer.Headers["Cache-Control"]));
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal(["city", "title", "version", "status", "adoptedOn", "effective", "hash", "clauses", "sections"], json.RootElement.EnumerateObject().Select(part => part.Name));
        Assert.Equal(("City of West St. Paul", 1, "2026-06-08"), (json.RootElement.GetProperty("city").GetString(), json.RootElement.GetProperty("version").GetInt32(), json.RootElement.GetProperty("adoptedOn").GetString()));
        Assert.Equal(west.City.Policy.Policy.Hash, json.RootElement.GetProperty("hash").GetString());
        var clauses = json.RootElement.GetProperty("clauses");
        Assert.Equal(west.City.Policy.Policy.Clauses.Count, clauses.GetArrayLength());
        Assert.Equal(["id", "section", "quote", "feature"], clauses[0].EnumerateObject().Select(part => part.Name));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/policy.json");
        again.Headers.IfNoneMatch.ParseAdd(answer.Headers["ETag"]);
        using var unchanged = await reader.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_json_and_its_tag_change_with_the_policy()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "west-st-paul");
        using var reader = host.Visit();
        var before = await reader.GetAsync("/policy.json");
        var account = await city.ApprovedAsync();
        using var keeper = await host.VisitAsAsync(city.Coordinator);
        await keeper.SendAsync($"/policy/amend?account={account.Id}", [("Input.AdoptedOn", "2026-11-20")], "Put the new version in force");
        var after = await reader.GetAsync("/policy.json");
        Assert.NotEqual(before.Headers["ETag"], after.Headers["ETag"]);
        Assert.Contains(account.Address, after.Body, StringComparison.Ordinal);
        Assert.Contains("WSP-SCOPE-7.1", after.Body, StringComparison.Ordinal);
        Assert.Contains($"6. City of West St. Paul Summer programs Instagram account at {account.Address}.", (await reader.GetAsync("/policy")).Text, StringComparison.Ordinal);
        using var old = JsonDocument.Parse((await reader.GetAsync("/policy.json?version=1")).Body);
        using var first = JsonDocument.Parse(before.Body);
        Assert.Equal(("replaced", first.RootElement.GetProperty("hash").GetString()), (old.RootElement.GetProperty("status").GetString(), old.RootElement.GetProperty("hash").GetString()));
    }

    /// <summary>Without the chips that stand beside the words.</summary>
    private static string WordsOf(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var chip in copy.QuerySelectorAll(".clause").ToList())
            chip.Remove();
        return Fold(copy.TextContent);
    }

    private static string Fold(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
