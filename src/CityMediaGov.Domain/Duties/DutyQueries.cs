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
        .. OwnHolders(actor).Select(holder => HeldBy(duties, holder)),
        .. HoldersAsDeputyOnly(actor).Select(holder => HeldBy(duties, holder).Where(duty => duty.Kind == DutyKind.Decide)),
    ]);

    /// <summary>Those of <see cref="WaitingFor"/> that come to the person only as somebody's deputy.</summary>
    public static IQueryable<Duty> WaitingForAsDeputy(this IQueryable<Duty> duties, Actor actor) => Together(
        [.. HoldersAsDeputyOnly(actor).Select(holder => HeldBy(duties, holder).Where(duty => duty.Kind == DutyKind.Decide)).DefaultIfEmpty(duties.Where(_ => false))]);

    /// <summary>The same of one duty, already read.</summary>
    public static bool IsOnlyAsDeputy(this Duty duty, Actor actor) => duty.PersonId is { } person
        ? person != actor.Id
        : !actor.Holds(duty.Role!.Value, duty.UnitId);

    /// <summary>Overdue first, then by due time, those without one last.</summary>
    public static IOrderedQueryable<Duty> MostUrgentFirst(this IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id);

    /// <summary>What follows the given row in <see cref="MostUrgentFirst"/>.</summary>
    public static IQueryable<Duty> After(this IQueryable<Duty> duties, DateTime sortAt, Guid id) =>
        duties.Where(duty => duty.SortAt >= sortAt && (duty.SortAt > sortAt || duty.Id > id));

    /// <summary>
    /// One query for each holder, added up: each walks its index in the order of the list. Joined by "or" they would make
    /// the database read every open duty of the city. No duty has two holders, so none comes twice.
    /// </summary>
    private static IQueryable<Duty> Together(IEnumerable<IQueryable<Duty>> parts) => parts.Aggregate((one, other) => one.Concat(other));

    private static IQueryable<Duty> Open(IQueryable<Duty> duties) => duties.Where(duty => duty.State == DutyState.Open);

    private static IQueryable<Duty> HeldBy(IQueryable<Duty> duties, DutyHolder holder) =>
        Open(duties).Where(duty => duty.PersonId == null && duty.Role == holder.Role && duty.UnitId == holder.UnitId);

    /// <summary>A seat answers where any holder of its role is asked, and where its own unit's are.</summary>
    private static IEnumerable<DutyHolder> HoldersOf(IEnumerable<RoleSeat> seats) =>
        seats.SelectMany(seat => new[] { DutyHolder.HoldersOf(seat.Role), DutyHolder.HoldersOf(seat.Role, seat.UnitId) }).Distinct();

    private static IEnumerable<DutyHolder> OwnHolders(Actor actor) => HoldersOf(actor.Seats);

    private static IEnumerable<DutyHolder> HoldersAsDeputyOnly(Actor actor) =>
        HoldersOf(actor.DeputyFor.SelectMany(deputizing => deputizing.Seats)).Except(OwnHolders(actor));
}
