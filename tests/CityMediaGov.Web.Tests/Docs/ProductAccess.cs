using CityMediaGov.Domain.People;

namespace CityMediaGov.Web.Tests.Docs;

/// <summary>How the product says who may enter, for <see cref="AccessDocument"/>.</summary>
internal static class ProductAccess
{
    public static string? PermissionOf(object metadata) => null;

    public static bool IsAnySignedIn(object metadata) => false;

    public static IReadOnlyList<(string Role, IReadOnlyCollection<string> Permissions)> Roles() =>
        [.. Role.Known.Select(role => (role.Key, (IReadOnlyCollection<string>)Domain.People.Roles.PermissionsOf(role).Select(permission => permission.ToString()).ToHashSet()))];
}
