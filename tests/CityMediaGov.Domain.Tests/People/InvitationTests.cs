using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Tests.People;

public sealed class InvitationTests
{
    private static readonly PersonDetails Marla = new(" Marla Jensen ", "Recreation Supervisor", "employee", Guid.CreateVersion7(), Guid.CreateVersion7());
    private static readonly RoleSeat Clerk = new(Role.Clerk, null);

    [Fact]
    public void Who_keeps_the_list_invites_with_the_roles_to_come()
    {
        var (invitation, token) = Send(Clerk, Clerk, new(Role.DepartmentHead, Marla.UnitId));

        Assert.Equal(("Marla Jensen", "marla@city.example", Given.Steward.Id, "Sam Steward"), (invitation.FullName, invitation.Email, invitation.InvitedBy, invitation.InvitedByName));
        Assert.Equal((Given.Now, Given.Now.AddHours(24)), (invitation.InvitedAt, invitation.ExpiresAt));
        Assert.Equal([Clerk, new(Role.DepartmentHead, Marla.UnitId)], invitation.Seats.Select(seat => seat.AsSeat()));
        Assert.Matches("^[0-9a-f]{64}$", token);
        Assert.Equal(Invitation.HashOf(token), invitation.TokenHash);
        Assert.Equal("invitation.sent", invitation.LastFact().Action.Code);
        Assert.DoesNotContain(token, string.Concat(invitation.LastFact().Details), StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_links_are_alike() => Assert.NotEqual(Send().Token, Send().Token);

    [Fact]
    public void Nobody_else_invites()
    {
        foreach (var actor in new[] { Given.Nobody, Given.Coordinator, Given.Somebody("Hanna Head", Role.DepartmentHead) })
        {
            var refusal = Assert.Throws<RefusedException>(() => Invitation.Send(Marla, "marla@city.example", [], actor, Given.Now)).Refusal;
            Assert.Equal((RefusalKind.NotYours, "You do not keep the list of people."), (refusal.Kind, refusal.Sentence));
        }
    }

    [Fact]
    public void A_head_is_invited_for_one_unit() =>
        Assert.Equal("A head heads one unit: choose it.", Assert.Throws<RefusedException>(() => Send(new RoleSeat(Role.DepartmentHead, null))).Refusal.Sentence);

    [Fact]
    public void It_is_accepted_once()
    {
        var (invitation, _) = Send(Clerk);
        var person = invitation.Accept(Given.Later);

        Assert.Equal(("Marla Jensen", "marla@city.example", "Recreation Supervisor", "employee", Marla.UnitId, Marla.SupervisorId),
            (person.FullName, person.Email, person.JobTitle, person.PersonType, person.UnitId, person.SupervisorId));
        Assert.Equal((Given.Later, true), (person.JoinedAt, person.IsActive));
        Assert.Equal(["person.added"], person.Codes());
        Assert.Equal((Given.Later, "invitation.accepted", person.Id), (invitation.AcceptedAt!.Value, invitation.LastFact().Action.Code, invitation.LastFact().By.Id));

        var refusal = invitation.Refuses(() => invitation.Accept(Given.Later));
        Assert.Equal(("This invitation has been used.", "Sign in with the password that you chose."), (refusal.Sentence, refusal.WayOn));
        Assert.Equal("This invitation is no longer open.", invitation.Refuses(() => invitation.Revoke(Given.Steward, Given.Later)).Sentence);
    }

    [Fact]
    public void It_is_good_for_24_hours_and_not_a_millisecond_longer()
    {
        var (invitation, _) = Send();
        Assert.Null(invitation.WhyNotAccept(Given.Now.AddHours(24)));

        var refusal = invitation.Refuses(() => invitation.Accept(Given.Now.AddHours(24).AddMilliseconds(1)));
        Assert.Equal(("This invitation is no longer good.", "Ask Sam Steward for a new one."), (refusal.Sentence, refusal.WayOn));
        invitation.Refuses(() => invitation.Revoke(Given.Steward, Given.Now.AddHours(24).AddMilliseconds(1)));
        Assert.NotNull(invitation.Accept(Given.Now.AddHours(24)));
    }

    [Fact]
    public void One_that_was_revoked_is_no_longer_good()
    {
        var (invitation, _) = Send();
        invitation.Revoke(Given.Steward, Given.Later);
        Assert.Equal((Given.Later, "invitation.revoked"), (invitation.RevokedAt!.Value, invitation.LastFact().Action.Code));

        Assert.Equal("This invitation is no longer good.", invitation.Refuses(() => invitation.Accept(Given.Later)).Sentence);
        Assert.Equal("This invitation is no longer open.", invitation.Refuses(() => invitation.Revoke(Given.Steward, Given.Later)).Sentence);
    }

    [Fact]
    public void Only_who_keeps_the_list_revokes()
    {
        var (invitation, _) = Send();
        Assert.Equal(RefusalKind.NotYours, invitation.Refuses(() => invitation.Revoke(Given.Coordinator, Given.Later)).Kind);
    }

    private static (Invitation Invitation, string Token) Send(params RoleSeat[] roles) => Invitation.Send(Marla, " marla@city.example ", roles, Given.Steward, Given.Now);
}
