using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.People;

/// <summary>Reads who somebody is, and who holds what.</summary>
public sealed class PeopleReader(AppDbContext db)
{
    /// <summary>The acting person with their roles and the people for whom they are deputy; null when they may not sign in. One statement, for each request makes it.</summary>
    public async Task<Actor?> ActorAsync(Guid personId, DateTime now, CancellationToken cancel)
    {
        var person = await db.Users.AsNoTracking().Where(user => user.Id == personId && user.DeactivatedAt == null)
            .Select(user => new
            {
                user.FullName,
                user.JobTitle,
                user.UnitId,
                Seats = db.RoleHoldings.Where(holding => holding.EndedAt == null && holding.PersonId == user.Id).Select(holding => new RoleSeat(holding.Role, holding.UnitId)).ToList(),
                Principals = (
                    from deputyship in db.Deputyships
                    join principal in db.Users on deputyship.PersonId equals principal.Id
                    where deputyship.DeputyId == user.Id && deputyship.EndedAt == null && deputyship.FromAt <= now && now < deputyship.UntilAt && principal.DeactivatedAt == null
                    select new
                    {
                        principal.Id,
                        principal.FullName,
                        deputyship.NamedAt,
                        Seats = db.RoleHoldings.Where(holding => holding.EndedAt == null && holding.PersonId == principal.Id).Select(holding => new RoleSeat(holding.Role, holding.UnitId)).ToList(),
                    }).ToList(),
            }).SingleOrDefaultAsync(cancel);
        return person is null ? null : new(personId, person.FullName, person.JobTitle, person.UnitId, person.Seats,
            [.. person.Principals.Select(principal => new Deputizing(principal.Id, principal.FullName, principal.NamedAt, principal.Seats))]);
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

    /// <summary>
    /// Who holds a role for a unit: the holders of the unit itself or of the nearest one above it, or those of the whole
    /// city. Null when nobody does, or no role is named.
    /// </summary>
    public async Task<RoleSeat?> SeatForAsync(SourcedRole? named, Guid unitId, DateTime now, CancellationToken cancel)
    {
        if (named is null)
            return null;
        var role = new Role(named.Role);
        var staffing = await StaffingAsync([role], now, cancel);
        var unit = staffing.NearestUnitWith(role, unitId);
        return staffing.HoldersOf(role, unit).Any() ? new(role, unit)
            : role != Role.DepartmentHead && staffing.HoldersOf(role, null).Any() ? new(role, null)
            : null;
    }

    /// <summary>How many other people who may sign in hold the role.</summary>
    public Task<int> OtherHoldersAsync(Role role, Guid personId, CancellationToken cancel) => (
        from holding in db.RoleHoldings
        join person in db.Users on holding.PersonId equals person.Id
        where holding.Role == role && holding.EndedAt == null && holding.PersonId != personId && person.DeactivatedAt == null
        select holding.PersonId).Distinct().CountAsync(cancel);

    /// <summary>Roles that the policy needs and nobody holds, and the open units for which nobody decides as head.</summary>
    public async Task<Vacancies> VacanciesAsync(PolicyInForce policy, DateTime now, CancellationToken cancel)
    {
        var needed = HeldRole.NeededBy(policy);
        var staffing = await StaffingAsync([.. needed.Select(held => held.Role), Role.DepartmentHead], now, cancel);
        var hasHeads = HeldRole.AllOf(policy).Any(held => held.IsForOneUnit);
        var units = await db.Units.AsNoTracking().Where(unit => hasHeads && unit.ClosedAt == null).OrderBy(unit => unit.Name).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return new([.. needed.Where(held => !staffing.HoldersOf(held.Role, null).Any())],
            [.. units.Where(unit => !staffing.HoldersOf(Role.DepartmentHead, staffing.NearestUnitWith(Role.DepartmentHead, unit.Id)).Any()).Select(unit => (unit.Id, unit.Name))]);
    }
}

/// <param name="Roles">In the profile's order.</param>
/// <param name="Units">Open units that neither have a head nor stand under one that has.</param>
public sealed record Vacancies(IReadOnlyList<HeldRole> Roles, IReadOnlyList<(Guid Id, string Name)> Units);
