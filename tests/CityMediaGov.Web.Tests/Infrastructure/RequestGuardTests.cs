using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CityMediaGov.Web.Tests.Infrastructure;

public sealed class RequestGuardTests
{
    [Theory]
    [InlineData("/staff", "Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("/staff", "Sec-Fetch-Site", "none", 200)]
    [InlineData("/staff", "Sec-Fetch-Site", "same-site", 400)]
    [InlineData("/staff", "Sec-Fetch-Site", "cross-site", 400)]
    [InlineData("/staff", "Origin", "https://register.example", 200)]
    [InlineData("/staff", "Origin", "http://register.example", 400)]
    [InlineData("/staff", "Origin", "https://register.example.evil.example", 400)]
    [InlineData("/staff", "Origin", "null", 400)]
    [InlineData("/staff", "Referer", "https://register.example/registry", 200)]
    [InlineData("/staff", "Referer", "https://evil.example/", 400)]
    [InlineData("/staff", null, null, 400)]
    [InlineData("/public", null, null, 200)]
    [InlineData("/public", "Sec-Fetch-Site", "cross-site", 400)]
    [InlineData("/reports", "Sec-Fetch-Site", "cross-site", 200)]
    public async Task A_form_of_another_site_is_refused(string path, string? header, string? value, int status)
    {
        using var app = await App();
        var http = await app.Send("POST", path, request =>
        {
            if (header is not null)
                request.Headers[header] = value;
        });
        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal(200, (await app.Send("GET", path)).Response.StatusCode);
    }

    [Theory]
    [InlineData("DELETE"), InlineData("PUT"), InlineData("PATCH"), InlineData("TRACE"), InlineData("OPTIONS")]
    public async Task Other_methods_are_not_taken(string method)
    {
        using var app = await App();
        var http = await app.Send(method, "/staff");
        Assert.Equal(405, http.Response.StatusCode);
        Assert.Equal("GET, HEAD, POST", http.Response.Headers.Allow.ToString());
    }

    [Theory]
    [InlineData("/public", BodyLimit.Page, 200)]
    [InlineData("/public", BodyLimit.Page + 1, 413)]
    [InlineData("/upload", BodyLimit.Upload, 200)]
    [InlineData("/upload", BodyLimit.Upload + 1, 413)]
    public async Task A_body_that_says_it_is_too_long_is_not_read(string path, long length, int status)
    {
        using var app = await App();
        var http = await app.Send("POST", path, request => request.ContentLength = length);
        Assert.Equal(status, http.Response.StatusCode);
    }

    [Theory]
    [InlineData("http", "/public", 308)]
    [InlineData("http", "/health/live", 200)]
    [InlineData("https", "/public", 200)]
    public async Task Plain_http_is_led_to_https(string scheme, string path, int status)
    {
        using var app = await App();
        var http = await app.Send("GET", path, scheme: scheme);
        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal(status == 308 ? "https://register.example/public" : "", http.Response.Headers.Location.ToString());
    }

    private static Task<Pipeline> App() => Pipeline.Of(
        app => app.UseMiddleware<SecureOnly>().UseMiddleware<MethodsTaken>().UseMiddleware<BodyLimit>().UseMiddleware<RequestOrigin>(),
        routes =>
        {
            Map(routes, "/staff");
            Map(routes, "/health/live");
            Map(routes, "/public").AllowAnonymous();
            Map(routes, "/upload").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(BodyLimit.Upload));
            Map(routes, "/reports").WithMetadata(new AnyOriginAttribute());
        });

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder routes, string path) => routes.Map(path, _ => Task.CompletedTask);
}
