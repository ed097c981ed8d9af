using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>
/// A verb refused, or somebody else was faster: the same page again with what was typed, the refusal on top, and
/// nothing recorded. What the page shows was loaded before (by its own OnPageHandlerExecutionAsync, which the
/// framework runs outside of this filter); after a lost race it is loaded again.
/// </summary>
internal sealed class RefusalFilter(IChangedMeanwhile changed) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.ExceptionHandled || await RefusalOf(done.Exception, context.HttpContext.RequestAborted) is not { } refusal)
            return;
        done.ExceptionHandled = true;
        context.HttpContext.Refuse(refusal);
        var again = refusal.Kind is RefusalKind.ChangedMeanwhile ? await LoadAgain(context) : null;
        done.Result = again ?? new PageResult { StatusCode = StatusOf(refusal) };
    }

    internal static int StatusOf(Refusal refusal) =>
        refusal.Kind is RefusalKind.NotYours ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;

    private async Task<Refusal?> RefusalOf(Exception? thrown, CancellationToken stop) => thrown switch
    {
        RefusedException { Refusal.Kind: not RefusalKind.ChangedMeanwhile } refused => refused.Refusal,
        RefusedException or DbUpdateConcurrencyException => await changed.ExplainAsync(thrown, stop),
        _ => null,
    };

    /// <summary>What the page's own loading answers, where it answers anything: the record may be gone by now.</summary>
    private static async Task<IActionResult?> LoadAgain(PageHandlerExecutingContext context)
    {
        if (context.HandlerInstance is not PageModel page)
            return null;
        var again = new PageHandlerExecutingContext(page.PageContext, context.Filters, context.HandlerMethod, context.HandlerArguments, page);
        await page.OnPageHandlerExecutionAsync(again, () =>
            Task.FromResult(new PageHandlerExecutedContext(page.PageContext, context.Filters, context.HandlerMethod, page)));
        return again.Result;
    }
}
