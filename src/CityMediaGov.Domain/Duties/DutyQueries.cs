using System.Linq.Expressions;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Duties;

public static class DutyQueries
{
    /// <summary>
    /// Open duties of this person and of their roles, and the decisions of the people for whom they are deputy: a deputy
    /// takes steps, and nothing else.
    /// </summary>
    public static IQueryable<Duty> WaitingFor(this IQueryable<Duty> duties, Actor actor) => duties.Where(Either(
        [duty => duty.State == DutyState.Open && duty.PersonId == actor.Id, .. HeldBy(actor.Seats, decisionsOnly: false), .. HeldBy(DeputySeats(actor), decisionsOnly: true)]));

    /// <summary>Those of <see cref="WaitingFor"/> that come only because the person is somebody's deputy.</summary>
    public static IQueryable<Duty> WaitingForDeputy(this IQueryable<Duty> duties, Actor actor)
    {
        Expression<Func<Duty, bool>> none = _ => false;
        return duties.Where(Either([none, .. HeldBy([.. DeputySeats(actor).Except(actor.Seats)], decisionsOnly: true)]))
            .Where(Not(Either([none, .. HeldBy(actor.Seats, decisionsOnly: true)])));
    }

    /// <summary>Overdue first, then by due time, those without one last.</summary>
    public static IOrderedQueryable<Duty> MostUrgentFirst(this IQueryable<Duty> duties) => duties.OrderBy(duty => duty.SortAt).ThenBy(duty => duty.Id);

    /// <summary>What follows the given row in <see cref="MostUrgentFirst"/>.</summary>
    public static IQueryable<Duty> After(this IQueryable<Duty> duties, DateTime sortAt, Guid id) =>
        duties.Where(duty => duty.SortAt >= sortAt && (duty.SortAt > sortAt || duty.Id > id));

    private static List<RoleSeat> DeputySeats(Actor actor) => [.. actor.DeputyFor.SelectMany(deputizing => deputizing.Seats).Distinct()];

    /// <summary>As <see cref="RoleSeat.Answers"/> says it: a duty of one unit is only for who holds the role for that unit.</summary>
    private static IEnumerable<Expression<Func<Duty, bool>>> HeldBy(IReadOnlyCollection<RoleSeat> seats, bool decisionsOnly) => seats.Distinct().Select(seat =>
    {
        Role? role = seat.Role;
        Guid? unit = seat.UnitId ?? Guid.Empty;
        Expression<Func<Duty, bool>> held = decisionsOnly
            ? duty => duty.State == DutyState.Open && duty.Kind == DutyKind.Decide && duty.Role == role && (duty.UnitId == null || duty.UnitId == unit)
            : duty => duty.State == DutyState.Open && duty.Role == role && (duty.UnitId == null || duty.UnitId == unit);
        return held;
    });

    private static Expression<Func<Duty, bool>> Either(IEnumerable<Expression<Func<Duty, bool>>> conditions)
    {
        var duty = Expression.Parameter(typeof(Duty), "duty");
        return Expression.Lambda<Func<Duty, bool>>(conditions.Select(condition => new Renamed(condition.Parameters[0], duty).Visit(condition.Body)).Aggregate(Expression.OrElse), duty);
    }

    private static Expression<Func<Duty, bool>> Not(Expression<Func<Duty, bool>> condition) =>
        Expression.Lambda<Func<Duty, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
