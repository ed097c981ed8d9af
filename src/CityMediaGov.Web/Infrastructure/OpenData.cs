using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>Data that any site or script may read: no cookies, no person, the same bytes for everybody.</summary>
internal static class OpenData
{
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

    public static Task AnswerAsync(HttpContext http, JsonBody body)
    {
        Write(http);
        var headers = http.Response.Headers;
        (headers.ETag, headers.CacheControl) = (body.ETag, Caching);
        if (IsKnown(http.Request, body.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return SendAsync(http, body.Bytes);
    }

    /// <summary>Says in JSON why there is no answer.</summary>
    public static Task RefuseAsync(HttpContext http, int status, string sentence)
    {
        Write(http);
        http.Response.StatusCode = status;
        return SendAsync(http, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { error = sentence }));
    }

    private static Task SendAsync(HttpContext http, byte[] bytes)
    {
        (http.Response.ContentType, http.Response.ContentLength) = ("application/json; charset=utf-8", bytes.Length);
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

/// <summary>An answer with a tag that is the same whenever the bytes are, on every node.</summary>
internal sealed class JsonBody(byte[] bytes)
{
    private const int TagLength = 12;

    public byte[] Bytes { get; } = bytes;

    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, TagLength))}\"";
}

/// <summary>Read by scripts of any site; see <see cref="OpenData"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenDataAttribute : Attribute;

/// <summary>Answered from memory at no more than the cost of a file, so not counted against the reader's limit unless it asks for a search.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UncountedAttribute : Attribute;
