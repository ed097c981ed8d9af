using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Tests.Docs;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Access;

/// <summary>One endpoint of the application, and what its own page says about who may enter.</summary>
/// <param name="Page">"/Registry/Details"; null when no Razor page stands behind it.</param>
/// <param name="Route">"/registry/{id:guid}".</param>
/// <param name="Handlers">Names of what can be posted; "" for the form without a name.</param>
/// <param name="Feature">The feature of the policy that it belongs to; null when every city has it.</param>
/// <param name="Permissions">All of them are asked for.</param>
internal sealed record Door(
    string? Page, string Route, IReadOnlyList<string>? Methods, IReadOnlyList<string> Handlers, string? Feature, bool IsAnonymous, IReadOnlyList<Permission> Permissions)
{
    public bool HasRecord => Route.Contains('{', StringComparison.Ordinal);

    public bool IsPage => Page is not null;

    /// <summary>Who is signed in already is sent on.</summary>
    public bool IsWayIn => Page?.StartsWith("/SignIn/", StringComparison.Ordinal) == true;

    /// <summary>A page is read by GET and HEAD; what is posted to it is checked by itself.</summary>
    public bool Takes(string method) => Methods is null || Methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it has this path; what is in the place of a parameter is not looked at.</summary>
    public bool Answers(string path) => new TemplateMatcher(TemplateParser.Parse(Route), []).TryMatch(new(path), []);

    public bool OpensTo(Actor? actor) => IsAnonymous || (actor is not null && Permissions.All(actor.Can));
}

internal static class Doors
{
    private const string DevelopmentAssets = "{**path:file}";

    /// <summary>Every endpoint but the files of wwwroot.</summary>
    public static async Task<IReadOnlyList<Door>> AllOfAsync(AppHost host)
    {
        var (doors, loader) = (new List<Door>(), host.Services.GetRequiredService<PageLoader>());
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == DevelopmentAssets)
                continue;
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var compiled = page is null ? null : await loader.LoadAsync(page, endpoint.Metadata);
            var metadata = compiled?.Endpoint?.Metadata ?? endpoint.Metadata;
            doors.Add(new(
                page?.ViewEnginePath, "/" + endpoint.RoutePattern.RawText?.TrimStart('/'), endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods,
                [.. compiled?.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "") ?? []],
                metadata.GetMetadata<FeatureAttribute>()?.Name,
                metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null,
                [.. metadata.Select(ProductAccess.PermissionOf).OfType<string>().Distinct().Select(Enum.Parse<Permission>)]));
        }
        return doors;
    }
}
