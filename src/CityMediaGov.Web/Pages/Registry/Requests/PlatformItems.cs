using CityMediaGov.Domain.Registry;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>The choice of platforms, under the groups in which policies list them.</summary>
internal static class PlatformItems
{
    public static IReadOnlyList<SelectListItem> Of(IEnumerable<PlatformChoice> choices)
    {
        var groups = Enum.GetValues<Domain.Policies.PlatformKind>().ToDictionary(kind => kind, kind => new SelectListGroup { Name = PolicyPlatforms.HeadingOf(kind) });
        return
        [
            .. choices.OrderBy(choice => choice.Kind)
                .Select(choice => new SelectListItem(choice.Name, choice.Key) { Group = choice.Key == PlatformKey.Other.Value ? null : groups[choice.Kind] }),
        ];
    }
}
