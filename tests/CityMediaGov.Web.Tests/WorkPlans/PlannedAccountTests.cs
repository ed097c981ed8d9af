using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.WorkPlans;

/// <summary>Accounts rest on their unit's plan; the chair decides, and the coordinator cooperates.</summary>
public sealed class PlannedAccountTests(PlanningCity planning) : IClassFixture<PlanningCity>
{
    [Fact]
    [Clause("CLI-3.1.1")]
    public async Task A_group_without_an_approved_plan_can_ask_for_no_account_and_is_led_to_the_plan()
    {
        var (unit, chair) = await planning.UnitAsync();
        await planning.City.SendPlanAsync(unit, chair); // sent is not approved
        var draft = await planning.City.DraftAsync(chair, planning.City.Content(chair, "https://www.instagram.com/groupx/", unit));
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var page = await visitor.GetAsync($"/registry/requests/{draft}/edit");
        var before = await planning.EntriesAsync();
        var answer = await visitor.SendAsync(page, [], "Send to Cora Coordinator");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains($"{unit.Name} has no approved work plan yet, so it can ask for no account.", StringComparison.Ordinal));
        Assert.Equal($"/work-plans/new?unit={unit.Id}", answer.One("main a[href^='/work-plans/new']").GetAttribute("href"));
        Assert.Equal(before, await planning.EntriesAsync());
        Assert.False(await planning.Host.ReadAsync(db => db.SocialAccounts.AnyAsync(account => account.UnitId == unit.Id)));
    }

    [Fact]
    [Clause("CLI-2.1", "CLI-2.1b")]
    public async Task A_chair_who_asks_has_authorised_the_account_and_it_goes_live_only_after_the_coordinators_entry()
    {
        var (unit, chair) = await planning.UnitAsync("committee");
        await planning.City.PlanAsync(unit, chair);
        var request = await planning.City.AskAsync(chair, planning.City.Content(chair, "https://www.instagram.com/committeex/", unit));
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var status = await visitor.GetAsync($"/registry/requests/{request}");
        Assert.Contains("Agreed by asking as Chair", status.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Contains("Waiting for agreement or concerns", status.WordsOf(".history"), StringComparison.Ordinal);

        var account = await planning.City.AccountOfAsync(request);
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var form = await coordinator.GetAsync($"/registry/{account.Id}/activate");
        Assert.DoesNotContain(form.Html.QuerySelectorAll("button"), button => button.TextContent == "Put it on the public register");
        await Assert.ThrowsAsync<RefusedException>(() => planning.City.ActivateAsync(account.Id));
        Assert.Equal(AccountStatus.Requested, (await planning.City.AccountOfAsync(request)).Status);

        var decide = await coordinator.GetAsync(await planning.ApprovalPathAsync(request));
        Assert.Equal(["Approve", "ReturnForChanges"], decide.Html.QuerySelectorAll("input[name='Input.Verdict']").Select(choice => choice.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.SendAsync(decide, [("Input.Verdict", "Approve"), ("Input.Reason", "It fits the plan.")], "Record the decision")).Status);
        Assert.Contains("Agreed as Social Media Coordinator", (await visitor.GetAsync($"/registry/requests/{request}")).WordsOf(".history"), StringComparison.Ordinal);
        await planning.City.ActivateAsync(account.Id);
        Assert.Equal(AccountStatus.Live, (await planning.City.AccountOfAsync(request)).Status);
        var shown = (await visitor.GetAsync($"/registry/{account.Id}")).Text;
        Assert.Contains("Work plan of the unit", shown, StringComparison.Ordinal);
        Assert.Contains("Its unit has an approved work plan.", shown, StringComparison.Ordinal);
    }

    [Fact]
    [Clause("CLI-2.1")]
    public async Task What_somebody_else_of_a_committee_asks_for_is_authorised_only_when_its_chair_confirms()
    {
        var (unit, chair) = await planning.UnitAsync("committee");
        await planning.City.PlanAsync(unit, chair);
        var member = await planning.City.JoinAsync($"Asker of {unit.Name}", null, unit);
        var request = await planning.City.AskAsync(member, planning.City.Content(member, "https://www.instagram.com/committeey/", unit));
        using var visitor = await planning.Host.VisitAsAsync(member);
        Assert.DoesNotContain("Agreed by asking", (await visitor.GetAsync($"/registry/requests/{request}")).WordsOf(".history"), StringComparison.Ordinal);

        var before = await planning.EntriesAsync();
        foreach (var other in new[] { member, planning.City.Coordinator })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => planning.City.DecideAsync(request, other));
            Assert.Equal(RefusalKind.NotYours, refused.Refusal.Kind);
        }
        Assert.Equal((before, AccountStatus.Requested), (await planning.EntriesAsync(), (await planning.City.AccountOfAsync(request)).Status));

        await planning.City.DecideAsync(request, chair);
        Assert.Contains("Approved as Chair", (await visitor.GetAsync($"/registry/requests/{request}")).WordsOf(".history"), StringComparison.Ordinal);
        await planning.City.DecideAsync(request, planning.City.Coordinator);
        Assert.Equal(AccountStatus.Approved, (await planning.City.AccountOfAsync(request)).Status);
    }

    [Fact]
    public async Task A_coordinator_raises_concerns_but_cannot_reject_what_a_chair_decided()
    {
        var (unit, chair) = await planning.UnitAsync("board");
        await planning.City.PlanAsync(unit, chair);
        var request = await planning.City.AskAsync(chair, planning.City.Content(chair, "https://www.instagram.com/boardx/", unit));
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var page = await coordinator.GetAsync(await planning.ApprovalPathAsync(request));
        var before = await planning.EntriesAsync();
        var forged = await coordinator.SendAsync(page, [("Input.Verdict", "Reject"), ("Input.Reason", "No.")], "Record the decision");
        Assert.Equal(HttpStatusCode.Conflict, forged.Status);
        Assert.Contains("The Social Media Coordinator agrees or raises concerns here, and does not reject.", forged.Refusal, StringComparison.Ordinal);
        Assert.Equal(before, await planning.EntriesAsync());
        var silent = await coordinator.SendAsync(page, [("Input.Verdict", "ReturnForChanges")], "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);

        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.SendAsync(page, [("Input.Verdict", "ReturnForChanges"), ("Input.Reason", "Parks says the same.")], "Record the decision")).Status);
        using var visitor = await planning.Host.VisitAsAsync(chair);
        Assert.Contains("Raised concerns as Social Media Coordinator", (await visitor.GetAsync($"/registry/requests/{request}")).WordsOf(".history"), StringComparison.Ordinal);
        await planning.City.SendAsync(request, chair);
        await planning.City.DecideAsync(request, planning.City.Coordinator);
        Assert.Equal(AccountStatus.Approved, (await planning.City.AccountOfAsync(request)).Status);
    }

    [Fact]
    public async Task An_account_of_a_unit_without_a_plan_is_flagged_and_its_gate_is_shut()
    {
        var (unit, chair) = await planning.UnitAsync();
        await planning.City.PlanAsync(unit, chair);
        var request = await planning.City.AskAsync(chair, planning.City.Content(chair, "https://www.instagram.com/lostplan/", unit));
        await planning.City.DecideAsync(request, planning.City.Coordinator);
        var account = await planning.City.AccountOfAsync(request);
        // No verb takes a plan away: this is what a database looks like that was in use before its policy asked for plans.
        await planning.Host.ReadAsync(db => db.WorkPlans.Where(plan => plan.UnitId == unit.Id).ExecuteUpdateAsync(plan => plan.SetProperty(p => p.CurrentOf, (Guid?)null)));
        await Assert.ThrowsAsync<RefusedException>(() => planning.City.ActivateAsync(account.Id));
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var page = (await coordinator.GetAsync($"/registry/{account.Id}")).Text;
        Assert.Contains("No approved work plan.", page, StringComparison.Ordinal);
        Assert.Contains("Its unit has no approved work plan.", page, StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Approved, (await planning.City.AccountOfAsync(request)).Status);
    }
}
