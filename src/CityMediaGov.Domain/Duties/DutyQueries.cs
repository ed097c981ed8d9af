using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Duties;

public static class DutyQueries
{
    /// <summary>
    /// Open duties of this person: their own, those of their roles, and those of the people for whom they are deputy.
    /// </summary>
    public static IQueryable<Duty> WaitingFor(this IQueryable<Duty> duties, Actor actor) => duties.HeldBy(HoldersAs(actor));

    /// <summary>Those of <see cref="WaitingFor"/> that come to the person only as somebody's deputy.</summary>
    public static IQueryable<Duty> WaitingForAsDeputy(this IQueryable<Duty> duties, Actor actor) =>
        duties.HeldBy(HoldersAs(actor).Except(HoldersAs(actor with { DeputyFor = [] })));

    /// <summary>The same of one duty, already read.</summary>
    public static bool IsOnlyAsDeputy(this Duty duty, Actor actor) => duty.PersonId is { } person
        ? person != actor.Id
        : !actor.Holds(duty.Role!.Value, duty.UnitId);

    /// <summary>Overdue first, then by due time, those without one last.</summary>
    public static IOrderedQueryable<Duty> MostUrgentFirst(this IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id);

    /// <summary>What follows the given row in <see cref="MostUrgentFirst"/>.</summary>
    public static IQueryable<Duty> After(this IQueryable<Duty> duties, DateTime sortAt, Guid id) =>
        duties.Where(duty => duty.SortAt >= sortAt && (duty.SortAt > sortAt || duty.Id > id));

    /// <summary>Every holder whose duties the actor sees. A seat answers where any holder of its role is asked, and where its own unit's are.</summary>
    private static IEnumerable<DutyHolder> HoldersAs(Actor actor) => actor.DeputyFor.Select(deputizing => deputizing.PersonId).Append(actor.Id).Select(DutyHolder.Person)
        .Concat(actor.SeatsToo.SelectMany(seat => new[] { DutyHolder.HoldersOf(seat.Role), DutyHolder.HoldersOf(seat.Role, seat.UnitId) })).Distinct();

    /// <summary>
    /// One query for each holder, added up: each walks its index in the order of the list. Joined by "or" they would make
    /// the database read every open duty of the city. No duty has two holders, so none comes twice.
    /// </summary>
    private static IQueryable<Duty> HeldBy(this IQueryable<Duty> duties, IEnumerable<DutyHolder> holders)
    {
        var open = duties.Where(duty => duty.State == DutyState.Open);
        var parts = holders.Select(holder => holder.PersonId is { } person
            ? open.Where(duty => duty.PersonId == person)
            : open.Where(duty => duty.PersonId == null && duty.Role == holder.Role && duty.UnitId == holder.UnitId)).ToList();
        return parts.Count == 0 ? open.Where(_ => false) : parts.Aggregate((one, other) => one.Concat(other));
    }
}
