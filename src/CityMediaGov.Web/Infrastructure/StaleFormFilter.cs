using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>A form whose token is too old or missing is told so, and the error page hands the typed text back.</summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.HttpContext.Refuse(Refusal.Rule("This form was open for too long, so nothing was recorded.", "Open the page again and send it once more."));
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
