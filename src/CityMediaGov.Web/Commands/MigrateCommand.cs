using System.CommandLine;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Commands;

/// <summary>Brings the database up to date. SQLite does it by itself at start; SQL Server waits for this.</summary>
internal static class MigrateCommand
{
    public static Command Make(string[] args)
    {
        var command = new Command("migrate", "Bring the database up to date.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((_, cancel) => RunAsync(CommandLine.SettingsOf(args), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken cancel)
    {
        await using var app = CityApp.BuildForVerb(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database;
        var pending = (await database.GetPendingMigrationsAsync(cancel)).ToList();
        foreach (var migration in pending)
            Console.WriteLine($"To do: {migration}");
        await database.MigrateAsync(cancel);
        Console.WriteLine(pending.Count == 0 ? "The database was up to date." : $"The database is up to date: {pending.Count} {(pending.Count == 1 ? "step" : "steps")} done.");
        return CommandLine.Done;
    }
}
