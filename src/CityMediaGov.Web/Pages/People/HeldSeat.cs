using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

/// <summary>A role that a person holds, in the city's words.</summary>
public sealed record HeldSeat(Guid HoldingId, string Title, DateTime GivenAt)
{
    /// <summary>What the person holds at present, oldest first.</summary>
    public static async Task<IReadOnlyList<HeldSeat>> OfAsync(AppDbContext db, PolicyInForce policy, Guid personId, CancellationToken cancel) => [.. (await (
        from held in db.RoleHoldings.AsNoTracking()
        where held.PersonId == personId && held.EndedAt == null
        join unit in db.Units on held.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        orderby held.GivenAt, held.Id
        select new { held.Id, held.Role, held.GivenAt, Unit = unit.Name, unit.Type }).ToListAsync(cancel))
        .Select(held => new HeldSeat(held.Id, HeldRole.TitleOf(policy, held.Role, held.Unit is null ? null : (held.Unit, held.Type)), held.GivenAt))];
}

/// <summary>A deputyship with the names of both, for the people concerned.</summary>
public sealed record DeputyRow(Guid Id, Guid PersonId, string Person, Guid DeputyId, string Deputy, DateTime FromAt, DateTime UntilAt)
{
    /// <summary>Those that have not ended in which the person is one of the two, the next first.</summary>
    public static async Task<IReadOnlyList<DeputyRow>> OfAsync(AppDbContext db, Guid personId, DateTime now, CancellationToken cancel) => await (
        from deputyship in db.Deputyships.AsNoTracking()
        where (deputyship.PersonId == personId || deputyship.DeputyId == personId) && deputyship.EndedAt == null && deputyship.UntilAt > now
        join person in db.Users on deputyship.PersonId equals person.Id
        join deputy in db.Users on deputyship.DeputyId equals deputy.Id
        orderby deputyship.FromAt
        select new DeputyRow(deputyship.Id, person.Id, person.FullName, deputy.Id, deputy.FullName, deputyship.FromAt, deputyship.UntilAt)).ToListAsync(cancel);

    /// <summary>The last day on which it holds: an instant in it, for writing.</summary>
    public DateTime LastAt => UntilAt.AddMinutes(-1);
}
