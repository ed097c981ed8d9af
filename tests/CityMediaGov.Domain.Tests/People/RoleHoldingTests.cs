using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.People;

public sealed class RoleHoldingTests
{
    private readonly Town town = new();

    [Fact]
    public void A_role_is_given_by_who_keeps_the_list()
    {
        var person = town.Person("Kao Vang");
        var unit = town.Unit("Police");
        var holding = RoleHolding.Give(person, new(Role.DepartmentHead, unit.Id), "Department Head", Given.Steward, Given.Now);

        Assert.Equal((person.Id, Role.DepartmentHead, (Guid?)unit.Id, Given.Now, null), (holding.PersonId, holding.Role, holding.UnitId, holding.GivenAt, holding.EndedAt));
        Assert.Equal(("Kao Vang as Department Head", $"{person.Id:N}|DepartmentHead|{unit.Id:N}"), (holding.AuditTitle, holding.ActiveKey));
        Assert.Equal(("role.given", Given.Steward.Id), (holding.LastFact().Action.Code, holding.LastFact().By.Id));
    }

    [Fact]
    public void Nobody_gives_themselves_a_role()
    {
        var steward = town.Holder("Stella Steward", Role.Steward);
        var refusal = Refused(steward, town.Actor(steward));
        Assert.Equal((RefusalKind.NotYours, "You cannot give yourself a role; somebody else who keeps the list must."), (refusal.Kind, refusal.Sentence));
    }

    [Fact]
    public void Nobody_gives_a_role_without_keeping_the_list()
    {
        foreach (var actor in new[] { Given.Nobody, Given.Coordinator, Given.Somebody("Clara Clerk", Role.Clerk), Given.Somebody("Hanna Head", Role.DepartmentHead) })
            Assert.Equal((RefusalKind.NotYours, "You do not keep the list of roles."), (Refused(town.Person("Kao Vang"), actor).Kind, Refused(town.Person("Kao Vang"), actor).Sentence));
    }

    [Fact]
    public void A_person_who_may_not_sign_in_gets_no_role()
    {
        var gone = town.Person("Gone Gary");
        gone.Deactivate(Given.Steward, "Left", Given.Now);
        Assert.Equal("Gone Gary may no longer sign in.", Refused(gone, Given.Steward).Sentence);
    }

    [Fact]
    public void A_head_heads_one_unit()
    {
        var refusal = Assert.Throws<RefusedException>(() => town.Give(town.Person("Kao Vang"), Role.DepartmentHead)).Refusal;
        Assert.Equal("A head heads one unit: choose it.", refusal.Sentence);
    }

    [Fact]
    public void One_person_holds_several_roles_until_each_ends()
    {
        var person = town.Person("Kao Vang");
        var coordinator = town.Give(person, Role.Coordinator);
        town.Give(person, Role.Clerk);
        Assert.True(town.Actor(person).Holds(Role.Coordinator));

        coordinator.End(Given.Steward, others: 0, "Elected", Given.Later);
        Assert.Equal((Given.Later, (string?)null), (coordinator.EndedAt!.Value, coordinator.ActiveKey));
        Assert.Equal(("role.ended", "Elected"), (coordinator.LastFact().Action.Code, coordinator.LastFact().Reason));
        Assert.False(town.Actor(person).Holds(Role.Coordinator));
        Assert.True(town.Actor(person).Holds(Role.Clerk));
    }

    [Fact]
    public void The_last_steward_stays()
    {
        var holding = town.Give(town.Person("Stella Steward"), Role.Steward);
        Assert.Equal("Nobody else could keep the list of people: give somebody else this role first.", holding.Refuses(() => holding.End(Given.Steward, others: 0, null, Given.Later)).Sentence);
        Assert.Null(holding.WhyNotEnd(Given.Steward, others: 1));
        holding.End(Given.Steward, others: 1, null, Given.Later);
        Assert.NotNull(holding.EndedAt);
    }

    [Fact]
    public void A_role_ends_once_and_only_by_who_keeps_the_list()
    {
        var holding = town.Give(town.Person("Kao Vang"), Role.Clerk);
        Assert.Equal(RefusalKind.NotYours, holding.Refuses(() => holding.End(Given.Coordinator, others: 0, null, Given.Later)).Kind);
        holding.End(Given.Steward, others: 0, null, Given.Later);
        Assert.Equal("This role has ended already.", holding.Refuses(() => holding.End(Given.Steward, others: 0, null, Given.Later)).Sentence);
    }

    private static Refusal Refused(AppUser person, Actor by)
    {
        var refusal = Assert.Throws<RefusedException>(() => RoleHolding.Give(person, new(Role.Coordinator, null), "Coordinator", by, Given.Now)).Refusal;
        if (person.IsActive)
            Assert.Equal(refusal, RoleHolding.WhyNotGive(by, person.Id));
        return refusal;
    }
}
