using System.Net;
using System.Text.Json;
using CityMediaGov.Domain.Policies;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Policy;

public sealed class AdoptTests : IAsyncLifetime
{
    private AppHost Host { get; } = new();
    private TestCity city = null!;

    public async Task InitializeAsync() => city = await Given.CityAsync(Host, "west-st-paul", adopted: false);

    async Task IAsyncLifetime.DisposeAsync() => await Host.DisposeAsync();

    [Fact, Clause("WSP-TITLE-2")]
    public async Task A_draft_says_so_on_every_public_page_until_its_adoption_is_recorded()
    {
        using var reader = Host.Visit();
        var draft = await reader.GetAsync("/policy");
        Assert.Contains("DRAFT. Not yet adopted by the City.", draft.WordsOf(".sheet--draft"), StringComparison.Ordinal);
        Assert.Null(draft.Html.QuerySelector(".seal-strip"));
        Assert.Contains("Not yet adopted by the City.", draft.WordsOf("footer"), StringComparison.Ordinal);
        Assert.Equal(("draft", null), await StandingAsync(reader));

        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        Assert.NotNull((await keeper.GetAsync("/policy/edit")).Html.QuerySelector("a[href='/policy/adopt']"));
        var answer = await keeper.SendAsync("/policy/adopt", [("Input.AdoptedOn", "2026-11-16")], "Record the adoption");
        Assert.Equal((HttpStatusCode.Redirect, "/policy/edit"), (answer.Status, answer.Location));
        Assert.Contains("Version 1, adopted November 16, 2026.", (await keeper.FollowAsync(answer)).Body, StringComparison.Ordinal);

        var adopted = await reader.GetAsync("/policy");
        Assert.Null(adopted.Html.QuerySelector(".sheet--draft"));
        Assert.Contains("Adopted: November 16, 2026", adopted.WordsOf(".seal-strip"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet adopted", adopted.WordsOf("footer"), StringComparison.Ordinal);
        Assert.Equal(("adopted", "2026-11-16"), await StandingAsync(reader));
        var version = await VersionAsync();
        Assert.Equal((PolicyVersionStatus.Adopted, new DateOnly(2026, 11, 16)), (version.Status, version.AdoptedOn));
        Assert.Contains("Policy version adopted", (await keeper.GetAsync("/policy/edit")).WordsOf(".history > li:last-child"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Say on which day the City adopted the policy")]
    [InlineData("2026-11-21", "The day of adoption lies in the future. Record it when it has happened.")]
    [InlineData("soon", "“soon” cannot be used here")]
    public async Task A_day_that_cannot_be_is_answered_beside_the_field(string typed, string error)
    {
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        var answer = await keeper.SendAsync("/policy/adopt", [("Input.AdoptedOn", typed)], "Record the adoption");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, words => words.Contains(error, StringComparison.Ordinal));
        Assert.Equal(PolicyVersionStatus.Draft, (await VersionAsync()).Status);
    }

    [Fact]
    public async Task Only_the_keeper_of_the_policy_records_it_and_only_once()
    {
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        var (first, second) = (await keeper.GetAsync("/policy/adopt"), await keeper.GetAsync("/policy/adopt"));
        foreach (var person in city.People.Where(pair => pair.Key is not "Coordinator").Select(pair => pair.Value))
        {
            using var visitor = await Host.VisitAsAsync(person);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/policy/adopt")).Status);
            Assert.Null((await visitor.GetAsync("/policy/edit")).Html.QuerySelector("a[href='/policy/adopt']"));
        }
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(first, [("Input.AdoptedOn", "2026-11-16")], "Record the adoption")).Status);
        var late = await keeper.SendAsync(second, [("Input.AdoptedOn", "2026-11-17")], "Record the adoption");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("This cannot be done while this version of the policy is adopted.", (await keeper.GetAsync("/policy/adopt")).Refusal, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 16), (await VersionAsync()).AdoptedOn);
    }

    [Fact]
    public async Task A_draft_that_is_amended_stays_a_draft()
    {
        var account = await city.ApprovedAsync();
        using var keeper = await Host.VisitAsAsync(city.Coordinator);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync($"/policy/amend?account={account.Id}", [], "Put the new version in force")).Status);
        var version = await Host.ReadAsync(db => db.PolicyVersions.AsNoTracking().SingleAsync(found => found.Number == 2));
        Assert.Equal((PolicyVersionStatus.Draft, null), (version.Status, version.AdoptedOn));
        using var reader = Host.Visit();
        Assert.Contains("DRAFT.", (await reader.GetAsync("/policy")).WordsOf(".sheet--draft"), StringComparison.Ordinal);
    }

    private static async Task<(string?, string?)> StandingAsync(Visitor reader)
    {
        using var json = JsonDocument.Parse((await reader.GetAsync("/policy.json")).Body);
        return (json.RootElement.GetProperty("status").GetString(), json.RootElement.GetProperty("adoptedOn").GetString());
    }

    private Task<PolicyVersion> VersionAsync() => Host.ReadAsync(db => db.PolicyVersions.AsNoTracking().SingleAsync(version => version.Number == 1));
}
