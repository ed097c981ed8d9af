using System.Globalization;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Work;

/// <summary>What waits for whoever looks: the page on which staff begin.</summary>
[AnySignedIn]
public sealed class IndexModel(CurrentActor current, WorkList list) : PageModel
{
    /// <summary>A word that is no tab shows everything.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    /// <summary>Place after which the page begins; one that cannot be read shows the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public WorkTab Tab { get; private set; }

    public WorkPage List { get; private set; } = null!;

    public bool IsDeputy => current.Required.DeputyFor.Count > 0;

    public string? NextUrl => List.Next is not { } next ? null : $"{UrlOf(Tab)}{(Tab is WorkTab.All ? "?" : "&")}after={next.At.Ticks.ToString(CultureInfo.InvariantCulture)}-{next.Id:N}";

    public string? FirstUrl => After is null ? null : UrlOf(Tab);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Tab = Enum.TryParse<WorkTab>(Show, ignoreCase: true, out var tab) && Enum.IsDefined(tab) && !char.IsDigit(Show![0]) ? tab : WorkTab.All;
        List = await list.ReadAsync(current.Required, Tab, Place(After), cancel);
    }

    public static string UrlOf(WorkTab tab) => tab is WorkTab.All ? "/work" : $"/work?show={tab.ToString().ToLowerInvariant()}";

    /// <summary>The items with the heading of their band, in the order of the list.</summary>
    public IEnumerable<(WorkBand Band, IReadOnlyList<WorkItem> Items)> Bands => List.Items.GroupBy(item => item.Band).Select(band => (band.Key, (IReadOnlyList<WorkItem>)[.. band]));

    private static WorkPlace? Place(string? text) =>
        text?.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var key)
            ? new(new DateTime(at, DateTimeKind.Utc), key)
            : null;
}
