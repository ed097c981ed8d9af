using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CityMediaGov.Web.Pages.Registry.Platforms;

/// <summary>The platforms of the policy, those that the product knows, and the city's own. All staff read it; its keeper works from here.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class IndexModel(PlatformReader reader, CurrentActor current) : PageModel
{
    public static readonly IReadOnlyList<(string Value, string Text)> Choices = [("own", "The City’s own"), ("used", "With accounts"), ("typed", "Typed in a request"), ("unapproved", "Not approved")];

    [FromQuery]
    public string? Q { get; set; }

    /// <summary>One of <see cref="Choices"/>; null for all.</summary>
    [FromQuery]
    public string? Show { get; set; }

    public IReadOnlyList<IGrouping<string, PlatformRow>> Groups { get; private set; } = [];

    /// <summary>The policy has each platform approved.</summary>
    public bool Approves { get; private set; }

    public bool MayAdd => CityPlatform.WhyNotKeepList(current.Required) is null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = await reader.ReadAsync(cancel);
        Approves = rows.Any(row => row.Standing is not null);
        Groups = [.. rows.Where(Fits).GroupBy(row => row.Group)];
    }

    private bool Fits(PlatformRow row) => Show switch
    {
        "own" => row.IsCitys,
        "used" => row.Accounts > 0,
        "typed" => row.IsTyped,
        "unapproved" => row.Standing is { IsApproved: false },
        _ => true,
    } && (Q?.Trim() is not { Length: > 0 } word
        || row.OtherNames.Append(row.Name).Concat(row.Known?.Hosts ?? []).Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
