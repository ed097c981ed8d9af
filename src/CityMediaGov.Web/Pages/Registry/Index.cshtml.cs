using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Infrastructure;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry;

/// <summary>Every account of the city in every state. All staff read it; its keeper works from here.</summary>
[AnySignedIn, Feature(Features.AccountRegistry)]
public sealed class IndexModel(AppDbContext db, PolicyBook policies, PlatformBook platforms, WrittenTime time) : PageModel
{
    private const int PageLength = 25;
    private const int CountedUpTo = 999;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Platform { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Look { get; set; }

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

    public IReadOnlyList<(string Value, string Text)> Flags { get; private set; } = [];

    public string? PreviousUrl { get; private set; }

    public string? NextUrl { get; private set; }

    public bool IsNarrowed => Q is not null || Unit is not null || Platform is not null || Look is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Policy = await policies.InForceAsync(cancel);
        await LoadChoicesAsync(cancel);
        var status = AccountWords.InOrder.Cast<AccountStatus?>().FirstOrDefault(state => KeyOf(state!.Value) == Status);
        var found = db.SocialAccounts.AsNoTracking().Matching(Search() with { Platforms = await platforms.ListAsync(cancel) }, db, Policy.Profile.City);
        Tabs = await CountAsync(found, status, cancel);
        await LoadRowsAsync(status is null ? found.Where(account => account.Status != AccountStatus.Declined) : found.Where(account => account.Status == status), cancel);
    }

    private RegisterSearch Search() => new(Q, Guid.TryParse(Unit, out var unit) ? unit : null, string.IsNullOrEmpty(Platform) ? null : Platform,
        Enum.TryParse<RegisterFlag>(Look, out var flag) && Flags.Any(choice => choice.Value == Look) ? flag : null) { Now = time.Clock.Now };

    private async Task LoadRowsAsync(IQueryable<SocialAccount> shown, CancellationToken cancel)
    {
        var backwards = After is null && Before is not null;
        var anchor = Guid.TryParse(After ?? Before, out var id)
            ? await db.SocialAccounts.AsNoTracking().Where(account => account.Id == id).Select(account => new { account.Name, account.Id }).SingleOrDefaultAsync(cancel)
            : null;
        var ordered = anchor is null ? shown.ByName() : backwards ? shown.Before(anchor.Name, anchor.Id) : shown.After(anchor.Name, anchor.Id).ByName();
        var rows = await ordered.Take(PageLength + 1).Select(account => new RegisterRow(
            account.Id, account.Name, account.PlatformName, account.Address, account.AddressKey, account.Status, account.OfficialSince, account.RetiredOn,
            db.Units.Where(unit => unit.Id == account.UnitId).Select(unit => unit.Name).First(),
            account.Registration == null ? null : account.Registration.AdminEmail)).ToListAsync(cancel);
        var more = rows.Count > PageLength;
        rows = [.. rows.Take(PageLength)];
        if (backwards && anchor is not null)
            rows.Reverse();
        if (rows.Count > 0)
        {
            PreviousUrl = anchor is not null && (!backwards || more) ? Address(before: rows[0].Id) : null;
            NextUrl = backwards && anchor is not null ? Address(after: rows[^1].Id) : more ? Address(after: rows[^1].Id) : null;
        }
        Rows = await FlaggedAsync(rows, cancel);
    }

    private async Task<IReadOnlyList<RegisterRow>> FlaggedAsync(List<RegisterRow> rows, CancellationToken cancel)
    {
        var rules = Policy.Profile.Account;
        var ids = rows.ConvertAll(row => row.Id);
        var nobody = rules.MinManagers is null ? []
            : await db.SocialAccounts.AsNoTracking().Where(account => ids.Contains(account.Id)).WithoutManager(db).Select(account => account.Id).ToListAsync(cancel);
        var unplanned = Policy.Profile.RequiredPlan() is null ? []
            : await db.SocialAccounts.AsNoTracking().Where(account => ids.Contains(account.Id)).WithoutPlan(db, time.Clock.Now).Select(account => account.Id).ToListAsync(cancel);
        return [.. rows.Select(row => row with
        {
            HasNoPlan = unplanned.Contains(row.Id),
            HasNobody = nobody.Contains(row.Id),
            IsOnOutsideMailbox = rules.CityEmailRule is not null && row.AdminEmail is { } email && !RequestRules.IsCityEmail(email, Policy.Profile.City),
        })];
    }

    private async Task LoadChoicesAsync(CancellationToken cancel)
    {
        Units = [.. (await db.Units.AsNoTracking().OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel)).Select(unit => (unit.Id.ToString(), unit.Name))];
        Platforms = [.. (await db.SocialAccounts.AsNoTracking().GroupBy(account => account.Platform)
            .Select(group => new { group.Key, Name = group.Min(account => account.PlatformName)! }).ToListAsync(cancel)).OrderBy(platform => platform.Name).Select(platform => (platform.Key, platform.Name))];
        var rules = Policy.Profile.Account;
        Flags =
        [
            .. rules.MinManagers is null ? [] : new[] { (nameof(RegisterFlag.NoManager), AccountWords.NobodyWords(Policy.Profile)) },
            .. rules.CityEmailRule is null ? [] : new[] { (nameof(RegisterFlag.OutsideMailbox), "Outside the City’s mailboxes") },
            .. Policy.Profile.RequiredPlan() is null ? [] : new[] { (nameof(RegisterFlag.NoPlan), AccountWords.NoPlan) },
        ];
    }

    /// <summary>Nobody needs more than "over 999", and counting further would read the whole table.</summary>
    private async Task<IReadOnlyList<RegisterTab>> CountAsync(IQueryable<SocialAccount> found, AccountStatus? chosen, CancellationToken cancel)
    {
        var tabs = new List<RegisterTab>();
        foreach (var status in AccountWords.InOrder)
        {
            var count = await found.Where(account => account.Status == status).ByName().Select(account => account.Id).Take(CountedUpTo + 1).CountAsync(cancel);
            tabs.Add(new(AccountWords.Of(status), count > CountedUpTo ? $"{CountedUpTo}+" : $"{count}", Address(status: KeyOf(status)), status == chosen));
        }
        return [new("All", null, Address(status: ""), chosen is null), .. tabs];
    }

    private string Address(Guid? after = null, Guid? before = null, string? status = null) => QueryHelpers.AddQueryString("/registry", new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["unit"] = Unit,
        ["platform"] = Platform,
        ["look"] = Look,
        ["status"] = status ?? Status,
        ["after"] = after?.ToString(),
        ["before"] = before?.ToString(),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static string KeyOf(AccountStatus status) => AccountWords.Of(status).ToLowerInvariant().Replace(' ', '-');
}

public sealed record RegisterTab(string Text, string? Count, string Address, bool IsHere);

public sealed record RegisterRow(
    Guid Id, string Name, string PlatformName, string Address, string AddressKey, AccountStatus Status, DateOnly? OfficialSince, DateOnly? RetiredOn, string Unit, string? AdminEmail)
{
    public bool HasNobody { get; init; }

    /// <summary>In use, and its unit has no work plan in force, or one that is out of date.</summary>
    public bool HasNoPlan { get; init; }

    public bool IsOnOutsideMailbox { get; init; }
}
