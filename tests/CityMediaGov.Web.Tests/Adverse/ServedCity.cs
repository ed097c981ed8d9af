using System.Globalization;
using System.Net.Sockets;
using System.Text;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Adverse;

/// <summary>A city behind the web server itself: what a client of the framework would put right arrives as it was sent.</summary>
public sealed class ServedCity : IAsyncLifetime
{
    public AppHost Host { get; } = new();

    public TestCity City { get; private set; } = null!;

    public string Authority => new Uri(Host.Root).Authority;

    public async Task InitializeAsync()
    {
        Host.Serve();
        City = await Given.CityAsync(Host, "wausau");
    }

    async Task IAsyncLifetime.DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Sends these bytes and reads until the server closes.</summary>
    /// <param name="request">Lines ended by "\n" alone are sent with "\r\n"; "{here}" is the server's own authority.</param>
    /// <returns>The status, 0 when it closed without one, and everything that it said.</returns>
    public async Task<(int Status, string Answer)> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("localhost", new Uri(Host.Root).Port);
        await using var stream = client.GetStream();
        var bytes = Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n").Replace("{here}", Authority, StringComparison.Ordinal));
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(bytes);
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // It refused before it had read everything.
        }
        var text = Encoding.UTF8.GetString(answer.ToArray());
        return (text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0, text);
    }

    /// <summary>What is on record altogether, but for who came in by the door: for "nothing changed".</summary>
    public Task<int> EntriesAsync() => Host.ReadAsync(db => db.AuditEntries.CountAsync());
}
