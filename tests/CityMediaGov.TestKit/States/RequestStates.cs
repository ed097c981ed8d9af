using System.Net;

namespace CityMediaGov.TestKit.States;

/// <summary>Asking for an account, and following what became of it.</summary>
internal static class RequestStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. List(world), .. New(world), .. Edit(world), .. Details(world)];

    private static IEnumerable<PageState> List(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        const string page = "/Registry/Requests/Index";
        yield return city.State(page, "one’s own", city.Staff, "/registry/requests", "Skate Nights");
        yield return city.State(page, "all", city.Coordinator, "/registry/requests?tab=all", "Parks in Pictures");
        yield return city.State(page, "nothing fits", city.Coordinator, "/registry/requests?q=nothing-like-this", "No request matches");
        yield return empty.State(page, "empty", empty.Staff, "/registry/requests", "you can follow here who decides it");
    }

    private static IEnumerable<PageState> New(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        const string page = "/Registry/Requests/New";
        var form = city.State(page, "closed list", city.Staff, "/registry/requests/new", "Ask for a new account");
        yield return form;
        yield return form.Sending("sent empty", HttpStatusCode.BadRequest, "to correct", "Send to Hana Head");
        yield return form.Sending("no address of an account", HttpStatusCode.BadRequest, "to correct", "Send to Hana Head", ("Input.Address", "javascript:alert(1)"), ("Input.Name", new string('W', 120)));
        yield return form.Sending("on the register already", HttpStatusCode.BadRequest, "This account is on the register", "Send to Hana Head",
            ("Input.Address", world.Of.Proposed.Url), ("Input.Name", "Parks in Pictures"), ("Input.OfficialEmail", "parks@gmail.example"));
        yield return city.State(page, "nobody to decide", world.Of.Offices.Lonely, "/registry/requests/new", "Who will decide");
        yield return city.State(page, "by the head, whose step is given", city.Head, "/registry/requests/new", "You, by asking");
        yield return empty.State(page, "with risks, for a draft policy", empty.Staff, "/registry/requests/new", "How were the risks taken into account?");
        yield return city.State("/Registry/Requests/Recognise", "an address", city.Staff, "/registry/requests/recognise?address=instagram.com%2Fparks") with { IsData = true };
    }

    private static IEnumerable<PageState> Edit(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        const string page = "/Registry/Requests/Edit";
        var draft = city.State(page, "draft", city.Staff, $"/registry/requests/{of.Draft}/edit", "Draft saved");
        yield return draft;
        yield return draft.Sending("sent too early", HttpStatusCode.BadRequest, "to correct", "Send to Hana Head");
        yield return draft.Sending("stale", HttpStatusCode.Conflict, "", "Save draft", ("Input.Stamp", Guid.NewGuid().ToString()), ("Input.Name", "Trails in Winter"));
        yield return city.State(page, "returned", city.Staff, $"/registry/requests/{of.Returned}/edit", "Change the request");
        yield return city.State(page, "being decided", city.Staff, $"/registry/requests/{of.Waiting}/edit") with { Status = HttpStatusCode.Conflict };
        yield return city.State(page, "another’s", city.Colleague, $"/registry/requests/{of.Returned}/edit", "Only the person who asked") with { Status = HttpStatusCode.Forbidden };
        yield return city.NotFound(page, city.Colleague, $"/registry/requests/{of.Draft}/edit");
    }

    private static IEnumerable<PageState> Details(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        const string page = "/Registry/Requests/Details";
        yield return city.State(page, "draft", city.Staff, $"/registry/requests/{of.Draft}", "Go on with the draft");
        yield return city.State(page, "being decided", city.Staff, $"/registry/requests/{of.Waiting}", "Waits for");
        yield return city.State(page, "half way, for its keeper", city.Coordinator, $"/registry/requests/{of.HalfWay}", "Waits for");
        yield return city.State(page, "returned", city.Staff, $"/registry/requests/{of.Returned}", "Returned for changes");
        yield return city.State(page, "rejected", city.Staff, $"/registry/requests/{of.Rejected}", "Rejected");
        yield return city.State(page, "approved", city.Staff, $"/registry/requests/{of.Approved}", "Take it back for changes");
        yield return city.State(page, "withdrawn", city.Colleague, $"/registry/requests/{of.Withdrawn}", "Withdrawn");
        yield return city.NotFound(page, city.OtherStaff, $"/registry/requests/{of.Waiting}");
        yield return city.NotFound(page, city.Coordinator, $"/registry/requests/{of.Draft}") with { Name = "a draft of somebody else" };
        yield return city.State("/Registry/Requests/Document", "a document", city.Staff, $"/registry/requests/{of.Draft}/documents/{of.Document}", "The trails in winter.") with { IsData = true };
        yield return city.NotFound("/Registry/Requests/Document", city.Head, $"/registry/requests/{of.Draft}/documents/{of.Document}");
    }
}
