namespace CityMediaGov.Web.Infrastructure;

/// <summary>Leads plain HTTP to HTTPS, except on the same machine and for the health probes of a load balancer.</summary>
internal sealed class SecureOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.IsHttps || HostCookie.IsPlainLoopback(http) || request.Path.StartsWithSegments("/health"))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = $"https://{request.Host.Host}{request.PathBase}{request.Path}{request.QueryString}";
        return Task.CompletedTask;
    }
}
