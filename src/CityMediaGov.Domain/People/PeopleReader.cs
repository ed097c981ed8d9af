using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.People;

/// <summary>Reads who somebody is, and who holds what.</summary>
public sealed class PeopleReader(AppDbContext db)
{
    /// <summary>The acting person with their roles and the people for whom they are deputy; null when they may not sign in.</summary>
    public async Task<Actor?> ActorAsync(Guid personId, DateTime now, CancellationToken cancel)
    {
        var person = await db.Users.AsNoTracking().Where(user => user.Id == personId && user.DeactivatedAt == null)
            .Select(user => new { user.FullName, user.JobTitle, user.UnitId }).SingleOrDefaultAsync(cancel);
        if (person is null)
            return null;

        var principals = await (
            from deputyship in db.Deputyships.AsNoTracking()
            join principal in db.Users on deputyship.PersonId equals principal.Id
            where deputyship.DeputyId == personId && deputyship.EndedAt == null && deputyship.FromAt <= now && now < deputyship.UntilAt && principal.DeactivatedAt == null
            select new { principal.Id, principal.FullName, deputyship.NamedAt }).ToListAsync(cancel);
        Guid[] everybody = [personId, .. principals.Select(principal => principal.Id)];
        var seats = (await db.RoleHoldings.AsNoTracking().Where(holding => holding.EndedAt == null && everybody.Contains(holding.PersonId))
            .Select(holding => new { holding.PersonId, holding.Role, holding.UnitId }).ToListAsync(cancel))
            .ToLookup(holding => holding.PersonId, holding => new RoleSeat(holding.Role, holding.UnitId));
        return new(personId, person.FullName, person.JobTitle, person.UnitId, [.. seats[personId]],
            [.. principals.Select(principal => new Deputizing(principal.Id, principal.FullName, principal.NamedAt, [.. seats[principal.Id]]))]);
    }

    /// <summary>Everybody who holds one of the roles at present, with their deputies.</summary>
    public async Task<Staffing> StaffingAsync(IReadOnlyCollection<Role> roles, DateTime now, CancellationToken cancel)
    {
        var holders = await (
            from holding in db.RoleHoldings.AsNoTracking()
            join person in db.Users on holding.PersonId equals person.Id
            where holding.EndedAt == null && roles.Contains(holding.Role) && person.DeactivatedAt == null
            orderby holding.GivenAt
            select new { person.Id, person.FullName, person.JobTitle, holding.Role, holding.UnitId }).ToListAsync(cancel);
        var people = holders.Select(holder => holder.Id).Distinct().ToList();
        var deputies = (await (
            from deputyship in db.Deputyships.AsNoTracking()
            join deputy in db.Users on deputyship.DeputyId equals deputy.Id
            where people.Contains(deputyship.PersonId) && deputyship.EndedAt == null && deputyship.FromAt <= now && now < deputyship.UntilAt && deputy.DeactivatedAt == null
            select new { deputyship.PersonId, deputyship.DeputyId }).ToListAsync(cancel)).ToLookup(row => row.PersonId, row => row.DeputyId);
        var parents = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancel);
        return new([.. holders.Select(holder => new Holder(holder.Id, holder.FullName, holder.JobTitle, holder.Role, holder.UnitId, [.. deputies[holder.Id]]))], parents);
    }
}
