using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace CityMediaGov.Web.Infrastructure;

internal static class RateLimits
{
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<Limits>().BindConfiguration("Limits");
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<PublicFormTries>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
            options.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Seconds(wait);
                return ValueTask.CompletedTask;
            };
        });
    }

    internal static string Seconds(TimeSpan wait) => Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    internal static RateLimitPartition<string> Of(string key, Limits.Window window) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = window.Tries, Window = TimeSpan.FromSeconds(window.Seconds) });

    /// <summary>How long to wait; null when it may go on.</summary>
    internal static TimeSpan? Wait(RateLimitLease lease) =>
        lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);

    private static RateLimitPartition<string> Partition(HttpContext http)
    {
        var limits = http.RequestServices.GetRequiredService<IOptions<Limits>>().Value;
        // The page that says "too many" must itself be shown.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || IsUncounted(http))
            return RateLimitPartition.GetNoLimiter("uncounted");
        return http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person
            ? Of($"person {person}", limits.Person)
            : Of($"address {ClientAddress.Key(http)}", limits.Anonymous);
    }

    private static bool IsUncounted(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || (http.GetEndpoint()?.Metadata.GetMetadata<UncountedAttribute>() is not null && !http.Request.QueryString.HasValue)
        || http.Request.Path.StartsWithSegments("/health");
}

/// <summary>Counts tries to sign in, by address and by person and address.</summary>
public sealed class SignInAttempts(IOptions<Limits> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> byAddress =
        PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimits.Of(ClientAddress.Key(http), limits.Value.SignInFromAddress));

    private readonly PartitionedRateLimiter<(HttpContext Http, string Name)> byPerson =
        PartitionedRateLimiter.Create<(HttpContext Http, string Name), string>(attempt =>
            RateLimits.Of($"{ClientAddress.Key(attempt.Http)} {attempt.Name.ToUpperInvariant()}", limits.Value.SignInAsPerson));

    /// <summary>
    /// Counts one try. Null when it may go on; else how long to wait: answer with <see cref="TooManyTries"/>. Whether
    /// the person exists makes no difference.
    /// </summary>
    public TimeSpan? Count(HttpContext http, string name)
    {
        using var address = byAddress.AttemptAcquire(http);
        using var person = byPerson.AttemptAcquire((http, name));
        return RateLimits.Wait(address) ?? RateLimits.Wait(person);
    }

    public void Dispose()
    {
        byAddress.Dispose();
        byPerson.Dispose();
    }
}
