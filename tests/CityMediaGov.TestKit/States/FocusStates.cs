using System.Net;

namespace CityMediaGov.TestKit.States;

/// <summary>Asking and deciding where the policy has kinds, areas of interest and questions of its own.</summary>
internal static class FocusStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. Asking(world.Focus), .. Deciding(world.Focus)];

    private static IEnumerable<PageState> Asking(FocusRecords of)
    {
        var city = of.City;
        var form = city.State("/Registry/Requests/New", "kinds and areas of interest", city.Staff, "/registry/requests/new", "On what does it focus?");
        yield return form;
        yield return form.Sending("kinds and areas, sent empty", HttpStatusCode.BadRequest, "Choose what kind of account it is", "Send to Alex Administrator");
        yield return form.Sending("marked personal", HttpStatusCode.BadRequest, "Personal accounts stay personal", "Send to Alex Administrator", ("Input.Kind", "personal"));
        yield return city.State("/Registry/Requests/Edit", "beside an account like it", city.Staff, $"/registry/requests/{of.Draft}/edit", "Much of this may exist already");
        yield return city.State("/Registry/Requests/Details", "without an area of interest", city.Staff, $"/registry/requests/{of.Draft}", "No area of interest");
        var approved = city.AccountOfAsync(of.Approved).Result;
        yield return city.State("/Registry/Details", "what it rests on", city.Coordinator, $"/registry/{approved.Id}", "Second contact");
        yield return city.State("/Registry/Activate", "form", city.Coordinator, $"/registry/{approved.Id}/activate", "How it is registered with");
    }

    private static IEnumerable<PageState> Deciding(FocusRecords of)
    {
        var city = of.City;
        var form = city.State("/Approvals/Decide", "with a question", city.Administrator, $"/approvals/{city.ApprovalOfAsync(of.Waiting).Result}", "To approve, answer this too");
        yield return form;
        yield return form.Sending("a question without an answer", HttpStatusCode.BadRequest, "Answer before you approve", "Record the decision", ("Input.Verdict", "Approve"));
        yield return city.State(form.Page, "a question answered", city.Administrator, $"/approvals/{city.ApprovalOfAsync(of.Approved).Result}", "As the policy asks.");
    }
}
