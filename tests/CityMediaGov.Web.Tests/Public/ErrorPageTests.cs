using System.Net;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Infrastructure;

namespace CityMediaGov.Web.Tests.Public;

public sealed class ErrorPageTests : IAsyncDisposable
{
    private readonly AppHost host = new();

    [Theory]
    [InlineData(400, "This could not be read.")]
    [InlineData(403, "This page belongs to someone else’s work.")]
    [InlineData(404, "There is no record at this address that you can open.")]
    [InlineData(405, "This address does not take what was sent.")]
    [InlineData(409, "This cannot be done now.")]
    [InlineData(413, "What you sent is too large.")]
    [InlineData(429, "That was too often in a short time.")]
    [InlineData(500, "Something went wrong on our side.")]
    [InlineData(503, "The register is busy.")]
    public async Task Every_error_has_its_page_in_words(int status, string sentence)
    {
        using var visitor = host.Visit();
        var page = await visitor.GetAsync($"/error/{status}");
        Assert.Equal(status, (int)page.Status);
        Assert.Equal(sentence, page.WordsOf("h1"));
        Assert.StartsWith(sentence.TrimEnd('.'), page.Title, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.Equal("en", page.One("html").GetAttribute("lang"));
        Assert.Equal(status == 503, page.Headers.ContainsKey("Retry-After"));
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/registry/no-such-record/no-such-verb")]
    [InlineData("/error/299")]
    public async Task What_is_not_there_is_not_found_in_the_same_words(string address)
    {
        using var visitor = host.Visit();
        var page = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("There is no record at this address that you can open.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_old_hands_the_typed_text_back_but_never_a_password()
    {
        using var visitor = host.Visit();
        var page = await visitor.PostAsync("/appearance", [("Input.Reason", "Our programs need\nphotographs."), ("Input.Password", "correct horse battery"), ("Input.Theme", "dark")]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("This form was open for too long", page.WordsOf("h1"), StringComparison.Ordinal);
        Assert.Contains("Our programs need photographs.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", page.Body, StringComparison.Ordinal);
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_with_413()
    {
        using var visitor = host.Visit();
        using var body = new ByteArrayContent(new byte[BodyLimit.Page + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await visitor.PostAsync("/appearance", body)).Status);
    }

    [Fact]
    public async Task A_page_that_only_tells_takes_no_form()
    {
        using var visitor = host.Visit();
        var token = (await visitor.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await visitor.PostAsync("/privacy", [("__RequestVerificationToken", token)])).Status);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
