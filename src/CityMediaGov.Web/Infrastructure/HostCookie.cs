using System.Net;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>
/// A cookie of this host alone: <c>__Host-</c>, Secure, HttpOnly, SameSite=Strict. Only on plain HTTP to the same
/// machine, for trying out, it goes without the prefix and Secure, because a browser would drop it.
/// </summary>
public sealed class HostCookie(string bareName, IHttpContextAccessor current) : CookieBuilder
{
    public override string? Name
    {
        get => IsPlain ? bareName : $"__Host-{bareName}";
        set => throw new NotSupportedException("The name follows from the connection.");
    }

    public override CookieSecurePolicy SecurePolicy
    {
        get => IsPlain ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
        set => throw new NotSupportedException("Secure follows from the connection.");
    }

    public override string? Path { get; set; } = "/";

    public override bool HttpOnly { get; set; } = true;

    public override SameSiteMode SameSite { get; set; } = SameSiteMode.Strict;

    public override bool IsEssential { get; set; } = true;

    private bool IsPlain => current.HttpContext is { } http && IsPlainLoopback(http);

    /// <summary>Both ends are this machine: a proxy on it passes on the public host name, which is none.</summary>
    public static bool IsPlainLoopback(HttpContext http) =>
        !http.Request.IsHttps
        && (http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress))
        && http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
}
