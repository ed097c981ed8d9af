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
        await app.RunAsync(cancel);
        return CommandLine.Done;
    }
}
