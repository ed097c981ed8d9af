using Microsoft.AspNetCore.Mvc;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>Answers 429 with the page that says how long to wait: <c>return new TooManyTries(wait);</c>.</summary>
public sealed class TooManyTries(TimeSpan wait) : StatusCodeResult(StatusCodes.Status429TooManyRequests)
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.Headers.RetryAfter = RateLimits.Seconds(wait);
        base.ExecuteResult(context);
    }
}
