using System.Net;

namespace CityMediaGov.TestKit.States;

internal static class WorkPlanStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. List(world), .. Writing(world), .. Reading(world), .. Around(world)];

    private static IEnumerable<PageState> List(StateWorld world)
    {
        const string page = "/WorkPlans/Index";
        yield return world.Planned.State(page, "plans", world.Planned.Coordinator, "/work-plans", "Friends of the Trails");
        yield return world.Planned.State(page, "replaced ones", world.Planned.Staff, "/work-plans?status=replaced&sort=unit", "Replaced");
        yield return world.Planned.State(page, "nothing fits", world.Planned.Staff, "/work-plans?q=nothing-like-this", "No plan matches");
        yield return world.City.NotFound(page, world.City.Staff, "/work-plans") with { Name = "the policy asks for no plans", Words = "" };
    }

    private static IEnumerable<PageState> Writing(StateWorld world)
    {
        var (city, plans) = (world.Planned, world.Plans);
        var form = city.State("/WorkPlans/New", "form of a unit without a plan", plans.Leader, "/work-plans/new", "both opportunities and risk to the City");
        yield return form;
        yield return form.Sending("sent empty", HttpStatusCode.BadRequest, "Write what the plan says on “audience”", "Send to Cora Coordinator or Alex Administrator");
        yield return form.Sending("too long", HttpStatusCode.BadRequest, "4000 characters at most", "Save the plan", ("Input.Sections[audience]", new string('a', 4001)));
        yield return city.State("/WorkPlans/New", "next version is in preparation", city.Head, "/work-plans/new", "in preparation already");
        var edit = city.State("/WorkPlans/Edit", "draft, by somebody who does not send it", city.Staff, $"/work-plans/{plans.Draft}/edit", "of the unit sends it");
        yield return edit;
        yield return edit.Sending("stale", HttpStatusCode.Conflict, "", "Save the plan", ("Input.Stamp", Guid.NewGuid().ToString()), ("Input.OtherPlatforms", "Bluesky"));
        yield return city.State("/WorkPlans/Edit", "being decided", plans.Chair, $"/work-plans/{plans.Waiting}/edit") with { Status = HttpStatusCode.Conflict };
        yield return city.NotFound("/WorkPlans/Edit", city.OtherHead, $"/work-plans/{plans.Draft}/edit");
    }

    private static IEnumerable<PageState> Reading(StateWorld world)
    {
        var (city, plans) = (world.Planned, world.Plans);
        const string page = "/WorkPlans/Details";
        yield return city.State(page, "draft", city.Head, $"/work-plans/{plans.Draft}", "Throw the draft away");
        yield return city.State(page, "being decided", plans.Chair, $"/work-plans/{plans.Waiting}", "Withdraw it");
        yield return city.State(page, "returned", city.Coordinator, $"/work-plans/{plans.Returned}", "Say who speaks in an emergency");
        yield return city.State(page, "rejected", city.Coordinator, $"/work-plans/{plans.Rejected}", "Rejected");
        yield return city.State(page, "in force", city.OtherHead, $"/work-plans/{plans.Current}", "It still holds");
        yield return city.State(page, "replaced", city.Staff, $"/work-plans/{plans.Replaced}", "Replaced");
        yield return city.NotFound(page, city.OtherHead, $"/work-plans/{plans.Draft}");
        yield return city.State("/WorkPlans/Changes", "changes", city.Staff, $"/work-plans/{plans.Current}/changes", "Drivers");
        yield return city.NotFound("/WorkPlans/Changes", city.Staff, $"/work-plans/{plans.Replaced}/changes");
    }

    private static IEnumerable<PageState> Around(StateWorld world)
    {
        var (city, plans) = (world.Planned, world.Plans);
        yield return city.State("/Registry/Requests/New", "no plan yet", plans.Leader, $"/registry/requests/new", "Write the plan first");
        yield return city.State("/Units/Details", "without a plan", plans.Leader, $"/units/{plans.Unplanned.Id}", "No approved work plan");
    }
}
