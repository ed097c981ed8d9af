using System.Reflection;
using CityMediaGov.Web.Pages.Public;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>A post with a bad field: the same page with 400, so that no page asks for itself. Handlers see good input only.</summary>
internal sealed class InvalidFormFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not { } handler)
        {
            // A page without a form; the error page alone answers whatever was sent.
            if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HandlerInstance is not ErrorModel)
                context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }
        if (handler.HttpMethod == "Get")
            return;
        if (handler.MethodInfo.GetCustomAttribute<WithoutInputAttribute>() is not null)
            context.ModelState.Clear();
        else if (!context.ModelState.IsValid)
            context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}

/// <summary>
/// On a handler whose form is only a button, while the page's <c>Input</c> belongs to another form: its fields are
/// not asked for.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WithoutInputAttribute : Attribute;
