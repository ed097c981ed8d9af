using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Approvals;

public sealed class DecideTests(Hall hall) : IClassFixture<Hall>
{
    [Fact]
    [Clause("WSP-RULES-2", "WSP-RULES-3", "WSP-RULES-4")]
    public async Task Department_head_then_communications_manager_and_the_account_may_be_opened()
    {
        var asked = await hall.AskAsync();
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var page = await head.GetAsync(asked.Path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Waiting for you", page.Text, StringComparison.Ordinal);
        Assert.Contains("Step 1 of 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Then the Marketing and Communications Manager decides.", page.Text, StringComparison.Ordinal);

        var done = await head.SendAsync(page, [("Input.Verdict", "Approve")], "Record the decision");
        Assert.Equal((HttpStatusCode.Redirect, asked.Path), (done.Status, done.Location));
        Assert.Contains("Now it waits for the Marketing and Communications Manager.", (await head.FollowAsync(done)).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await hall.ReadAsync(asked.Approval)).CurrentStep);

        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        page = await coordinator.GetAsync(asked.Path);
        Assert.Contains("The Department Head approved first.", page.Text, StringComparison.Ordinal);
        Assert.Contains("This is the written approval. The account may then be opened.", page.Text, StringComparison.Ordinal);
        Assert.Contains("receive written approval from", page.WordsOf("aside .quote--policy:last-of-type"), StringComparison.Ordinal);
        done = await coordinator.SendAsync(page, [("Input.Verdict", "Approve"), ("Input.Reason", "Agreed for one year.")]);
        page = await coordinator.FollowAsync(done);

        Assert.Contains("Approved. The account may be opened.", page.WordsOf(".usa-alert"), StringComparison.Ordinal);
        Assert.Contains(asked.Reference, page.WordsOf(".usa-alert"), StringComparison.Ordinal);
        Assert.Contains("to the policy’s list (Due", page.WordsOf(".usa-alert"), StringComparison.Ordinal);
        Assert.Contains("“Agreed for one year.”", page.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
        Assert.Equal(ApprovalState.Approved, (await hall.ReadAsync(asked.Approval)).State);
        Assert.Equal(AccountRequestStatus.Approved, (await hall.ReadAskedAsync(asked.Id)).Status);
        Assert.Equal(["approval.opened", "approval.decided", "approval.decided"], await hall.FactsAsync(asked.Approval));
        var story = await hall.LastStoryAsync(asked.Approval);
        Assert.Equal(("Cora Coordinator", "Agreed for one year."), (story.Actor, story.Reason));
        Assert.Contains(story.Details, detail => detail is { Name: "verdict", Value: "Approve" });
    }

    [Fact]
    public async Task The_page_states_what_is_asked_its_seal_and_what_was_checked()
    {
        var asked = await hall.AskAsync();
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var page = await head.GetAsync(asked.Path);
        var hash = Convert.ToHexStringLower((await hall.ReadAsync(asked.Approval)).ContentHash);
        Assert.Contains($"{hash[..4]} {hash[4..8]}", page.WordsOf(".seal"), StringComparison.Ordinal);
        Assert.Contains("Parks and Recreation", page.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Contains("Locked while it is decided: what you read is what you approve.", page.Text, StringComparison.Ordinal);
        var checks = page.WordsOf(".checks");
        Assert.Contains("You did not ask for this and have not decided on it before.", checks, StringComparison.Ordinal);
        Assert.Contains("No other account uses this address.", checks, StringComparison.Ordinal);
        Assert.Contains("This would be a sixth account. The policy lists five", checks, StringComparison.Ordinal);
        Assert.Contains("within 60 days (set by the City)", checks, StringComparison.Ordinal);
        Assert.Contains("Due Tue, Nov 24", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("set by the City: 2 business days", page.WordsOf(".docket"), StringComparison.Ordinal);
        Assert.Contains("policy version 1", page.WordsOf("aside"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ReturnForChanges", ApprovalState.Returned, AccountRequestStatus.Returned, "Returned for changes.", DutyKind.ChangeReturned)]
    [InlineData("Reject", ApprovalState.Rejected, AccountRequestStatus.Rejected, "Rejected.", null)]
    public async Task A_no_needs_a_reason_and_ends_the_request(string verdict, ApprovalState state, AccountRequestStatus status, string heading, DutyKind? duty)
    {
        var asked = await hall.AskAsync();
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var before = (await hall.StateAsync(), await hall.FactCountAsync());

        var bad = await head.SendAsync(asked.Path, [("Input.Verdict", verdict), ("Input.Reason", "   ")]);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains("Error: Give a reason: it is needed unless you approve", bad.Errors);
        Assert.Equal("true", bad.One("#Input_Reason").GetAttribute("aria-invalid"));
        Assert.Equal(verdict, bad.ValueOf("Input.Verdict"));
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));

        var done = await head.SendAsync(bad, [("Input.Verdict", verdict), ("Input.Reason", "The name is not clear.")]);
        var page = await head.FollowAsync(done);
        Assert.Contains(heading, page.WordsOf(".usa-alert"), StringComparison.Ordinal);
        Assert.Equal((state, status), ((await hall.ReadAsync(asked.Approval)).State, (await hall.ReadAskedAsync(asked.Id)).Status));
        Assert.Equal("The name is not clear.", (await hall.LastStoryAsync(asked.Approval)).Reason);
        var open = await hall.Host.ReadAsync(db => db.Duties.Where(found => found.AboutId == asked.Id && found.State == DutyState.Open).Select(found => found.Kind).ToListAsync());
        Assert.Equal(duty is { } kind ? [kind] : [], open);
        Assert.Contains(await hall.Host.ReadAsync(db => db.Messages.Where(message => message.PersonId == hall.City.Staff.Id).Select(message => message.Body).ToListAsync()),
            body => body.Contains("The name is not clear.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Input.Verdict", null, "Choose what you decide")]
    [InlineData("Input.Verdict", "Maybe", "cannot be used here")]
    [InlineData("Input.Verdict", "7", "cannot be used here")]
    [InlineData("Input.Reason", "long", "Use at most 4000 characters")]
    public async Task A_form_with_something_wrong_comes_back_with_what_was_typed(string field, string? value, string sentence)
    {
        var asked = await hall.AskAsync();
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var before = (await hall.StateAsync(), await hall.FactCountAsync());
        var page = await head.SendAsync(asked.Path, new (string Name, string? Value)[] { ("Input.Verdict", "Reject"), ("Input.Reason", "Kept words") }
            .Select(typed => typed.Name == field ? (field, value == "long" ? new string('x', 4001) : value) : typed), "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(sentence, StringComparison.Ordinal));
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(value == "long" ? 4001 : "Kept words".Length, page.ValueOf("Input.Reason")!.Length);
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));
    }

    [Fact]
    public async Task A_scanner_that_opens_the_link_of_a_message_decides_nothing()
    {
        var asked = await hall.AskAsync();
        var letter = await hall.Host.ReadAsync(db => db.Messages.SingleAsync(message => message.PersonId == hall.City.Head.Id && message.Body.Contains(asked.Path)));
        Assert.Contains("The step “Department Head” waits for you.", letter.Body, StringComparison.Ordinal);
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var before = (await hall.StateAsync(), await hall.FactCountAsync());
        foreach (var address in new[] { asked.Path, $"{asked.Path}?Input.Verdict=Approve&Input.Step=1", $"{asked.Path}?handler=Withdraw" })
            Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(address)).Status);
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));
    }

