using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.People;

public sealed class ActorTests
{
    [Fact]
    public void Everybody_may_ask_and_nobody_may_more_without_a_role() =>
        Assert.Equal([Permission.AskForAccounts], Enum.GetValues<Permission>().Where(Given.Nobody.Can));

    [Fact]
    public void Rights_of_several_roles_add_up()
    {
        var actor = Given.Somebody("Both Betty", Role.Clerk, Role.ITDirector);
        Assert.True(actor.Can(Permission.SeeHealth));
        Assert.True(actor.Can(Permission.SeeAllRequests));
        Assert.False(actor.Can(Permission.RunRegister));
    }

    [Fact]
    public void Rights_follow_the_roles_of_a_copy()
    {
        Assert.True(Given.Coordinator.Can(Permission.RunRegister));
        Assert.False((Given.Coordinator with { Seats = [] }).Can(Permission.RunRegister));
    }

    [Fact]
    public void A_deputy_has_the_principals_seats_to_decide_and_none_of_their_rights()
    {
        var deputy = Given.Nobody with { DeputyFor = [new(Guid.CreateVersion7(), "Cora", Given.Yesterday, [new(Role.Coordinator, null)])] };
        Assert.False(deputy.Can(Permission.RunRegister));
        Assert.False(deputy.Holds(Role.Coordinator));
        Assert.Equal([new(Role.Coordinator, null)], deputy.SeatsToo);
    }

    [Fact]
    public void A_seat_answers_for_its_role_and_unit()
    {
        var (parks, police) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var head = new RoleSeat(Role.DepartmentHead, parks);
        Assert.True(head.Answers(Role.DepartmentHead, parks));
        Assert.True(head.Answers(Role.DepartmentHead, null));
        Assert.False(head.Answers(Role.DepartmentHead, police));
        Assert.False(head.Answers(Role.Coordinator, null));
        Assert.False(new RoleSeat(Role.DepartmentHead, null).Answers(Role.DepartmentHead, parks));
    }

    [Fact]
    public void The_steward_of_the_software_decides_nothing_of_the_policy()
    {
        Permission[] policys = [Permission.RunRegister, Permission.AmendPolicy, Permission.SeeAllRequests];
        Assert.DoesNotContain(policys, Given.Steward.Can);
    }

    [Fact]
    public void Every_known_role_has_its_line_in_the_table() =>
        Assert.All(Role.Known, role => Assert.Equal(Permission.AskForAccounts, Roles.PermissionsOf(role)[0]));

    [Theory]
    [InlineData(899_999, false)]
    [InlineData(900_000, true)]
    public void A_session_ends_after_a_quarter_of_an_hour_without_a_request(int milliseconds, bool over) =>
        Assert.Equal(over, new UserSession([1], Guid.CreateVersion7(), "stamp", Given.Now).IsOver(Given.Now.AddMilliseconds(milliseconds)));
}
