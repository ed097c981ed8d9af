using System.Net;

namespace CityMediaGov.TestKit.States;

/// <summary>How the directory reaches residents: confirmed by its keeper, shown on other sites.</summary>
internal static class PublishStates
{
    public static IEnumerable<PageState> Of(StateWorld world)
    {
        var (city, empty, appearance) = (world.City, world.Empty, $"/registry/publish/{world.Of.Appearance}");
        yield return city.State("/Registry/Publish/Index", "for its keeper", city.Coordinator, "/registry/publish", "Read it through and confirm it");
        yield return city.State("/Registry/Publish/Index", "for staff", city.Staff, "/registry/publish", "You do not keep the public directory");
        yield return empty.State("/Registry/Publish/Index", "nothing on record", empty.Coordinator, "/registry/publish", "No page of another site is on record");

        yield return city.State("/Registry/Publish/Confirm", "for its keeper", city.Coordinator, "/registry/publish/confirm", "Withdrawn from the list");
        yield return empty.State("/Registry/Publish/Confirm", "nothing new", empty.Coordinator, "/registry/publish/confirm", "Nothing was added, changed or withdrawn");
        yield return city.State("/Registry/Publish/Confirm", "for staff", city.Staff, "/registry/publish/confirm", "You do not keep the public directory");

        var form = city.State("/Registry/Publish/New", "form", city.Coordinator, "/registry/publish/new", "Address of the page");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "Give the whole address", "Record this page", ("Input.Address", "our website"));
        yield return city.State("/Registry/Publish/New", "for staff", city.Staff, "/registry/publish/new", "You do not keep the public directory");

        var look = city.State("/Registry/Publish/Details", "not looked at yet", city.Coordinator, appearance, "nobody has looked yet");
        yield return look;
        yield return look.Sending("nothing said", HttpStatusCode.BadRequest, "Say what you saw", "Record what you saw", ("Input.Findings", ""));
        yield return look.Sending("stale", HttpStatusCode.Conflict, "", "Record what you saw", ("Input.Outcome", "Seen"), ("Input.Findings", "All there."), ("Input.Stamp", Guid.NewGuid().ToString()));
        yield return city.State("/Registry/Publish/Details", "for staff", city.Staff, appearance, "You do not keep the public directory");
        yield return city.NotFound("/Registry/Publish/Details", city.Coordinator, $"/registry/publish/{Guid.Empty}");
    }
}
