using CityMediaGov.Domain.Approvals;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>
/// Refuses what another site sends, beside the antiforgery token. A browser that says nothing about where a form
/// comes from is refused by staff pages; public forms then rely on the token alone, because old browsers are
/// residents' too.
/// </summary>
internal sealed class RequestOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        // The page about a failure does nothing: what was refused is not refused anew as coming from elsewhere.
        if (IsSafe(http.Request.Method) || http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<AnyOriginAttribute>() is not null
            || ComesFromHere(http.Request, isPublic: endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null))
            return next(http);
        http.Refuse(Refusal.Rule("This was sent from another site, so it was not recorded.", "Open the page here and send it again."));
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool ComesFromHere(HttpRequest request, bool isPublic)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
            return site is "same-origin" or "none";
        if (request.Headers.Origin is [{ } origin])
            return IsThisHost(request, origin);
        if (request.Headers.Referer is [{ } referer])
            return IsThisHost(request, referer);
        return isPublic;
    }

    private static bool IsThisHost(HttpRequest request, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == request.Scheme
        && string.Equals(uri.Authority, new Uri($"{request.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase);
}

/// <summary>For an endpoint that browsers or scripts call without a form of ours, such as reports of the browser.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyOriginAttribute : Attribute;
