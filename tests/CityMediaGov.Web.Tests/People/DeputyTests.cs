using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.People;

public sealed class DeputyTests(Town town) : IClassFixture<Town>, IDisposable
{
    public void Dispose() => town.Host.Clock.Now = TestClock.Start;

    [Fact]
    public async Task A_deputy_is_named_for_days_of_the_city_and_acts_in_them()
    {
        var (away, deputy) = (await town.JoinAsync("Abe Away", Role.Clerk), await town.JoinAsync("Dot Deputy"));
        using var visitor = await town.Host.VisitAsAsync(away);
        var answer = await visitor.SendAsync("/people/me/deputy", [("Input.Deputy", deputy.Id.ToString()), ("Input.FirstDay", "2026-11-21"), ("Input.LastDay", "2026-11-27")]);
        Assert.Contains("Dot Deputy for Abe Away.", (await visitor.FollowAsync(answer)).Text, StringComparison.Ordinal);
        var stored = await town.Host.ReadAsync(db => db.Deputyships.SingleAsync(found => found.PersonId == away.Id));
        Assert.Equal((new DateTime(2026, 11, 21, 6, 0, 0), new DateTime(2026, 11, 28, 6, 0, 0)), (stored.FromAt, stored.UntilAt));
        Assert.Equal(["deputy.named"], await town.FactsOfAsync(stored.Id));
        Assert.Empty((await town.Host.ActorAsync(deputy)).DeputyFor);
        town.Host.Clock.Now = stored.UntilAt.AddSeconds(-1);
        Assert.Equal(away.Id, Assert.Single((await town.Host.ActorAsync(deputy)).DeputyFor).PersonId);
        town.Host.Clock.Now = stored.UntilAt;
        Assert.Empty((await town.Host.ActorAsync(deputy)).DeputyFor);
    }

    [Fact]
    public async Task Deputies_make_no_circle_and_no_chain()
    {
        var (first, second, third) = (await town.JoinAsync("Ann A", Role.Clerk), await town.JoinAsync("Bob B"), await town.JoinAsync("Cal C"));
        using var one = await town.Host.VisitAsAsync(first);
        using var two = await town.Host.VisitAsAsync(second);
        using var three = await town.Host.VisitAsAsync(third);
        Assert.Equal(HttpStatusCode.Redirect, (await NameAsync(one, second)).Status);
        var circle = await NameAsync(two, first);
        Assert.Equal(HttpStatusCode.Conflict, circle.Status);
        Assert.Contains("has named a deputy for that time", circle.Refusal, StringComparison.Ordinal);
        var chain = await NameAsync(two, third);
        Assert.Contains("You are somebody’s deputy in that time", chain.Refusal, StringComparison.Ordinal);
        Assert.Contains("has named a deputy for that time", (await NameAsync(three, first)).Refusal, StringComparison.Ordinal);
        Assert.Equal(1, await town.Host.ReadAsync(db => db.Deputyships.CountAsync(found => found.PersonId == first.Id || found.PersonId == second.Id || found.PersonId == third.Id)));
    }

    [Theory]
    [InlineData("", "2026-11-21", "2026-11-22", "Choose a deputy")]
    [InlineData("00000000-0000-0000-0000-000000000001", "2026-11-21", "2026-11-22", "Choose somebody else")]
    [InlineData("SELF", "2026-11-21", "2026-11-22", "Choose somebody else")]
    [InlineData("CLERK", "2026-11-19", "2026-11-22", "Begin today or later")]
    [InlineData("CLERK", "2026-11-23", "2026-11-22", "cannot lie before the first")]
    [InlineData("CLERK", "", "", "Give the first day")]
    [InlineData("CLERK", "2026-02-30", "2026-11-22", "cannot be used here")]
    [InlineData("CLERK", "2026-11-21", "9999-12-31", "Give a nearer day")]
    public async Task Bad_days_and_people_are_told_and_nobody_is_named(string deputy, string first, string last, string expected)
    {
        var away = await town.JoinAsync("Una Away");
        using var visitor = await town.Host.VisitAsAsync(away);
        var id = deputy switch { "SELF" => away.Id.ToString(), "CLERK" => town.City.Clerk.Id.ToString(), _ => deputy };
        var answer = await visitor.SendAsync("/people/me/deputy", [("Input.Deputy", id), ("Input.FirstDay", first), ("Input.LastDay", last)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(0, await town.Host.ReadAsync(db => db.Deputyships.CountAsync(found => found.PersonId == away.Id)));
    }

    [Fact]
    public async Task Either_of_the_two_ends_it_and_nobody_else()
    {
        var (away, deputy, other) = (await town.JoinAsync("Eve Ends", Role.Clerk), await town.JoinAsync("Dan Deputy"), await town.JoinAsync("Ole Other"));
        using var one = await town.Host.VisitAsAsync(away);
        await NameAsync(one, deputy);
        var stored = await town.Host.ReadAsync(db => db.Deputyships.SingleAsync(found => found.PersonId == away.Id));
        using var stranger = await town.Host.VisitAsAsync(other);
        var token = (await stranger.GetAsync("/people/me/deputy")).ValueOf("__RequestVerificationToken")!;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync("/people/me/deputy?handler=End", [("deputyship", stored.Id.ToString()), ("__RequestVerificationToken", token)])).Status);
        using var two = await town.Host.VisitAsAsync(deputy);
        Assert.Equal(HttpStatusCode.Redirect, (await two.SendAsync("/people/me/deputy", [("deputyship", stored.Id.ToString())])).Status);
        Assert.Equal(["deputy.named", "deputy.ended"], await town.FactsOfAsync(stored.Id));
    }

    private static Task<Page> NameAsync(Visitor visitor, AppUser deputy) =>
        visitor.SendAsync("/people/me/deputy", [("Input.Deputy", deputy.Id.ToString()), ("Input.FirstDay", "2026-11-20"), ("Input.LastDay", "2026-11-25")]);
}
