using System.Net;
using System.Text.Json;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Public;

public sealed class VerifyPageTests(ClosedListCity town) : IClassFixture<ClosedListCity>
{
    public static TheoryData<string> NotOfficial =>
    [
        "https://www.facebook.com/cityofwsp-official",
        "https://facebook.com@evil.example/cityofwsp",
        "facebook.com.evil.example/cityofwsp",
        "https://faceb00k.com/cityofwsp",
        "facebook.com/city\u03BFfwsp", // a Greek omicron
        "https://xn--fcebook-hwa.com/cityofwsp",
        "instagram.com/weststpaul",
        "@nobodyatall",
        "javascript:alert(1)//facebook.com/cityofwsp",
        "data:text/html,<script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "info@wspmn.gov",
        "https://bit.ly/abc",
        "'; DROP TABLE SocialAccounts; --",
        "%",
        "\u0000\u0001",
        "\uD800",
        "\U0001F600",
        "two words",
        new string('a', 2000),
        "facebook.com/" + new string('a', 3000),
        "https://" + string.Concat(Enumerable.Repeat("a.", 900)) + "example/",
        "http://127.0.0.1/cityofwsp",
    ];

    [Theory]
    [InlineData("https://www.facebook.com/cityofwsp/", "facebook.com/cityofwsp")]
    [InlineData("HTTPS://M.FACEBOOK.COM/CityOfWSP?ref=share&fbclid=1#top", "facebook.com/cityofwsp")]
    [InlineData("  <facebook.com/city.of.wsp>. ", "facebook.com/cityofwsp")]
    [InlineData("https://www.facebook.com/%63ityofwsp", "facebook.com/cityofwsp")]
    [InlineData("https://x.com/weststpaul", "twitter.com/WestStPaul")]
    [InlineData("twitter.com/WestStPaul/status/12345", "twitter.com/WestStPaul")]
    [InlineData("http://mobile.twitter.com/WESTSTPAULPD", "twitter.com/WestStPaulPD")]
    [InlineData("vimeo.com/weststpaul", "vimeo.com/weststpaul")]
    [InlineData("@cityofwsp", "facebook.com/cityofwsp")]
    public async Task An_address_of_the_list_is_official_however_it_is_written(string typed, string address)
    {
        var account = await town.AccountAsync(address);
        var root = await VerifyAsync(typed);
        Assert.Equal(["query", "verdict", "account"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal((typed, "official", account.Slug), (root.GetProperty("query").GetString(), root.GetProperty("verdict").GetString(), root.GetProperty("account").GetProperty("slug").GetString()));
        var listed = JsonDocument.Parse((await town.GetAsync("/directory.json")).Body).RootElement.GetProperty("accounts").EnumerateArray().Single(found => found.GetProperty("slug").GetString() == account.Slug);
        Assert.Equal(listed.GetRawText(), root.GetProperty("account").GetRawText());

        var page = await PageAsync(typed);
        Assert.Contains($"{address} belongs to the City of West St. Paul, run by ", page.WordsOf(".verdict--official"), StringComparison.Ordinal);
        Assert.Contains("Official since June 8, 2026.", page.WordsOf(".verdict--official"), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($".verdict a[href='/accounts/{account.Slug}']"));
        Assert.Matches("Sealed [0-9a-f]{4} [0-9a-f]{4}", page.WordsOf(".verdict .seal"));
        Assert.NotNull(page.Html.QuerySelector(".verdict a.clause[href^='/policy/clauses/WSP-SCOPE-']"));
    }

    [Theory, MemberData(nameof(NotOfficial))]
    public async Task Anything_else_is_unknown_and_never_becomes_a_link(string typed)
    {
        var root = await VerifyAsync(typed);
        Assert.Equal(("unknown", JsonValueKind.Null), (root.GetProperty("verdict").GetString(), root.GetProperty("account").ValueKind));

        var page = await PageAsync(typed);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Not on the City’s list", page.WordsOf(".verdict--unknown h3"));
        Assert.All(page.Html.QuerySelectorAll("main a"), link => Assert.Matches("^/|^https://www\\.wspmn\\.gov$", link.GetAttribute("href")!));
        Assert.All(page.Html.QuerySelectorAll("script"), script => Assert.NotNull(script.GetAttribute("nonce")));
        Assert.DoesNotContain("<script>", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://m.facebook.com/cityofwsp-official?ref=share", "Facebook page has a similar name: facebook.com/cityofwsp")]
    [InlineData("twitter.com/WestStPauI", "X page has a similar name: twitter.com/WestStPaul")]
    [InlineData("twitter.com/WestStPa\u0443l", "X page has a similar name: twitter.com/WestStPaul")]
    [InlineData("instagram.com/weststpaul", "Vimeo page has this name: vimeo.com/weststpaul")]
    public async Task A_name_like_an_official_one_is_answered_with_that_one(string typed, string words)
    {
        var page = await PageAsync(typed);
        Assert.Contains($"The City’s own {words}", page.WordsOf(".verdict--unknown"), StringComparison.Ordinal);
        Assert.Contains("Not listed is not proof of bad intent.", page.WordsOf(".verdict--unknown"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "Only web addresses that start with https:// or http:// can be checked.")]
    [InlineData("info@wspmn.gov", "This is an e-mail address.")]
    [InlineData("https://faceb00k.com/cityofwsp", "This address looks like Facebook but is not.")]
    [InlineData("https://known@evil.example/x", "only what follows the @ counts")]
    [InlineData("https://bit.ly/abc", "A short link can lead anywhere.")]
    [InlineData("twitter.com/WestStPaul/status/1", "A link to a single post can lead elsewhere")]
    [InlineData("facebook.com/city\u200Bofwsp", "characters that cannot be seen")]
    public async Task What_is_odd_about_it_is_said_in_words(string typed, string words) =>
        Assert.Contains(words, (await PageAsync(typed)).WordsOf(".verdict"), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_alone_is_official_only_where_the_City_has_it()
    {
        var page = await PageAsync("@weststpaul");
        Assert.Equal("Yes, on X and Vimeo", page.WordsOf(".verdict--official h3"));
        Assert.Contains("at these addresses only. Anywhere else it is someone else’s.", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Html.QuerySelectorAll(".verdict a[href^='/accounts/']").Length);
    }

    [Fact]
    public async Task Without_a_question_there_is_the_form_alone_and_machines_are_told_what_is_missing()
    {
        foreach (var address in new[] { "/verify", "/verify?q=", "/verify?q=%20%0A" })
        {
            var page = await town.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Null(page.Html.QuerySelector(".verdict"));
            Assert.Equal("For example facebook.com/cityofwsp or @WestStPaul", page.WordsOf("#q-h"));
        }
        foreach (var address in new[] { "/verify.json", "/verify.json?q=", "/verify.json?q=%20" })
        {
            var page = await town.GetAsync(address);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Equal("Give the address or the name of an account as q.", JsonDocument.Parse(page.Body).RootElement.GetProperty("error").GetString());
        }
        Assert.Equal("official", JsonDocument.Parse((await town.GetAsync("/verify.json?q=facebook.com/cityofwsp&q=evil.example")).Body).RootElement.GetProperty("verdict").GetString());
    }

    private Task<Page> PageAsync(string typed) => town.GetAsync($"/verify?q={Escape(typed)}");

    private async Task<JsonElement> VerifyAsync(string typed)
    {
        var page = await town.GetAsync($"/verify.json?q={Escape(typed)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return JsonDocument.Parse(page.Body).RootElement;
    }

    /// <summary>Half a character cannot be escaped by the framework: sent as the bytes that it would be.</summary>
    private static string Escape(string typed) => typed == "\uD800" ? "%ED%A0%80" : Uri.EscapeDataString(typed);
}
