using System.Threading.RateLimiting;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Ui;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>
/// Counts what people who are not signed in send through the public forms, by form and address. Who sends too much is
/// told how long to wait and how else to reach the city; nothing is dropped in silence.
/// </summary>
public sealed class PublicFormTries(IOptions<Limits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<(HttpContext Http, string Form)> shortly =
        PartitionedRateLimiter.Create<(HttpContext Http, string Form), string>(sent => RateLimits.Of(KeyOf(sent), limits.Value.PublicForm));

    private readonly PartitionedRateLimiter<(HttpContext Http, string Form)> daily =
        PartitionedRateLimiter.Create<(HttpContext Http, string Form), string>(sent => RateLimits.Of(KeyOf(sent), limits.Value.PublicFormInADay));

    /// <summary>Counts one. Null when it may go on; else the answer that says what to do, with the typed text.</summary>
    /// <param name="form">Each form is counted apart: "report".</param>
    public TooManyTries? Count(HttpContext http, string form)
    {
        using var soon = shortly.AttemptAcquire((http, form));
        if (RateLimits.Wait(soon) is { } wait)
            return Refuse(http, wait);
        using var today = daily.AttemptAcquire((http, form));
        return RateLimits.Wait(today) is { } longer ? Refuse(http, longer) : null;
    }

    public void Dispose()
    {
        shortly.Dispose();
        daily.Dispose();
    }

    private static TooManyTries Refuse(HttpContext http, TimeSpan wait)
    {
        http.Refuse(Refusal.Rule("Much was sent from your network in a short time.", "This was not taken. You need not wait: the City also takes it in person."));
        return new(wait);
    }

    private static string KeyOf((HttpContext Http, string Form) sent) => $"{sent.Form} {ClientAddress.Key(sent.Http)}";
}
