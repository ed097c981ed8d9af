using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Public;

/// <summary>Every answer that is not a page of its own. Says what to do; never what went wrong inside.</summary>
[AllowAnonymous, BeforeSetUp, IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private static readonly string[] NeverShownAgain = ["Password", "Code", "Token", "Secret"];

    public ErrorWords Words { get; private set; } = ErrorWords.Of(StatusCodes.Status404NotFound);

    public Refusal? Refusal { get; private set; }

    /// <summary>The wait that the answer asks for, in words; null when it asks for none.</summary>
    public string? Wait { get; private set; }

    /// <summary>Lets staff find the failure in the log.</summary>
    public string Number => HttpContext.TraceIdentifier;

    /// <summary>What was typed into a form that came too late.</summary>
    public IReadOnlyList<string> Typed { get; private set; } = [];

    // Not in a handler: the page answers for every method, also those that it has no handler for.
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        var asked = RouteData.Values["code"] is string code ? int.Parse(code, System.Globalization.CultureInfo.InvariantCulture) : Response.StatusCode;
        Words = ErrorWords.Of(asked);
        Response.StatusCode = Words.Status;
        Refusal = HttpContext.TakeRefusal() ?? (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as RefusedException)?.Refusal;
        if (Words.Status == StatusCodes.Status503ServiceUnavailable && Response.Headers.RetryAfter.Count == 0)
            Response.Headers.RetryAfter = "60";
        Wait = WaitInWords(Response.Headers.RetryAfter);
        if (Refusal is not null)
            Typed = TypedText();
    }

    /// <summary>Without it the framework answers 200 in this page's name.</summary>
    public void OnOptions()
    {
    }

    private static string? WaitInWords(string? seconds) => !int.TryParse(seconds, out var wait)
        ? null
        : wait switch
        {
            1 => "1 second",
            < 120 => $"{wait} seconds",
            _ => $"{(wait + 59) / 60} minutes",
        };

    private string[] TypedText() => HttpContext.Features.Get<IFormFeature>()?.Form is not { } form
        ? []
        : [.. form.Where(field => field.Key.StartsWith("Input.", StringComparison.Ordinal) && !NeverShownAgain.Any(word => field.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(field => field.Value.ToString())
            .Where(typed => typed.Contains(' '))];
}
