using System.Net;

namespace CityMediaGov.Web.Tests.Adverse;

/// <summary>Requests that no browser sends.</summary>
public sealed class RequestTests(ServedCity served) : IClassFixture<ServedCity>
{
    private const string Close = "Connection: close\n\n";

    /// <summary>Whose site is asked for must be this one.</summary>
    [Theory]
    [InlineData("GET / HTTP/1.1\nHost: evil.example\n")]
    [InlineData("GET / HTTP/1.1\nHost: localhost.evil.example\n")]
    [InlineData("GET / HTTP/1.1\nHost: localhost@evil.example\n")]
    [InlineData("GET / HTTP/1.1\nHost: localhost, evil.example\n")]
    [InlineData("GET / HTTP/1.1\nHost: {here}\nHost: evil.example\n")]
    [InlineData("GET / HTTP/1.1\nHost: {here}\nHost: {here}\n")]
    [InlineData("GET / HTTP/1.1\nHost:\n")]
    [InlineData("GET / HTTP/1.1\n")]
    [InlineData("GET / HTTP/1.0\n")]
    [InlineData("GET http://evil.example/ HTTP/1.1\nHost: {here}\n")]
    [InlineData("GET http://evil.example/ HTTP/1.1\nHost: evil.example\n")]
    public async Task Another_host_is_not_answered(string head)
    {
        var (status, answer) = await served.SendRawAsync(head + Close);
        Assert.Equal(400, status);
        Assert.DoesNotContain("City of", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("X-Original-URL: /people")]
    [InlineData("X-Rewrite-URL: /people")]
    [InlineData("Forwarded: host=evil.example;proto=https")]
    [InlineData("X-Http-Method-Override: DELETE")]
    public async Task Another_host_or_method_or_address_is_not_believed_from_a_header(string header)
    {
        var (status, answer) = await served.SendRawAsync($"GET / HTTP/1.1\nHost: {{here}}\n{header}\n{Close}");
        Assert.Equal(200, status);
        Assert.DoesNotContain("evil.example", answer, StringComparison.Ordinal);
    }

    /// <summary>A long list of tags is compared while it fits into a header, and refused beyond.</summary>
    [Theory]
    [InlineData(2_000, 200)]
    [InlineData(100_000, 431)]
    public async Task A_list_of_tags_is_bounded(int entries, int expected)
    {
        var tags = string.Join(',', Enumerable.Range(0, entries).Select(number => $"\"{number:x}\""));
        var (status, _) = await served.SendRawAsync($"GET /directory.json HTTP/1.1\nHost: {{here}}\nIf-None-Match: {tags}\n{Close}");
        Assert.True(status == expected || (expected is 431 && status is 0), $"{status}");
        Assert.Equal(200, (await served.SendRawAsync($"GET /directory.json HTTP/1.1\nHost: {{here}}\n{Close}")).Status);
    }

    [Theory]
    [InlineData("Accept", "text/x-evil, */*;q=9, ;;;")]
    [InlineData("Accept-Language", "en-US-x-x-x-x-x,*;q=9", 200)]
    [InlineData("Accept-Encoding", "gzip;q=abc, zip-bomb", 1)]
    [InlineData("If-None-Match", "\"unclosed, W/\"x, \"\"\"", 1)]
    [InlineData("If-Modified-Since", "Thu, 99 Zzz 9999 99:99:99 GMT", 1)]
    [InlineData("Range", "bytes=0-0,-1,5-1,99999999999999999999-", 1)]
    [InlineData("Cookie", "cmg-id=A; cmg-id=B; cmg-af=; =; ;cmg-note=%00", 1)]
    [InlineData("Cookie", "cmg-id=chunks-2; cmg-idC1=AAAA; cmg-idC2=BBBB", 1)]
    public async Task A_header_of_nonsense_is_passed_over(string name, string value, int times = 1)
    {
        foreach (var address in new[] { "/", "/directory.json", "/sign-in" })
        {
            var (status, answer) = await served.SendRawAsync($"GET {address} HTTP/1.1\nHost: {{here}}\n{name}: {string.Join(",", Enumerable.Repeat(value, times))}\n{Close}");
            Assert.True(status is 200, $"{address}: {answer[..Math.Min(200, answer.Length)]}");
        }
    }

    [Fact]
    public async Task Cookies_of_16_kB_are_nobodys_or_refused()
    {
        var (status, _) = await served.SendRawAsync($"GET /people/me HTTP/1.1\nHost: {{here}}\nCookie: cmg-id={new string('A', 16 * 1024)}\n{Close}");
        Assert.Equal(302, status);
        var (refused, _) = await served.SendRawAsync($"GET /people/me HTTP/1.1\nHost: {{here}}\nCookie: cmg-id={new string('A', 64 * 1024)}\n{Close}");
        Assert.True(refused is 431 or 0, $"{refused}");
    }

    /// <summary>A page of somebody who is signed in is at its own address alone, and a cache keeps nothing of it.</summary>
    [Theory]
    [InlineData("/people/me/x.css"), InlineData("/people/me;.js"), InlineData("/people/me.css"), InlineData("/people/me%2fx.css"), InlineData("/people/me%00.css"), InlineData("/people/me/.css")]
    [InlineData("/work/x.js"), InlineData("/work;.css"), InlineData("/work%3b.css"), InlineData("/work%23.css"), InlineData("/work%3f.css"), InlineData("/work.png")]
    [InlineData("/registry/x.css"), InlineData("/audit/1;.js"), InlineData("/audit/1.css"), InlineData("/outbox;.js"), InlineData("/people/{me}/x.css"), InlineData("/people/{me};.css")]
    public async Task A_staff_page_does_not_answer_at_the_address_of_a_file(string address)
    {
        using var steward = await served.Host.VisitAsAsync(served.City.Steward);
        var page = await steward.GetAsync(address.Replace("{me}", $"{served.City.Steward.Id}", StringComparison.Ordinal));
        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{(int)page.Status}");
        if (page.Status is HttpStatusCode.NotFound)
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.DoesNotContain(served.City.Steward.Email!, page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/me?x.css"), InlineData("/work?a=.js"), InlineData("/people?v=1.png"), InlineData("/")]
    public async Task A_page_that_somebody_signed_in_reads_is_kept_nowhere(string address)
    {
        using var steward = await served.Host.VisitAsAsync(served.City.Steward);
        var page = await steward.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (page.Status, page.Headers["Cache-Control"]));
    }
}
