using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Duties;

public static class DutyQueries
{
    /// <summary>
    /// Open duties of this person and of their roles, and the decisions of the people for whom they are deputy: a deputy
    /// takes steps, and nothing else.
    /// </summary>
    public static IQueryable<Duty> WaitingFor(this IQueryable<Duty> duties, Actor actor) => Together(
    [
        Open(duties).Where(duty => duty.PersonId == actor.Id),
        .. OwnSeats(actor).Select(seat => HeldBy(duties, seat)),
        .. SeatsAsDeputyOnly(actor).Select(seat => HeldBy(duties, seat).Where(duty => duty.Kind == DutyKind.Decide)),
    ]);

    /// <summary>Those of <see cref="WaitingFor"/> that come only because the person is somebody's deputy.</summary>
    public static IQueryable<Duty> WaitingForDeputy(this IQueryable<Duty> duties, Actor actor) => Together(
        [.. SeatsAsDeputyOnly(actor).Select(seat => HeldBy(duties, seat).Where(duty => duty.Kind == DutyKind.Decide)).DefaultIfEmpty(duties.Where(_ => false))]);

    /// <summary>Overdue first, then by due time, those without one last.</summary>
    public static IOrderedQueryable<Duty> MostUrgentFirst(this IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id);

    /// <summary>What follows the given row in <see cref="MostUrgentFirst"/>.</summary>
    public static IQueryable<Duty> After(this IQueryable<Duty> duties, DateTime sortAt, Guid id) =>
        duties.Where(duty => duty.SortAt >= sortAt && (duty.SortAt > sortAt || duty.Id > id));

    /// <summary>
    /// One query for each holder, added up: each walks its index in the order of the list. Joined by "or" they make the
    /// database read every open duty of the city. No duty has two holders, so none comes twice.
    /// </summary>
    private static IQueryable<Duty> Together(IEnumerable<IQueryable<Duty>> parts) => parts.Aggregate((one, other) => one.Concat(other));

    private static IQueryable<Duty> Open(IQueryable<Duty> duties) => duties.Where(duty => duty.State == DutyState.Open);

    private static IQueryable<Duty> HeldBy(IQueryable<Duty> duties, RoleSeat asked)
    {
        Role? role = asked.Role;
        return Open(duties).Where(duty => duty.Role == role && duty.UnitId == asked.UnitId);
    }

    private static IEnumerable<RoleSeat> OwnSeats(Actor actor) => AskedOf(actor.Seats);

    private static IEnumerable<RoleSeat> SeatsAsDeputyOnly(Actor actor) =>
        AskedOf(actor.DeputyFor.SelectMany(deputizing => deputizing.Seats)).Except(OwnSeats(actor));

    /// <summary>As <see cref="RoleSeat.Answers"/> says it: a seat is asked where any holder of its role is, and where its own unit's are.</summary>
    private static IEnumerable<RoleSeat> AskedOf(IEnumerable<RoleSeat> seats) => seats.SelectMany(seat => new[] { seat with { UnitId = null }, seat }).Distinct();
}
