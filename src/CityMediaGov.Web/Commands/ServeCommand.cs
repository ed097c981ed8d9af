using CityMediaGov.Web.Security;

namespace CityMediaGov.Web.Commands;

internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        if (args is [{ } word, ..] && !word.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync($"There is no verb '{word}'. See --help.");
            return CommandLine.WrongUse;
        }
        await using var app = CityApp.Build(args);
        await CityApp.PrepareDatabaseAsync(app, cancel);
        if (await app.Services.GetRequiredService<SetUpToken>().AnnouncementAsync(app.Configuration["urls"]!.Split(';')[0], cancel) is { } words)
            await Console.Out.WriteLineAsync(words);
        await app.RunAsync(cancel);
        return CommandLine.Done;
    }
}
