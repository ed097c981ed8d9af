using System.CommandLine;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Commands;

/// <summary>Brings accounts, people and units in from files, for who works on the server.</summary>
internal static class ImportCommand
{
    /// <summary>Settings of the host that may follow. Anything else is a mistyped option, and a mistyped --dry-run must not import.</summary>
    private static readonly string[] Settings = ["--Data", "--Database:", "--ConnectionStrings:", "--Evidence:", "--City:", "--Mail:", "--Serilog:", "--environment"];

    public static Command Make() => new("import", "Bring in records from CSV files: every row is checked before anything is stored.")
    {
        Make("accounts", ImportWhat.Accounts), Make("people", ImportWhat.People), Make("units", ImportWhat.Units),
    };

    private static Command Make(string name, ImportWhat what)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV in UTF-8 with a header; the page of the same name has the template." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what the file would do, and store nothing." };
        var skipBad = new Option<bool>("--skip-bad") { Description = "Leave rows with errors out, where otherwise nothing would be stored." };
        var json = new Option<bool>("--json") { Description = "Report as JSON." };
        var by = new Option<string?>("--by") { Description = "E-mail address of the person who imports; without it the register itself is on record." };
        var authority = new Option<string?>("--authority") { Description = "On whose authority the accounts are official, for rows that do not say it." };
        var invite = new Option<bool>("--invite") { Description = "Send everybody who is new an invitation." };
        var command = new Command(name, $"Bring in {name}.") { file, dryRun, skipBad, json, by };
        if (what is ImportWhat.Accounts)
            command.Add(authority);
        if (what is ImportWhat.People)
            command.Add(invite);
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => RunAsync(new(what, parsed.GetValue(file)!, parsed.GetValue(dryRun), parsed.GetValue(skipBad), parsed.GetValue(json), parsed.GetValue(by),
            new(what is ImportWhat.Accounts ? parsed.GetValue(authority) : null, what is ImportWhat.People && parsed.GetValue(invite))), [.. parsed.UnmatchedTokens], cancel));
        return command;
    }

    private static async Task<int> RunAsync(ImportOrder order, string[] settings, CancellationToken cancel)
    {
        if (settings.FirstOrDefault(word => word.StartsWith('-') && !Settings.Any(known => word.StartsWith(known, StringComparison.OrdinalIgnoreCase))) is { } unknown)
            return await WrongAsync($"There is no option '{unknown}'. See --help.");
        if (!order.File.Exists)
            return await WrongAsync($"There is no file {order.File.FullName}.");
        if (order.File.Length > CsvTable.MostBytes)
            return await FailAsync($"The file is larger than {CsvTable.MostBytes / 1024 / 1024} MB. Divide it into several files.");

        await using var app = CityApp.BuildForVerb([.. settings, "--Serilog:MinimumLevel=Warning"]);
        await using var scope = app.Services.CreateAsyncScope();
        var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDbContext>());
        if (await CommandLine.WhyNoDatabaseAsync(app, db, cancel) is { } problem)
            return await FailAsync(problem);
        if (await services.GetRequiredService<PolicyBook>().FindInForceAsync(cancel) is null)
            return await FailAsync("This city is not set up yet: open /setup first.");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return order.By is null ? await ImportReporter.RunAsync(services, order, ImportHand.Operator, now, cancel)
            : await FindAsync(services, db, order.By, now, cancel) is { } person ? await ImportReporter.RunAsync(services, order, person, now, cancel)
            : await WrongAsync($"Nobody who may sign in has the address {order.By}.");
    }

    private static async Task<Actor?> FindAsync(IServiceProvider services, AppDbContext db, string email, DateTime now, CancellationToken cancel)
    {
        var name = EmailAddress.Normalise(email).ToUpperInvariant();
        var id = await db.Users.Where(person => person.NormalizedUserName == name).Select(person => person.Id).SingleOrDefaultAsync(cancel);
        return await services.GetRequiredService<PeopleReader>().ActorAsync(id, now, cancel);
    }

    private static async Task<int> WrongAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CommandLine.WrongUse;
    }

    private static async Task<int> FailAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CommandLine.Found;
    }
}

/// <summary>What was asked for on the command line.</summary>
internal sealed record ImportOrder(ImportWhat What, FileInfo File, bool DryRun, bool SkipBad, bool AsJson, string? By, ImportTerms Terms);
