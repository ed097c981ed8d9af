using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>Data that any site or script may read: no cookies, no person, the same bytes for everybody.</summary>
internal static class OpenData
{
    public const string Json = "application/json; charset=utf-8";

    private const string Taken = "GET, HEAD, OPTIONS";

    /// <summary>Kept by whoever likes, but asked for again each time: a change is true at once, and no change costs a 304.</summary>
    private const string Caching = "public, max-age=0, must-revalidate";

    private const string Policy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <param name="app">Where the address is added.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="answer">Answers with <see cref="AnswerAsync"/> or <see cref="RefuseAsync"/>.</param>
    public static IEndpointConventionBuilder MapOpenData(this IEndpointRouteBuilder app, string pattern, RequestDelegate answer) =>
        app.MapMethods(pattern, Methods, http => HttpMethods.IsOptions(http.Request.Method) ? Ask(http) : answer(http))
            .AllowAnonymous().WithMetadata(new OpenDataAttribute(), new IgnoresCityAttribute());

    /// <param name="http">Asks by GET or HEAD.</param>
    /// <param name="body">What is answered.</param>
    /// <param name="policy">Content policy of the answer, where it is a page; null for data, which opens nothing.</param>
    public static Task AnswerAsync(HttpContext http, OpenBody body, string? policy = null)
    {
        Write(http);
        var (headers, (bytes, tag, encoding)) = (http.Response.Headers, body.For(http.Request));
        (headers.ETag, headers.CacheControl, headers.Vary) = (tag, Caching, HeaderNames.AcceptEncoding);
        headers.ContentSecurityPolicy = policy ?? Policy;
        if (IsKnown(http.Request, tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return SendAsync(http, bytes, body.ContentType);
    }

    /// <summary>Says in JSON why there is no answer.</summary>
    public static Task RefuseAsync(HttpContext http, int status, string sentence)
    {
        Write(http);
        http.Response.StatusCode = status;
        return SendAsync(http, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { error = sentence }), Json);
    }

    private static Task SendAsync(HttpContext http, byte[] bytes, string contentType)
    {
        (http.Response.ContentType, http.Response.ContentLength) = (contentType, bytes.Length);
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    /// <summary>A browser asks first when a script of another site sends If-None-Match itself.</summary>
    private static Task Ask(HttpContext http)
    {
        Write(http);
        var headers = http.Response.Headers;
        (headers.Allow, headers.AccessControlAllowMethods, headers.AccessControlAllowHeaders, headers.AccessControlMaxAge) = (Taken, Taken, HeaderNames.IfNoneMatch, "86400");
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = HeaderNames.ETag;
        headers.ContentSecurityPolicy = Policy;
    }

    private static bool IsKnown(HttpRequest request, string tag)
    {
        var said = request.Headers.IfNoneMatch;
        if (said.Count == 0)
            return false;
        var mine = new EntityTagHeaderValue(tag);
        return said == tag || new RequestHeaders(request.Headers).IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(mine, useStrongComparison: false));
    }
}

/// <summary>Read by scripts of any site; see <see cref="OpenData"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenDataAttribute : Attribute;

/// <summary>Answered from memory at no more than the cost of a file, so not counted against the reader's limit unless it asks for a search.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UncountedAttribute : Attribute;
