using System.Net;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.People;

public sealed class InvitingTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task An_invitation_goes_out_and_its_link_is_shown_once()
    {
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        var answer = await steward.SendAsync("/people/invite", [.. Filled("ines@city.example"), ("Input.Roles", "Clerk"), ("Input.Roles", "DepartmentHead"), ("Input.HeadOf", town.City.Works.Id.ToString())]);
        Assert.Equal("/people/invitations", answer.Location);
        var page = await steward.FollowAsync(answer);
        var link = page.WordsOf("p.mono");
        Assert.Matches("^http://localhost/invite/[0-9a-f]{64}$", link);
        Assert.Null((await steward.GetAsync("/people/invitations")).Html.QuerySelector("p.mono"));

        var invitation = await town.Host.ReadAsync(db => db.Invitations.SingleAsync(found => found.Email == "ines@city.example"));
        Assert.Equal([new(Role.DepartmentHead, town.City.Works.Id), new(Role.Clerk, null)], invitation.Seats.Select(seat => seat.AsSeat()));
        var message = await town.Host.ReadAsync(db => db.Messages.SingleAsync(sent => sent.Address == "ines@city.example"));
        Assert.Contains(link, message.Body, StringComparison.Ordinal);
        Assert.Equal(["invitation.sent"], await town.FactsOfAsync(invitation.Id));
    }

    [Theory]
    [InlineData("Email", "", "Give the person’s e-mail address")]
    [InlineData("Email", "cora.coordinator@city.example", "Somebody else signs in with this address")]
    [InlineData("Email", "ｃora.coordinator@city.example", "Somebody else signs in with this address")]
    [InlineData("Email", "сora.coordinator@city.example", "plain letters")]
    [InlineData("Email", "cora.coordinator+x@city.example", "Leave out the +")]
    [InlineData("FullName", "", "Give the person’s name")]
    [InlineData("JobTitle", "LONG", "at most 120 characters")]
    [InlineData("PersonType", "", "Say what kind of person")]
    [InlineData("Roles", "DepartmentHead", "Choose the unit that the person heads")]
    [InlineData("Roles", "Emperor", "Choose among the roles of this city")]
    public async Task A_bad_field_is_told_and_nobody_is_invited(string field, string typed, string expected)
    {
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        var before = await town.Host.ReadAsync(async db => (await db.Invitations.CountAsync(), await db.Messages.CountAsync()));
        var answer = await steward.SendAsync("/people/invite", Filled("bad@city.example").Where(filled => filled.Item1 != $"Input.{field}").Append(($"Input.{field}", typed == "LONG" ? new string('t', 121) : typed)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        if (field != "FullName")
            Assert.Equal("Ines <i>Invited</i>", answer.ValueOf("Input.FullName"));
        Assert.Equal(before, await town.Host.ReadAsync(async db => (await db.Invitations.CountAsync(), await db.Messages.CountAsync())));
    }

    [Fact]
    public async Task A_double_click_invites_once()
    {
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        var form = await steward.GetAsync("/people/invite");
        var answers = await Task.WhenAll(steward.SendAsync(form, Filled("double@city.example")), steward.SendAsync(form, Filled("double@city.example")));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Contains("has an open invitation already", answers.Single(answer => answer.Status is HttpStatusCode.Conflict).Refusal, StringComparison.Ordinal);
        Assert.Equal(1, await town.Host.ReadAsync(db => db.Invitations.CountAsync(invitation => invitation.Email == "double@city.example")));
    }

    [Fact]
    public async Task Sent_again_the_new_link_works_and_the_old_one_is_dead()
    {
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        var old = (await steward.FollowAsync(await steward.SendAsync("/people/invite", Filled("again@city.example", "Agnes Again")))).WordsOf("p.mono");
        var answer = await steward.SendAsync("/people/invitations", [], "Send again to Agnes Again");
        var link = (await steward.FollowAsync(answer)).WordsOf("p.mono");
        using var visitor = town.Host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri(old).PathAndQuery)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(new Uri(link).PathAndQuery)).Status);
        var twice = await steward.SendAsync("/people/invitations", [("invitation", Guid.NewGuid().ToString())], "Send again to Agnes Again");
        Assert.Equal(HttpStatusCode.NotFound, twice.Status);
    }

    private static IReadOnlyList<(string, string?)> Filled(string email, string name = "Ines <i>Invited</i>") =>
        [("Input.FullName", name), ("Input.Email", email), ("Input.JobTitle", "Analyst"), ("Input.PersonType", "full-time")];
}
