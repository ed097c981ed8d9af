using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.WorkPlans;

/// <summary>Versions of a plan, and that it is looked at again.</summary>
public sealed class VersionTests(PlanningCity planning) : IClassFixture<PlanningCity>
{
    [Fact]
    public async Task An_approved_plan_stays_in_force_until_the_next_version_is_approved_and_stays_readable_after()
    {
        var (unit, chair) = await planning.UnitAsync();
        var first = await planning.City.PlanAsync(unit, chair, planning.City.PlanContent("Hikers"));
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var form = await visitor.GetAsync($"/work-plans/new?unit={unit.Id}");
        Assert.Equal("Hikers", form.ValueOf(PlanningCity.Field("audience")));
        var second = await planning.City.SendPlanAsync(unit, chair, planning.City.PlanContent("Hikers and riders", "instagram"));
        Assert.Equal([(1, WorkPlanStatus.Approved), (2, WorkPlanStatus.InReview)], (await planning.PlansOfAsync(unit)).Select(plan => (plan.Version, plan.Status)));

        await planning.City.DecidePlanAsync(second, planning.City.Coordinator);
        var versions = await planning.PlansOfAsync(unit);
        Assert.Equal([(1, WorkPlanStatus.Replaced), (2, WorkPlanStatus.Approved)], versions.Select(plan => (plan.Version, plan.Status)));
        Assert.Equal((null, unit.Id), (versions[0].CurrentOf, versions[1].CurrentOf));
        Assert.Equal([(DutyKind.ReviewWorkPlan, DutyState.Met)], await planning.DutiesAsync(first));
        Assert.Equal([(DutyKind.ReviewWorkPlan, DutyState.Open)], await planning.DutiesAsync(second));
        Assert.Equal("work-plan.replaced", (await planning.FactsAsync(first))[^1]);

        using var stranger = await planning.Host.VisitAsAsync(planning.City.OtherStaff);
        Assert.Contains("Hikers", (await stranger.GetAsync($"/work-plans/{first}")).Text, StringComparison.Ordinal);
        var changes = (await stranger.GetAsync($"/work-plans/{second}/changes")).Text;
        Assert.Contains("Hikers and riders", changes, StringComparison.Ordinal);
        Assert.Contains("Instagram", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("What we do about legal risks", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_refuses_a_second_plan_in_force()
    {
        var (unit, chair) = await planning.UnitAsync();
        await planning.City.PlanAsync(unit, chair);
        var draft = await planning.City.DraftPlanAsync(unit, chair);
        await Assert.ThrowsAnyAsync<Exception>(() => planning.Host.ReadAsync(db =>
            db.WorkPlans.Where(plan => plan.Id == draft).ExecuteUpdateAsync(plan => plan.SetProperty(p => p.CurrentOf, unit.Id))));
        Assert.Single(await planning.PlansOfAsync(unit), plan => plan.CurrentOf == unit.Id);
    }

    [Fact]
    public async Task A_withdrawn_version_leaves_the_one_in_force_as_it_is()
    {
        var (unit, chair) = await planning.UnitAsync();
        await planning.City.PlanAsync(unit, chair);
        var next = await planning.City.SendPlanAsync(unit, chair);
        using var visitor = await planning.Host.VisitAsAsync(chair);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync($"/work-plans/{next}", [], "Withdraw it")).Status);
        var draft = await planning.City.DraftPlanAsync(unit, chair);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync($"/work-plans/{draft}", [], "Throw the draft away")).Status);
        Assert.Equal([WorkPlanStatus.Approved, WorkPlanStatus.Withdrawn, WorkPlanStatus.Discarded], (await planning.PlansOfAsync(unit)).Select(plan => plan.Status));
    }
}

/// <summary>The clock moves here, so nobody else shares the city.</summary>
public sealed class PlanReviewTests
{
    [Fact]
    public async Task A_plan_is_looked_at_again_within_its_time_or_its_accounts_are_flagged()
    {
        await using var host = new AppHost();
        var city = await Given.CityAsync(host, "clinton-city");
        var account = await city.GoLiveAsync();
        var plan = await city.CurrentPlanOfAsync(city.Parks);
        Assert.Equal(0, await FlaggedAsync());
        using var head = await host.VisitAsAsync(city.Head);
        Assert.Contains("Look at it again: Work plan of Parks and Recreation, version 1", (await head.GetAsync("/work")).Text, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(1, await FlaggedAsync());
        using var late = await host.VisitAsAsync(city.Head);
        Assert.Contains("Out of date", (await late.GetAsync($"/registry/{account.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("No work plan in force, or an old one", (await late.GetAsync("/registry?look=NoPlan")).Text, StringComparison.Ordinal);

        using var other = await host.VisitAsAsync(city.Staff);
        Assert.DoesNotContain("It still holds", (await other.GetAsync($"/work-plans/{plan}")).Text, StringComparison.Ordinal);
        var answer = await late.SendAsync($"/work-plans/{plan}", [("Input.Why", "Nothing changed.")], "It still holds");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(0, await FlaggedAsync());
        Assert.Equal([DutyState.Late, DutyState.Open], await host.ReadAsync(db =>
            db.Duties.Where(duty => duty.AboutId == plan && duty.Kind == DutyKind.ReviewWorkPlan).OrderBy(duty => duty.Id).Select(duty => duty.State).ToListAsync()));
        Assert.Contains("work-plan.confirmed", await host.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == plan).Select(entry => entry.Action).ToListAsync()));

        Task<int> FlaggedAsync() => host.ReadAsync(db => db.SocialAccounts.WithoutPlan(db, host.Clock.Now).CountAsync());
    }
}
