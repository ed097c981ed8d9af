using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Approvals;

/// <summary>Routes that a policy may have: a body that decides, several who must all agree, acting before approval.</summary>
public sealed class OtherRoutesTests(Hall hall) : IClassFixture<Hall>
{
    private static readonly RouteStep Council = new("City Council", [new(Role.Clerk, "City Clerk")], Body: "City Council");

    private static readonly RouteStep Both = new("Attorney and clerk", [new(Role.Coordinator, "Manager"), new(Role.Clerk, "City Clerk")], StepRule.AllOf);

    [Fact]
    public async Task A_body_decides_and_its_clerk_records_day_vote_and_minutes()
    {
        var asked = await hall.AskAsync(route: new("account", [Council]));
        using var clerk = await hall.Host.VisitAsAsync(hall.City.Clerk);
        var before = (await hall.StateAsync(), await hall.FactCountAsync());
        var bad = await clerk.SendAsync(asked.Path, [("Input.Verdict", "Approve")], "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains("Error: Give the day on which the City Council met", bad.Errors);
        Assert.Contains("Error: Say where the minutes are", bad.Errors);
        foreach (var (field, value, sentence) in new[]
        {
            ("Input.MetOn", "2026-11-21", "The day of the meeting lies in the future"),
            ("Input.VotesFor", "2", "With 2 for and 2 against it was not approved"),
            ("Input.VotesFor", "-1", "Give the number of votes, 0 to 1000"),
            ("Input.VotesAgainst", "many", "“many” cannot be used here"),
        })
        {
            var wrong = await clerk.SendAsync(bad, new (string Name, string? Value)[] { ("Input.Verdict", "Approve"), ("Input.MetOn", "2026-11-16"), ("Input.VotesFor", "4"), ("Input.VotesAgainst", "2"), ("Input.Minutes", "M-12") }
                .Select(typed => typed.Name == field ? (field, value) : typed));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
            Assert.Contains(wrong.Errors, error => error.Contains(sentence, StringComparison.Ordinal));
        }
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));

        var done = await clerk.SendAsync(bad, [("Input.Verdict", "Approve"), ("Input.MetOn", "2026-11-16"), ("Input.VotesFor", "4"), ("Input.VotesAgainst", "1"), ("Input.Minutes", "M-12")]);
        Assert.Contains("Meeting of November 16, 2026: 4 for, 1 against. Minutes: M-12", (await clerk.FollowAsync(done)).WordsOf(".history"), StringComparison.Ordinal);
        var decision = Assert.Single((await hall.ReadAsync(asked.Approval)).Decisions);
        Assert.Equal((new DateOnly(2026, 11, 16), 4, 1, "M-12"), (decision.MetOn!.Value, decision.VotesFor!.Value, decision.VotesAgainst!.Value, decision.Minutes));
    }

    [Fact]
    public async Task All_of_a_step_must_agree_each_for_themselves()
    {
        var asked = await hall.AskAsync(route: new("account", [Both]));
        using var clerk = await hall.Host.VisitAsAsync(hall.City.Clerk);
        Assert.Contains("The others of this step are still asked.", (await clerk.GetAsync(asked.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.SendAsync(asked.Path, [("Input.Verdict", "Approve")])).Status);
        Assert.Equal(ApprovalState.Open, (await hall.ReadAsync(asked.Approval)).State);
        Assert.Equal([Role.Coordinator], await hall.Host.ReadAsync(db => db.Duties.Where(duty => duty.AboutId == asked.Approval && duty.State == DutyState.Open).Select(duty => duty.Role!.Value).ToListAsync()));
        var before = await hall.StateAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.ForgeAsync(asked.Path, ("Input.Step", "1"), ("Input.Verdict", "Reject"), ("Input.Reason", "No"))).Status);
        Assert.Equal(before, await hall.StateAsync());
        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        await coordinator.SendAsync(asked.Path, [("Input.Verdict", "Approve")]);
        Assert.Equal(ApprovalState.Approved, (await hall.ReadAsync(asked.Approval)).State);
    }

    [Fact]
    public async Task What_was_done_in_an_emergency_is_flagged_until_somebody_else_confirms_it()
    {
        var id = await ActFirstAsync();
        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        var page = await coordinator.GetAsync($"/approvals/{id}");
        Assert.Contains("Acted upon, not confirmed", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("Stef Staff did not wait for the approval: “Flood on Main Street”", page.WordsOf(".caution"), StringComparison.Ordinal);
        Assert.Equal(["Confirm", "Reject"], page.Html.QuerySelectorAll(".verdicts label").Select(label => label.TextContent));
        Assert.DoesNotContain("Withdraw", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await coordinator.ForgeAsync($"/approvals/{id}", ("Input.Step", "1"), ("Input.Verdict", "ReturnForChanges"), ("Input.Reason", "Change it"))).Status);
        var done = await coordinator.SendAsync(page, [("Input.Verdict", "Approve")]);
        page = await coordinator.FollowAsync(done);
        Assert.Contains("Confirmed.", page.WordsOf(".usa-alert"), StringComparison.Ordinal);
        Assert.DoesNotContain("not confirmed", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_part_of_the_matter_may_not_decide_it()
    {
        var asked = await hall.AskAsync(route: new("account", [new("Manager or clerk", [new(Role.Coordinator, "Manager"), new(Role.Clerk, "City Clerk")])]), barred: [hall.City.Clerk.Id]);
        using var clerk = await hall.Host.VisitAsAsync(hall.City.Clerk);
        var before = await hall.StateAsync();
        var answer = await clerk.ForgeAsync(asked.Path, ("Input.Step", "1"), ("Input.Verdict", "Approve"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("You are part of the matter itself, so someone else must decide.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, await hall.StateAsync());
        Assert.DoesNotContain(await hall.Host.ReadAsync(db => db.Messages.Where(message => message.Body.Contains(asked.Path)).Select(message => message.PersonId).ToListAsync()), person => person == hall.City.Clerk.Id);
    }

    private async Task<Guid> ActFirstAsync()
    {
        var by = await hall.Host.ActorAsync(hall.City.Staff);
        return await hall.Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            var asked = AccountRequest.Begin(hall.Content(), "Instagram", Guid.NewGuid().ToString("N"), by, hall.Now);
            asked.SubmitForApproval(by, [], 2026, hall.Now);
            var staffing = await services.GetRequiredService<PeopleReader>().StaffingAsync([Role.Coordinator], hall.Now, CancellationToken.None);
            EmergencyRule rule = new(new("Manager", [new(Role.Coordinator, "Manager")]), new(null, 24, null, null, TimeRule.City));
            var request = ApprovalRequest.OpenAfterEmergency(asked.AsSubject(), new("account", [], null, rule), hall.City.Policy.Id, by, "Flood on Main Street", staffing, hall.Now);
            db.AddRange(asked, SocialAccount.Propose(asked, Guid.NewGuid().ToString("N"), by, hall.Now), request);
            await db.SaveChangesAsync();
            return request.Id;
        });
    }
}
