namespace CityMediaGov.Domain.People;

/// <summary>A role held, for one unit or (null) for the whole city.</summary>
public sealed record RoleSeat(Role Role, Guid? UnitId)
{
    /// <summary>Whether holding this seat answers a question for that role, asked within a unit or (null) of anybody.</summary>
    public bool Answers(Role role, Guid? unitId) => Role == role && (unitId is null || UnitId == unitId);
}

/// <summary>For whom somebody acts at present as deputy.</summary>
/// <param name="NamedAt">UTC; a deputy named after a request was opened may not decide that request for the one who asked.</param>
public sealed record Deputizing(Guid PersonId, string Name, DateTime NamedAt, IReadOnlyList<RoleSeat> Seats);

/// <summary>Who is acting, as the rules see them. Built once for each web request, from the database.</summary>
/// <param name="Title">The person's own title as the city prints it.</param>
public sealed record Actor(
    Guid Id, string Name, string Title, Guid? UnitId, IReadOnlyList<RoleSeat> Seats, IReadOnlyList<Deputizing> DeputyFor)
{
    /// <summary>The software itself: reminders, escalations, entries that follow from a rule.</summary>
    public static Actor Register { get; } = new(new Guid("00000000-0000-7000-8000-000000000001"), "The register", "", null, [], []);

    /// <summary>Somebody who is not signed in and sends something to the city. Who that is stays their own affair.</summary>
    public static Actor Public { get; } = new(new Guid("00000000-0000-7000-8000-000000000002"), "A resident", "", null, [], []);

    public bool Can(Permission permission) => Roles.PermissionsOf(Seats).Contains(permission);

    /// <summary>Holds the role itself; deputies are not asked.</summary>
    public bool Holds(Role role, Guid? unitId = null) => Seats.Any(seat => seat.Answers(role, unitId));

    /// <summary>Every seat whose steps this person may take: their own first.</summary>
    public IEnumerable<RoleSeat> SeatsToo => Seats.Concat(DeputyFor.SelectMany(deputizing => deputizing.Seats));
}
