using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Requests;

[AnySignedIn]
[Feature(Features.AccountRequests)]
public sealed class IndexModel(RequestList list, RequestFilters filters, CurrentActor current, WrittenTime time) : PageModel
{
    private const int LongestWord = 100;

    /// <summary>What was asked for in the address; anything that means nothing is left out.</summary>
    public RequestSearch Search { get; private set; } = null!;

    public RequestRows Shown { get; private set; } = null!;

    public RequestFilterOptions Options { get; private set; } = null!;

    public bool IsNarrowed => Search is not { Words: null, Unit: null, Platform: null, Status: null };

    public string? NewerUrl => Shown.Newer is { } place ? AddressOf(Search.Tab, ("newer", place.ToString())) : null;

    public string? OlderUrl => Shown.Older is { } place ? AddressOf(Search.Tab, ("older", place.ToString())) : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var cancel = context.HttpContext.RequestAborted;
        Search = Read(Request.Query);
        Shown = await list.ReadAsync(Search, current.Required, time.Clock.Now, cancel);
        Options = await filters.ReadAsync(cancel);
        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>The same list under another tab, with what it is narrowed to.</summary>
    public string AddressOf(RequestTab tab, params IEnumerable<(string Name, string Value)> more)
    {
        (string Name, string? Value)[] kept =
        [
            ("tab", tab is RequestTab.Mine ? null : tab.ToString().ToLowerInvariant()), ("q", Search.Words), ("unit", Search.Unit?.ToString()),
            ("platform", Search.Platform), ("status", Search.Status?.ToString()),
        ];
        return QueryHelpers.AddQueryString("/registry/requests",
            kept.Where(part => part.Value is not null).Concat(more.Select(part => (part.Name, Value: (string?)part.Value))).ToDictionary(part => part.Name, part => part.Value));
    }

    private static RequestSearch Read(IQueryCollection asked)
    {
        string? Said(string name) => asked[name].ToString().Trim() is { Length: > 0 } said ? said : null;
        return new(
            Enum.TryParse<RequestTab>(Said("tab"), ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : RequestTab.Mine,
            Said("q") is { } words ? words[..Math.Min(words.Length, LongestWord)] : null,
            Guid.TryParse(Said("unit"), out var unit) ? unit : null,
            Said("platform") is { Length: <= AccountRequest.PlatformLength } platform ? platform : null,
            Enum.TryParse<AccountRequestStatus>(Said("status"), ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
            ListPlace.Parse(Said("older"), newer: false) ?? ListPlace.Parse(Said("newer"), newer: true));
    }
}

/// <summary>The lines of the lists that narrow.</summary>
/// <param name="UnitWord">What the city calls a unit.</param>
public sealed record RequestFilterOptions(string UnitWord, IReadOnlyList<(string Value, string Text)> Units, IReadOnlyList<(string Value, string Text)> Platforms)
{
    public static IEnumerable<(string Value, string Text)> Statuses => Enum.GetValues<AccountRequestStatus>()
        .Where(status => status is not AccountRequestStatus.Discarded).Select(status => (status.ToString(), RequestWords.Of(status)));
}

public sealed class RequestFilters(AppDbContext db, PolicyBook policies, PlatformBook platforms)
{
    public async Task<RequestFilterOptions> ReadAsync(CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        var policy = await policies.InForceAsync(cancel);
        return new(policy.UnitWord, [.. units.Select(unit => (unit.Id.ToString(), unit.Name))],
            [.. RequestPlatforms.Of(policy.Profile, await platforms.ListAsync(cancel)).Select(choice => (choice.Platform, choice.OtherPlatform is null ? choice.Name : "")).Where(choice => choice.Item2.Length > 0)]);
    }
}
