namespace CityMediaGov.Web.Tests.Docs;

/// <summary>How the product says who may enter, for <see cref="AccessDocument"/>.</summary>
internal static class ProductAccess
{
    public static string? PermissionOf(object metadata) => null;

    public static bool IsAnySignedIn(object metadata) => false;

    public static IReadOnlyList<(string Role, IReadOnlyCollection<string> Permissions)> Roles() => [];
}
