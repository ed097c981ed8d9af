using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests;

/// <summary>People, units, roles and deputies of a city, made by the verbs that make them in the product.</summary>
internal sealed class Town
{
    private readonly List<AppUser> people = [];
    private readonly List<RoleHolding> holdings = [];
    private readonly List<Deputyship> deputyships = [];
    private readonly List<Unit> units = [];

    public IReadOnlyList<Deputyship> Deputyships => deputyships;

    public Unit Unit(string name, Unit? above = null)
    {
        units.Add(Domain.People.Unit.Add(new(name, "department", above?.Id), Given.Steward, Given.Now));
        return units[^1];
    }

    public AppUser Person(string name, Unit? unit = null)
    {
        people.Add(AppUser.Join(new(name, $"{name}’s title", "employee", unit?.Id, null), $"{name.ToLowerInvariant().Replace(' ', '.')}@city.example", Given.Steward, Given.Now));
        return people[^1];
    }

    public AppUser Holder(string name, Role role, Unit? unit = null)
    {
        var person = Person(name, unit);
        Give(person, role, role == Role.DepartmentHead ? unit : null);
        return person;
    }

    public RoleHolding Give(AppUser person, Role role, Unit? unit = null)
    {
        holdings.Add(RoleHolding.Give(person, new(role, unit?.Id), role.Key, Given.Steward, Given.Now));
        return holdings[^1];
    }

    /// <summary>For thirty days from the given moment.</summary>
    public Deputyship Name(AppUser deputy, AppUser person, DateTime? from = null, DateTime? namedAt = null)
    {
        var begins = from ?? Given.Yesterday;
        deputyships.Add(Deputyship.Name(Actor(person), deputy, begins, begins.AddDays(30), namedAt ?? Given.Yesterday, deputyships));
        return deputyships[^1];
    }

    /// <summary>The person as the rules see them at that moment.</summary>
    public Actor Actor(AppUser person, DateTime? at = null)
    {
        var deputyFor = from deputyship in deputyships
                        where deputyship.DeputyId == person.Id && deputyship.IsActive(at ?? Given.Now)
                        let principal = people.Single(principal => principal.Id == deputyship.PersonId)
                        select new Deputizing(principal.Id, principal.FullName, deputyship.NamedAt, SeatsOf(principal));
        return new(person.Id, person.FullName, person.JobTitle, person.UnitId, SeatsOf(person), [.. deputyFor]);
    }

    public Staffing Staffing(DateTime? at = null) => new(
        [.. from holding in holdings
            where holding.EndedAt is null
            let person = people.Single(person => person.Id == holding.PersonId)
            where person.IsActive
            let deputies = deputyships.Where(deputyship => deputyship.PersonId == person.Id && deputyship.IsActive(at ?? Given.Now))
            select new Holder(person.Id, person.FullName, person.JobTitle, holding.Role, holding.UnitId, [.. deputies.Select(deputyship => deputyship.DeputyId)])],
        units.ToDictionary(unit => unit.Id, unit => unit.ParentId));

    private List<RoleSeat> SeatsOf(AppUser person) =>
        [.. holdings.Where(holding => holding.PersonId == person.Id && holding.EndedAt is null).Select(holding => new RoleSeat(holding.Role, holding.UnitId))];
}
