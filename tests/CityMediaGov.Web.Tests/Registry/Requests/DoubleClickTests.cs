using System.Net;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class DoubleClickTests(ListCity asking) : IClassFixture<ListCity>
{
    private const string TokenField = "__RequestVerificationToken";

    private TestCity City => asking.City;

    [Theory]
    [InlineData(2)]
    [InlineData(50)]
    public async Task However_often_the_form_is_sent_at_once_there_is_one_request_and_one_answer(int times)
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var page = await author.GetAsync(AskingCity.NewAddress);
        var form = page.FormFor(AskingCity.SendButton(page), []);
        var fields = form.FieldsWith(asking.Complete());
        var before = await CountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => author.PostAsync(form.Address, fields, multipart: true)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        var location = Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(before + 1, await CountAsync());
        var asked = await asking.RequestAsync(AskingCity.IdIn(location!));
        Assert.Equal(1, await asking.Host.ReadAsync(db => db.ApprovalRequests.CountAsync(approval => approval.SubjectId == asked.Id)));
        Assert.Equal(["account-request.drafted", "account-request.submitted"], await asking.FactsOfAsync(asked.Id));

        // Much later, from another browser: still the same.
        asking.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        using var later = await asking.Host.VisitAsAsync(City.Staff);
        var fresh = (await later.GetAsync(AskingCity.NewAddress)).FormFor("Send to Hana Head", []);
        var again = await later.PostAsync(form.Address, [.. fields.Where(field => field.Name != TokenField), .. fresh.Fields.Where(field => field.Name == TokenField)], multipart: true);
        Assert.Equal(location, again.Location);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_draft_that_is_saved_twice_at_once_is_one_draft()
    {
        using var author = await asking.Host.VisitAsAsync(City.Colleague);
        var form = (await author.GetAsync(AskingCity.NewAddress)).FormFor("Save draft", []);
        var fields = form.FieldsWith([("Input.Name", "Pool")]);
        var before = await CountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => author.PostAsync(form.Address, fields, multipart: true)));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_begun_request_that_is_sent_twice_at_once_is_sent_once()
    {
        var draft = await asking.DraftAsync(City.Staff, [.. asking.Complete()]);
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var page = await author.GetAsync($"/registry/requests/{draft.Id}/edit");
        var form = page.FormFor("Send to Hana Head", []);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => author.PostAsync(form.Address, form.Fields, multipart: true)));

        Assert.All(answers, answer => Assert.Equal($"/registry/requests/{draft.Id}", answer.Location));
        Assert.Equal(1, await asking.Host.ReadAsync(db => db.ApprovalRequests.CountAsync(approval => approval.SubjectId == draft.Id)));
    }

    [Fact]
    public async Task Somebody_elses_key_opens_nothing_of_theirs()
    {
        var theirs = await asking.DraftAsync(City.Staff, ("Input.Name", "Secret plan"));

        var mine = await asking.DraftAsync(City.Colleague, ("Input.Name", "My plan"), ("Input.SubmissionKey", theirs.SubmissionKey));

        Assert.NotEqual(theirs.Id, mine.Id);
        Assert.Equal(("My plan", City.Colleague.Id), (mine.Name, mine.RequestedBy));
        Assert.Equal("Secret plan", (await asking.RequestAsync(theirs.Id)).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("'; drop table AccountRequests; -- and much longer than a key can be")]
    public async Task Without_a_good_key_each_form_is_a_request_of_its_own(string? key)
    {
        var first = await asking.DraftAsync(City.Staff, ("Input.Name", "One"), ("Input.SubmissionKey", key));
        var second = await asking.DraftAsync(City.Staff, ("Input.Name", "Two"), ("Input.SubmissionKey", key));

        Assert.NotEqual(first.Id, second.Id);
        Assert.All([first, second], draft => Assert.Matches("^[0-9a-f]{32}$", draft.SubmissionKey));
    }

    [Fact]
    public async Task An_old_form_that_is_filled_in_anew_overwrites_nothing()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var old = await author.GetAsync(AskingCity.NewAddress);
        var first = AskingCity.IdIn((await author.SendAsync(old, asking.Complete(), "Send to Hana Head")).Location!);

        var second = AskingCity.IdIn((await author.SendAsync(old, asking.CompleteBut(("Input.Name", "Another thought")), "Send to Hana Head")).Location!);

        Assert.NotEqual(first, second);
        Assert.Equal(("Parks and Recreation", "Another thought"), ((await asking.RequestAsync(first)).Name, (await asking.RequestAsync(second)).Name));
    }

    [Fact]
    public async Task Two_people_who_ask_for_one_account_at_once_are_one_request_and_one_field_error()
    {
        var address = asking.FreshAddress();
        using var staff = await asking.Host.VisitAsAsync(City.Staff);
        using var colleague = await asking.Host.VisitAsAsync(City.Colleague);
        var pages = await Task.WhenAll(staff.GetAsync(AskingCity.NewAddress), colleague.GetAsync(AskingCity.NewAddress));

        var answers = await Task.WhenAll(staff.SendAsync(pages[0], asking.Complete(address), "Send to Hana Head"), colleague.SendAsync(pages[1], asking.Complete(address), "Send to Hana Head"));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], answers.Select(answer => answer.Status).Order());
        var refused = answers.Single(answer => answer.Status is HttpStatusCode.BadRequest);
        Assert.Contains("The register has this account already: Parks and Recreation on Instagram", refused.Errors);
        Assert.Equal(address, refused.ValueOf("Input.Address"));
        Assert.Equal(1, await asking.Host.ReadAsync(db => db.SocialAccounts.CountAsync(account => account.ActiveKey == address.Replace("https://www.", "").TrimEnd('/'))));
    }

    private Task<int> CountAsync() => asking.Host.ReadAsync(db => db.AccountRequests.CountAsync());
}
