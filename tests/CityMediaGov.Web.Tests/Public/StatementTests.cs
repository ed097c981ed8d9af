using System.Net;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Public;

public sealed class StatementTests : IAsyncDisposable
{
    private readonly AppHost host = new();

    [Theory]
    [InlineData("/accessibility", "Accessibility of this register")]
    [InlineData("/privacy", "Privacy on this register")]
    public async Task A_statement_is_there_before_a_city_is_and_sets_no_cookie(string address, string heading)
    {
        using var visitor = host.Visit();
        var page = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(heading, page.WordsOf("h1"));
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
        Assert.Equal("public, max-age=60", page.Headers["Cache-Control"]);
        Assert.NotNull(page.Html.QuerySelector("a.usa-skipnav[href='#main']"));
        Assert.All(page.Html.QuerySelectorAll("[style], script:not([nonce])"), _ => Assert.Fail("Nothing is inline."));
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task The_chosen_look_is_kept_and_can_be_given_back_to_the_system(string theme)
    {
        using var visitor = host.Visit();
        var chosen = await visitor.SendAsync("/appearance", [("Input.Theme", theme)]);
        Assert.Equal(HttpStatusCode.Redirect, chosen.Status);
        var page = await visitor.GetAsync("/appearance");
        Assert.Equal(theme, page.One("html").GetAttribute("data-theme"));
        Assert.Equal(theme, page.ValueOf("Input.Theme"));

        await visitor.SendAsync("/appearance", [("Input.Theme", "system")]);
        Assert.Null((await visitor.GetAsync("/privacy")).One("html").GetAttribute("data-theme"));
    }

    [Fact]
    public async Task A_look_that_does_not_exist_is_a_field_error_tied_to_its_question()
    {
        using var visitor = host.Visit();
        var page = await visitor.SendAsync("/appearance", [("Input.Theme", "sepia")]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(["Choose light, dark, or as the system says", "Error: Choose light, dark, or as the system says"], page.Errors);
        Assert.Equal("One thing to correct", page.WordsOf(".errors h2"));
        Assert.Equal("#Input_Theme", page.One(".errors a").GetAttribute("href"));
        Assert.NotNull(page.Html.QuerySelector("input#Input_Theme[aria-invalid='true']"));
        Assert.Equal("Input_Theme-h Input_Theme-e", page.One("fieldset").GetAttribute("aria-describedby"));
        Assert.False(page.Headers.TryGetValue("Set-Cookie", out var cookies) && cookies.Contains("theme=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/privacy", "/privacy")]
    public async Task The_way_back_never_leaves_the_site(string back, string location)
    {
        using var visitor = host.Visit();
        Assert.Equal(location, (await visitor.SendAsync("/appearance", [("Input.Theme", "dark"), ("Back", back)])).Location);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
