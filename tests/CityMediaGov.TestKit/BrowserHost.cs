namespace CityMediaGov.TestKit;

/// <summary>The application as a browser reaches it: on a port of this machine.</summary>
public sealed class BrowserHost : IAsyncDisposable
{
    private BrowserHost(AppHost app)
    {
        App = app;
        App.Serve();
    }

    public AppHost App { get; }

    /// <summary>"http://localhost:49152", without a slash at its end.</summary>
    public string Root => App.Root;

    public static BrowserHost Start(AppHost? app = null) => new(app ?? new AppHost());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
