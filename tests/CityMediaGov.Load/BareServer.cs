using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CityMediaGov.Load;

/// <summary>Answers everything with the same bytes from memory: what the machine, the server and the client can do at best.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private BareServer(WebApplication app, string root) => (this.app, Client) = (app, new HttpClient { BaseAddress = new(root) });

    public HttpClient Client { get; }

    public static async Task<BareServer> StartAsync(byte[] bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(http =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = bytes.Length;
            return http.Response.Body.WriteAsync(bytes, 0, bytes.Length);
        });
        await app.StartAsync();
        return new(app, app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
