using CityMediaGov.Domain.People;
using CityMediaGov.Web.Security;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>How the product says who may enter, for <see cref="AccessDocument"/>.</summary>
internal static class ProductAccess
{
    public static string? PermissionOf(object metadata) => (metadata as RequirePermissionAttribute)?.Permission.ToString();

    public static bool IsAnySignedIn(object metadata) => metadata is AnySignedInAttribute;

    public static IReadOnlyList<(string Role, IReadOnlyCollection<string> Permissions)> Roles() =>
    [
        .. Role.Known.Select(role =>
            (role.Key, (IReadOnlyCollection<string>)Domain.People.Roles.PermissionsOf(role).Select(permission => permission.ToString()).ToHashSet())),
    ];
}
