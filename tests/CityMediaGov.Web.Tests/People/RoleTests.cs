using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.People;

public sealed class RoleTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task A_role_is_given_and_ended_with_a_reason()
    {
        var person = await town.JoinAsync("Rita Role");
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        var given = await steward.SendAsync($"/people/{person.Id}/roles", [("Input.Role", "HumanResources")]);
        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        Assert.Contains("Rita Role as Human Resource Director", (await steward.FollowAsync(given)).Text, StringComparison.Ordinal);
        var holding = await HoldingOfAsync(person);
        Assert.Equal(["role.given"], await town.FactsOfAsync(holding.Id));

        var twice = await steward.SendAsync($"/people/{person.Id}/roles", [("Input.Role", "HumanResources")]);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains("holds this role already", twice.Refusal, StringComparison.Ordinal);

        var end = $"/people/{person.Id}/roles/{holding.Id}/end";
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.SendAsync(end, [("Input.Reason", "")])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.SendAsync(end, [("Input.Reason", new string('r', 1001))])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await steward.SendAsync(end, [("Input.Reason", "Reorganised")])).Status);
        Assert.Equal(["role.given", "role.ended"], await town.FactsOfAsync(holding.Id));
        Assert.Contains("ended already", (await steward.GetAsync(end)).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, "Choose a role")]
    [InlineData("Emperor", null, "Choose one of the roles of this city")]
    [InlineData("RecordsOfficer", null, "Choose one of the roles of this city")]
    [InlineData("DepartmentHead", null, "Choose the unit that the person heads")]
    [InlineData("DepartmentHead", "00000000-0000-0000-0000-000000000009", "Choose the unit that the person heads")]
    public async Task A_role_that_cannot_be_held_is_told_and_not_given(string role, string? unit, string expected)
    {
        var person = await town.JoinAsync("Una Usable");
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        var answer = await steward.SendAsync($"/people/{person.Id}/roles", [("Input.Role", role), ("Input.UnitId", unit ?? "")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(0, await town.Host.ReadAsync(db => db.RoleHoldings.CountAsync(held => held.PersonId == person.Id)));
    }

    [Fact]
    public async Task A_head_heads_the_unit_chosen_and_another_role_takes_no_unit()
    {
        var person = await town.JoinAsync("Hedda Heads");
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        await steward.SendAsync($"/people/{person.Id}/roles", [("Input.Role", "DepartmentHead"), ("Input.UnitId", town.City.Works.Id.ToString())]);
        await steward.SendAsync($"/people/{person.Id}/roles", [("Input.Role", "Clerk"), ("Input.UnitId", town.City.Works.Id.ToString())]);
        Assert.Equal([new(Role.DepartmentHead, town.City.Works.Id), new(Role.Clerk, null)], (await town.Host.ActorAsync(person)).Seats);
        Assert.Contains("Department Head, Public Works", (await steward.GetAsync($"/people/{person.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role()
    {
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        var page = await steward.GetAsync($"/people/{town.City.Steward.Id}/roles");
        Assert.Contains("You cannot give yourself a role", page.Refusal, StringComparison.Ordinal);
        var token = (await steward.GetAsync("/people/invite")).ValueOf("__RequestVerificationToken")!;
        var tried = await steward.PostAsync($"/people/{town.City.Steward.Id}/roles", [("Input.Role", "Coordinator"), ("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, tried.Status);
        Assert.False((await town.Host.ActorAsync(town.City.Steward)).Holds(Role.Coordinator));
    }

    [Fact]
    public async Task The_last_steward_stays_and_of_two_who_remove_each_other_one_remains()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "wausau");
        using var first = await host.VisitAsAsync(city.Steward);
        var own = await host.ReadAsync(db => db.RoleHoldings.SingleAsync(held => held.Role == Role.Steward));
        Assert.Contains("Nobody else could keep the list", (await first.GetAsync($"/people/{city.Steward.Id}/roles/{own.Id}/end")).Refusal, StringComparison.Ordinal);

        await first.SendAsync($"/people/{city.Clerk.Id}/roles", [("Input.Role", "Steward")]);
        using var second = await host.VisitAsAsync(city.Clerk);
        var other = await host.ReadAsync(db => db.RoleHoldings.SingleAsync(held => held.Role == Role.Steward && held.PersonId == city.Clerk.Id));
        var (one, two) = (await first.GetAsync($"/people/{city.Clerk.Id}/roles/{other.Id}/end"), await second.GetAsync($"/people/{city.Steward.Id}/deactivate"));
        var answers = await Task.WhenAll(first.SendAsync(one, [("Input.Reason", "Out with you")]), second.SendAsync(two, [("Input.Reason", "No, you")]));
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Redirect && answer.Location!.StartsWith("/people/", StringComparison.Ordinal));
        Assert.Equal(1, await host.ReadAsync(db => db.RoleHoldings.CountAsync(held => held.Role == Role.Steward && held.EndedAt == null)));
    }

    private Task<RoleHolding> HoldingOfAsync(AppUser person) => town.Host.ReadAsync(db => db.RoleHoldings.SingleAsync(held => held.PersonId == person.Id));
}
