using System.Net;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Tests.Infrastructure;

public sealed class LimitTests
{
    [Fact]
    public async Task The_request_after_the_last_allowed_one_is_told_to_wait()
    {
        using var app = await Pipeline.Of(app => app.UseRateLimiter(), routes => routes.MapGet("/", _ => Task.CompletedTask), Limited);
        for (var request = 0; request < 3; request++)
            Assert.Equal(200, (await app.Send("GET", "/")).Response.StatusCode);
        var http = await app.Send("GET", "/");
        Assert.Equal(429, http.Response.StatusCode);
        Assert.InRange(int.Parse(http.Response.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(404, (await app.Send("GET", "/health/live")).Response.StatusCode);
    }

    [Fact]
    public void Tries_to_sign_in_are_counted_by_person_and_by_address()
    {
        var limits = new Limits { SignInAsPerson = new() { Tries = 2, Seconds = 60 }, SignInFromAddress = new() { Tries = 4, Seconds = 60 } };
        using var attempts = new SignInAttempts(Options.Create(limits));
        var (here, there) = (From("192.0.2.1"), From("192.0.2.2"));
        Assert.Null(attempts.Count(here, "ada@city.example"));
        Assert.Null(attempts.Count(here, "ADA@city.example"));
        Assert.NotNull(attempts.Count(here, "ada@city.example"));
        Assert.Null(attempts.Count(there, "ada@city.example"));
        Assert.Null(attempts.Count(here, "ben@city.example"));
        Assert.NotNull(attempts.Count(here, "cleo@city.example"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void An_address_of_version_6_counts_with_its_network(string address, string key) => Assert.Equal(key, ClientAddress.Key(From(address)));

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    private static void Limited(IServiceCollection services)
    {
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Limits:Anonymous:Tries"] = "3", ["Limits:Anonymous:Seconds"] = "60" }).Build());
        services.AddRateLimits();
    }
}
