using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>An address of the application and what it asks of who opens it.</summary>
/// <param name="Route">"/registry/{id:guid}".</param>
/// <param name="Methods">"GET, HEAD"; "any" when the address names none, as pages do.</param>
/// <param name="Page">"/Registry/Details"; null when no Razor page stands behind it.</param>
public sealed record DocumentedAddress(
    string Route, string Methods, string? Page, bool IsAnonymous, bool IsAnySignedIn, IReadOnlyList<string> Permissions)
{
    /// <summary>MapStaticAssets adds it in Development, for files of wwwroot that are newer than the build.</summary>
    private const string DevelopmentAssets = "{**path:file}";

    /// <summary>Every address of a running application, files of wwwroot left out; a page with two addresses by the shorter.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="permissionOf">The permission that a metadata item asks for; null when it asks for none.</param>
    /// <param name="isAnySignedIn">Whether a metadata item says that being signed in is enough.</param>
    public static async Task<IReadOnlyList<DocumentedAddress>> AllOfAsync(
        IServiceProvider services, Func<object, string?> permissionOf, Func<object, bool> isAnySignedIn)
    {
        var addresses = new List<DocumentedAddress>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == DevelopmentAssets)
                continue;
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var metadata = await WholeMetadataAsync(services, endpoint, page);
            addresses.Add(new(
                "/" + endpoint.RoutePattern.RawText?.TrimStart('/'),
                string.Join(", ", endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["any"]),
                page?.ViewEnginePath,
                metadata.GetMetadata<IAllowAnonymous>() is not null,
                metadata.Any(isAnySignedIn),
                [.. metadata.Select(permissionOf).OfType<string>().Distinct()]));
        }
        return [.. addresses.GroupBy(address => address.Page ?? $"{address.Methods} {address.Route}").Select(same => same.MinBy(address => address.Route.Length)!)];
    }

    // A page that is compiled when first asked for gets the attributes of its class only then.
    private static async Task<EndpointMetadataCollection> WholeMetadataAsync(IServiceProvider services, Endpoint endpoint, PageActionDescriptor? page)
    {
        var compiled = page is null ? null : await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return compiled?.Endpoint?.Metadata ?? endpoint.Metadata;
    }
}
