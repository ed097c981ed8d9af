using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class SendingTests(ListCity asking) : IClassFixture<ListCity>
{
    private TestCity City => asking.City;

    [Fact, Clause("WSP-RULES-3", "WSP-SCOPE-1")]
    public async Task A_complete_request_is_dated_and_numbered_and_its_account_is_listed_as_proposed()
    {
        var answer = await asking.SendAsync(City.Staff, asking.Complete("https://www.instagram.com/WestParks/?hl=en"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var asked = await asking.RequestAsync(AskingCity.IdIn(answer.Location!));
        Assert.Equal(AccountRequestStatus.InReview, asked.Status);
        Assert.Matches("^ACC-2026-[0-9]{6}$", asked.Reference);
        Assert.Equal(asking.Host.Clock.Now, asked.SubmittedAt);
        Assert.Equal(City.Staff.Id, asked.RequestedBy);
        Assert.Equal(("instagram", "Instagram", "WestParks", "instagram.com/westparks"), (asked.Platform, asked.PlatformName, asked.Handle, asked.AddressKey));
        Assert.Equal([City.Staff.Id], asked.Managers.Select(manager => manager.PersonId));
        Assert.Equal(AccountStatus.Requested, (await asking.AccountOfAsync(asked.Id)).Status);
        Assert.Equal(["account-request.drafted", "account-request.submitted"], await asking.FactsOfAsync(asked.Id));
    }

    [Fact]
    public async Task A_sent_request_can_no_longer_be_changed()
    {
        var asked = await asking.AskedAsync();
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var form = await author.GetAsync($"/registry/requests/{asked.Id}/edit");

        Assert.Equal(HttpStatusCode.Conflict, form.Status);
        Assert.Contains("This cannot be done while this request is in review.", form.Text, StringComparison.Ordinal);
        Assert.Empty(form.Html.QuerySelectorAll("main form.form"));
    }

    [Fact]
    public async Task References_follow_one_another_without_a_gap_whatever_is_refused_between()
    {
        var first = await asking.AskedAsync();
        var refused = await asking.SendAsync(City.Staff, asking.CompleteBut(("Input.Purpose", "")));
        await asking.DraftAsync(City.Staff, ("Input.Name", "Only a draft"));
        var second = await asking.AskedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(NumberOf(first) + 1, NumberOf(second));
    }

    [Fact, Clause("WSP-RULES-2")]
    public async Task The_head_of_the_department_comes_before_the_coordinator()
    {
        var asked = await asking.AskedAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => asking.DecideAsync(asked.Id, City.Coordinator, Verdict.Approve));

        Assert.Equal((RefusalKind.NotYours, "This is the Department Head’s step."), (refused.Refusal.Kind, refused.Refusal.Sentence));
        Assert.Equal(AccountRequestStatus.InReview, (await asking.RequestAsync(asked.Id)).Status);
        Assert.Equal(1, await asking.Host.ReadAsync(db => db.ApprovalRequests.Where(found => found.SubjectId == asked.Id).Select(found => found.CurrentStep).SingleAsync()));
    }

    [Fact]
    public async Task A_head_who_asks_has_agreed_by_asking_and_the_coordinator_decides()
    {
        using var head = await asking.Host.VisitAsAsync(City.Head);
        var form = await head.GetAsync(AskingCity.NewAddress);
        Assert.Equal("Send to Cora Coordinator", AskingCity.SendButton(form));
        Assert.Contains("You, by asking", form.Text, StringComparison.Ordinal);

        var status = await head.FollowAsync(await head.SendAsync(form, asking.Complete(), AskingCity.SendButton(form)));

        Assert.Contains("Waits for Cora Coordinator, Marketing and Communications Manager", status.Text, StringComparison.Ordinal);
        Assert.Contains("Agreed by asking as Department Head", status.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_cannot_be_asked_for_by_way_of_another_department()
    {
        var before = await asking.EverythingAsync();

        var refused = await asking.SendAsync(City.OtherStaff, asking.CompleteBut(("Input.UnitId", City.Parks.Id.ToString()), ("Input.Managers", City.OtherStaff.Id.ToString())));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("You can ask for an account of your own unit only. Somebody of that unit can ask for this one.", refused.Errors);
        Assert.Equal(before, await asking.EverythingAsync());
    }

    [Fact]
    public async Task The_form_names_who_will_decide_and_quotes_the_clauses_of_the_chain()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var form = await author.GetAsync(AskingCity.NewAddress);

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Equal("Send to Hana Head", AskingCity.SendButton(form));
        foreach (var id in new[] { "WSP-RULES-2", "WSP-RULES-3", "WSP-RULES-4" })
        {
            Assert.Contains(Page.Fold(City.Policy.Policy.Find(id)!.Quote), form.WordsOf("aside"), StringComparison.Ordinal);
            Assert.NotNull(form.Html.QuerySelector($"aside a[href='/policy/clauses/{id}']"));
        }
        Assert.Contains("Cora Coordinator Marketing and Communications Manager, in writing", form.WordsOf(".order"), StringComparison.Ordinal);
    }

    private static int NumberOf(AccountRequest asked) => int.Parse(asked.Reference![^6..], System.Globalization.CultureInfo.InvariantCulture);
}
