using System.Net;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace CityMediaGov.Web.Tests.Infrastructure;

public sealed class HostCookieTests
{
    [Theory]
    [InlineData("https", "register.example", "192.0.2.1", "__Host-cmg", CookieSecurePolicy.Always)]
    [InlineData("https", "localhost", "127.0.0.1", "__Host-cmg", CookieSecurePolicy.Always)]
    [InlineData("http", "localhost", "127.0.0.1", "cmg", CookieSecurePolicy.None)]
    [InlineData("http", "[::1]", "::1", "cmg", CookieSecurePolicy.None)]
    [InlineData("http", "localhost", "192.0.2.1", "__Host-cmg", CookieSecurePolicy.Always)]
    [InlineData("http", "register.example", "127.0.0.1", "__Host-cmg", CookieSecurePolicy.Always)]
    public void A_cookie_drops_its_protection_only_on_plain_http_to_this_machine(string scheme, string host, string address, string name, CookieSecurePolicy secure)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        (http.Request.Scheme, http.Request.Host) = (scheme, new HostString(host));
        var cookie = new HostCookie("cmg", new HttpContextAccessor { HttpContext = http });
        var written = cookie.Build(http);
        Assert.Equal((name, secure), (cookie.Name, cookie.SecurePolicy));
        Assert.Equal(secure is CookieSecurePolicy.Always, written.Secure);
        Assert.True(written.HttpOnly);
        Assert.Equal(SameSiteMode.Strict, written.SameSite);
        Assert.Equal("/", written.Path);
        Assert.Null(written.Domain);
    }
}
