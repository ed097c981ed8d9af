using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Public;

/// <summary>The same list for spreadsheets, feed readers, other sites and paper.</summary>
public sealed class DirectoryFormatTests(ClosedListCity closed, OpenListCity open) : IClassFixture<ClosedListCity>, IClassFixture<OpenListCity>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("", 2)]
    [InlineData("?status=official", 1)]
    [InlineData("?status=former", 1)]
    [InlineData("?status=retired", 1)]
    [InlineData("?status=ALL", 2)]
    [InlineData("?status=wanted", 0)]
    [InlineData("?platform=Twitter", 1)]
    [InlineData("?platform=myspace2", 0)]
    [InlineData("?language=es&status=official", 1)]
    [InlineData("?unit=PARKS%20and%20Recreation", 2)]
    [InlineData("?unit=No%20such%20unit", 0)]
    [InlineData("?q=p%C3%A1rks%20R%C3%8DNKS", 1)]
    [InlineData("?q=%40examplerinks", 1)]
    [InlineData("?q=zzz", 0)]
    public async Task Every_form_of_the_list_takes_the_same_filters(string query, int count)
    {
        Assert.Equal(count, JsonDocument.Parse((await open.GetAsync("/directory.json" + query)).Body).RootElement.GetProperty("accounts").GetArrayLength());
        Assert.Equal(count, LinesOf((await open.GetAsync("/directory.csv" + query)).Body).Count - 1);
        Assert.Equal(count, XElement.Parse((await open.GetAsync("/directory.atom" + query)).Body).Elements(Atom + "entry").Select(entry => entry.Elements(Atom + "link").First().Attribute("href")!.Value).Distinct().Count());
        var page = await open.GetAsync("/directory" + query);
        Assert.Equal(count, page.Html.QuerySelectorAll(".dir > li").Length);
        if (!query.Contains("status", StringComparison.Ordinal))
            query += query.Length == 0 ? "?status=all" : "&status=all";
        Assert.Equal(count, (await open.GetAsync("/directory/embed" + query)).Html.QuerySelectorAll("main li").Length);
    }

    [Theory]
    [InlineData("/directory.csv", "text/csv; charset=utf-8")]
    [InlineData("/directory.csv?platform=x", "text/csv; charset=utf-8")]
    [InlineData("/directory.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/directory/embed", "text/html; charset=utf-8")]
    [InlineData("/directory/embed?platform=x", "text/html; charset=utf-8")]
    [InlineData("/directory/embed?q=police", "text/html; charset=utf-8")]
    [InlineData("/directory/embed.js", "text/javascript; charset=utf-8")]
    [InlineData("/.well-known/social-accounts.json", "application/json; charset=utf-8")]
    [InlineData("/accounts/{slug}/qr.svg", "image/svg+xml; charset=utf-8")]
    public async Task Each_is_kept_by_its_tag_plain_and_packed_and_told_by_HEAD(string address, string type)
    {
        address = address.Replace("{slug}", (await closed.AccountAsync("twitter.com/WestStPaul")).Slug, StringComparison.Ordinal);
        using var visitor = closed.Host.Visit();
        var plain = await visitor.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, type), (plain.Status, plain.Headers["Content-Type"]));
        Assert.Equal("public, must-revalidate, max-age=0", plain.Headers["Cache-Control"]);
        Assert.Equal("Accept-Encoding", plain.Headers["Vary"]);
        Assert.Equal("cross-origin", plain.Headers["Cross-Origin-Resource-Policy"]);
        Assert.False(plain.Headers.ContainsKey("Set-Cookie"));
        Assert.Equal(plain.Headers["ETag"], (await visitor.GetAsync(address)).Headers["ETag"]);

        var head = await DirectoryJsonTests.SendAsync(visitor, HttpMethod.Head, address);
        Assert.Equal((HttpStatusCode.OK, "", plain.Headers["ETag"]), (head.Status, head.Body, head.Headers["ETag"]));
        var same = await DirectoryJsonTests.SendAsync(visitor, HttpMethod.Get, address, ("If-None-Match", $"\"other\", W/{plain.Headers["ETag"]}"));
        Assert.Equal((HttpStatusCode.NotModified, ""), (same.Status, same.Body));
        Assert.Equal(HttpStatusCode.OK, (await DirectoryJsonTests.SendAsync(visitor, HttpMethod.Get, address, ("If-None-Match", "\"other\", rubbish"))).Status);

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip;q=0.5");
        using var packed = await visitor.Client.SendAsync(request);
        var bytes = await packed.Content.ReadAsByteArrayAsync();
        Assert.Equal(plain.Body.Length >= 1024, packed.Content.Headers.ContentEncoding.Contains("gzip"));
        if (packed.Content.Headers.ContentEncoding.Count > 0)
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var reader = new StreamReader(gzip);
            Assert.Equal(plain.Body, await reader.ReadToEndAsync());
            Assert.NotEqual(plain.Headers["ETag"], packed.Headers.ETag!.Tag);
            Assert.Equal(HttpStatusCode.NotModified, (await DirectoryJsonTests.SendAsync(visitor, HttpMethod.Get, address, ("If-None-Match", packed.Headers.ETag.Tag), ("Accept-Encoding", "gzip"))).Status);
            Assert.Equal(HttpStatusCode.OK, (await DirectoryJsonTests.SendAsync(visitor, HttpMethod.Get, address, ("If-None-Match", packed.Headers.ETag.Tag), ("Accept-Encoding", "gzip;q=0"))).Status);
        }
    }

    [Fact]
    public async Task The_spreadsheet_has_the_members_of_the_data_as_columns()
    {
        using var visitor = open.Host.Visit();
        using var response = await visitor.Client.GetAsync(new Uri("/directory.csv", UriKind.Relative));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        Assert.Equal("attachment; filename=\"official-accounts.csv\"", response.Content.Headers.ContentDisposition!.ToString());
        var lines = LinesOf(Encoding.UTF8.GetString(bytes));
        Assert.Equal("slug,platform,handle,url,name,unit,purpose,language,contact,status,officialSince,retiredOn,noticeUrl", lines[0].TrimStart('\uFEFF'));
        Assert.Equal("parks-rinks-instagram,instagram,examplerinks,https://instagram.com/examplerinks,Parks & Rinks,Parks and Recreation,\"Hours of the rinks, 100% ice_skating\",es,parks@wausauwi.gov,official,2026-11-20,,", lines[1]);
        Assert.EndsWith(",retired,2026-11-20,2026-11-20,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_tells_what_became_official_and_what_ended_the_newest_first()
    {
        var feed = XElement.Parse((await open.GetAsync("/directory.atom")).Body);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("tag:www.wausauwi.gov,2026:directory", feed.Element(Atom + "id")!.Value);
        Assert.Equal("2026-11-20T15:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("http://localhost/directory.atom", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Equal("City of Wausau", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(["No longer official: Street Work on X", "Official: Street Work on X", "Official: Parks & Rinks on Instagram"], entries.Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.Equal("tag:www.wausauwi.gov,2026-11-20:directory/street-work-twitter/retired/150000000", entries[0].Element(Atom + "id")!.Value);
        Assert.Equal("http://localhost/accounts/street-work-twitter", entries[0].Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, entry => Assert.NotNull(entry.Element(Atom + "updated")));

        var narrowed = XElement.Parse((await open.GetAsync("/directory.atom?unit=Parks+and+Recreation&status=Former")).Body);
        Assert.Equal("tag:www.wausauwi.gov,2026:directory?unit=Parks%20and%20Recreation&status=former", narrowed.Element(Atom + "id")!.Value);
        Assert.Single(narrowed.Elements(Atom + "entry").Select(entry => entry.Elements(Atom + "category").Single().Attribute("term")!.Value).Distinct());
    }

    [Fact]
    public async Task The_frame_has_no_script_and_only_the_citys_website_may_show_it()
    {
        var page = await closed.GetAsync("/directory/embed");
        Assert.Equal("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors https://wspmn.gov https://www.wspmn.gov", page.Headers["Content-Security-Policy"]);
        Assert.False(page.Headers.ContainsKey("X-Frame-Options"));
        Assert.Empty(page.Html.QuerySelectorAll("script, [style], form, base"));
        Assert.Equal(5, page.Html.QuerySelectorAll("main li a").Length);
        Assert.All(page.Html.QuerySelectorAll("a"), link => Assert.Equal("_top", link.GetAttribute("target")));
        Assert.Equal("light dark", page.One("meta[name=color-scheme]").GetAttribute("content"));
        Assert.Equal(HttpStatusCode.OK, (await closed.GetAsync(page.One("link[rel=stylesheet]").GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task The_script_is_small_and_writes_text_and_never_markup()
    {
        var script = (await closed.GetAsync("/directory/embed.js")).Body;
        Assert.True(Encoding.UTF8.GetByteCount(script) < 3000);
        foreach (var banned in new[] { "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(", ".style", "cookie", "http://" })
            Assert.DoesNotContain(banned, script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Official_accounts_are_proved_by_links_and_by_a_file_and_former_ones_are_not()
    {
        var official = await open.AccountAsync("instagram.com/examplerinks");
        var former = await open.AccountAsync("x.com/examplestreets");
        foreach (var address in new[] { "/", "/directory", $"/accounts/{official.Slug}" })
            Assert.Equal(official.Url, (await open.GetAsync(address)).One("head link[rel=me]").GetAttribute("href"));
        Assert.Single((await open.GetAsync("/directory")).Html.QuerySelectorAll("link[rel=me]"));
        Assert.Empty((await open.GetAsync($"/accounts/{former.Slug}")).Html.QuerySelectorAll("[rel~=me]"));
        var proof = JsonDocument.Parse((await open.GetAsync("/.well-known/social-accounts.json")).Body).RootElement.GetProperty("accounts");
        Assert.Equal([official.Url], proof.EnumerateArray().Select(account => account.GetProperty("url").GetString()));

        var heads = (await open.GetAsync("/directory?language=es")).Html.QuerySelectorAll("head link[rel=alternate]");
        Assert.Equal([("application/json", "/directory.json?language=es"), ("text/csv", "/directory.csv?language=es"), ("application/atom+xml", "/directory.atom?language=es")],
            heads.Select(link => (link.GetAttribute("type"), link.GetAttribute("href"))));
    }

    [Fact]
    public async Task A_card_has_a_code_that_leads_to_the_accounts_own_page()
    {
        var account = await closed.AccountAsync("twitter.com/WestStPaul");
        var card = await closed.GetAsync($"/accounts/{account.Slug}/card");
        Assert.Equal($"QR code that leads to http://localhost/accounts/{account.Slug}", card.One("img").GetAttribute("alt"));
        var code = await closed.GetAsync(card.One("img").GetAttribute("src")!);
        var svg = XElement.Parse(code.Body);
        Assert.Equal($"QR code that leads to http://localhost/accounts/{account.Slug}", svg.Elements().First().Value);
        var side = int.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, (side - 8 - 17) % 4); // modules of a QR code, and the quiet zone of four on each side
        Assert.StartsWith("M4 4h7v1H4z", svg.Elements().Last().Attribute("d")!.Value, StringComparison.Ordinal); // the upper edge of the finder
        var former = await open.AccountAsync("x.com/examplestreets");
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync($"/accounts/{former.Slug}/card")).Status);
    }

    [Fact]
    public async Task A_very_long_search_finds_nothing_and_says_what_to_do()
    {
        var words = string.Concat(Enumerable.Repeat("áx ", 666)) + "zz";
        foreach (var path in new[] { "/directory.json", "/directory.csv", "/directory.atom", "/directory/embed", "/directory" })
            Assert.Equal(HttpStatusCode.OK, (await open.GetAsync($"{path}?q={new string('a', 2000)}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync($"/directory?q={Uri.EscapeDataString(words)}")).Status);
        var page = await open.GetAsync("/directory?q=%3Cscript%3E&unit=Nobody&status=wanted");
        Assert.Equal("No account matches", page.WordsOf(".empty h2"));
        Assert.Equal("/verify?q=%3Cscript%3E", page.One(".empty a[href^='/verify']").GetAttribute("href"));
        Assert.NotNull(page.Html.QuerySelector(".empty a[href='/report-account']"));
        Assert.Equal("Nobody", page.ValueOf("unit"));
        Assert.Empty(page.Html.QuerySelectorAll("script:not([nonce])"));
    }

    [Fact]
    public async Task Where_there_is_no_directory_there_is_no_form_of_it()
    {
        await using var empty = new AppHost();
        using var visitor = empty.Visit();
        foreach (var address in new[] { "/directory.csv", "/directory.atom", "/directory/embed.js", "/.well-known/social-accounts.json", "/accounts/any/qr.svg" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
    }

    private static List<string> LinesOf(string csv) => [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
