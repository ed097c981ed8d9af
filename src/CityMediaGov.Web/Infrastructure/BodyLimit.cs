using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>
/// Answers 413 before anything reads a body that says it is too long. Otherwise the antiforgery check meets the limit
/// first and calls it a bad form.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>For pages without an upload. An upload page raises it with <c>[RequestSizeLimit(BodyLimit.Upload)]</c>.</summary>
    public const long Page = 1024 * 1024;

    public const long Upload = 26 * 1024 * 1024;

    public Task InvokeAsync(HttpContext http)
    {
        // The page that says "too large" must itself be shown.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(http);
        var ownLimit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var limit = ownLimit is null ? Page : ownLimit.MaxRequestBodySize;
        if (http.Request.ContentLength > limit)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = limit;
        return next(http);
    }
}
