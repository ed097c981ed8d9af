using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.WorkPlans;

/// <summary>Approving a plan: the two who may, the conflict check and the coordination note.</summary>
public sealed class DecidingTests(PlanningCity planning) : IClassFixture<PlanningCity>
{
    private const string Conflicts = "Input.Answers[conflicts].Choice";
    private const string Resolution = "Input.Answers[conflicts].Words";
    private const string Note = "Input.Answers[coordination].Words";

    private static readonly (string Name, string? Value)[] Fine = [("Input.Verdict", "Approve"), (Conflicts, "none"), (Note, "Posts on other days than Parks.")];

    [Fact]
    [Clause("CLI-3.1.1d")]
    public async Task A_plan_waits_for_coordinator_and_city_manager_and_either_of_them_approves_it()
    {
        var (unit, chair) = await planning.UnitAsync();
        var plan = await planning.City.SendPlanAsync(unit, chair);
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        using var manager = await planning.Host.VisitAsAsync(planning.City.Administrator!);
        Assert.Contains(unit.Name, (await coordinator.GetAsync("/work")).Text, StringComparison.Ordinal);
        Assert.Contains(unit.Name, (await manager.GetAsync("/work")).Text, StringComparison.Ordinal);

        var answer = await manager.SendAsync(await planning.ApprovalPathAsync(plan), Fine, "Record the decision");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(WorkPlanStatus.Approved, (await planning.City.PlanOfAsync(plan)).Status);
        Assert.DoesNotContain(unit.Name, (await coordinator.GetAsync("/work?show=decide")).Text, StringComparison.Ordinal);
        Assert.Equal(["work-plan.drafted", "work-plan.submitted", "work-plan.settled"], await planning.FactsAsync(plan));
        Assert.Contains("Posts on other days than Parks.", (await coordinator.GetAsync($"/work-plans/{plan}")).Text, StringComparison.Ordinal);
        using var stranger = await planning.Host.VisitAsAsync(planning.City.OtherStaff);
        Assert.Contains("Families and teens", (await stranger.GetAsync($"/work-plans/{plan}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Clause("CLI-3.1.1e")]
    public async Task Whoever_approves_sees_all_plans_in_force_side_by_side_and_writes_how_it_is_coordinated()
    {
        var ((one, first), (two, second), (three, third)) = (await planning.UnitAsync(), await planning.UnitAsync("committee"), await planning.UnitAsync());
        await planning.City.PlanAsync(one, first, planning.City.PlanContent("Chess players", "youtube"));
        await planning.City.PlanAsync(two, second, planning.City.PlanContent("Painters", "instagram"));
        var plan = await planning.City.SendPlanAsync(three, third);
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var page = await coordinator.GetAsync(await planning.ApprovalPathAsync(plan));
        var rows = page.Html.QuerySelectorAll("table tbody tr").Select(row => Page.Fold(row.TextContent)).ToList();
        Assert.Contains(rows, row => row.Contains(one.Name, StringComparison.Ordinal) && row.Contains("Chess players", StringComparison.Ordinal) && row.Contains("YouTube", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains(two.Name, StringComparison.Ordinal) && row.Contains("Painters", StringComparison.Ordinal) && row.Contains("Instagram", StringComparison.Ordinal));

        var before = await planning.EntriesAsync();
        var answer = await coordinator.SendAsync(page, [("Input.Verdict", "Approve"), (Conflicts, "none")], "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains("How is it coordinated with the plans of the other units?", StringComparison.Ordinal));
        Assert.Equal((before, WorkPlanStatus.InReview), (await planning.EntriesAsync(), (await planning.City.PlanOfAsync(plan)).Status));
    }

    [Fact]
    [Clause("CLI-3.1.1f")]
    public async Task Approving_without_the_conflict_check_is_refused()
    {
        var (unit, chair) = await planning.UnitAsync();
        var plan = await planning.City.SendPlanAsync(unit, chair);
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var before = await planning.EntriesAsync();
        var answer = await coordinator.SendAsync(await planning.ApprovalPathAsync(plan), [("Input.Verdict", "Approve"), (Note, "Fine.")], "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains("Answer before you approve: Does it conflict with the plan of another unit?", StringComparison.Ordinal));
        Assert.Equal((before, WorkPlanStatus.InReview), (await planning.EntriesAsync(), (await planning.City.PlanOfAsync(plan)).Status));
    }

    [Fact]
    [Clause("CLI-3.1.1f")]
    public async Task Approving_without_the_conflict_check_is_refused_past_the_form_too()
    {
        var (unit, chair) = await planning.UnitAsync();
        var plan = await planning.City.SendPlanAsync(unit, chair);
        var before = await planning.EntriesAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => planning.City.DoAsync(planning.City.Coordinator, async (services, actor, now) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var approval = await db.ApprovalRequests.SingleAsync(found => found.SubjectId == plan && found.State == ApprovalState.Open);
            await services.GetRequiredService<ApprovalDesk>().DecideAsync(approval, actor, approval.CurrentStep, Verdict.Approve, null, null, now, CancellationToken.None,
                [new(WorkPlanOutcome.CoordinationQuestion, null, "Nothing to coordinate.")]);
            return await db.SaveChangesAsync();
        }));
        Assert.Equal(("Answer before you approve: Does it conflict with the plan of another unit?", "CLI-3.1.1f"), (refused.Refusal.Sentence, refused.Refusal.ClauseId));
        Assert.Equal((before, WorkPlanStatus.InReview), (await planning.EntriesAsync(), (await planning.City.PlanOfAsync(plan)).Status));
    }

    [Fact]
    public async Task A_conflict_names_the_other_plan_and_how_it_is_resolved_and_the_likely_ones_come_first()
    {
        var ((one, first), (two, second)) = (await planning.UnitAsync(), await planning.UnitAsync());
        var likely = await planning.City.PlanAsync(one, first, planning.City.PlanContent("Kayakers and anglers", "youtube"));
        var plan = await planning.City.SendPlanAsync(two, second, planning.City.PlanContent("Anglers on the lakes", "youtube"));
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var page = await coordinator.GetAsync(await planning.ApprovalPathAsync(plan));
        Assert.Contains($"{one.Name}: both on YouTube; both speak to anglers.", page.Text, StringComparison.Ordinal);
        Assert.StartsWith(one.Name, Page.Fold(page.One("table tbody tr").TextContent), StringComparison.Ordinal);
        Assert.Equal(["none", likely.ToString("N")], page.Html.QuerySelectorAll($"input[name=\"{Conflicts}\"]").Take(2).Select(choice => choice.GetAttribute("value")));

        var silent = await coordinator.SendAsync(page, [("Input.Verdict", "Approve"), (Conflicts, likely.ToString("N")), (Note, "See above.")], "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains(silent.Errors, error => error.Contains("Say how the conflict is resolved.", StringComparison.Ordinal));
        var done = await coordinator.SendAsync(silent, [("Input.Verdict", "Approve"), (Conflicts, likely.ToString("N")), (Resolution, "They take turns by week."), (Note, "See above.")], "Record the decision");
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains($"Conflicts with the plan of {one.Name} (both on YouTube; both speak to anglers): They take turns by week.", (await coordinator.GetAsync($"/work-plans/{plan}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_came_into_force_while_the_conflict_check_was_written_is_told_and_nothing_is_recorded()
    {
        var ((one, first), (two, second)) = (await planning.UnitAsync(), await planning.UnitAsync());
        var (plan, meanwhile) = (await planning.City.SendPlanAsync(one, first), await planning.City.SendPlanAsync(two, second));
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var page = await coordinator.GetAsync(await planning.ApprovalPathAsync(plan));
        await planning.City.DecidePlanAsync(meanwhile, planning.City.Administrator!);
        var before = await planning.EntriesAsync();

        var answer = await coordinator.SendAsync(page, Fine, "Record the decision");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("What you compared it with changed while you were reading.", answer.Refusal, StringComparison.Ordinal);
        Assert.Contains(two.Name, answer.Text, StringComparison.Ordinal);
        Assert.Equal((before, WorkPlanStatus.InReview), (await planning.EntriesAsync(), (await planning.City.PlanOfAsync(plan)).Status));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.SendAsync(answer, Fine, "Record the decision")).Status);
    }

    [Fact]
    public async Task Of_two_approvers_at_once_one_decides_and_the_other_is_told()
    {
        var (unit, chair) = await planning.UnitAsync();
        var plan = await planning.City.SendPlanAsync(unit, chair);
        var path = await planning.ApprovalPathAsync(plan);
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        using var manager = await planning.Host.VisitAsAsync(planning.City.Administrator!);
        var pages = new[] { (coordinator, await coordinator.GetAsync(path)), (manager, await manager.GetAsync(path)) };
        var answers = await Task.WhenAll(pages.Select(pair => Task.Run(() => pair.Item1.SendAsync(pair.Item2, Fine, "Record the decision"))));
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Redirect);
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Conflict && answer.Refusal.Contains("decided this while you were reading", StringComparison.Ordinal));
        Assert.Single((await planning.Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(request => request.SubjectId == plan))).Decisions);
        Assert.Equal([(DutyKind.ReviewWorkPlan, DutyState.Open)], await planning.DutiesAsync(plan));
    }

    [Fact]
    public async Task The_author_of_a_plan_cannot_approve_it_even_as_coordinator()
    {
        var unit = await planning.City.AddUnitAsync("Communications");
        await planning.City.GiveAsync(planning.City.Coordinator, Role.DepartmentHead, unit);
        var plan = await planning.City.SendPlanAsync(unit, planning.City.Coordinator);
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var page = await coordinator.GetAsync(await planning.ApprovalPathAsync(plan));
        Assert.Contains("someone else must decide", page.Text, StringComparison.OrdinalIgnoreCase);
        await Assert.ThrowsAsync<RefusedException>(() => planning.City.DecidePlanAsync(plan, planning.City.Coordinator));
        await planning.City.DecidePlanAsync(plan, planning.City.Administrator!);
        Assert.Equal(WorkPlanStatus.Approved, (await planning.City.PlanOfAsync(plan)).Status);
    }

    [Fact]
    public async Task A_returned_plan_goes_back_to_its_head_and_a_rejected_one_is_final()
    {
        var (unit, chair) = await planning.UnitAsync();
        var plan = await planning.City.SendPlanAsync(unit, chair);
        await planning.City.DecidePlanAsync(plan, planning.City.Coordinator, Verdict.ReturnForChanges, "Say more on law.");
        Assert.Equal([(DutyKind.ReviseWorkPlan, DutyState.Open)], await planning.DutiesAsync(plan));
        using var head = await planning.Host.VisitAsAsync(chair);
        Assert.Contains($"Work plan of {unit.Name}", (await head.GetAsync("/work")).Text, StringComparison.Ordinal);
        Assert.Contains("Say more on law.", (await head.GetAsync($"/work-plans/{plan}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync($"/work-plans/{plan}/edit", [(PlanningCity.Field("legal-risks"), "The attorney reads first.")], "Send to Cora Coordinator or Alex Administrator")).Status);
        Assert.Equal([(DutyKind.ReviseWorkPlan, DutyState.Met)], await planning.DutiesAsync(plan));

        await planning.City.DecidePlanAsync(plan, planning.City.Administrator!, Verdict.Reject, "The city page does it.");
        Assert.Equal(HttpStatusCode.Conflict, (await head.GetAsync($"/work-plans/{plan}/edit")).Status);
        Assert.Equal(WorkPlanStatus.Rejected, (await planning.City.PlanOfAsync(plan)).Status);
        await planning.City.DraftPlanAsync(unit, chair);
        Assert.Equal([1, 2], (await planning.PlansOfAsync(unit)).Select(version => version.Version));
    }
}
