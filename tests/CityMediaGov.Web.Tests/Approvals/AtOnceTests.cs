using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Approvals;

/// <summary>Skipped steps, pages read long ago, and many who decide at the same moment.</summary>
public sealed class AtOnceTests(Hall hall) : IClassFixture<Hall>
{
    [Fact]
    public async Task A_step_cannot_be_skipped()
    {
        var asked = await hall.AskAsync();
        foreach (var person in new[] { hall.City.Coordinator, hall.City.Head, hall.City.Staff })
        {
            using var visitor = await hall.Host.VisitAsAsync(person);
            var before = (await hall.StateAsync(), await hall.FactCountAsync());
            var answer = await visitor.ForgeAsync(asked.Path, ("Input.Step", "2"), ("Input.Verdict", "Approve"));
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains("The step “Department Head” comes first.No step can be skipped.", answer.Refusal, StringComparison.Ordinal);
            Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));
        }
    }

    [Theory]
    [InlineData(Verdict.Approve)]
    [InlineData(Verdict.Reject)]
    public async Task Who_read_an_earlier_step_is_told_who_decided_and_when_and_keeps_the_text(Verdict first)
    {
        var second = await hall.JoinAsync("Hanno Head", hall.City.Parks, new RoleSeat(Role.DepartmentHead, hall.City.Parks.Id));
        var asked = await hall.AskAsync();
        using var late = await hall.Host.VisitAsAsync(second);
        var page = await late.GetAsync(asked.Path);
        await hall.DecideAsync(asked.Approval, hall.City.Head, first, "First");
        var before = (await hall.StateAsync(), await hall.FactCountAsync());

        var answer = await late.SendAsync(page, [("Input.Verdict", "Reject"), ("Input.Reason", "My own\nwords")]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Hana Head decided this while you were reading.That was today, 9:00 a.m. Your text is kept below. Nothing of yours was recorded.",
            answer.Refusal.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("My own\nwords", answer.One("#Input_Reason").TextContent);
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));
    }

    [Fact]
    public async Task Who_reads_while_it_is_withdrawn_is_told_so()
    {
        var asked = await hall.AskAsync();
        await hall.DecideAsync(asked.Approval, hall.City.Head);
        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        var page = await coordinator.GetAsync(asked.Path);
        using var staff = await hall.Host.VisitAsAsync(hall.City.Staff);
        await staff.SendAsync(asked.Path, [], "Withdraw the request");
        var answer = await coordinator.SendAsync(page, [("Input.Verdict", "Approve"), ("Input.Reason", "Fine")]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Stef Staff withdrew this while you were reading.", answer.Refusal, StringComparison.Ordinal);
        Assert.Equal("Fine", answer.One("#Input_Reason").TextContent);
        Assert.Equal(ApprovalState.Withdrawn, (await hall.ReadAsync(asked.Approval)).State);
    }

    [Fact]
    public async Task Of_a_hundred_decisions_at_once_one_wins_and_the_others_keep_their_text()
    {
        var asked = await hall.AskAsync();
        List<Visitor> heads = [await hall.Host.VisitAsAsync(hall.City.Head)];
        for (var i = 0; i < 4; i++)
            heads.Add(await hall.Host.VisitAsAsync(await hall.JoinAsync($"Head {i}", hall.City.Parks, new RoleSeat(Role.DepartmentHead, hall.City.Parks.Id))));
        var pages = await Task.WhenAll(heads.Select(head => head.GetAsync(asked.Path)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            Task.Run(() => heads[i % heads.Count].SendAsync(pages[i % heads.Count], [("Input.Verdict", i % 2 == 0 ? "Approve" : "Reject"), ("Input.Reason", $"Words {i}")]))));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Redirect);
        var others = answers.Select((answer, i) => (answer, i)).Where(pair => pair.answer.Status is not HttpStatusCode.Redirect).ToList();
        Assert.All(others, pair => Assert.Equal(HttpStatusCode.Conflict, pair.answer.Status));
        Assert.All(others, pair => Assert.Equal($"Words {pair.i}", pair.answer.One("#Input_Reason").TextContent));
        Assert.All(others, pair => Assert.Contains("decided this while you were reading.That was today", pair.answer.Refusal, StringComparison.Ordinal));
        Assert.Single((await hall.ReadAsync(asked.Approval)).Decisions);
        Assert.Equal(["approval.opened", "approval.decided"], await hall.FactsAsync(asked.Approval));
        heads.ForEach(head => head.Dispose());
    }

    [Fact]
    public async Task A_double_click_is_one_decision_and_both_clicks_are_told_the_same()
    {
        var asked = await hall.AskAsync();
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var page = await head.GetAsync(asked.Path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => head.SendAsync(page, [("Input.Verdict", "Approve"), ("Input.Reason", "Good")]))));
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Redirect, asked.Path), (answer.Status, answer.Location)));
        Assert.Single((await hall.ReadAsync(asked.Approval)).Decisions);
        Assert.Equal(["approval.opened", "approval.decided"], await hall.FactsAsync(asked.Approval));
        Assert.Equal(2, await hall.Host.ReadAsync(db => db.Duties.CountAsync(duty => duty.AboutId == asked.Approval)));
    }

    [Fact]
    public async Task Content_that_changed_under_the_lock_is_not_decided()
    {
        var asked = await hall.AskAsync();
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var page = await head.GetAsync(asked.Path);
        await hall.Host.ReadAsync(db => db.AccountRequests.Where(request => request.Id == asked.Id).ExecuteUpdateAsync(request => request.SetProperty(r => r.Purpose, "Something else")));
        var before = (await hall.StateAsync(), await hall.FactCountAsync());

        var answer = await head.SendAsync(page, [("Input.Verdict", "Approve"), ("Input.Reason", "Good")]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("This is no longer what was sent for approval: its content changed.", answer.Refusal, StringComparison.Ordinal);
        Assert.Equal("Good", answer.ValueOf("Input.Reason"));
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));
        page = await head.GetAsync(asked.Path);
        Assert.Empty(page.Html.QuerySelectorAll("section.sheet .seal"));
        Assert.Contains("Changed since.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_in_review_cannot_be_edited_by_who_asked()
    {
        var asked = await hall.AskAsync();
        var staff = await hall.Host.ActorAsync(hall.City.Staff);
        var refusal = (await hall.ReadAskedAsync(asked.Id)).WhyNotEdit(staff);
        Assert.Equal("This cannot be done while this request is in review.", refusal!.Sentence);
    }
}
