using System.Net;
using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.TestKit.States;

/// <summary>The work list, and the page on which everything is decided.</summary>
internal static class WorkStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. List(world), .. Decide(world), .. Refused(world)];

    private static IEnumerable<PageState> List(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        yield return city.State("/Work/Index", "a head’s", city.Head, "/work", "Work list");
        yield return city.State("/Work/Index", "the coordinator’s", city.Coordinator, "/work", "Work list");
        yield return city.State("/Work/Index", "a deputy’s", world.Of.Offices.Deputy, "/work", "As deputy");
        yield return city.State("/Work/Index", "done this week", city.Head, "/work?tab=done", "Done this week");
        yield return empty.State("/Work/Index", "empty", empty.Staff, "/work", "Nothing waits for you");
    }

    private static IEnumerable<PageState> Decide(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        var form = city.State("/Approvals/Decide", "to decide", city.Head, $"/approvals/{city.ApprovalOfAsync(of.Waiting).Result}", "Your decision");
        yield return form;
        yield return form.Sending("nothing chosen", HttpStatusCode.BadRequest, "Choose what you decide", "Record the decision");
        yield return form.Sending("no reason given", HttpStatusCode.BadRequest, "Give a reason", "Record the decision", ("Input.Verdict", "Reject"));
        var contested = city.State(form.Page, "contested", city.Head, $"/approvals/{city.ApprovalOfAsync(of.Contested).Result}");
        yield return contested.Sending("decided meanwhile", HttpStatusCode.Conflict, "", "Record the decision", ("Input.Verdict", "Approve"), ("Input.Reason", "They asked in time.")) with
        {
            Meanwhile = () => city.DecideAsync(of.Contested, of.Offices.Deputy, Verdict.Approve),
        };
        yield return city.State(form.Page, "second step", city.Coordinator, $"/approvals/{city.ApprovalOfAsync(of.HalfWay).Result}", "Your decision");
        yield return city.State(form.Page, "approved", city.Coordinator, $"/approvals/{city.ApprovalOfAsync(of.Approved).Result}", "Approved");
        yield return city.State(form.Page, "rejected", city.Staff, $"/approvals/{city.ApprovalOfAsync(of.Rejected).Result}", "Rejected");
        yield return city.State(form.Page, "returned", city.Staff, $"/approvals/{city.ApprovalOfAsync(of.Returned).Result}", "Returned");
    }

    private static IEnumerable<PageState> Refused(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        var (waiting, half) = (city.ApprovalOfAsync(of.Waiting).Result, city.ApprovalOfAsync(of.HalfWay).Result);
        const string page = "/Approvals/Decide";
        yield return city.State(page, "one’s own request", city.Staff, $"/approvals/{waiting}", "Withdraw the request");
        yield return city.State(page, "another’s step", city.Coordinator, $"/approvals/{waiting}", "Hana Head");
        yield return city.State(page, "decided an earlier step", city.Head, $"/approvals/{half}", "Cora Coordinator");
        yield return city.NotFound(page, city.OtherStaff, $"/approvals/{waiting}") with { Name = "of another department" };
        yield return city.NotFound(page, city.Head, $"/approvals/{Guid.Empty}");
    }
}
