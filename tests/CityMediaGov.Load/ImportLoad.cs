using System.Diagnostics;
using System.Globalization;
using System.Text;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Import;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Load;

/// <summary>One file of many accounts: what it would do, doing it, and doing it again.</summary>
internal static class ImportLoad
{
    /// <returns>0 when every account is there once, the second import changed nothing, and everything stored verifies.</returns>
    public static async Task<int> RunAsync(int accounts)
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        var file = FileOf(accounts, city);
        var actor = await host.ActorAsync(city.Coordinator);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"A file of {accounts} accounts, {file.Length / 1024} kB"));

        var dry = await TimeAsync("dry run", office => office.LookAsync(ImportWhat.Accounts, CsvTable.Read(file), new("Before the register"), actor, host.Clock.Now, CancellationToken.None));
        var (_, isStored) = await TimeAsync("import", office => ImportAsync(office));
        var entries = await host.ReadAsync(db => db.AuditEntries.CountAsync());
        var (again, isStoredAgain) = await TimeAsync("the same file again", office => ImportAsync(office));

        var stored = await host.ReadAsync(db => db.SocialAccounts.CountAsync());
        var isUnchanged = again.ChangesNothing && !isStoredAgain && entries == await host.ReadAsync(db => db.AuditEntries.CountAsync());
        var report = await host.InScopeAsync(services => services.GetRequiredService<Verify>().RunAsync(full: true));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  {stored} accounts and {report.Entries} audit entries stored, {Environment.WorkingSet / 1024 / 1024} MB of memory; {(isUnchanged ? "the second time changed nothing" : "THE SECOND TIME CHANGED SOMETHING")}; {(report.IsClean ? "all verify" : report.Findings[0].Sentence)}"));
        return dry.Count(ImportAct.Add) == accounts && isStored && stored == accounts && isUnchanged && report.IsClean ? 0 : 1;

        Task<(ImportPlan Plan, bool IsStored)> ImportAsync(ImportOffice office) =>
            office.ImportAsync(ImportWhat.Accounts, "accounts.csv", file, new("Before the register"), skipBad: false, actor, host.Clock.Now, null, CancellationToken.None);

        async Task<T> TimeAsync<T>(string what, Func<ImportOffice, Task<T>> work)
        {
            var begun = Stopwatch.GetTimestamp();
            var done = await host.InScopeAsync(services => work(services.GetRequiredService<ImportOffice>()));
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {what}: {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s"));
            return done;
        }
    }

    private static byte[] FileOf(int accounts, TestCity city)
    {
        var text = new StringBuilder("key,name,address,unit,purpose,contact,official since\r\n");
        for (var number = 0; number < accounts; number++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"K{number:D6},\"Load {number:D6}, a page\",https://www.instagram.com/load{number:D6},{(number % 2 == 0 ? city.Parks : city.Works).Name},To be measured,load@city.example,2020-01-31\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
