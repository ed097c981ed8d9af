using System.Net;

namespace CityMediaGov.TestKit.States;

internal static class SignInStates
{
    public static IEnumerable<PageState> Of(StateWorld world)
    {
        var city = world.City;
        var enter = city.State("/SignIn/Index", "form", null, "/sign-in", "Sign in");
        yield return enter;
        yield return city.State(enter.Page, "on the way to a page", null, "/sign-in?returnUrl=%2Fwork%3Ftab%3Ddone", "You go on to the page that you asked for");
        yield return enter.Sending("empty", HttpStatusCode.BadRequest, "to correct", "Sign in");
        yield return enter.Sending("wrong", HttpStatusCode.BadRequest, "do not belong together", "Sign in", ("Input.Email", "nobody@city.example"), ("Input.Password", "four wrong herons fly"));
        yield return city.State("/SignIn/SignOut", "signed in", city.Staff, "/sign-out", "You are signed in as");
        yield return city.State("/SignIn/SignOut", "signed out", null, "/sign-out", "You are signed out");

        var invite = city.State("/SignIn/Invite", "open", null, $"/invite/{world.Of.Offices.Token}", "Welcome, Nina New");
        yield return invite;
        yield return invite.Sending("weak password", HttpStatusCode.BadRequest, "to correct", "Accept and sign in", ("Input.Password", "short"));
        yield return city.State(invite.Page, "not good", null, "/invite/0123456789abcdef", "This link is not good") with { Status = HttpStatusCode.NotFound };

        PageState choose = new("/SignIn/SetUp", "choose a policy", world.Bare, null, "/setup") { Words = "Which city’s policy?" };
        yield return choose;
        PageState setUp = new(choose.Page, "form", world.Bare, null, "/setup?pack=model") { Words = "What the policy leaves open" };
        yield return setUp;
        yield return setUp.Sending("with errors", HttpStatusCode.BadRequest, "to correct", "Set up the register", ("Input.FullName", "Sam Steward"), ("Input.Password", "short"));
        yield return city.NotFound(setUp.Page, null, "/setup") with { Name = "set up already" };
    }
}
