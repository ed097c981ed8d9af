using System.Net;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Infrastructure;

public sealed class ProxyTests
{
    /// <summary>Else whoever tries passwords counts as somebody else with each try.</summary>
    [Theory]
    [InlineData(null, "203.0.113.9", false)]
    [InlineData(null, "2001:db8::9", false)]
    [InlineData(null, "127.0.0.1", true)]
    [InlineData(null, "::1", true)]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "127.0.0.1", false)]
    public async Task Who_asked_and_how_is_believed_from_a_named_proxy_alone(string? named, string from, bool isBelieved)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(named is null ? [] : [new("Proxies:0", named)]).Build();
        using var app = await Pipeline.Of(app => app.UseForwardedHeaders(), routes => routes.MapGet("/", _ => Task.CompletedTask),
            services => services.Configure<ForwardedHeadersOptions>(options => Shell.TrustProxies(options, configuration)));
        var http = await app.Send("GET", "/", request =>
        {
            request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(from);
            (request.Headers["X-Forwarded-For"], request.Headers["X-Forwarded-Proto"], request.Headers["X-Forwarded-Host"]) = ("198.51.100.7, 198.51.100.8", "https", "evil.example");
        }, scheme: "http");
        Assert.Equal((isBelieved ? "198.51.100.8" : from, isBelieved ? "https" : "http", "register.example"),
            (http.Connection.RemoteIpAddress!.ToString(), http.Request.Scheme, http.Request.Host.Value));
    }
}
