using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Ui;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>
/// Reads the policy in force once for each request. Before a city is set up every page leads to the set-up; a page of
/// a feature that the policy leaves off is not there.
/// </summary>
internal sealed class CityReader(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<IgnoresCityAttribute>() is not null || IsAsset(http) || HasFailed(http))
        {
            await next(http);
            return;
        }

        // Asked for only here: an answer from memory needs no database, not even one that is not used.
        var inForce = await http.RequestServices.GetRequiredService<PolicyBook>().FindInForceAsync(http.RequestAborted);
        if (http.RequestServices.GetRequiredService<ICityFrame>() is CityFrame city)
            city.InForce = inForce;
        if (inForce is null && metadata.GetMetadata<BeforeSetUpAttribute>() is null)
        {
            http.Response.Redirect("/setup");
            return;
        }
        if (metadata.GetMetadata<FeatureAttribute>() is { } feature && inForce?.Profile.Has(feature.Name) == false)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await next(http);
    }

    /// <summary>The page about a failure must not fail for the same reason, such as a database that is gone.</summary>
    private static bool HasFailed(HttpContext http) => http.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is not null;

    private static bool IsAsset(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}

/// <summary>The page belongs to this feature (a name of <see cref="Features"/>); where the policy leaves it off it answers 404.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Answers before a city is set up.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSetUpAttribute : Attribute;

/// <summary>An endpoint that asks nothing of the city: health, reports of the browser.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class IgnoresCityAttribute : Attribute;
