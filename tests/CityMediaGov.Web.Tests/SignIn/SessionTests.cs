using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.SignIn;

public sealed class SessionTests(Town town) : IClassFixture<Town>, IDisposable
{
    public void Dispose() => town.Host.Clock.Now = TestClock.Start;

    [Fact]
    public async Task Signing_out_ends_every_copy_of_the_cookie_and_only_a_post_does_it()
    {
        var person = await town.JoinAsync("Sia Out");
        using var visitor = town.Host.Visit();
        var cookie = (await visitor.SignInAsync(person.Email!)).SessionCookie()!;
        var asked = await visitor.GetAsync("/sign-out");
        Assert.Contains("Sia Out", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Doorway.TryAsync(town.Host, cookie));

        var answer = await visitor.SendAsync(asked, [], "Sign out");
        Assert.Equal("/sign-in", answer.Location);
        Assert.Contains("You are signed out.", (await visitor.FollowAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, cookie));
        Assert.Equal(0, await town.SessionsOfAsync(person));
        Assert.Equal(["person.added", "person.signed-in", "person.signed-out"], await town.FactsOfAsync(person.Id));
        Assert.Contains("You are signed out.", (await visitor.GetAsync("/sign-out")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14 * 60 + 59, HttpStatusCode.OK)]
    [InlineData(15 * 60 + 1, HttpStatusCode.Redirect)]
    [InlineData(-5 * 60, HttpStatusCode.Redirect)]
    public async Task A_session_without_use_ends_after_a_quarter_of_an_hour_and_when_the_clock_goes_back(int seconds, HttpStatusCode expected)
    {
        var cookie = await Doorway.CookieOfAsync(town.Host, (await town.JoinAsync("Ida Idle")).Email!);
        town.Host.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(expected, await Doorway.TryAsync(town.Host, cookie));
    }

    [Fact]
    public async Task A_session_in_use_ends_after_twelve_hours()
    {
        var cookie = await Doorway.CookieOfAsync(town.Host, (await town.JoinAsync("Ben Busy")).Email!);
        for (var minutes = 0; minutes < 12 * 60 - 14; minutes += 14)
        {
            Assert.Equal(HttpStatusCode.OK, await Doorway.TryAsync(town.Host, cookie));
            town.Host.Clock.Advance(TimeSpan.FromMinutes(14));
        }
        Assert.Equal(HttpStatusCode.OK, await Doorway.TryAsync(town.Host, cookie));
        town.Host.Clock.Now = TestClock.Start + UserSession.Longest;
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, cookie));
    }

    [Fact]
    public async Task Who_is_shut_out_is_out_at_the_next_request()
    {
        var person = await town.JoinAsync("Dee Activated");
        var cookie = await Doorway.CookieOfAsync(town.Host, person.Email!);
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        await steward.SendAsync($"/people/{person.Id}/deactivate", [("Input.Reason", "Left the City")]);
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, cookie));
    }

    [Fact]
    public async Task A_role_that_ended_has_no_effect_at_the_next_request()
    {
        var person = await town.JoinAsync("Ray Role", Role.HumanResources);
        var cookie = await Doorway.CookieOfAsync(town.Host, person.Email!);
        Assert.Equal(HttpStatusCode.OK, await Doorway.TryAsync(town.Host, cookie, "/people"));
        var holding = await town.Host.ReadAsync(db => db.RoleHoldings.SingleAsync(held => held.PersonId == person.Id));
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        await steward.SendAsync($"/people/{person.Id}/roles/{holding.Id}/end", [("Input.Reason", "Reorganised")]);
        Assert.Equal(HttpStatusCode.Forbidden, await Doorway.TryAsync(town.Host, cookie, "/people"));
        Assert.Equal(HttpStatusCode.OK, await Doorway.TryAsync(town.Host, cookie));
    }

    [Fact]
    public async Task Of_more_than_five_sessions_the_oldest_give_way()
    {
        var person = await town.JoinAsync("Mo Many");
        var cookies = new List<string>();
        for (var number = 0; number < UserSession.MostAtOnce + 1; number++)
        {
            cookies.Add(await Doorway.CookieOfAsync(town.Host, person.Email!));
            town.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        }
        Assert.Equal(UserSession.MostAtOnce, await town.SessionsOfAsync(person));
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, cookies[0]));
        Assert.Equal(HttpStatusCode.OK, await Doorway.TryAsync(town.Host, cookies[1]));
        Assert.Equal(HttpStatusCode.OK, await Doorway.TryAsync(town.Host, cookies[^1]));
    }

    [Fact]
    public async Task Signing_in_always_makes_a_new_session_even_over_another_one()
    {
        var (first, second) = (await town.JoinAsync("Fia First"), await town.JoinAsync("Sam Second"));
        using var visitor = town.Host.Visit();
        var page = await visitor.GetAsync("/sign-in");
        var firstCookie = (await visitor.SendAsync(page, [("Input.Email", first.Email), ("Input.Password", Given.Password)])).SessionCookie()!;

        // A form of the first person in the browser, sent with the second one's name, as on a shared machine.
        var form = await visitor.GetAsync("/people/me");
        var token = form.ValueOf("__RequestVerificationToken")!;
        var answer = await visitor.PostAsync("/sign-in", [("Input.Email", second.Email!), ("Input.Password", Given.Password), ("__RequestVerificationToken", token)]);
        var secondCookie = answer.SessionCookie()!;
        Assert.NotEqual(firstCookie, secondCookie);
        Assert.Contains("Sam Second", (await visitor.GetAsync("/people/me")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, firstCookie));
        Assert.Equal((0, 1), (await town.SessionsOfAsync(first), await town.SessionsOfAsync(second)));
    }

    [Theory]
    [InlineData("chunks-2; cmg-idC1=AAAA; cmg-idC2=BBBB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("CfDJ8AAAA; cmg-id=CfDJ8BBBB")]
    [InlineData("")]
    public async Task A_made_up_cookie_is_nobody(string cookie) =>
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, cookie));

    [Fact]
    public async Task The_database_keeps_no_key_of_a_session()
    {
        var person = await town.JoinAsync("Hal Hash");
        var cookie = await Doorway.CookieOfAsync(town.Host, person.Email!);
        var stored = await town.Host.ReadAsync(db => db.UserSessions.Where(session => session.PersonId == person.Id).Select(session => session.KeyHash).SingleAsync());
        Assert.Equal(UserSession.KeyLength, stored.Length);
        Assert.DoesNotContain(Convert.ToBase64String(stored).TrimEnd('='), cookie, StringComparison.Ordinal);
    }
}
