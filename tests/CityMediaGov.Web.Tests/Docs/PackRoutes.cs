namespace CityMediaGov.Web.Tests.Docs;

/// <summary>The approval routes of the packs that ship, in the document's words.</summary>
internal static class PackRoutes
{
    public static IEnumerable<DocumentedRoute> All() => [];
}
