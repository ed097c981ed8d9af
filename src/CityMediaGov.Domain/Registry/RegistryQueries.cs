using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Registry;

public static class RegistryQueries
{
    /// <summary>
    /// Drafts are their author's alone. A sent request is seen by its author, by who sees all, by heads for their units,
    /// and by everybody of its unit.
    /// </summary>
    public static IQueryable<AccountRequest> VisibleTo(this IQueryable<AccountRequest> requests, Actor actor)
    {
        var all = actor.Can(Permission.SeeAllRequests) || actor.DeputyFor.Any(deputizing => Roles.PermissionsOf(deputizing.Seats).Contains(Permission.SeeAllRequests));
        var units = actor.SeatsToo.Where(seat => seat.UnitId is not null).Select(seat => seat.UnitId).Append(actor.UnitId).Where(unit => unit is not null).Distinct().ToList();
        return requests.Where(asked => asked.RequestedBy == actor.Id
            || (asked.Status != AccountRequestStatus.Draft && asked.Status != AccountRequestStatus.Discarded && (all || units.Contains(asked.UnitId))));
    }

    /// <summary>What residents see: official accounts and former ones.</summary>
    public static IQueryable<SocialAccount> Public(this IQueryable<SocialAccount> accounts) =>
        accounts.Where(account => account.Status == AccountStatus.Live || account.Status == AccountStatus.Retired);
}
