using System.Net;
using System.Text.Json;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class RecogniseTests(ListCity asking) : IClassFixture<ListCity>
{
    [Theory]
    [InlineData("https://www.instagram.com/wspparksrec/?hl=en", "Instagram, @wspparksrec", "instagram.com/wspparksrec", "instagram")]
    [InlineData("twitter.com/WestStPaul", "Twitter, @WestStPaul", "x.com/weststpaul", "x")]
    [InlineData("https://blog.parks.example/", "A web address", "blog.parks.example", "other")]
    public async Task It_tells_the_script_what_an_address_means(string address, string title, string saved, string platform)
    {
        var answer = await AskAsync(address);

        Assert.Equal((title, saved, platform), (answer.GetProperty("title").GetString(), answer.GetProperty("saved").GetString(), answer.GetProperty("platform").GetString()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("problem").ValueKind);
    }

    [Theory]
    [InlineData("javascript:alert(1)", "Only web addresses that start with https:// or http:// can be checked.")]
    [InlineData("list@parks.example", "This is an e-mail address. An e-mail list is not social media.")]
    public async Task It_says_why_an_address_is_none(string address, string problem) =>
        Assert.Equal(problem, (await AskAsync(address)).GetProperty("problem").GetString());

    [Fact]
    public async Task It_says_nothing_to_nothing() => Assert.Equal(JsonValueKind.Null, (await AskAsync("")).GetProperty("title").ValueKind);

    [Fact]
    public async Task It_answers_nobody_who_is_not_signed_in()
    {
        using var stranger = asking.Host.Visit();

        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync("/registry/requests/recognise?address=x.com/parks")).Status);
    }

    private async Task<JsonElement> AskAsync(string address)
    {
        using var somebody = await asking.Host.VisitAsAsync(asking.City.Staff);
        var answer = await somebody.GetAsync($"/registry/requests/recognise?address={Uri.EscapeDataString(address)}");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.Status, answer.Headers["Cache-Control"]));
        return JsonDocument.Parse(answer.Body).RootElement;
    }
}
