using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>Draws the frame once for each state of the directory and each filter, and answers it with a tag as data is answered.</summary>
internal sealed class DrawnOnce(DirectoryBook book, DirectoryShelf shelf) : IAsyncResourceFilter, IAsyncResultFilter
{
    /// <summary>What is drawn already is answered before a page is made.</summary>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if ((HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && await book.FindAsync(http.RequestAborted) is { FramedBy.Count: > 0 } directory
            && KeyOf(EmbedModel.FilterOf(http.Request, directory)) is { } key && shelf.Find(directory, key) is { } body)
        {
            await OpenData.AnswerAsync(http, body, EmbedModel.ContentPolicyOf(directory));
            context.Result = new EmptyResult();
            return;
        }
        await next();
    }

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context is not { Result: PageResult, Controller: EmbedModel { Directory: not null } page })
        {
            await next();
            return;
        }
        var key = KeyOf(page.Filter);
        if (key is null || shelf.Find(page.Directory, key) is not { } body)
        {
            body = await DrawAsync(context.HttpContext, next);
            if (key is not null)
                shelf.Keep(page.Directory, key, body);
        }
        await OpenData.AnswerAsync(context.HttpContext, body, EmbedModel.ContentPolicyOf(page.Directory));
    }

    private static string? KeyOf(DirectoryFilter filter) => DirectoryShelf.KeyOf("embed", filter);

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
