using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.People;

/// <summary>Each page of people and units, opened by everybody.</summary>
public sealed class EntranceTests(Town town) : IClassFixture<Town>
{
    private const string Everybody = "Steward Coordinator Clerk Head Staff";
    private const string Readers = "Steward Coordinator Clerk Head";

    [Theory]
    [InlineData("/people", Readers)]
    [InlineData("/people/{person}", Readers)]
    [InlineData("/people/invite", "Steward")]
    [InlineData("/people/invitations", "Steward")]
    [InlineData("/people/{person}/edit", "Steward")]
    [InlineData("/people/{person}/roles", "Steward")]
    [InlineData("/people/{head}/roles/{holding}/end", "Steward")]
    [InlineData("/people/{person}/deactivate", "Steward")]
    [InlineData("/people/{person}/reactivate", "Steward")]
    [InlineData("/people/me", Everybody)]
    [InlineData("/people/me/deputy", Everybody)]
    [InlineData("/units", Readers)]
    [InlineData("/units/{unit}", Readers)]
    [InlineData("/units/new", "Steward Coordinator")]
    [InlineData("/units/{unit}/edit", "Steward Coordinator")]
    [InlineData("/units/{unit}/close", "Steward Coordinator")]
    public async Task A_page_opens_for_its_roles_and_nobody_else(string address, string opensFor)
    {
        var holding = await town.Host.ReadAsync(db => db.RoleHoldings.Where(held => held.PersonId == town.City.Head.Id).Select(held => held.Id).SingleAsync());
        var page = address.Replace("{person}", town.City.Staff.Id.ToString(), StringComparison.Ordinal).Replace("{head}", town.City.Head.Id.ToString(), StringComparison.Ordinal)
            .Replace("{unit}", town.City.Parks.Id.ToString(), StringComparison.Ordinal).Replace("{holding}", holding.ToString(), StringComparison.Ordinal);
        foreach (var (office, person) in town.City.People.Where(pair => Everybody.Split(' ').Contains(pair.Key)))
        {
            using var visitor = await town.Host.VisitAsAsync(person);
            var answer = await visitor.GetAsync(page);
            var opens = opensFor.Split(' ').Contains(office);
            Assert.True(answer.Status == (opens ? HttpStatusCode.OK : HttpStatusCode.Forbidden), $"{page} answers {office} with {answer.Status}.");
            if (opens)
                Assert.Single(answer.Html.QuerySelectorAll("main h1"));
        }
        using var stranger = town.Host.Visit();
        Assert.StartsWith("http://localhost/sign-in?returnUrl=", (await stranger.GetAsync(page)).Location, StringComparison.Ordinal);
    }
}
