using System.CommandLine;

namespace CityMediaGov.Web.Commands;

/// <summary>The verbs of the program. Without one it serves.</summary>
internal static class CommandLine
{
    /// <summary>0: done. 1: a finding or failure. 2: wrong use.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CityMediaGov: a city governs its social media. Without a verb it serves the web application.")
        {
            TreatUnmatchedTokensAsErrors = false, // settings such as --urls and --Data are read by the host
        };
        root.SetAction(async (_, cancel) => await ServeAsync(args, cancel));
        // The host handles signals and reports what it could not do; a second handler would cut its shut-down short.
        return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static async Task<int> ServeAsync(string[] args, CancellationToken cancel)
    {
        await using var app = CityApp.Build(args);
        await CityApp.PrepareDatabaseAsync(app, cancel);
        await app.RunAsync(cancel);
        return 0;
    }
}
