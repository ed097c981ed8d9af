using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry;

/// <summary>Changes of entries that somebody asks for, in a city whose units answer for their accounts.</summary>
public sealed class ChangeTests(ClintonCity fixture) : IClassFixture<ClintonCity>
{
    private TestCity City => fixture.City;

    [Fact, Clause("CLI-3.5")]
    public async Task A_contact_that_was_changed_stands_in_the_history_with_both_values_the_person_and_the_time()
    {
        var account = await EnterAsync("Trails");
        using var staff = await fixture.Host.VisitAsAsync(City.Staff);
        var form = await staff.GetAsync($"/registry/{account.Id}/changes/new");
        Assert.Contains("Hana Head", form.Text, StringComparison.Ordinal);
        var sent = await staff.SendAsync(form, [("Input.Contact", "trails@clintoncity.gov"), ("Input.Reason", "A mailbox of its own")], "Ask for this change");
        var again = await staff.SendAsync(form, [("Input.Contact", "trails@clintoncity.gov"), ("Input.Reason", "A mailbox of its own")], "Ask for this change");
        Assert.Equal((HttpStatusCode.Redirect, sent.Location), (again.Status, again.Location)); // pressed twice it is one change
        var record = await staff.FollowAsync(sent);
        Assert.Equal(["Public contact", $"“{account.Contact}”", "“trails@clintoncity.gov”"], record.Html.QuerySelectorAll("main tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(account.Stamp, (await City.ReadAsync(account)).Stamp);

        var change = Guid.Parse(sent.Location!.Split('/')[^1]);
        var approval = await City.ApprovalOfAsync(change);
        using (var head = await fixture.Host.VisitAsAsync(City.Head))
        {
            var decide = await head.GetAsync($"/approvals/{approval}");
            Assert.Equal(["Public contact", $"“{account.Contact}”", "“trails@clintoncity.gov”"], decide.Html.QuerySelectorAll("main tbody tr > *").Select(cell => cell.TextContent.Trim()));
            Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync(decide, [("Input.Verdict", "Approve")], "Record the decision")).Status);
        }
        Assert.Equal(account.Contact, (await City.ReadAsync(account)).Contact);
        await City.DecideAsync(change, City.Coordinator);

        Assert.Equal("trails@clintoncity.gov", (await City.ReadAsync(account)).Contact);
        var history = (await staff.GetAsync($"/registry/{account.Id}")).WordsOf(".history");
        foreach (var words in new[] { $"Public contact: “{account.Contact}” became “trails@clintoncity.gov”", "Cora Coordinator", "today, 9:00 a.m.", "“A mailbox of its own”", "Asked for by: Stef Staff" })
            Assert.Contains(words, history, StringComparison.Ordinal);
        Assert.Equal(["account.seeded", "account.modified"], await City.FactsAsync(account));
    }

    [Fact]
    public async Task Who_speaks_on_it_who_else_answers_and_the_hours_are_corrected_like_any_other_field()
    {
        var account = await EnterAsync("Gardens");
        using var staff = await fixture.Host.VisitAsAsync(City.Staff);
        (string, string?)[] typed =
        [
            ("Input.Authority", "The gardener, by the head of Parks"), ("Input.SecondContact", "Cory Colleague, 555-0102"), ("Input.HoursMonitored", "Weekdays, 9 to 5"), ("Input.Reason", "A new gardener"),
        ];
        var record = await staff.FollowAsync(await staff.SendAsync($"/registry/{account.Id}/changes/new", typed, "Ask for this change"));
        Assert.Equal(["Authority", "nothing", "“The gardener, by the head of Parks”", "Second contact", "nothing", "“Cory Colleague, 555-0102”", "Somebody reads it", "nothing", "“Weekdays, 9 to 5”"],
            record.Html.QuerySelectorAll("main tbody tr > *").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(AccountAnswering.None, (await City.ReadAsync(account)).Entry.Answering);

        var change = await fixture.Host.ReadAsync(db => db.AccountChanges.Where(found => found.AccountId == account.Id).Select(found => found.Id).SingleAsync());
        await City.DecideAsync(change, City.Head);
        await City.DecideAsync(change, City.Coordinator);
        Assert.Equal(new("The gardener, by the head of Parks", "Cory Colleague, 555-0102", "Weekdays, 9 to 5"), (await City.ReadAsync(account)).Entry.Answering);
        using var keeper = await fixture.Host.VisitAsAsync(City.Coordinator);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync($"/registry/{account.Id}/modify", [("Input.HoursMonitored", "Daily, 8 to 8")], "Change the entry")).Status);
        var page = await staff.GetAsync($"/registry/{account.Id}");
        Assert.Equal(("The gardener, by the head of Parks", "Cory Colleague, 555-0102", "Daily, 8 to 8"), (page.Fact("Authority"), page.Fact("Second contact"), page.Fact("Somebody reads it")));
        Assert.Contains("Somebody reads it: “Weekdays, 9 to 5” became “Daily, 8 to 8”", page.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Equal(["account.seeded", "account.modified", "account.modified"], await City.FactsAsync(account));
    }

