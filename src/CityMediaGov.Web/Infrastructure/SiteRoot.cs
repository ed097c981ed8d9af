using CityMediaGov.Domain.Notifications;

namespace CityMediaGov.Web.Infrastructure;

internal static class SiteRoot
{
    /// <summary>
    /// Where the outside reaches this register, without a slash at its end: as configured, else as this request did. What
    /// is printed or copied elsewhere begins with it.
    /// </summary>
    public static string Of(HttpContext http) => http.RequestServices.GetRequiredService<SiteAddress>().PublicUrl is { Length: > 0 } configured
        ? configured.TrimEnd('/')
        : $"{http.Request.Scheme}://{http.Request.Host}";
}
