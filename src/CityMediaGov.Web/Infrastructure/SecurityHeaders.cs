using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>The headers of every answer, errors included: written when the answer begins, after everything that may clear them.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Permissions =
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            Write(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    internal static string Policy(string nonce, bool embeddable) =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; " +
        $"frame-ancestors {(embeddable ? "*" : "'none'")}; manifest-src 'self'; worker-src 'self'; " +
        "require-trusted-types-for 'script'; report-to csp; report-uri /csp-report";

    private static void Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        var embeddable = http.GetEndpoint()?.Metadata.GetMetadata<EmbeddableAttribute>() is not null;
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        // A file handed out has a stricter policy of its own.
        if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy))
            headers.ContentSecurityPolicy = Policy(http.ScriptNonce(), embeddable);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = !embeddable && http.GetEndpoint()?.Metadata.GetMetadata<OpenDataAttribute>() is null ? "same-origin" : "cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Reporting-Endpoints"] = "csp=\"/csp-report\"";
        headers.XXSSProtection = "0";
        if (!embeddable)
            headers.XFrameOptions = "DENY";
        WriteCaching(http, headers);
    }

    /// <summary>What an endpoint says about its own caching stands; nobody else's page is kept anywhere.</summary>
    private static void WriteCaching(HttpContext http, IHeaderDictionary headers)
    {
        var said = headers.CacheControl.ToString();
        if (said.Length > 0 && !said.Contains("no-store", StringComparison.Ordinal))
            return;
        headers.Remove(HeaderNames.Pragma);
        var kept = http.GetEndpoint()?.Metadata.GetOrderedMetadata<PubliclyCachedAttribute>() ?? [];
        var isPublic = said.Length == 0
            && http.Response.StatusCode == StatusCodes.Status200OK
            && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && kept.Count > 0
            && http.User.Identity?.IsAuthenticated != true
            && StringValues.IsNullOrEmpty(headers.SetCookie);
        headers.CacheControl = !isPublic ? "no-store" : kept.Min(page => page.Seconds) is > 0 and var seconds ? $"public, max-age={seconds}" : "public, no-cache";
        if (isPublic)
            headers.Append(HeaderNames.Vary, "Cookie"); // light and dark are chosen by cookie
    }
}

/// <summary>The one page that other sites may frame: all of them, unless its own content policy names some.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EmbeddableAttribute : Attribute;

/// <summary>
/// The same for every anonymous reader, so it may be kept for a minute. All pages under Public have it; an answer
/// with a form, a cookie or an error is not kept all the same. A page whose truth may change at any moment says 0: it
/// may be kept, and is asked for again before it is shown.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PubliclyCachedAttribute(int seconds = 60) : Attribute
{
    /// <summary>The least that the page or its folder says counts.</summary>
    public int Seconds { get; } = seconds;
}

public static class ScriptNonces
{
    /// <summary>The number that lets this answer's scripts run: 128 random bits, new for each answer.</summary>
    public static string ScriptNonce(this HttpContext http)
    {
        if (http.Items[typeof(ScriptNonces)] is not string nonce)
            http.Items[typeof(ScriptNonces)] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }
}
