using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Every account of the city in every state: the inventory of what it owns. All staff read it; its keeper works from here.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class IndexModel(AppDbContext db, PolicyBook policies, PlatformBook platforms, WrittenTime time) : PageModel
{
    private const int PageLength = 25;
    private const int CountedUpTo = 999;

    /// <summary>The parts stand in the address without a prefix.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public RegisterFilter Filter { get; set; } = new();

    /// <summary>Id of the row after which, or before which, this page of the list stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public PolicyInForce Policy { get; private set; } = null!;

    public IReadOnlyList<RegisterRow> Rows { get; private set; } = [];

    public IReadOnlyList<RegisterTab> Tabs { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Units { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Platforms { get; private set; } = [];

    public string? PreviousUrl { get; private set; }

    public string? NextUrl { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Policy = await policies.InForceAsync(cancel);
        await LoadChoicesAsync(cancel);
        var narrowed = Filter.Narrow(db, Policy, await platforms.ListAsync(cancel), time.Clock.Now);
        Tabs = await CountAsync(narrowed, cancel);
        await LoadRowsAsync(Filter.Shown(narrowed), cancel);
    }

    private async Task LoadRowsAsync(IQueryable<SocialAccount> shown, CancellationToken cancel)
    {
        var backwards = After is null && Before is not null;
        var anchor = Guid.TryParse(After ?? Before, out var id)
            ? await db.SocialAccounts.AsNoTracking().Where(account => account.Id == id).Select(account => new { account.Name, account.Id }).SingleOrDefaultAsync(cancel)
            : null;
        var ordered = anchor is null ? shown.ByName() : backwards ? shown.Before(anchor.Name, anchor.Id) : shown.After(anchor.Name, anchor.Id).ByName();
        var rows = await RegisterRow.Of(ordered.Take(PageLength + 1), db, Policy.Profile, time.Clock.Now).ToListAsync(cancel);
        var more = rows.Count > PageLength;
        rows = [.. rows.Take(PageLength)];
        if (backwards && anchor is not null)
            rows.Reverse();
        if (rows.Count > 0)
        {
            PreviousUrl = anchor is not null && (!backwards || more) ? Address(before: rows[0].Id) : null;
            NextUrl = backwards && anchor is not null ? Address(after: rows[^1].Id) : more ? Address(after: rows[^1].Id) : null;
        }
        Rows = Policy.Profile.Account.CityEmailRule is null ? rows
            : rows.ConvertAll(row => row with { IsOnOutsideMailbox = row.AdminEmail is { } email && !RequestRules.IsCityEmail(email, Policy.Profile.City) });
    }

    private async Task LoadChoicesAsync(CancellationToken cancel)
    {
        Units = [.. (await db.Units.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel)).Select(unit => (unit.Id.ToString(), unit.Name))];
        // The keys from the index alone, then one account of each: for the least name of a group every account would be read.
        var used = await db.SocialAccounts.Select(account => account.Platform).Distinct()
            .Select(key => new { Key = key, Name = db.SocialAccounts.Where(account => account.Platform == key).OrderBy(account => account.Name).ThenBy(account => account.Id).Select(account => account.PlatformName).First() })
            .ToListAsync(cancel);
        Platforms = [.. used.OrderBy(platform => platform.Name).Select(platform => (platform.Key, platform.Name))];
    }

    /// <summary>Nobody needs more than "over 999", and counting further would read the whole table.</summary>
    private async Task<IReadOnlyList<RegisterTab>> CountAsync(IQueryable<SocialAccount> found, CancellationToken cancel)
    {
        var counts = await AccountWords.InOrder
            .Select(status => found.Where(account => account.Status == status).ByName().Take(CountedUpTo + 1).Select(account => account.Status))
            .Aggregate((one, other) => one.Concat(other))
            .GroupBy(status => status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        return [new("All", null, Address(status: ""), Filter.ChosenStatus is null), .. AccountWords.InOrder.Select(status => Tab(status, counts.GetValueOrDefault(status)))];
    }

    private RegisterTab Tab(AccountStatus status, int count) => new(
        AccountWords.Of(status), count > CountedUpTo ? $"{CountedUpTo}+" : $"{count}", Address(status: RegisterFilter.KeyOf(status)), status == Filter.ChosenStatus);

    private string Address(Guid? after = null, Guid? before = null, string? status = null) => Filter.Address("/registry", after, before, status);
}

public sealed record RegisterTab(string Text, string? Count, string Address, bool IsHere);
