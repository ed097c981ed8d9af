using System.Linq.Expressions;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Duties;

public static class DutyQueries
{
    /// <summary>
    /// Open duties of this person: their own, those of their roles, and those of the people for whom they are deputy.
    /// </summary>
    public static IQueryable<Duty> WaitingFor(this IQueryable<Duty> duties, Actor actor) =>
        duties.Where(duty => duty.State == DutyState.Open).Where(HeldBy(actor));

    /// <summary>Those of <see cref="WaitingFor"/> that come to the person only as somebody's deputy.</summary>
    public static IQueryable<Duty> WaitingForAsDeputy(this IQueryable<Duty> duties, Actor actor)
    {
        var own = HeldBy(actor with { DeputyFor = [] });
        return duties.WaitingFor(actor).Where(Expression.Lambda<Func<Duty, bool>>(Expression.Not(own.Body), own.Parameters));
    }

    /// <summary>The same of one duty, already read.</summary>
    public static bool IsOnlyAsDeputy(this Duty duty, Actor actor) => duty.PersonId is { } person
        ? person != actor.Id
        : !actor.Holds(duty.Role!.Value, duty.UnitId);

    /// <summary>Overdue first, then by due time, those without one last.</summary>
    public static IOrderedQueryable<Duty> MostUrgentFirst(this IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id);

    /// <summary>What follows the given row in <see cref="MostUrgentFirst"/>.</summary>
    public static IQueryable<Duty> After(this IQueryable<Duty> duties, DateTime sortAt, Guid id) =>
        duties.Where(duty => duty.SortAt >= sortAt && (duty.SortAt > sortAt || duty.Id > id));

    private static Expression<Func<Duty, bool>> HeldBy(Actor actor)
    {
        var people = actor.DeputyFor.Select(deputizing => deputizing.PersonId).Append(actor.Id).Cast<Guid?>().ToList();
        Expression<Func<Duty, bool>> theirs = duty => duty.PersonId != null && people.Contains(duty.PersonId);
        foreach (var held in actor.SeatsToo.GroupBy(seat => seat.Role))
        {
            // Role by role: who heads one unit and clerks for another is asked for neither as the other.
            Role? role = held.Key;
            var units = held.Select(seat => seat.UnitId).Where(unit => unit is not null).Distinct().ToList();
            theirs = Or(theirs, duty => duty.Role != null && duty.Role == role && (duty.UnitId == null || units.Contains(duty.UnitId)));
        }
        return theirs;
    }

    private static Expression<Func<Duty, bool>> Or(Expression<Func<Duty, bool>> one, Expression<Func<Duty, bool>> other) => Expression.Lambda<Func<Duty, bool>>(
        Expression.OrElse(one.Body, new Renamed(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
