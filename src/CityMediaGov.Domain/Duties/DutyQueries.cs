using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Duties;

public static class DutyQueries
{
    /// <summary>
    /// Open duties of this person: their own, those of their roles, and those of the people for whom they are deputy.
    /// </summary>
    public static IQueryable<Duty> WaitingFor(this IQueryable<Duty> duties, Actor actor)
    {
        // One query for each holder, added up: each walks its index in the order of the list. Joined by "or" they make
        // the database read every open duty of the city. No duty has two holders, so none comes twice.
        var open = duties.Where(duty => duty.State == DutyState.Open);
        var people = actor.DeputyFor.Select(deputizing => deputizing.PersonId).Append(actor.Id).Distinct();
        return people.Select(person => open.Where(duty => duty.PersonId == person))
            .Concat(HoldersAs(actor).Select(holder => open.Where(duty => duty.Role == holder.Role && duty.UnitId == holder.UnitId)))
            .Aggregate((one, other) => one.Concat(other));
    }

    /// <summary>Overdue first, then by due time, those without one last.</summary>
    public static IOrderedQueryable<Duty> MostUrgentFirst(this IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id);

    /// <summary>What follows the given row in <see cref="MostUrgentFirst"/>.</summary>
    public static IQueryable<Duty> After(this IQueryable<Duty> duties, DateTime sortAt, Guid id) =>
        duties.Where(duty => duty.SortAt >= sortAt && (duty.SortAt > sortAt || duty.Id > id));

    /// <summary>A seat answers where any holder of the role is asked, and where its own unit's are.</summary>
    private static IEnumerable<(Role? Role, Guid? UnitId)> HoldersAs(Actor actor) => actor.SeatsToo
        .SelectMany(seat => new (Role?, Guid?)[] { (seat.Role, null), (seat.Role, seat.UnitId) }).Distinct();
}
