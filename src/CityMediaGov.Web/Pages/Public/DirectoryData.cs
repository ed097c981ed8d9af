using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>/directory.json and /verify.json: what the pages of the same name say, for machines.</summary>
internal static class DirectoryData
{
    private const string NotPublished = "This City publishes no directory here.";

    public static void MapDirectoryData(this IEndpointRouteBuilder app)
    {
        var whole = new WholeList();
        app.MapOpenData("/directory.json", http => ListAsync(http, whole)).WithMetadata(new UncountedAttribute());
        app.MapOpenData("/verify.json", VerifyAsync);
    }

    private static async Task ListAsync(HttpContext http, WholeList whole)
    {
        if (await FindAsync(http) is not { } directory)
            await OpenData.RefuseAsync(http, StatusCodes.Status404NotFound, NotPublished);
        else if (http.Request.Query.AsFilter() is { IsEmpty: false } filter)
            await OpenData.AnswerAsync(http, DirectoryJson.Of(directory, directory.Where(filter)));
        else
            await OpenData.AnswerAsync(http, whole.Of(directory));
    }

    private static async Task VerifyAsync(HttpContext http)
    {
        if (await FindAsync(http) is not { } directory)
            await OpenData.RefuseAsync(http, StatusCodes.Status404NotFound, NotPublished);
        else if (http.Request.Query["q"] is not [{ } query, ..] || string.IsNullOrWhiteSpace(query))
            await OpenData.RefuseAsync(http, StatusCodes.Status400BadRequest, "Give the address or the name of an account as q.");
        else
            await OpenData.AnswerAsync(http, DirectoryJson.Of(query, AccountVerdict.On(query, directory)));
    }

    private static Task<PublicDirectory?> FindAsync(HttpContext http) =>
        http.RequestServices.GetRequiredService<DirectoryBook>().FindAsync(http.RequestAborted);

    /// <summary>The unfiltered answer, written once for each state of the directory.</summary>
    private sealed class WholeList
    {
        private Kept? kept;

        public JsonBody Of(PublicDirectory directory)
        {
            if (kept is not { } known || known.Directory != directory)
                kept = known = new(directory, DirectoryJson.Of(directory, directory.Accounts));
            return known.Body;
        }

        private sealed record Kept(PublicDirectory Directory, JsonBody Body);
    }
}
