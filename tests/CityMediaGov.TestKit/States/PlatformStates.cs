using System.Net;

namespace CityMediaGov.TestKit.States;

/// <summary>The list of platforms, and how they are assessed where the policy has them approved.</summary>
internal static class PlatformStates
{
    public static IEnumerable<PageState> Of(StateWorld world) => [.. List(world), .. Keeping(world), .. Assessing(world)];

    private static IEnumerable<PageState> List(StateWorld world)
    {
        var (city, planned) = (world.City, world.Planned);
        var (page, details) = ("/Registry/Platforms/Index", "/Registry/Platforms/Details");
        yield return city.State(page, "for its keeper", city.Coordinator, "/registry/platforms", "Add a platform");
        yield return city.State(page, "for staff", city.Staff, "/registry/platforms", "Murmur");
        yield return city.State(page, "nothing fits", city.Staff, "/registry/platforms?q=nothing-like-this", "No platform found");
        yield return planned.State(page, "with standings", planned.Staff, "/registry/platforms", "In assessment");
        yield return city.State(details, "known", city.Coordinator, "/registry/platforms/facebook", "Add words that are no names");
        yield return city.State(details, "its own", city.Coordinator, "/registry/platforms/murmur", "Take it out of use");
        yield return city.State(details, "out of use", city.Coordinator, "/registry/platforms/whisper", "out of use");
        yield return city.State(details, "for staff", city.Staff, "/registry/platforms/murmur", "You do not keep the list of platforms");
        yield return planned.State(details, "in assessment", planned.Staff, "/registry/platforms/vimeo", "The City is still assessing Vimeo");
        yield return planned.State(details, "not approved", planned.Staff, "/registry/platforms/tiktok", "Ask for its assessment");
        yield return city.NotFound(details, city.Staff, "/registry/platforms/no-such-thing");
    }

    private static IEnumerable<PageState> Keeping(StateWorld world)
    {
        var city = world.City;
        var form = city.State("/Registry/Platforms/New", "form", city.Coordinator, "/registry/platforms/new", "Where the name of an account stands");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Add this platform", ("Input.Hosts", "https://facebook.com"), ("Input.NotHandles", new string('w', 61)));
        yield return city.Forbidden(form.Page, city.Staff, form.Address);
        var edit = city.State("/Registry/Platforms/Edit", "its own", city.Coordinator, "/registry/platforms/murmur/edit", "Save the platform");
        yield return edit;
        yield return edit.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Save the platform", ("Input.Name", "Facebook"));
        yield return edit.Sending("stale", HttpStatusCode.Conflict, "", "Save the platform", ("Input.Stamp", Guid.NewGuid().ToString()), ("Input.NotHandles", "login help"));
        yield return city.State(edit.Page, "known", city.Coordinator, "/registry/platforms/facebook/edit", "Words entered here are added to those");
        yield return city.State(edit.Page, "out of use", city.Coordinator, "/registry/platforms/whisper/edit", "out of use");
        yield return city.NotFound(edit.Page, city.Coordinator, "/registry/platforms/blog/edit");
        var use = city.State("/Registry/Platforms/Use", "take out", city.Coordinator, "/registry/platforms/murmur/use", "Nobody can ask for an account there any more");
        yield return use;
        yield return use.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Take it out of use", ("Input.Reason", " "));
        yield return city.State(use.Page, "take up", city.Coordinator, "/registry/platforms/whisper/use", "Use it again");
        yield return city.NotFound(use.Page, city.Coordinator, "/registry/platforms/facebook/use");
    }

    private static IEnumerable<PageState> Assessing(StateWorld world)
    {
        var (city, planned) = (world.City, world.Planned);
        var (assess, details) = ("/Registry/Platforms/Assess", "/Registry/Platforms/Assessment");
        var form = planned.State(assess, "form", planned.Staff, "/registry/platforms/tiktok/assess", "Ask for the assessment of TikTok");
        yield return form;
        yield return form.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Ask for the assessment", ("Input.Purpose", ""));
        yield return planned.State(assess, "typed anew", planned.Staff, "/registry/platforms/murmur/assess?name=Murmur", "Ask for the assessment of Murmur");
        yield return city.NotFound(assess, city.Staff, "/registry/platforms/tiktok/assess");
        yield return planned.State(details, "waiting, for who asked", planned.Staff, $"/registry/platforms/assessments/{world.Assessed}", "Withdraw it");
        yield return planned.State(details, "waiting, for who decides", planned.Administrator, $"/registry/platforms/assessments/{world.Assessed}", "Decide it");
        yield return planned.NotFound(details, planned.Staff, $"/registry/platforms/assessments/{Guid.Empty}");
    }
}
