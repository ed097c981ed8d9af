using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>Answers with rows as a file to keep, each sent while the next one is read.</summary>
/// <param name="name">Name of the file, with its ending.</param>
/// <param name="columns">What stands in the first line.</param>
public sealed class CsvFile(string name, IReadOnlyList<string> columns, IAsyncEnumerable<IEnumerable<string?>> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
        await using var text = new CsvText(http.Response.Body);
        await text.WriteAsync(columns);
        await foreach (var row in rows.WithCancellation(http.RequestAborted))
            await text.WriteAsync(row);
    }
}
