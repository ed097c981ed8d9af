using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Duties;

public static class DutyQueries
{
    /// <summary>
    /// Open duties of this person: their own, those of their roles, and those of the people for whom they are deputy.
    /// </summary>
    public static IQueryable<Duty> WaitingFor(this IQueryable<Duty> duties, Actor actor)
    {
        var people = actor.DeputyFor.Select(deputizing => deputizing.PersonId).Append(actor.Id).Cast<Guid?>().ToList();
        var roles = actor.SeatsToo.Select(seat => seat.Role).Distinct().Cast<Role?>().ToList();
        var units = actor.SeatsToo.Where(seat => seat.UnitId is not null).Select(seat => seat.UnitId).Distinct().ToList();
        return duties.Where(duty => duty.State == DutyState.Open
            && (people.Contains(duty.PersonId) || (roles.Contains(duty.Role) && (duty.UnitId == null || units.Contains(duty.UnitId)))));
    }

    /// <summary>Overdue first, then by due time, those without one last.</summary>
    public static IOrderedQueryable<Duty> MostUrgentFirst(this IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id);

    /// <summary>What follows the given row in <see cref="MostUrgentFirst"/>.</summary>
    public static IQueryable<Duty> After(this IQueryable<Duty> duties, DateTime sortAt, Guid id) =>
        duties.Where(duty => duty.SortAt >= sortAt && (duty.SortAt > sortAt || duty.Id > id));
}
