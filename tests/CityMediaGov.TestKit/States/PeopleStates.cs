using System.Net;

namespace CityMediaGov.TestKit.States;

internal static class PeopleStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. Lists(world), .. Person(world), .. Roles(world), .. Leaving(world), .. Oneself(world)];

    private static IEnumerable<PageState> Lists(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        yield return city.State("/People/Index", "with offices not filled", city.Steward, "/people", "Not filled yet");
        yield return city.State("/People/Index", "everybody", city.Head, "/people?show=all", "Greta Gone");
        yield return city.State("/People/Index", "nobody found", city.Clerk, "/people?q=nobody-like-this", "Nobody found");
        yield return city.Forbidden("/People/Index", city.Staff, "/people");
        yield return city.State("/People/Invitations", "one open", city.Steward, "/people/invitations", "Nina New");
        yield return empty.State("/People/Invitations", "empty", empty.Steward, "/people/invitations", "Nobody was invited yet");
        var invite = city.State("/People/Invite", "form", city.Steward, "/people/invite", "Invite somebody");
        yield return invite;
        yield return invite.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Send the invitation", ("Input.Email", "not an address"));
        yield return invite.Sending("invited already", HttpStatusCode.Conflict, "has an open invitation already", "Send the invitation", ("Input.Email", "nina.new@city.example"),
            ("Input.FullName", "Nina New"), ("Input.JobTitle", "Clerk"), ("Input.PersonType", city.Policy.Profile.PersonTypes[0].Key));
    }

    private static IEnumerable<PageState> Person(StateWorld world)
    {
        var (city, offices) = (world.City, world.Of.Offices);
        yield return city.State("/People/Details", "for who keeps the list", city.Steward, $"/people/{city.Head.Id}", "Hana Head");
        yield return city.State("/People/Details", "for others", city.Clerk, $"/people/{city.Staff.Id}", "Stef Staff");
        yield return city.State("/People/Details", "left", city.Steward, $"/people/{offices.Gone.Id}", "Let this person in again");
        yield return city.State("/People/Details", "without a password", city.Steward, $"/people/{offices.Listed.Id}", "No password yet");
        yield return city.NotFound("/People/Details", city.Steward, $"/people/{Guid.Empty}");
        var edit = city.State("/People/Edit", "form", city.Steward, $"/people/{city.Colleague.Id}/edit", "Change details of");
        yield return edit;
        yield return edit.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Save the details", ("Input.FullName", ""), ("Input.Email", "x"));
        yield return edit.Sending("stale", HttpStatusCode.Conflict, "", "Save the details", ("Input.Stamp", Guid.NewGuid().ToString()), ("Input.JobTitle", "Assistant"));
        yield return city.NotFound("/People/Edit", city.Steward, $"/people/{Guid.Empty}/edit");
    }

    private static IEnumerable<PageState> Roles(StateWorld world)
    {
        var (city, offices) = (world.City, world.Of.Offices);
        var roles = city.State("/People/Roles", "some held", city.Steward, $"/people/{offices.Second.Id}/roles", "Give this role");
        yield return roles;
        yield return roles.Sending("with errors", HttpStatusCode.BadRequest, "Choose a role", "Give this role");
        yield return city.State("/People/Roles", "none", city.Steward, $"/people/{city.Staff.Id}/roles", "No role yet");
        yield return city.State("/People/Roles", "one’s own", city.Steward, $"/people/{city.Steward.Id}/roles", "You cannot give yourself a role");
        var end = city.State("/People/EndRole", "form", city.Steward, $"/people/{offices.Second.Id}/roles/{offices.Holding}/end", "It ends at once");
        yield return end;
        yield return end.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "End this role");
        yield return city.NotFound("/People/EndRole", city.Steward, $"/people/{city.Staff.Id}/roles/{offices.Holding}/end");
    }

    private static IEnumerable<PageState> Leaving(StateWorld world)
    {
        var (city, offices) = (world.City, world.Of.Offices);
        var leave = city.State("/People/Deactivate", "form", city.Steward, $"/people/{city.Colleague.Id}/deactivate", "Shut this person out");
        yield return leave;
        yield return leave.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Shut this person out");
        yield return city.State("/People/Deactivate", "oneself", city.Steward, $"/people/{city.Steward.Id}/deactivate");
        yield return city.State("/People/Reactivate", "form", city.Steward, $"/people/{offices.Gone.Id}/reactivate", "Let this person in again");
        yield return city.State("/People/Reactivate", "may sign in already", city.Steward, $"/people/{city.Colleague.Id}/reactivate", "can sign in already");
    }

    private static IEnumerable<PageState> Oneself(StateWorld world)
    {
        var (city, offices) = (world.City, world.Of.Offices);
        var me = city.State("/People/Me", "with a deputy", city.Head, "/people/me", "Change your password");
        yield return me;
        yield return me.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Change the password", ("Input.Current", "wrong"), ("Input.New", "short"));
        var deputy = city.State("/People/Deputy", "somebody named", city.Head, "/people/me/deputy", "Deputies now and to come");
        yield return deputy;
        yield return deputy.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Name this deputy");
        yield return city.State("/People/Deputy", "as somebody’s deputy", offices.Deputy, "/people/me/deputy", "Name a deputy");
        yield return city.State("/People/Deputy", "nobody named", city.Staff, "/people/me/deputy", "Name a deputy");
    }
}
