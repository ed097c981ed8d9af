using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CityMediaGov.Web.Tests.Infrastructure;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task Every_answer_has_exactly_these_headers()
    {
        using var app = await App();
        var http = await app.Send("GET", "/staff");
        var nonce = (await new StreamReader(http.Response.Body).ReadToEndAsync()).Trim();
        Assert.Equal(24, nonce.Length);
        var expected = new Dictionary<string, string>
        {
            ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
            ["Content-Security-Policy"] = $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
                "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'; " +
                "require-trusted-types-for 'script'; report-to csp; report-uri /csp-report",
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "same-origin",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
            ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)",
            ["Reporting-Endpoints"] = "csp=\"/csp-report\"",
            ["X-Frame-Options"] = "DENY",
            ["X-XSS-Protection"] = "0",
            ["Cache-Control"] = "no-store",
        };
        Assert.All(expected, header => Assert.Equal(header.Value, http.Response.Headers[header.Key].ToString()));
        Assert.Empty(http.Response.Headers.Keys.Except(expected.Keys));
    }

    [Fact]
    public async Task Each_answer_has_its_own_nonce()
    {
        using var app = await App();
        Assert.NotEqual(
            (await app.Send("GET", "/staff")).Response.Headers.ContentSecurityPolicy.ToString(),
            (await app.Send("GET", "/staff")).Response.Headers.ContentSecurityPolicy.ToString());
    }

    [Fact]
    public async Task Plain_http_does_not_promise_https()
    {
        using var app = await App();
        Assert.Empty((await app.Send("GET", "/staff", scheme: "http")).Response.Headers.StrictTransportSecurity.ToString());
    }

    [Theory]
    [InlineData("GET", "/public", "public, max-age=60")]
    [InlineData("GET", "/public?cookie", "no-store")]
    [InlineData("GET", "/public?form", "no-store")]
    [InlineData("GET", "/public?error", "no-store")]
    [InlineData("POST", "/public", "no-store")]
    [InlineData("GET", "/public?own", "max-age=5")]
    public async Task Only_a_plain_public_page_is_kept_for_a_minute(string method, string address, string caching)
    {
        using var app = await App();
        var parts = address.Split('?');
        var http = await app.Send(method, parts[0], request => request.QueryString = new(parts.Length > 1 ? $"?{parts[1]}" : ""));
        Assert.Equal(caching, http.Response.Headers.CacheControl.ToString());
        Assert.Equal(caching.StartsWith("public", StringComparison.Ordinal) ? "Cookie" : "", http.Response.Headers.Vary.ToString());
    }

    [Fact]
    public async Task Only_an_embeddable_page_may_be_framed()
    {
        using var app = await App();
        var headers = (await app.Send("GET", "/embed")).Response.Headers;
        Assert.Contains("frame-ancestors *;", headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("X-Frame-Options"));
    }

    [Fact]
    public async Task A_file_keeps_its_stricter_policy()
    {
        using var app = await App();
        Assert.Equal("sandbox; default-src 'none'", (await app.Send("GET", "/file")).Response.Headers.ContentSecurityPolicy.ToString());
    }

    private static Task<Pipeline> App() => Pipeline.Of(_ => { }, routes =>
    {
        routes.MapGet("/staff", http => http.Response.WriteAsync(http.ScriptNonce()));
        routes.MapGet("/embed", _ => Task.CompletedTask).WithMetadata(new EmbeddableAttribute());
        routes.MapGet("/file", http =>
        {
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            return Task.CompletedTask;
        });
        routes.MapMethods("/public", ["GET", "POST"], Answer).WithMetadata(new PubliclyCachedAttribute());
    });

    private static Task Answer(HttpContext http)
    {
        if (http.Request.Query.ContainsKey("cookie"))
            http.Response.Cookies.Append("theme", "dark");
        if (http.Request.Query.ContainsKey("form"))
            http.Response.Headers.CacheControl = "no-cache, no-store"; // as the antiforgery token does
        if (http.Request.Query.ContainsKey("own"))
            http.Response.Headers.CacheControl = "max-age=5";
        if (http.Request.Query.ContainsKey("error"))
            http.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
