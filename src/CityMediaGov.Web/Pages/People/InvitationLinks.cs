using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CityMediaGov.Web.Pages.People;

/// <summary>The link of an invitation just sent. It is shown on the next page once, because it is kept nowhere.</summary>
internal static class InvitationLinks
{
    private const string Key = "invitation";

    public static Func<string, string> To(HttpRequest request) => token => $"{request.Scheme}://{request.Host}{request.PathBase}/invite/{token}";

    public static void ShowOnce(this ITempDataDictionary next, string link) => next[Key] = link;

    /// <summary>Null when nothing was just sent.</summary>
    public static string? TakeLink(this ITempDataDictionary next) => next[Key] as string;
}