    [Fact, Clause("CLI-3.5.1b")]
    public async Task An_account_keeps_a_responsible_unit_and_goes_to_another_only_when_both_heads_agree()
    {
        var account = await EnterAsync("Bridges");
        using var keeper = await fixture.Host.VisitAsAsync(City.Coordinator);
        var without = await keeper.SendAsync($"/registry/{account.Id}/modify", [("Input.UnitId", "")], "Change the entry");
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Contains("Choose the unit that runs it", without.Errors);
        var alone = await keeper.SendAsync($"/registry/{account.Id}/modify", [("Input.UnitId", $"{City.Works.Id}")], "Change the entry");
        Assert.Equal(HttpStatusCode.Conflict, alone.Status);
        foreach (var words in new[] { "An account goes to another unit only when the heads of both units agree.", "Ask for the change: both are then asked." })
            Assert.Contains(words, alone.Refusal, StringComparison.Ordinal);
        Assert.NotNull(alone.Html.QuerySelector($"a[href='/registry/{account.Id}/changes/new']"));
        Assert.Equal(account.Stamp, (await City.ReadAsync(account)).Stamp);

        var change = await City.AskChangeAsync(account.Id, City.Staff, entry => entry with { UnitId = City.Works.Id });
        await City.DecideAsync(change, City.Head);
        Assert.Equal(City.Parks.Id, (await City.ReadAsync(account)).UnitId);
        await City.DecideAsync(change, City.OtherHead);
        Assert.Equal(City.Parks.Id, (await City.ReadAsync(account)).UnitId);
        await City.DecideAsync(change, City.Coordinator);
        Assert.Equal(City.Works.Id, (await City.ReadAsync(account)).UnitId);
        Assert.Contains("Unit: Parks and Recreation became Public Works", (await keeper.GetAsync($"/registry/{account.Id}")).WordsOf(".history"), StringComparison.Ordinal);
        var duty = await fixture.Host.ReadAsync(db => db.Duties.AsNoTracking().SingleAsync(found => found.AboutId == account.Id && found.Kind == DutyKind.CertifyAccount && found.State == DutyState.Open));
        Assert.Equal(City.Works.Id, duty.UnitId);
    }

    [Fact]
    public async Task A_head_who_asks_has_agreed_and_the_other_head_still_decides()
    {
        var account = await EnterAsync("Pools");
        var change = await City.AskChangeAsync(account.Id, City.Head, entry => entry with { UnitId = City.Works.Id });
        var request = await RequestOfAsync(change);
        Assert.Equal([City.Works.Id], request.OpenSeats.Select(seat => seat.UnitId!.Value));
        Assert.Equal(RefusalKind.NotYours, request.WhyNotDecide(await fixture.Host.ActorAsync(City.Head))!.Kind);
        Assert.Null(request.WhyNotDecide(await fixture.Host.ActorAsync(City.OtherHead)));
    }

