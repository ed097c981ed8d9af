using System.Text;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.TestKit;

/// <summary>Files of records, by the verbs that the pages use.</summary>
public static class Importing
{
    /// <summary>A file that was compared with the register.</summary>
    public static Task<ImportRun> CompareAsync(this TestCity city, AppUser by, ImportWhat what, params IEnumerable<string> lines) => city.DoAsync(by, (services, actor, now) =>
        services.GetRequiredService<ImportOffice>().ReceiveAsync(what, $"{what}.csv".ToLowerInvariant(), Encoding.UTF8.GetBytes(string.Join('\n', lines)), new("On record before the register"), actor, now, CancellationToken.None));

    /// <summary>The same file, confirmed; it waits to be stored.</summary>
    public static Task<Guid> ConfirmAsync(this TestCity city, AppUser by, ImportRun compared) => city.DoAsync(by, async (services, actor, now) =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        (await db.ImportRuns.SingleAsync(run => run.Id == compared.Id)).ConfirmAll(skipBad: true, actor, now);
        await db.SaveChangesAsync();
        return compared.Id;
    });

    /// <summary>The oldest that waits is stored.</summary>
    public static Task StoreNextAsync(this TestCity city) => city.Host.InScopeAsync(services => services.GetRequiredService<ImportRound>().RunAsync(CancellationToken.None));
}
