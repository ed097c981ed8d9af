using System.Reflection;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>What the pages about accounts say, for machines, spreadsheets, feed readers, other sites and paper.</summary>
internal static class DirectoryData
{
    private const string NotPublished = "This City publishes no directory here.";

    /// <summary>Other sites load it, so its text is fixed with the build.</summary>
    private static readonly Lazy<OpenBody> Script = new(ReadScript);

    public static void MapDirectoryData(this IEndpointRouteBuilder app)
    {
        app.MapList("/directory.json", Filtered(DirectoryJson.Of), withoutList: RefuseAsync).WithMetadata(new UncountedAttribute());
        app.MapList("/.well-known/social-accounts.json", (view, _) => Task.FromResult(DirectoryJson.Of(view.Directory, view.Directory.Where(DirectoryFilter.Official))), withoutList: RefuseAsync);
        app.MapList("/directory.csv", (view, _) => DirectoryCsv.OfAsync(view.Found), "official-accounts.csv");
        app.MapList("/directory.atom", (view, root) => Task.FromResult(DirectoryAtom.Of(view, root)));
        app.MapOpenData("/directory/embed.js", EmbedAsync).WithMetadata(new UncountedAttribute());
        app.MapOpenData("/accounts/{slug}/qr.svg", QrAsync);
        app.MapOpenData("/verify.json", VerifyAsync);
    }

    private static IEndpointConventionBuilder MapList(
        this IEndpointRouteBuilder app, string address, Func<DirectoryView, string, Task<OpenBody>> write, string? fileName = null, RequestDelegate? withoutList = null) => app.MapOpenData(address, async http =>
    {
        if (await FindAsync(http) is not { } directory)
        {
            await (withoutList ?? NotThereAsync)(http);
            return;
        }
        if (fileName is not null)
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        var filter = http.Request.QueryString.HasValue ? http.Request.Query.AsFilter(directory) : DirectoryFilter.None;
        await OpenData.AnswerAsync(http, await WrittenAsync(http, address, new(directory, filter), write));
    });

    private static async Task<OpenBody> WrittenAsync(HttpContext http, string address, DirectoryView view, Func<DirectoryView, string, Task<OpenBody>> write)
    {
        var (shelf, root) = (http.RequestServices.GetRequiredService<DirectoryShelf>(), SiteRoot.Of(http));
        if (DirectoryShelf.KeyOf($"{address}\n{root}", view.Filter) is not { } key)
            return await write(view, root);
        return shelf.Find(view.Directory, key) ?? shelf.Keep(view.Directory, key, await write(view, root));
    }

    private static async Task VerifyAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } directory)
            await RefuseAsync(http);
        else if (http.Request.Query["q"] is not [{ } query, ..] || string.IsNullOrWhiteSpace(query))
            await OpenData.RefuseAsync(http, StatusCodes.Status400BadRequest, "Give the address or the name of an account as q.");
        else
            await OpenData.AnswerAsync(http, DirectoryJson.Of(query, AccountVerdict.On(query, directory)));
    }

    private static async Task EmbedAsync(HttpContext http)
    {
        if (await FindAsync(http) is { FramedBy.Count: > 0 })
            await OpenData.AnswerAsync(http, Script.Value);
        else
            await NotThereAsync(http);
    }

    private static async Task QrAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } directory || directory.Find(http.Request.RouteValues["slug"]?.ToString()?.ToLowerInvariant() ?? "") is not { } account)
        {
            await NotThereAsync(http);
            return;
        }
        var (shelf, root) = (http.RequestServices.GetRequiredService<DirectoryShelf>(), SiteRoot.Of(http));
        var key = $"qr\n{root}\n{account.Slug}";
        await OpenData.AnswerAsync(http, shelf.Find(directory, key) ?? shelf.Keep(directory, key, AccountQr.Of(account, root)));
    }

    private static Func<DirectoryView, string, Task<OpenBody>> Filtered(Func<PublicDirectory, IEnumerable<DirectoryAccount>, OpenBody> write) =>
        (view, _) => Task.FromResult(write(view.Directory, view.Found));

    private static Task RefuseAsync(HttpContext http) => OpenData.RefuseAsync(http, StatusCodes.Status404NotFound, NotPublished);

    /// <summary>The page about what is not there answers.</summary>
    private static Task NotThereAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task<PublicDirectory?> FindAsync(HttpContext http) =>
        http.RequestServices.GetRequiredService<DirectoryBook>().FindAsync(http.RequestAborted);

    private static OpenBody ReadScript()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("embed.js")!;
        using var all = new MemoryStream();
        file.CopyTo(all);
        return new(all.ToArray(), "text/javascript; charset=utf-8");
    }
}

/// <summary>The directory, narrowed.</summary>
internal sealed record DirectoryView(PublicDirectory Directory, DirectoryFilter Filter)
{
    public IEnumerable<DirectoryAccount> Found => Directory.Where(Filter);
}
