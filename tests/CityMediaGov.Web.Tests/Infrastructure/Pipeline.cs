using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CityMediaGov.Web.Tests.Infrastructure;

/// <summary>One part of the shell with endpoints made for the test, over HTTP.</summary>
internal sealed class Pipeline(IHost host) : IDisposable
{
    public static async Task<Pipeline> Of(Action<IApplicationBuilder> between, Action<IEndpointRouteBuilder> endpoints, Action<IServiceCollection>? services = null)
    {
        var host = await new HostBuilder().ConfigureWebHost(web => web.UseTestServer()
            .ConfigureServices(all =>
            {
                all.AddRouting();
                services?.Invoke(all);
            })
            .Configure(app =>
            {
                app.UseMiddleware<SecurityHeaders>();
                app.UseRouting();
                between(app);
                app.UseEndpoints(endpoints);
            })).StartAsync();
        return new(host);
    }

    public Task<HttpContext> Send(string method, string path, Action<HttpRequest>? with = null, string scheme = "https") =>
        host.GetTestServer().SendAsync(http =>
        {
            http.Request.Method = method;
            http.Request.Scheme = scheme;
            http.Request.Host = new("register.example");
            http.Request.Path = path;
            with?.Invoke(http.Request);
        });

    public void Dispose() => host.Dispose();
}
