namespace CityMediaGov.Web.Infrastructure;

/// <summary>Pages are read and forms are posted; nothing here takes any other method, but that browsers ask before they read open data.</summary>
internal sealed class MethodsTaken(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method)
            || (HttpMethods.IsOptions(method) && http.GetEndpoint()?.Metadata.GetMetadata<OpenDataAttribute>() is not null)
            || http.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is not null)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    }
}
