using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

/// <summary>What the list shows, as the address says it. What makes no sense is passed over.</summary>
public sealed class PeopleFilter
{
    public const string Former = "former";
    public const string Everybody = "all";

    /// <summary>Part of a name, title or e-mail address.</summary>
    public string? Q { get; set; }

    public string? Unit { get; set; }

    public string? Role { get; set; }

    /// <summary>Null: those who may sign in.</summary>
    public string? Show { get; set; }

    /// <summary>Id of the person after whom the page begins.</summary>
    public string? After { get; set; }

    /// <summary>Id of the person before whom it ends.</summary>
    public string? Before { get; set; }

    /// <summary>The same list from another person on.</summary>
    public string UrlFrom(string key, Guid id) => QueryHelpers.AddQueryString("/people", new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["unit"] = Unit,
        ["role"] = Role,
        ["show"] = Show,
        [key] = id.ToString(),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}

public sealed record PersonRow(Guid Id, string Name, string JobTitle, string Email, string? Unit, DateTime? DeactivatedAt, bool HasPassword, IReadOnlyList<string> Roles);

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, string? Earlier, string? Later);

internal static class PeopleList
{
    private const int Rows = 25;

    /// <summary>25 people by name from the person of the filter on; two reads, however many there are.</summary>
    public static async Task<PeoplePage> ReadAsync(AppDbContext db, PolicyInForce policy, PeopleFilter filter, CancellationToken cancel)
    {
        var back = filter.Before is not null;
        var matching = Matching(db, filter);
        var from = Guid.TryParse(filter.Before ?? filter.After, out var id)
            ? await db.Users.AsNoTracking().Where(person => person.Id == id).Select(person => new { person.Id, person.FullName }).SingleOrDefaultAsync(cancel)
            : null;
        if (from is not null)
            matching = back
                ? matching.Where(person => person.FullName.CompareTo(from.FullName) < 0 || (person.FullName == from.FullName && person.Id < from.Id))
                : matching.Where(person => person.FullName.CompareTo(from.FullName) > 0 || (person.FullName == from.FullName && person.Id > from.Id));
        var ordered = back
            ? matching.OrderByDescending(person => person.FullName).ThenByDescending(person => person.Id)
            : matching.OrderBy(person => person.FullName).ThenBy(person => person.Id);
        var found = await (
            from person in ordered.Take(Rows + 1)
            join unit in db.Units on person.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            select new PersonRow(person.Id, person.FullName, person.JobTitle, person.Email!, unit.Name, person.DeactivatedAt, person.PasswordHash != null, new List<string>())).ToListAsync(cancel);
        var more = found.Count > Rows;
        var shown = found.Take(Rows).ToList();
        if (back)
            shown.Reverse();
        var roles = await RolesAsync(db, policy, [.. shown.Select(row => row.Id)], cancel);
        return new([.. shown.Select(row => row with { Roles = [.. roles[row.Id]] })],
            shown.Count > 0 && (back ? more : from is not null) ? filter.UrlFrom("before", shown[0].Id) : null,
            shown.Count > 0 && (back || more) ? filter.UrlFrom("after", shown[^1].Id) : null);
    }

    private static IQueryable<AppUser> Matching(AppDbContext db, PeopleFilter filter)
    {
        var people = db.Users.AsNoTracking();
        if (filter.Show is not PeopleFilter.Everybody)
            people = filter.Show is PeopleFilter.Former ? people.Where(person => person.DeactivatedAt != null) : people.Where(person => person.DeactivatedAt == null);
        if (filter.Q?.Trim() is { Length: > 0 } word)
        {
            var pattern = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
            people = people.Where(person => EF.Functions.Like(person.FullName, pattern, "\\") || EF.Functions.Like(person.JobTitle, pattern, "\\") || EF.Functions.Like(person.Email!, pattern, "\\"));
        }
        if (Guid.TryParse(filter.Unit, out var unit))
            people = people.Where(person => person.UnitId == unit || db.RoleHoldings.Any(held => held.PersonId == person.Id && held.UnitId == unit && held.EndedAt == null));
        if (!string.IsNullOrEmpty(filter.Role) && filter.Role.Length <= Role.KeyLength)
        {
            var role = new Role(filter.Role);
            people = people.Where(person => db.RoleHoldings.Any(held => held.PersonId == person.Id && held.Role == role && held.EndedAt == null));
        }
        return people;
    }

    private static async Task<ILookup<Guid, string>> RolesAsync(AppDbContext db, PolicyInForce policy, IReadOnlyList<Guid> people, CancellationToken cancel) => (await (
        from held in db.RoleHoldings.AsNoTracking()
        where people.Contains(held.PersonId) && held.EndedAt == null
        join unit in db.Units on held.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        orderby held.GivenAt
        select new { held.PersonId, held.Role, Unit = unit.Name, unit.Type }).ToListAsync(cancel))
        .ToLookup(held => held.PersonId, held => HeldRole.TitleOf(policy, held.Role, held.Unit is null ? null : (held.Unit, held.Type)));
}
