using System.Net;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Load;

/// <summary>Residents and staff read: the directory, a check, the register, the work list.</summary>
internal static class ReadLoad
{
    private static readonly string[] Data =
        ["/directory.json", "/directory.json?platform=instagram", "/directory.csv", "/directory.atom", "/directory/embed", "/verify.json?q=instagram.com/load0100"];

    /// <returns>0 when every answer was the expected one.</returns>
    public static async Task<int> RunAsync(int connections, int seconds, int accounts, string only = "")
    {
        await using var host = new AppHost();
        host.Serve();
        var city = await Given.CityAsync(host, "wausau");
        await FillAsync(host, city, accounts);
        using var staff = await host.VisitAsAsync(city.Coordinator);
        using var resident = host.Visit();
        var failed = 0;
        foreach (var address in Data.Where(address => address.StartsWith(only, StringComparison.Ordinal)))
            failed += await BesideSameBytesAsync(resident, address, connections, seconds);
        foreach (var (visitor, address) in new[]
        {
            (resident, "/health/live"), (resident, "/directory"), (resident, "/verify?q=instagram.com/load0100"),
            (resident, "/policy"), (staff, "/registry"), (staff, "/registry?q=load"), (staff, "/registry/requests"), (staff, "/registry/requests/new"), (staff, "/work"),
        }.Where(read => read.Item2.StartsWith(only, StringComparison.Ordinal)))
        {
            failed += await MeasureAsync(visitor, address, connections, seconds);
        }
        return failed == 0 ? 0 : 1;
    }

    /// <summary>The product's answer, then the same bytes from a server that does nothing else: the most that this machine could give.</summary>
    private static async Task<int> BesideSameBytesAsync(Visitor visitor, string address, int connections, int seconds)
    {
        var bytes = await visitor.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        await using var bare = await BareServer.StartAsync(bytes);
        return await MeasureAsync(visitor.Client, address, connections, seconds)
            + await MeasureAsync(bare.Client, "/same-bytes", connections, seconds);
    }

    private static async Task<int> MeasureAsync(Visitor visitor, string address, int connections, int seconds)
    {
        await visitor.GetAsync(address); // the first one compiles the page
        using (var statements = new Statements())
        {
            await visitor.GetAsync(address);
            Console.WriteLine($"{address}: {statements.Count} statements");
        }
        return await MeasureAsync(visitor.Client, address, connections, seconds);
    }

    private static async Task<int> MeasureAsync(HttpClient client, string address, int connections, int seconds)
    {
        // A cold process spends its first seconds on compiling, which says nothing about a server that has been up for a day.
        // A look of one second only shows that everything answers, and goes without.
        await AskAsync(client, address, connections, seconds - 1, new());
        var timings = new Timings();
        await AskAsync(client, address, connections, seconds, timings);
        timings.Print($"{address}, {connections} connections");
        return timings.Failed;
    }

    private static async Task AskAsync(HttpClient client, string address, int connections, int seconds, Timings timings)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                await timings.TakeAsync(async () =>
                {
                    using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
                    await response.Content.CopyToAsync(Stream.Null);
                    return response.StatusCode is HttpStatusCode.OK ? null : ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
                });
            }
        })));
    }

    /// <summary>Accounts as the policy's own list would enter them: no request stands behind these.</summary>
    private static Task FillAsync(AppHost host, TestCity city, int accounts) => host.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var by = await host.ActorAsync(city.Coordinator);
        for (var number = 0; number < accounts; number++)
        {
            var address = RequestedAddress.Of(AddressRecognition.Read($"https://www.instagram.com/load{number:D4}"))!;
            var details = new AccountDetails($"Load {number:D4}", address.Platform, "Instagram", address.Handle, LookAlike.Skeleton(address.Handle!), address.Key, address.Shown, address.Url,
                number % 2 == 0 ? city.Parks.Id : city.Works.Id, "To be measured", "en", "closed", "load@wausauwi.gov");
            db.Add(SocialAccount.FromPolicyList(details, $"load-{number:D4}", Given.AdoptedOn, by, host.Clock.Now));
            if (number % 200 == 199)
                await db.SaveChangesAsync();
        }
        await db.SaveChangesAsync();
    });
}
