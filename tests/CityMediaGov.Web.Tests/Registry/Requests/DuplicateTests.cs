using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Requests;

/// <summary>Where the policy wants no duplication: who asks is warned, and who decides says why it is none.</summary>
public sealed class DuplicateTests : IAsyncLifetime
{
    private AppHost Host { get; } = new();
    private TestCity city = null!;
    private SocialAccount events = null!;

    public async Task InitializeAsync()
    {
        city = await Given.CityAsync(Host, "wanamingo");
        events = await city.GoLiveAsync("Festival Days", "https://www.facebook.com/festivaldays", "What is on in town");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact, Clause("WAN-4.2")]
    public async Task A_second_account_for_events_is_pointed_out_to_who_asks_and_to_who_decides()
    {
        var (asked, decide) = await AskedAsync();
        using var author = await Host.VisitAsAsync(city.Staff);
        var draft = await author.GetAsync($"/registry/requests/{await city.DraftAsync(city.Staff, Content())}/edit");
        Assert.Contains("Much of this may exist already. Festival Days on Facebook is about Events too", draft.Text, StringComparison.Ordinal);
        Assert.NotNull(draft.Html.QuerySelector($".caution a[href='/registry/{events.Id}']"));
        Assert.NotNull(draft.Html.QuerySelector(".caution a.clause[href='/policy/clauses/WAN-4.2']"));

        using var chief = await Host.VisitAsAsync(city.Administrator!);
        var page = await chief.GetAsync(decide);
        Assert.Contains("Overlap. Festival Days on Facebook is about Events too", page.WordsOf(".checks"), StringComparison.Ordinal);
        var before = await StateAsync();
        var refused = await chief.SendAsync(page, [("Input.Verdict", "Approve"), ("Input.Reason", "Fine.")], "Record the decision");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Answer before you approve: With the accounts that are like it, this one avoids duplication", refused.One("#Input_Answers_no-duplication__Words-e").TextContent, StringComparison.Ordinal);
        Assert.Contains("Like it: Festival Days on Facebook.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Fine.", refused.ValueOf("Input.Reason"));
        Assert.Equal(before, await StateAsync());

        var done = await chief.FollowAsync(await chief.SendAsync(refused, [("Input.Answers[no-duplication].Words", "The other one is the festival’s alone.")], "Record the decision"));
        Assert.Contains("this one avoids duplication, ambiguities and conflicting information. The other one is the festival’s alone.", done.WordsOf(".history"), StringComparison.Ordinal);
        var approval = await Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(found => found.SubjectId == asked));
        Assert.Equal(ApprovalState.Approved, approval.State);
        Assert.EndsWith("The other one is the festival’s alone.", approval.Decisions.Single().Answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_like_it_that_comes_while_the_decider_reads_is_told()
    {
        var (_, decide) = await AskedAsync();
        using var chief = await Host.VisitAsAsync(city.Administrator!);
        var page = await chief.GetAsync(decide);
        await city.AskAsync(city.OtherStaff, Content("https://www.youtube.com/@townevents", "Town films", city.Works) with { Managers = [city.OtherStaff.Id] });
        var before = await StateAsync();

        var refused = await chief.SendAsync(page, [("Input.Verdict", "Approve"), ("Input.Answers[no-duplication].Words", "It is another one.")], "Record the decision");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("What you compared it with changed while you were reading.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("It is another one.", refused.ValueOf("Input.Answers[no-duplication].Words"));
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Where_nothing_is_like_it_nothing_is_asked()
    {
        await city.RetireAsync(events.Id);
        var (_, decide) = await AskedAsync();
        using var chief = await Host.VisitAsAsync(city.Administrator!);

        var page = await chief.GetAsync(decide);

        Assert.DoesNotContain("To approve, answer this too", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Overlap.", page.WordsOf(".checks"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await chief.SendAsync(page, [("Input.Verdict", "Approve")], "Record the decision")).Status);
    }

    [Fact]
    public async Task To_return_or_reject_it_nothing_needs_an_answer()
    {
        var (asked, decide) = await AskedAsync();
        using var chief = await Host.VisitAsAsync(city.Administrator!);

        var done = await chief.SendAsync(decide, [("Input.Verdict", "Reject"), ("Input.Reason", "Use the one that there is.")], "Record the decision");

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Null((await Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().SingleAsync(found => found.SubjectId == asked))).Decisions.Single().Answers);
    }

    private AccountRequestContent Content(string address = "https://www.instagram.com/townevents/", string name = "Town calendar", Domain.People.Unit? unit = null) =>
        city.Content(city.Staff, address, unit) with { Name = name, Purpose = "Dates of concerts" };

    private async Task<(Guid Asked, string Decide)> AskedAsync()
    {
        var asked = await city.AskAsync(city.Staff, Content("https://x.com/townevents"));
        return (asked, $"/approvals/{await city.ApprovalOfAsync(asked)}");
    }

    private Task<string> StateAsync() => Host.ReadAsync(async db => string.Join(' ',
        [.. await db.ApprovalRequests.AsNoTracking().OrderBy(found => found.Id).Select(found => $"{found.State} {found.Stamp}").ToListAsync(),
         .. await db.SocialAccounts.AsNoTracking().OrderBy(found => found.Id).Select(found => $"{found.Status} {found.Stamp}").ToListAsync(), $"{await db.AuditEntries.CountAsync()}"]));
}
