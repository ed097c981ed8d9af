using System.Net;
using System.Text.Json;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Public;

public sealed class DirectoryJsonTests(ClosedListCity town) : IClassFixture<ClosedListCity>
{
    [Theory]
    [ClauseRow("WSP-SCOPE-3", 1, "facebook", "cityofwsp", "https://facebook.com/cityofwsp", "City of West St. Paul Facebook account", "Marketing and Communications")]
    [ClauseRow("WSP-SCOPE-4", 2, "x", "WestStPaul", "https://x.com/WestStPaul", "City of West St. Paul Twitter account", "Marketing and Communications")]
    [ClauseRow("WSP-SCOPE-5", 3, "facebook", "WestStPaulPD", "https://facebook.com/WestStPaulPD", "West St. Paul Police Department Facebook account", "West St. Paul Police Department")]
    [ClauseRow("WSP-SCOPE-6", 4, "x", "WestStPaulPD", "https://x.com/WestStPaulPD", "West St. Paul Police Department Twitter account", "West St. Paul Police Department")]
    [ClauseRow("WSP-SCOPE-7", 5, "vimeo", "weststpaul", "https://vimeo.com/weststpaul", "City of West St. Paul Vimeo account", "Marketing and Communications")]
    public async Task Each_account_of_the_policys_list_is_listed_at_its_number(int number, string platform, string handle, string url, string name, string unit)
    {
        var account = (await ReadAsync("/directory.json")).RootElement.GetProperty("accounts")[number - 1];
        Assert.Equal((platform, handle, url, name, unit, "official"), (Text(account, "platform"), Text(account, "handle"), Text(account, "url"), Text(account, "name"), Text(account, "unit"), Text(account, "status")));

        var entry = (await town.GetAsync("/directory")).Html.QuerySelectorAll(".dir > li")[number - 1];
        Assert.Equal($"Number {number} in the policy’s list", entry.QuerySelector(".glyph")!.TextContent);
        Assert.Equal($"/accounts/{Text(account, "slug")}", entry.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Contains(unit, entry.TextContent, StringComparison.Ordinal);
        Assert.Equal(url, entry.QuerySelector(".go a")!.GetAttribute("href"));
        Assert.Equal("noreferrer", entry.QuerySelector(".go a")!.GetAttribute("rel"));
    }

    [Fact]
    public async Task The_members_are_those_promised_in_their_order_and_types()
    {
        var root = (await ReadAsync("/directory.json")).RootElement;
        Assert.Equal(["city", "generatedAt", "policyVersion", "accounts"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("City of West St. Paul", root.GetProperty("city").GetString());
        Assert.Equal("2026-11-20T15:00:00Z", root.GetProperty("generatedAt").GetString());
        Assert.Equal(1, root.GetProperty("policyVersion").GetInt32());
        Assert.Equal(5, root.GetProperty("accounts").GetArrayLength());
        foreach (var account in root.GetProperty("accounts").EnumerateArray())
        {
            Assert.Equal(
                ["slug", "platform", "handle", "url", "name", "unit", "purpose", "language", "contact", "status", "officialSince", "retiredOn", "noticeUrl"],
                account.EnumerateObject().Select(member => member.Name));
            Assert.All(["slug", "platform", "handle", "url", "name", "unit", "purpose", "language"], name => Assert.Equal(JsonValueKind.String, account.GetProperty(name).ValueKind));
            Assert.All(["contact", "retiredOn", "noticeUrl"], name => Assert.Equal(JsonValueKind.Null, account.GetProperty(name).ValueKind));
            Assert.Equal("2026-06-08", Text(account, "officialSince"));
        }
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("?unit=West+St.+Paul+Police+Department", 2)]
    [InlineData("?unit=west%20st.%20paul%20police%20department", 2)]
    [InlineData("?unit=Nobody", 0)]
    [InlineData("?platform=x", 2)]
    [InlineData("?platform=Twitter", 2)]
    [InlineData("?platform=facebook&unit=Marketing+and+Communications", 1)]
    [InlineData("?language=en", 5)]
    [InlineData("?language=es", 0)]
    [InlineData("?q=police", 2)]
    [InlineData("?q=POLICE%20%20vimeo", 0)]
    [InlineData("?q=twitter.com/weststpaulpd", 1)]
    [InlineData("?q=%25", 0)]
    [InlineData("?q=_", 0)]
    [InlineData("?q=%5B", 0)]
    [InlineData("?q=%5C", 0)]
    [InlineData("?q=", 5)]
    [InlineData("?sort=sideways&after=%00", 5)]
    public async Task Filters_narrow_the_list_and_signs_are_taken_as_they_are(string query, int count)
    {
        Assert.Equal(count, (await ReadAsync("/directory.json" + query)).RootElement.GetProperty("accounts").GetArrayLength());
        var page = await town.GetAsync("/directory" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(count, page.Html.QuerySelectorAll(".dir > li").Length);
        if (count == 0)
            Assert.Equal("No account matches", page.WordsOf(".empty h2"));
    }

    [Theory]
    [InlineData("/directory.json")]
    [InlineData("/directory.json?platform=x")]
    [InlineData("/verify.json?q=facebook.com/cityofwsp")]
    public async Task It_is_open_to_every_site_and_kept_by_its_tag(string address)
    {
        using var visitor = town.Host.Visit();
        var page = await visitor.GetAsync(address);
        Assert.Equal("application/json; charset=utf-8", page.Headers["Content-Type"]);
        Assert.Equal("*", page.Headers["Access-Control-Allow-Origin"]);
        Assert.Equal("cross-origin", page.Headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("public, must-revalidate, max-age=0", page.Headers["Cache-Control"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
        var tag = page.Headers["ETag"];
        Assert.Matches("^\"[0-9a-f]{24}\"$", tag);

        foreach (var known in new[] { tag, "W/" + tag, "\"other\", " + tag, "*" })
        {
            var same = await SendAsync(visitor, HttpMethod.Get, address, ("If-None-Match", known));
            Assert.Equal((HttpStatusCode.NotModified, "", tag), (same.Status, same.Body, same.Headers["ETag"]));
            Assert.Equal("*", same.Headers["Access-Control-Allow-Origin"]);
        }
        foreach (var unknown in new[] { "\"other\"", "rubbish", "\"" })
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(visitor, HttpMethod.Get, address, ("If-None-Match", unknown))).Status);
    }

    [Fact]
    public async Task HEAD_tells_the_same_without_the_list_and_OPTIONS_what_may_be_asked()
    {
        using var visitor = town.Host.Visit();
        var whole = await visitor.GetAsync("/directory.json");
        var head = await SendAsync(visitor, HttpMethod.Head, "/directory.json");
        Assert.Equal((HttpStatusCode.OK, "", whole.Headers["ETag"]), (head.Status, head.Body, head.Headers["ETag"]));
        var asked = await SendAsync(visitor, HttpMethod.Options, "/directory.json", ("Origin", "https://other.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));
        Assert.Equal((HttpStatusCode.NoContent, "*", "If-None-Match"), (asked.Status, asked.Headers["Access-Control-Allow-Origin"], asked.Headers["Access-Control-Allow-Headers"]));
        Assert.Equal("GET, HEAD, OPTIONS", asked.Headers["Allow"]);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await SendAsync(visitor, HttpMethod.Options, "/directory")).Status);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await SendAsync(visitor, method, "/directory.json", ("Sec-Fetch-Site", "same-origin"))).Status);
    }

    [Fact]
    public async Task Everybody_gets_the_same_bytes_whoever_they_are_and_whatever_language_they_ask_for()
    {
        using var stranger = town.Host.Visit();
        using var coordinator = await town.Host.VisitAsAsync(town.City.Coordinator);
        var plain = await stranger.GetAsync("/directory.json");
        Assert.Equal(plain.Body, (await coordinator.GetAsync("/directory.json")).Body);
        foreach (var language in new[] { "es, so;q=0.5", "x-klingon;q=7", ";;;,,," })
        {
            Assert.Equal(plain.Body, (await SendAsync(stranger, HttpMethod.Get, "/directory.json", ("Accept-Language", language))).Body);
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(stranger, HttpMethod.Get, "/directory", ("Accept-Language", language))).Status);
        }
    }

    [Fact]
    public async Task Before_a_city_is_set_up_there_is_no_list()
    {
        await using var empty = new AppHost();
        using var visitor = empty.Visit();
        foreach (var address in new[] { "/directory.json", "/verify.json?q=x" })
        {
            var page = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal("This City publishes no directory here.", JsonDocument.Parse(page.Body).RootElement.GetProperty("error").GetString());
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
        }
    }

    internal static async Task<Page> SendAsync(Visitor visitor, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await visitor.Client.SendAsync(request);
        return await Page.ReadAsync(response);
    }

    private static string? Text(JsonElement account, string member) => account.GetProperty(member).GetString();

    private async Task<JsonDocument> ReadAsync(string address) => JsonDocument.Parse((await town.GetAsync(address)).Body);
}
