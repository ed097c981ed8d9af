namespace CityMediaGov.TestKit;

/// <summary>The application as a browser reaches it: on a port of this machine.</summary>
public sealed class BrowserHost : IAsyncDisposable
{
    private BrowserHost(AppHost app)
    {
        App = app;
        Root = app.Serve();
    }

    public AppHost App { get; }

    /// <summary>"http://localhost:49152", without a slash at its end.</summary>
    public string Root { get; }

    public static BrowserHost Start(AppHost? app = null) => new(app ?? new AppHost());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
