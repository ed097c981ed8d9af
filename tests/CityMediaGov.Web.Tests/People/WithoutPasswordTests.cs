using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.People;

/// <summary>People who are on the list and have no password yet, because a file brought them.</summary>
public sealed class WithoutPasswordTests(Town town) : IClassFixture<Town>, IDisposable
{
    private const string Chosen = "seven grey geese over the weir";

    public void Dispose() => town.Host.Clock.Now = TestClock.Start;

    [Fact]
    public async Task Their_page_says_so_and_invites_the_same_person_with_one_button()
    {
        var person = await town.City.ListAsync("Lena Listed");
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        Assert.Contains("No password yet", (await steward.GetAsync("/people?q=Lena")).WordsOf("tbody"), StringComparison.Ordinal);
        var page = await steward.GetAsync($"/people/{person.Id}");
        Assert.Contains("No password yet", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("Nobody has invited them yet.", page.Text, StringComparison.Ordinal);
        var first = new Uri((await steward.FollowAsync(await steward.SendAsync(page, [], "Invite this person"))).WordsOf("p.mono")).PathAndQuery;

        page = await steward.GetAsync($"/people/{person.Id}");
        Assert.Contains("Invited by Sam Steward. The link is good until", page.Text, StringComparison.Ordinal);
        var second = new Uri((await steward.FollowAsync(await steward.SendAsync(page, [], "Send a new link"))).WordsOf("p.mono")).PathAndQuery;
        using var visitor = town.Host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(first)).Status);
        Assert.Equal("/work", (await visitor.SendAsync(second, [("Input.Password", Chosen)])).Location);

        Assert.Equal(["person.added", "person.password-chosen", "person.signed-in"], await town.FactsOfAsync(person.Id));
        page = await steward.GetAsync($"/people/{person.Id}");
        Assert.Contains("May sign in", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.DoesNotContain("Getting in", page.Text, StringComparison.Ordinal);
        var token = (await steward.GetAsync("/people/invite")).ValueOf("__RequestVerificationToken")!;
        var again = await steward.PostAsync($"/people/{person.Id}?handler=Invite", [("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("This person has chosen a password already.", again.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_keep_the_list_cannot_invite_them()
    {
        var person = await town.City.ListAsync("Nils Noinvite");
        using var head = await town.Host.VisitAsAsync(town.City.Head);
        var page = await head.GetAsync($"/people/{person.Id}");
        Assert.DoesNotContain("Invite this person", page.Text, StringComparison.Ordinal);
        var token = (await head.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
        var tried = await head.PostAsync($"/people/{person.Id}?handler=Invite", [("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, tried.Status);
        Assert.Equal(0, await town.Host.ReadAsync(db => db.Invitations.CountAsync(sent => sent.Email == person.Email)));
    }

    [Fact]
    public async Task Signing_in_before_the_password_is_chosen_is_answered_like_any_wrong_one_and_harms_nobody()
    {
        var person = await town.City.ListAsync("Edda Early");
        using var stranger = town.Host.Visit();
        for (var tried = 1; tried < AppUser.WrongPasswords; tried++)
        {
            var answer = await stranger.SignInAsync(person.Email!, "");
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            answer = await stranger.SignInAsync(person.Email!, Chosen);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains(answer.Errors, error => error.Contains("do not belong together", StringComparison.Ordinal));
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.SignInAsync(person.Email!, Chosen)).Status);

        using var visitor = town.Host.Visit();
        Assert.Equal("/work", (await visitor.SendAsync(await InviteAsync(person), [("Input.Password", Chosen)])).Location);
        using var later = town.Host.Visit();
        Assert.Equal("/work", (await later.SignInAsync(person.Email!, Chosen)).Location);
    }

    [Fact]
    public async Task A_link_dies_with_the_persons_way_in_and_with_their_address()
    {
        var (gone, moved) = (await town.City.ListAsync("Gesa Gone"), await town.City.ListAsync("Mio Moved"));
        var links = new[] { await InviteAsync(gone), await InviteAsync(moved) };
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        await steward.SendAsync($"/people/{gone.Id}/deactivate", [("Input.Reason", "Never came")]);
        await steward.SendAsync($"/people/{moved.Id}/edit", [("Input.Email", "mio.new@city.example")], "Save the details");
        Assert.Equal("mio.new@city.example", (await town.StoredAsync(moved.Id)).Email);

        var before = await town.Host.ReadAsync(db => db.Users.CountAsync());
        foreach (var link in links)
        {
            using var visitor = town.Host.Visit();
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).Status);
        }
        Assert.Equal(before, await town.Host.ReadAsync(db => db.Users.CountAsync()));
        foreach (var person in new[] { gone, moved })
        {
            var sent = await town.Host.ReadAsync(db => db.Invitations.SingleAsync(found => found.Email == person.Email));
            Assert.NotNull(sent.RevokedAt);
            Assert.Equal(["invitation.sent", "invitation.revoked"], await town.FactsOfAsync(sent.Id));
        }
        var back = await steward.GetAsync($"/people/{gone.Id}/reactivate");
        Assert.Contains("They never chose a password: invite them afterwards.", back.Text, StringComparison.Ordinal);
    }

    private Task<string> InviteAsync(AppUser person) => town.City.DoAsync(town.City.Steward, async (services, by, now) =>
        (await services.GetRequiredService<InvitationDesk>().SendToListedAsync(person.Id, token => $"/invite/{token}", by, now, CancellationToken.None))!);
}
