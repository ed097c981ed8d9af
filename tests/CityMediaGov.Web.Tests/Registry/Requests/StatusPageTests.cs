using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class StatusPageTests(ListCity asking) : IClassFixture<ListCity>
{
    private TestCity City => asking.City;

    [Fact]
    public async Task It_names_who_it_waits_for_since_when_and_by_which_clock()
    {
        var asked = await asking.AskedAsync();

        var page = await SeeAsync(asked, City.Staff);

        Assert.Equal("New account: Parks and Recreation on Instagram", page.WordsOf("h1"));
        Assert.Equal(asked.Reference, page.WordsOf(".docket__ref"));
        Assert.Contains("Waits for Hana Head, Department Head, since today, 9:00 a.m.", page.WordsOf(".docket__clocks"), StringComparison.Ordinal);
        Assert.Contains("Due Tue, Nov 24", page.WordsOf(".docket__clocks .clock"), StringComparison.Ordinal);
        Assert.Contains("set by the City: 2 business days", page.WordsOf(".docket__clocks .clock"), StringComparison.Ordinal);
        Assert.Contains("Teens do not read the other pages.", page.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Contains("Stef Staff", page.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Contains("Sealed", page.WordsOf(".sheet__head .seal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_tells_who_decided_why_and_under_which_clause_and_who_comes_next()
    {
        var asked = await asking.AskedAsync();
        await asking.DecideAsync(asked.Id, City.Head, Verdict.Approve, "The teen programs need it.");

        var page = await SeeAsync(asked, City.Colleague);

        var lines = page.Html.QuerySelectorAll(".history > li").Select(line => Page.Fold(line.TextContent)).ToList();
        Assert.Contains(lines, line => line.StartsWith("Asked", StringComparison.Ordinal) && line.Contains("Stef Staff, Recreation Program Supervisor", StringComparison.Ordinal));
        var approved = Assert.Single(lines, line => line.StartsWith("Approved as Department Head", StringComparison.Ordinal));
        Assert.Contains("Hana Head, Parks and Recreation Director", approved, StringComparison.Ordinal);
        Assert.Contains("“The teen programs need it.”", approved, StringComparison.Ordinal);
        Assert.Contains("RULES-2", approved, StringComparison.Ordinal);
        Assert.Matches("entry [0-9,]+ · [0-9a-f]{4} [0-9a-f]{4}", approved);
        Assert.Contains("Waiting for written approval", lines[^1], StringComparison.Ordinal);
        Assert.Contains("Cora Coordinator, Marketing and Communications Manager", lines[^1], StringComparison.Ordinal);
        Assert.Single(lines, line => line.StartsWith("Waiting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_returned_request_shows_the_reason_on_top_and_can_be_changed_and_sent_again_under_its_number()
    {
        var asked = await asking.AskedAsync();
        await asking.DecideAsync(asked.Id, City.Head, Verdict.ReturnForChanges, "Say for which age.");
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var page = await author.GetAsync($"/registry/requests/{asked.Id}");
        Assert.Contains("Returned for changes by Hana Head, Department Head“Say for which age.”", page.Refusal, StringComparison.Ordinal);
        var again = await author.FollowAsync(await author.SendAsync($"/registry/requests/{asked.Id}/edit", [("Input.Audience", "Ages 13 to 17")], "Send again to Hana Head"));

        Assert.Equal(asked.Reference, again.WordsOf(".docket__ref"));
        Assert.Contains("Waits for Hana Head", again.Text, StringComparison.Ordinal);
        Assert.Null(again.Html.QuerySelector(".refusal"));
        var changed = await asking.RequestAsync(asked.Id);
        Assert.Equal((AccountRequestStatus.InReview, "Ages 13 to 17", 2), (changed.Status, changed.Audience, changed.Revision));
        Assert.Equal("Ages 13 to 17", await asking.Host.ReadAsync(db => db.AccountRequests.Where(found => found.Id == asked.Id).Select(found => found.Audience).SingleAsync()));
    }

    [Fact]
    public async Task The_one_who_asked_can_withdraw_it_and_a_second_click_does_no_harm()
    {
        var asked = await asking.AskedAsync();
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var page = await author.GetAsync($"/registry/requests/{asked.Id}");

        var done = await author.SendAsync(page, [], "Withdraw it");
        var twice = await author.SendAsync(page, [], "Withdraw it");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (done.Status, twice.Status));
        Assert.Equal(AccountRequestStatus.Withdrawn, (await asking.RequestAsync(asked.Id)).Status);
        Assert.Equal(AccountStatus.Declined, (await asking.AccountOfAsync(asked.Id)).Status);
        Assert.Contains("Withdrawn. Nobody decides it any more.", (await author.FollowAsync(done)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await asking.Host.ReadAsync(db => db.Duties.CountAsync(duty => duty.State == Domain.Duties.DutyState.Open && duty.Title == asked.AuditTitle && duty.OpenedAt > asked.SubmittedAt)));
    }

    [Theory]
    [InlineData("Withdraw")]
    [InlineData("Reopen")]
    public async Task Somebody_elses_request_is_not_theirs_to_end(string handler)
    {
        var asked = await asking.AskedAsync();
        using var colleague = await asking.Host.VisitAsAsync(City.Colleague);
        var page = await colleague.GetAsync($"/registry/requests/{asked.Id}");
        Assert.Empty(page.Html.QuerySelectorAll("form[action*='Withdraw'], form[action*='Reopen']"));
        var facts = await asking.FactsOfAsync(asked.Id);

        var refused = await colleague.PostAsync($"/registry/requests/{asked.Id}?handler={handler}", page.FormFor("Copy to a new draft", []).Fields);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Only the person who asked can do this.", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal(AccountRequestStatus.InReview, (await asking.RequestAsync(asked.Id)).Status);
        Assert.Equal(facts, await asking.FactsOfAsync(asked.Id));
    }

    [Fact]
    public async Task Somebody_elses_request_is_not_theirs_to_edit()
    {
        var asked = await asking.AskedAsync();
        await asking.DecideAsync(asked.Id, City.Head, Verdict.ReturnForChanges, "Which age?");
        using var colleague = await asking.Host.VisitAsAsync(City.Colleague);

        var page = await colleague.GetAsync($"/registry/requests/{asked.Id}/edit");
        var form = (await colleague.GetAsync(AskingCity.NewAddress)).FormFor("Save draft", []);
        var sent = await colleague.PostAsync($"/registry/requests/{asked.Id}/edit", form.FieldsWith(asking.Complete()), multipart: true);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.Status, sent.Status));
        Assert.Contains("Only the person who asked can do this.", page.Refusal, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form.form"));
        Assert.Equal((AccountRequestStatus.Returned, 1), ((await asking.RequestAsync(asked.Id)).Status, (await asking.RequestAsync(asked.Id)).Revision));
    }

    [Fact]
    public async Task Whoever_acts_on_an_old_page_is_told_who_was_faster_and_when()
    {
        var asked = await asking.AskedAsync();
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var old = await author.GetAsync($"/registry/requests/{asked.Id}");
        asking.Host.Clock.Advance(TimeSpan.FromMinutes(5));
        await asking.DecideAsync(asked.Id, City.Head, Verdict.Reject, "Not this year.");

        var told = await author.SendAsync(old, [], "Withdraw it");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Hana Head changed this while you were reading.", told.Refusal, StringComparison.Ordinal);
        Assert.Contains("Rejected as Department Head, today, 9:", told.Refusal, StringComparison.Ordinal);
        Assert.Equal(AccountRequestStatus.Rejected, (await asking.RequestAsync(asked.Id)).Status);
    }

    [Fact]
    public async Task An_approved_request_taken_back_loses_its_approval_and_goes_through_everybody_again()
    {
        var asked = await asking.AskedAsync();
        await asking.DecideAsync(asked.Id, City.Head, Verdict.Approve);
        await asking.DecideAsync(asked.Id, City.Coordinator, Verdict.Approve);
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var back = await author.FollowAsync(await author.SendAsync($"/registry/requests/{asked.Id}", [], "Take it back for changes"));

        Assert.Equal(AccountRequestStatus.Returned, (await asking.RequestAsync(asked.Id)).Status);
        Assert.Equal(AccountStatus.Requested, (await asking.AccountOfAsync(asked.Id)).Status);
        Assert.Contains("Approval void: the content changed", back.Text, StringComparison.Ordinal);
        var sent = await author.FollowAsync(await author.SendAsync($"/registry/requests/{asked.Id}/edit", [("Input.Purpose", "Something else")], "Send again to Hana Head"));
        Assert.Contains("Waits for Hana Head", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_a_draft_of_ones_own_and_two_clicks_make_one()
    {
        var asked = await asking.AskedAsync();
        using var colleague = await asking.Host.VisitAsAsync(City.Colleague);
        var page = await colleague.GetAsync($"/registry/requests/{asked.Id}");

        var copies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => colleague.SendAsync(page, [], "Copy to a new draft")));

        var copy = await asking.RequestAsync(AskingCity.IdIn(Assert.Single(copies.Select(answer => answer.Location).Distinct())!));
        Assert.Equal((AccountRequestStatus.Draft, City.Colleague.Id, asked.Purpose, asked.AddressKey), (copy.Status, copy.RequestedBy, copy.Purpose, copy.AddressKey));
        Assert.Null(copy.Reference);
        Assert.Contains("This is a copy", (await colleague.FollowAsync(copies[0])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_a_request_finds_nothing_there()
    {
        var asked = await asking.AskedAsync();

        foreach (var stranger in new[] { City.OtherStaff, City.OtherHead, City.Steward })
        {
            using var visitor = await asking.Host.VisitAsAsync(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/registry/requests/{asked.Id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/registry/requests/{asked.Id}/edit")).Status);
            var token = (await visitor.GetAsync(AskingCity.NewAddress)).FormFor("Save draft", []).Fields;
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync($"/registry/requests/{asked.Id}?handler=Withdraw", token)).Status);
        }
        using var somebody = await asking.Host.VisitAsAsync(City.Staff);
        var nothing = await somebody.GetAsync($"/registry/requests/{Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
        Assert.Contains("There is no record at this address that you can open.", nothing.Text, StringComparison.Ordinal);
        Assert.Equal(AccountRequestStatus.InReview, (await asking.RequestAsync(asked.Id)).Status);
    }

    [Fact]
    public async Task Those_who_keep_the_register_find_the_account_on_it()
    {
        var asked = await asking.AskedAsync();
        var link = $"a[href='/registry/{(await asking.AccountOfAsync(asked.Id)).Id}']";

        Assert.NotNull((await SeeAsync(asked, City.Coordinator)).Html.QuerySelector(link));
        Assert.Null((await SeeAsync(asked, City.Colleague)).Html.QuerySelector(link));
    }

    private async Task<Page> SeeAsync(AccountRequest asked, Domain.People.AppUser who)
    {
        using var visitor = await asking.Host.VisitAsAsync(who);
        var page = await visitor.GetAsync($"/registry/requests/{asked.Id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }
}
