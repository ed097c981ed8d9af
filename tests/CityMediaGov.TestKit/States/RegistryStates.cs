using System.Net;

namespace CityMediaGov.TestKit.States;

internal static class RegistryStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. List(world), .. Details(world), .. Activate(world), .. Modify(world), .. Moves(world), .. Changes(world), .. Certify(world)];

    private static IEnumerable<PageState> List(StateWorld world)
    {
        var (city, empty) = (world.City, world.Empty);
        yield return city.State("/Registry/Index", "all accounts", city.Coordinator, "/registry", "Register of accounts");
        yield return city.State("/Registry/Index", "nothing fits", city.Staff, "/registry?q=nothing-like-this", "No account here");
        yield return city.State("/Registry/Export", "the whole register", city.Staff, "/registry/export", "Asset number") with { IsData = true };
        yield return empty.State("/Registry/Index", "empty", empty.Staff, "/registry", "Accounts appear here when somebody asks");
    }

    private static IEnumerable<PageState> Details(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        const string page = "/Registry/Details";
        yield return city.State(page, "official, for its keeper", city.Coordinator, $"/registry/{of.Listed.Id}", "Change the entry");
        yield return city.State(page, "official, for staff", city.Staff, $"/registry/{of.Listed.Id}", "You do not keep the register");
        yield return city.State(page, "proposed", city.Coordinator, $"/registry/{of.Proposed.Id}", "It is being decided");
        yield return city.State(page, "approved, not listed", city.Coordinator, $"/registry/{of.NotListed.Id}", "not in the policy’s list");
        yield return city.State(page, "deactivated", city.Coordinator, $"/registry/{of.Suspended.Id}", "Deactivated");
        yield return city.State(page, "shut down", city.Coordinator, $"/registry/{of.Retired.Id}", "Shut down");
        yield return city.NotFound(page, city.Coordinator, $"/registry/{Guid.Empty}");
    }

    private static IEnumerable<PageState> Activate(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        const string page = "/Registry/Activate";
        yield return city.State(page, "a gate is shut", city.Coordinator, $"/registry/{of.NotListed.Id}/activate", "not in the policy’s list");
        yield return city.State(page, "official already", city.Coordinator, $"/registry/{of.Listed.Id}/activate");
        yield return city.State(page, "for staff", city.Staff, $"/registry/{of.NotListed.Id}/activate", "You do not keep the register");
        yield return city.NotFound(page, city.Coordinator, $"/registry/{Guid.Empty}/activate");
    }

    private static IEnumerable<PageState> Modify(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        var form = city.State("/Registry/Modify", "form", city.Coordinator, $"/registry/{of.Listed.Id}/modify", "As it is to read");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Change the entry", ("Input.Name", ""), ("Input.Purpose", ""));
        yield return form.Sending("stale", HttpStatusCode.Conflict, "", "Change the entry", ("Input.Name", "City of the Stale Form"), ("Input.Purpose", "News"), ("Input.Stamp", Guid.NewGuid().ToString()));
        yield return city.State(form.Page, "shut down", city.Coordinator, $"/registry/{of.Retired.Id}/modify");
        yield return city.Forbidden(form.Page, city.Head, $"/registry/{of.Listed.Id}/modify");
    }

    private static IEnumerable<PageState> Moves(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        const string page = "/Registry/Move";
        yield return city.State(page, "deactivate", city.Coordinator, $"/registry/{of.Listed.Id}/suspend");
        yield return city.State(page, "take up again", city.Coordinator, $"/registry/{of.Suspended.Id}/resume");
        yield return city.State(page, "shut down", city.Coordinator, $"/registry/{of.Listed.Id}/retire");
        yield return city.State(page, "open again", city.Coordinator, $"/registry/{of.Retired.Id}/reactivate");
        yield return city.State(page, "give up", city.Coordinator, $"/registry/{of.NotListed.Id}/decline");
        yield return city.State(page, "cannot be done now", city.Coordinator, $"/registry/{of.Retired.Id}/suspend");
        yield return city.State(page, "for staff", city.Staff, $"/registry/{of.Listed.Id}/retire", "You do not keep the register");
        yield return city.State("/Registry/Capture", "what stood on it", city.Coordinator, $"/registry/{of.Retired.Id}/captures/{of.Capture}", "What stood on it.") with { IsData = true };
        yield return city.NotFound("/Registry/Capture", city.OtherStaff, $"/registry/{of.Retired.Id}/captures/{of.Capture}");
    }

    private static IEnumerable<PageState> Changes(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        const string page = "/Registry/Changes/New";
        var form = city.State(page, "for its unit", of.Insider, $"/registry/{of.Listed.Id}/changes/new", "As it is to read");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Ask for this change", ("Input.Name", ""));
        yield return form.Sending("stale", HttpStatusCode.Conflict, "", "Ask for this change", ("Input.Name", "Another name"), ("Input.Stamp", Guid.NewGuid().ToString()));
        yield return city.State(page, "for staff of another unit", city.OtherStaff, $"/registry/{of.Listed.Id}/changes/new", "Only somebody of the account’s unit");
        yield return city.State(page, "shut down", city.Coordinator, $"/registry/{of.Retired.Id}/changes/new");
        yield return city.State("/Registry/Changes/Details", "being decided", of.Insider, $"/registry/changes/{of.Change}", "Withdraw the change");
        yield return city.State("/Registry/Changes/Details", "for staff", city.Staff, $"/registry/changes/{of.Change}", "From then on");
        yield return city.State("/Registry/Changes/Details", "returned", of.Insider, $"/registry/changes/{of.ReturnedChange}", "Change it and send it again");
        yield return city.NotFound("/Registry/Changes/Details", city.Coordinator, $"/registry/changes/{Guid.Empty}");
        yield return city.State("/Approvals/Decide", "a change of an entry", city.Coordinator, $"/approvals/{of.ChangeApproval}", "From then on");
    }

    private static IEnumerable<PageState> Certify(StateWorld world)
    {
        var (city, of) = (world.City, world.Of);
        var form = city.State("/Registry/Certify", "form", city.Coordinator, $"/registry/{of.Listed.Id}/certify", "What you certify");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Certify the account");
        yield return city.State("/Registry/Certify", "for staff", city.Staff, $"/registry/{of.Listed.Id}/certify", "You do not keep the register");
        yield return city.State("/Registry/Certify", "deactivated", city.Coordinator, $"/registry/{of.Suspended.Id}/certify");
    }
}
