using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>For the machine that watches the process: a status and no detail.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().WithMetadata(new IgnoresCityAttribute());
        app.MapHealthChecks("/health/ready").AllowAnonymous().WithMetadata(new IgnoresCityAttribute());
    }
}
