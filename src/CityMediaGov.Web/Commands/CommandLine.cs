using System.CommandLine;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Commands;

/// <summary>The verbs of the program. Without one it serves. Each exits with 0 when done, 1 on a finding or failure, 2 on wrong use.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Found = 1;
    public const int WrongUse = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        // Settings such as --urls and --Data are read by the host, so words that are no verb pass through.
        var root = new RootCommand("CityMediaGov: a city governs its social media. Without a verb it serves the web application.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction((_, cancel) => ServeCommand.RunAsync(args, cancel));
        root.Add(DemoCommand.Make(args));
        root.Add(MigrateCommand.Make(args));
        root.Add(PolicyCommand.Make());
        root.Add(VerifyCommand.Make(args));
        root.Add(ImportCommand.Make());

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return WrongUse;
        }

        // The host handles signals and reports what it could not do; a second handler would cut its shut-down short.
        return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    /// <summary>What the host is to read: everything but the verb and its own options.</summary>
    public static string[] SettingsOf(string[] args, params string[] own) =>
        [.. args.SkipWhile(arg => !arg.StartsWith('-')).Where(arg => !own.Contains(arg))];

    /// <summary>Null when there is a database of this version to work with.</summary>
    public static async Task<string?> WhyNoDatabaseAsync(WebApplication app, AppDbContext db, CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any()
            ? null
            : $"There is no database of this version in {app.Configuration["Data"]}. Name its folder with --Data, as a whole path.";
}
