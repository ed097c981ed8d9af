using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Registry.Reports;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Pages.Registry.Requests;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CityMediaGov.Web.Pages.Registry.Reports;

/// <summary>Every account that somebody reported, and how the city stands to it.</summary>
[RequirePermission(Permission.SeeReports), Feature(Features.PublicDirectory)]
public sealed class IndexModel(ReportList list) : PageModel
{
    private const int LongestWord = 300;

    /// <summary>What was asked for in the address; anything that means nothing is left out.</summary>
    public ReportSearch Search { get; private set; } = null!;

    public ReportRows Shown { get; private set; } = null!;

    public IReadOnlyList<(string Value, string Text)> Platforms { get; private set; } = [];

    public static IEnumerable<(string Value, string Text)> Claims => Enum.GetValues<ReportClaim>().Select(claim => (claim.ToString(), ReportWords.Of(claim)));

    public bool IsNarrowed => Search is not { Words: null, Claim: null, Platform: null };

    public string? NewerUrl => Shown.Newer is { } place ? AddressOf(Search.Tab, ("newer", place.ToString())) : null;

    public string? OlderUrl => Shown.Older is { } place ? AddressOf(Search.Tab, ("older", place.ToString())) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        string? Said(string name) => Request.Query[name].ToString().Trim() is { Length: > 0 } said ? said : null;
        Search = new(
            Enum.TryParse<ReportTab>(Said("tab"), ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : ReportTab.Waiting,
            Said("q") is { } words ? words[..Math.Min(words.Length, LongestWord)] : null,
            Enum.TryParse<ReportClaim>(Said("claim"), ignoreCase: true, out var claim) && Enum.IsDefined(claim) ? claim : null,
            Said("platform") is { Length: <= AccountRequest.PlatformLength } platform ? platform : null,
            ListPlace.Parse(Said("older"), newer: false) ?? ListPlace.Parse(Said("newer"), newer: true));
        Shown = await list.ReadAsync(Search, cancel);
        Platforms = await list.PlatformsAsync(cancel);
    }

    /// <summary>The same list under another tab, with what it is narrowed to.</summary>
    public string AddressOf(ReportTab tab, params IEnumerable<(string Name, string Value)> more)
    {
        (string Name, string? Value)[] kept =
            [("tab", tab is ReportTab.Waiting ? null : tab.ToString().ToLowerInvariant()), ("q", Search.Words), ("claim", Search.Claim?.ToString()), ("platform", Search.Platform)];
        return QueryHelpers.AddQueryString("/registry/reports",
            kept.Where(part => part.Value is not null).Concat(more.Select(part => (part.Name, Value: (string?)part.Value))).ToDictionary(part => part.Name, part => part.Value));
    }
}
