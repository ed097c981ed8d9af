using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Units;

[RequirePermission(Permission.SeePeople)]
public sealed class IndexModel(AppDbContext db, PolicyBook policies, CurrentActor current) : PageModel
{
    public const string Closed = "closed";

    private const int Most = 25;

    [FromQuery]
    public string? Q { get; set; }

    /// <summary>Null: open ones.</summary>
    [FromQuery]
    public string? Show { get; set; }

    /// <summary>Id of the unit after which the page begins.</summary>
    [FromQuery]
    public Guid? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Later { get; private set; }

    public bool MayAdd => Unit.WhyNotKeepList(current.Required) is null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var units = Show is Closed ? db.Units.Where(unit => unit.ClosedAt != null) : db.Units.Where(unit => unit.ClosedAt == null);
        if (Q?.Trim() is { Length: > 0 } word)
        {
            var key = Unit.KeyOf(word);
            units = units.Where(unit => unit.NameKey.Contains(key));
        }
        if (After is { } id && await db.Units.Where(unit => unit.Id == id).Select(unit => new { unit.Id, unit.Name }).SingleOrDefaultAsync(cancel) is { } from)
            units = units.Where(unit => unit.Name.CompareTo(from.Name) > 0 || (unit.Name == from.Name && unit.Id > from.Id));
        var found = await units.AsNoTracking().OrderBy(unit => unit.Name).ThenBy(unit => unit.Id).Take(Most + 1).Select(unit => new Row(
            unit.Id, unit.Name, unit.Type,
            db.Users.Count(person => person.UnitId == unit.Id && person.DeactivatedAt == null),
            db.SocialAccounts.Count(account => account.UnitId == unit.Id && account.Status == AccountStatus.Live))).ToListAsync(cancel);
        var policy = await policies.InForceAsync(cancel);
        var shown = found.Take(Most).Select(row => row.Id).ToList();
        var heads = (await (
            from held in db.RoleHoldings.AsNoTracking()
            join person in db.Users on held.PersonId equals person.Id
            where held.Role == Role.DepartmentHead && held.EndedAt == null && held.UnitId != null && shown.Contains(held.UnitId.Value) && person.DeactivatedAt == null
            orderby held.GivenAt
            select new { held.UnitId, person.FullName }).ToListAsync(cancel)).ToLookup(head => head.UnitId, head => head.FullName);
        Rows = [.. found.Take(Most).Select(row => row with
        {
            Type = policy.Profile.UnitTypes.FirstOrDefault(type => type.Key == row.Type)?.Title ?? row.Type,
            Heads = [.. heads[row.Id]],
        })];
        Later = found.Count > Most ? QueryHelpers.AddQueryString("/units", new Dictionary<string, string?> { ["q"] = Q, ["show"] = Show, ["after"] = Rows[^1].Id.ToString() }
            .Where(pair => !string.IsNullOrEmpty(pair.Value))) : null;
    }

    /// <param name="People">Who belong to it and may sign in.</param>
    /// <param name="Accounts">Official ones.</param>
    public sealed record Row(Guid Id, string Name, string Type, int People, int Accounts)
    {
        public IReadOnlyList<string> Heads { get; init; } = [];
    }
}