    [Fact]
    public async Task Who_asked_withdraws_here_and_nobody_decides_it_then()
    {
        var asked = await hall.AskAsync();
        using var staff = await hall.Host.VisitAsAsync(hall.City.Staff);
        var done = await staff.SendAsync(asked.Path, [], "Withdraw the request");
        Assert.Contains("Withdrawn.", (await staff.FollowAsync(done)).Text, StringComparison.Ordinal);
        Assert.Equal((ApprovalState.Withdrawn, AccountRequestStatus.Withdrawn), ((await hall.ReadAsync(asked.Approval)).State, (await hall.ReadAskedAsync(asked.Id)).Status));
        Assert.Empty(await hall.Host.ReadAsync(db => db.Duties.Where(duty => duty.AboutId == asked.Approval && duty.State == DutyState.Open).ToListAsync()));
        Assert.Equal("approval.withdrawn", (await hall.FactsAsync(asked.Approval))[^1]);

        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        Assert.Empty((await head.GetAsync(asked.Path)).Html.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Nobody_but_who_asked_can_withdraw_it()
    {
        var asked = await hall.AskAsync();
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var page = await head.GetAsync(asked.Path);
        var before = (await hall.StateAsync(), await hall.FactCountAsync());
        var refused = await head.PostAsync($"{asked.Path}?handler=Withdraw", [("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")!)]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));
    }
}