    [Fact]
    public async Task Of_two_changes_of_the_same_words_the_second_is_not_made_over_the_first()
    {
        var account = await EnterAsync("Rinks");
        var first = await City.AskChangeAsync(account.Id, City.Staff, entry => entry with { Name = "Ice rinks" });
        var second = await City.AskChangeAsync(account.Id, City.Colleague, entry => entry with { Name = "Rinks and pools" });
        var beside = await City.AskChangeAsync(account.Id, City.Colleague, entry => entry with { Purpose = "When the rinks are open" });
        foreach (var change in new[] { first, second, beside })
            await City.DecideAsync(change, City.Head);
        await City.DecideAsync(first, City.Coordinator);
        await City.DecideAsync(beside, City.Coordinator); // other words: nothing is lost

        using var keeper = await fixture.Host.VisitAsAsync(City.Coordinator);
        var decide = await keeper.GetAsync($"/approvals/{await City.ApprovalOfAsync(second)}");
        Assert.Contains("It cannot be approved as it is.", decide.Text, StringComparison.Ordinal);
        var refused = await keeper.SendAsync(decide, [("Input.Verdict", "Approve")], "Record the decision");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("The entry changed since this was asked", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal(("Ice rinks", "When the rinks are open"), ((await City.ReadAsync(account)).Name, (await City.ReadAsync(account)).Purpose));
        Assert.Equal(ApprovalState.Open, (await RequestOfAsync(second)).State);

        await City.DecideAsync(second, City.Coordinator, Verdict.ReturnForChanges, "Ask again from the new name.");
        using var author = await fixture.Host.VisitAsAsync(City.Colleague);
        var form = await author.GetAsync($"/registry/{account.Id}/changes/new?again={second}");
        Assert.Equal("Rinks and pools", form.ValueOf("Input.Name"));
        Assert.Equal(HttpStatusCode.Redirect, (await author.SendAsync(form, [("Input.Name", "Ice rinks and pools")], "Send it again")).Status);
        await City.DecideAsync(second, City.Head);
        await City.DecideAsync(second, City.Coordinator);
        Assert.Equal("Ice rinks and pools", (await City.ReadAsync(account)).Name);
    }

    [Fact]
    public async Task A_change_ends_with_its_account_and_is_not_approved_afterwards()
    {
        var account = await EnterAsync("Camps");
        var change = await City.AskChangeAsync(account.Id, City.Staff, entry => entry with { Name = "Summer camps" });
        using var head = await fixture.Host.VisitAsAsync(City.Head);
        var decide = await head.GetAsync($"/approvals/{await City.ApprovalOfAsync(change)}");
        await City.RetireAtDeskAsync(account);

        var late = await head.SendAsync(decide, [("Input.Verdict", "Approve")], "Record the decision");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("This ended while you were reading: The account was shut down.", late.Refusal, StringComparison.Ordinal);
        Assert.Equal(("Camps", AccountStatus.Retired), ((await City.ReadAsync(account)).Name, (await City.ReadAsync(account)).Status));
        var ended = await fixture.Host.ReadAsync(db => db.AccountChanges.AsNoTracking().SingleAsync(found => found.Id == change));
        Assert.Equal(AccountChangeStatus.Withdrawn, ended.Status);
        Assert.False(await fixture.Host.ReadAsync(db => db.Duties.AnyAsync(duty => duty.Kind == DutyKind.Decide && duty.State == DutyState.Open && duty.Title == ended.AuditTitle)));
    }

    [Fact]
    public async Task Who_does_not_belong_to_the_account_asks_for_no_change_of_it()
    {
        var account = await EnterAsync("Skates");
        foreach (var person in new[] { City.OtherStaff, City.OtherHead })
        {
            using var visitor = await fixture.Host.VisitAsAsync(person);
            var page = await visitor.GetAsync($"/registry/{account.Id}/changes/new");
            Assert.Contains("Only somebody of the account’s unit", page.Refusal, StringComparison.Ordinal);
            var token = (await visitor.GetAsync("/appearance")).ValueOf("__RequestVerificationToken")!;
            var answer = await visitor.PostAsync($"/registry/{account.Id}/changes/new",
                [("__RequestVerificationToken", token), ("Input.Stamp", $"{account.Stamp}"), ("Input.Name", "Mine"), ("Input.UnitId", $"{City.Works.Id}"), ("Input.Purpose", "Mine"), ("Input.Language", "en"), ("Input.Reason", "Mine")]);
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        }
        Assert.False(await fixture.Host.ReadAsync(db => db.AccountChanges.AnyAsync(change => change.AccountId == account.Id)));
    }

    [Fact]
    public async Task The_author_withdraws_a_change_and_nobody_else_does()
    {
        var account = await EnterAsync("Ponds");
        var change = await City.AskChangeAsync(account.Id, City.Staff, entry => entry with { Name = "Ponds and lakes" });
        using var other = await fixture.Host.VisitAsAsync(City.Colleague);
        Assert.Null((await other.GetAsync($"/registry/changes/{change}")).Html.QuerySelector("main form"));
        using var author = await fixture.Host.VisitAsAsync(City.Staff);
        Assert.Equal(HttpStatusCode.Redirect, (await author.SendAsync($"/registry/changes/{change}", [], "Withdraw the change")).Status);
        Assert.Equal(ApprovalState.Withdrawn, (await RequestOfAsync(change)).State);
        Assert.Equal(account.Stamp, (await City.ReadAsync(account)).Stamp);
    }

    private Task<SocialAccount> EnterAsync(string name) => City.EnterAsync(name, $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}", contact: City.Mailbox());

    private Task<ApprovalRequest> RequestOfAsync(Guid change) => fixture.Host.ReadAsync(db => db.ApprovalRequests.AsNoTracking().AsSplitQuery().Where(request => request.SubjectId == change).OrderByDescending(request => request.OpenedAt).FirstAsync());
}
