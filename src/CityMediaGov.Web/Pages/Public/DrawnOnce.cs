using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>Draws the frame once for each state of the directory and each filter, and answers it with a tag as data is answered.</summary>
internal sealed class DrawnOnce(DirectoryShelf shelf) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context is not { Result: PageResult, Controller: EmbedModel { Directory: not null } page })
        {
            await next();
            return;
        }
        var key = DirectoryShelf.KeyOf("embed", page.Filter);
        if (key is null || shelf.Find(page.Directory, key) is not { } body)
        {
            body = await DrawAsync(context.HttpContext, next);
            if (key is not null)
                shelf.Keep(page.Directory, key, body);
        }
        await OpenData.AnswerAsync(context.HttpContext, body, page.ContentPolicy);
    }

    private static async Task<OpenBody> DrawAsync(HttpContext http, ResultExecutionDelegate next)
    {
        var answer = http.Response.Body;
        using var drawn = new MemoryStream();
        http.Response.Body = drawn;
        try
        {
            await next();
        }
        finally
        {
            http.Response.Body = answer;
        }
        return new(drawn.ToArray(), "text/html; charset=utf-8");
    }
}
