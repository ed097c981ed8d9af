using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.SignIn;

public sealed class InviteTests(Town town) : IClassFixture<Town>, IDisposable
{
    private const string Chosen = "seven grey geese over the weir";

    public void Dispose() => town.Host.Clock.Now = TestClock.Start;

    [Fact]
    public async Task An_invitation_shows_who_invites_to_which_roles_and_makes_the_person_with_them()
    {
        var link = await InviteAsync("nora@city.example", new(Role.HumanResources, null), new(Role.DepartmentHead, town.City.Works.Id));
        using var visitor = town.Host.Visit();
        var page = await visitor.GetAsync(link);
        Assert.Contains("Sam Steward invites you to the social media register of the City of West St. Paul", page.Text, StringComparison.Ordinal);
        Assert.Contains("Human Resource Director; Department Head, Public Works", page.Text, StringComparison.Ordinal);
        Assert.Equal("new-password", page.One("[name='Input.Password']").GetAttribute("autocomplete"));

        var answer = await visitor.SendAsync(page, [("Input.Password", Chosen)]);
        Assert.Equal("/work", answer.Location);
        var person = await town.Host.ReadAsync(db => db.Users.SingleAsync(user => user.Email == "nora@city.example"));
        Assert.Equal(["person.added", "person.signed-in"], await town.FactsOfAsync(person.Id));
        var actor = await town.Host.ActorAsync(person);
        Assert.True(actor.Holds(Role.HumanResources) && actor.Holds(Role.DepartmentHead, town.City.Works.Id) && !actor.Holds(Role.DepartmentHead, town.City.Parks.Id));
        Assert.Contains("Nora New", (await visitor.GetAsync("/people/me")).Text, StringComparison.Ordinal);
        using var again = town.Host.Visit();
        Assert.Equal("/work", (await again.SignInAsync("nora@city.example", Chosen)).Location);
    }

    [Fact]
    public async Task A_used_an_old_a_withdrawn_and_a_made_up_link_get_the_same_page()
    {
        var used = await InviteAsync("used@city.example");
        using (var visitor = town.Host.Visit())
            await visitor.SendAsync(used, [("Input.Password", Chosen)]);
        var withdrawn = await InviteAsync("withdrawn@city.example");
        using (var steward = await town.Host.VisitAsAsync(town.City.Steward))
        {
            var open = await town.Host.ReadAsync(db => db.Invitations.SingleAsync(invitation => invitation.Email == "withdrawn@city.example"));
            await steward.SendAsync("/people/invitations", [("invitation", open.Id.ToString())], "Withdraw the invitation of Nora New");
            Assert.NotNull((await town.Host.ReadAsync(db => db.Invitations.SingleAsync(invitation => invitation.Id == open.Id))).RevokedAt);
        }
        var old = await InviteAsync("old@city.example");
        town.Host.Clock.Advance(Invitation.GoodFor + TimeSpan.FromSeconds(1));
        var bodies = new List<string>();
        foreach (var link in new[] { used, withdrawn, old, "/invite/" + new string('0', 64), "/invite/x", "/invite/%20%C3%28" })
        {
            using var visitor = town.Host.Visit();
            var page = await visitor.GetAsync(link);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            bodies.Add(page.Text);
        }
        Assert.Single(bodies.Distinct());
        Assert.Contains("ask the person who invited you", bodies[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await town.Host.ReadAsync(db => db.Users.CountAsync(person => person.Email == "old@city.example" || person.Email == "withdrawn@city.example")));
    }

    [Fact]
    public async Task An_invitation_ends_with_the_right_of_who_sent_it()
    {
        var inviter = await town.JoinAsync("Ingo Inviter", Role.Steward);
        var link = await InviteByAsync(inviter, "stray@city.example", new RoleSeat(Role.Steward, null));
        await town.Host.InScopeAsync(async services => await services.GetRequiredService<PeopleOffice>()
            .DeactivateAsync(inviter.Id, "Left", await town.Host.ActorAsync(town.City.Steward), town.Host.Clock.Now, default));
        using var visitor = town.Host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Two_clicks_make_one_person()
    {
        var link = await InviteAsync("twice@city.example");
        using var first = town.Host.Visit();
        using var second = town.Host.Visit();
        var (one, two) = (await first.GetAsync(link), await second.GetAsync(link));
        var answers = await Task.WhenAll(first.SendAsync(one, [("Input.Password", Chosen)]), second.SendAsync(two, [("Input.Password", Chosen + " too")]));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, await town.Host.ReadAsync(db => db.Users.CountAsync(person => person.Email == "twice@city.example")));
    }

    [Theory]
    [InlineData("", "Choose a password")]
    [InlineData("short", "at least 15 characters")]
    [InlineData("nora new nora new", "own name")]
    [InlineData("passwordpassword12345", "too easy to guess")]
    public async Task A_weak_password_is_refused_and_the_link_stays_good(string password, string expected)
    {
        var link = await InviteAsync($"weak{password.Length}@city.example");
        using var visitor = town.Host.Visit();
        var answer = await visitor.SendAsync(link, [("Input.Password", password)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).Status);
        Assert.Equal(0, await town.Host.ReadAsync(db => db.Users.CountAsync(person => person.FullName == "Nora New" && person.Email!.StartsWith("weak"))));
    }

    [Fact]
    public async Task The_invitations_keep_only_the_hash_of_the_link()
    {
        var token = (await InviteAsync("hash@city.example")).Split('/')[^1];
        var stored = await town.Host.ReadAsync(db => db.Invitations.SingleAsync(invitation => invitation.Email == "hash@city.example"));
        Assert.Equal(Invitation.HashOf(token), stored.TokenHash);
        Assert.DoesNotContain(token, System.Text.Encoding.UTF8.GetString((await town.Host.ReadAsync(db =>
            db.AuditEntries.Include(entry => entry.Payload).SingleAsync(entry => entry.SubjectId == stored.Id))).Payload!.Content), StringComparison.Ordinal);
    }

    private Task<string> InviteAsync(string email, params RoleSeat[] seats) => InviteByAsync(town.City.Steward, email, seats);

    private Task<string> InviteByAsync(AppUser by, string email, params RoleSeat[] seats) => town.Host.InScopeAsync(async services =>
        await services.GetRequiredService<InvitationDesk>().SendAsync(new("Nora New", "Analyst", town.City.Policy.Profile.PersonTypes[0].Key, null, null), email, seats,
            token => $"/invite/{token}", await town.Host.ActorAsync(by), town.Host.Clock.Now, CancellationToken.None));
}
