using System.Net;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class DraftTests(ListCity asking) : IClassFixture<ListCity>
{
    private TestCity City => asking.City;

    [Fact]
    public async Task A_draft_may_lack_everything_and_takes_no_number()
    {
        var before = await asking.EverythingAsync();

        var draft = await asking.DraftAsync(City.Staff);

        Assert.Equal(AccountRequestStatus.Draft, draft.Status);
        Assert.Null(draft.Reference);
        Assert.Equal(["account-request.drafted"], await asking.FactsOfAsync(draft.Id));
        Assert.Equal((before.Item1 + 1, before.Item2, before.Item3), ((await asking.EverythingAsync()).Item1, (await asking.EverythingAsync()).Item2, (await asking.EverythingAsync()).Item3));
    }

    [Fact]
    public async Task What_was_typed_comes_back_in_a_sheet_with_a_dashed_edge()
    {
        var typed = asking.CompleteBut(("Input.Managers", City.Staff.Id.ToString()), ("Input.Managers", City.Head.Id.ToString()));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var saved = await author.SendAsync(AskingCity.NewAddress, typed, "Save draft");
        var edit = await author.FollowAsync(saved);

        Assert.Contains("Draft saved on the server today, 9:00 a.m.", edit.Text, StringComparison.Ordinal);
        Assert.NotNull(edit.Html.QuerySelector("form.sheet--draft"));
        var fields = edit.FormFor("Save draft", []).Fields;
        Assert.All(typed.Where(field => field.Name != "Input.Risk"), field => Assert.Contains((field.Name, field.Value!), fields));
        Assert.Contains(("Input.Platform", "instagram"), fields);
    }

    [Theory]
    [InlineData("Coordinator")]
    [InlineData("Head")]
    [InlineData("Colleague")]
    [InlineData("OtherStaff")]
    [InlineData("Steward")]
    public async Task Nobody_else_sees_a_draft(string who)
    {
        var draft = await asking.DraftAsync(City.Staff, ("Input.Name", "Nobody knows yet"));
        using var other = await asking.Host.VisitAsAsync(City.People[who]);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/registry/requests/{draft.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/registry/requests/{draft.Id}/edit")).Status);
        Assert.DoesNotContain("Nobody knows yet", (await other.GetAsync("/registry/requests?tab=all")).Text, StringComparison.Ordinal);
        var form = (await other.GetAsync(AskingCity.NewAddress)).FormFor("Save draft", []);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/registry/requests/{draft.Id}/edit?handler=Save", form.Fields, multipart: true)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/registry/requests/{draft.Id}?handler=Discard", form.Fields)).Status);
        Assert.Equal((1, AccountRequestStatus.Draft), ((await asking.RequestAsync(draft.Id)).Revision, (await asking.RequestAsync(draft.Id)).Status));
    }

    [Fact]
    public async Task A_draft_that_changed_in_another_window_is_told_and_can_then_be_saved()
    {
        var draft = await asking.DraftAsync(City.Staff, ("Input.Name", "First"));
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var stale = await author.GetAsync($"/registry/requests/{draft.Id}/edit");
        await author.SendAsync($"/registry/requests/{draft.Id}/edit", [("Input.Name", "From the other window")], "Save draft");

        var told = await author.SendAsync(stale, [("Input.Name", "From this window"), ("Input.Audience", "Everybody")], "Save draft");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Stef Staff changed this while you were reading.", told.Refusal, StringComparison.Ordinal);
        Assert.Contains("Request edited, today, 9:00 a.m.", told.Refusal, StringComparison.Ordinal);
        Assert.Equal(("From this window", "Everybody"), (told.ValueOf("Input.Name"), told.ValueOf("Input.Audience")));
        Assert.Equal("From the other window", (await asking.RequestAsync(draft.Id)).Name);

        Assert.Equal(HttpStatusCode.Redirect, (await author.SendAsync(told, [], "Save draft")).Status);
        Assert.Equal("From this window", (await asking.RequestAsync(draft.Id)).Name);
    }

    [Fact]
    public async Task The_address_is_recognised_when_it_is_checked_and_the_way_back_leads_to_it()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var saved = await author.SendAsync(AskingCity.NewAddress, [("Input.Address", "https://www.facebook.com/WestParks/?ref=share")], "Check the address");
        var edit = await author.FollowAsync(saved);

        Assert.EndsWith("#Input_Address", saved.Location, StringComparison.Ordinal);
        Assert.Contains("Facebook, @WestParks Saved as facebook.com/westparks.", edit.WordsOf("#recognised"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policys_name_of_a_platform_is_the_one_shown()
    {
        var draft = await asking.DraftAsync(City.Staff, ("Input.Address", "https://x.com/WestParks"), ("Input.Name", "Parks"));

        Assert.Equal(("x", "Twitter"), (draft.Platform, draft.PlatformName));
    }

    [Fact]
    public async Task A_blog_is_a_web_address_with_the_policys_word_beside_it()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var typed = asking.CompleteBut(("Input.Address", "https://blog.parks.example/"), ("Input.Platform", "blog"));

        var draft = await asking.DraftAsync(City.Staff, [.. typed]);
        var edit = await author.GetAsync($"/registry/requests/{draft.Id}/edit");
        var sent = await author.SendAsync(edit, [], "Send to Hana Head");

        Assert.Equal(("other", "Blog", "Blog"), (draft.Platform, draft.OtherPlatform, draft.PlatformName));
        Assert.Equal("blog", edit.ValueOf("Input.Platform"));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal("Parks and Recreation on Blog", (await asking.AccountOfAsync(draft.Id)).AuditTitle);
    }

    [Fact]
    public async Task A_platform_that_nobody_knows_is_named_by_the_one_who_asks()
    {
        var typed = asking.CompleteBut(("Input.Address", "https://chat.parks.example/"), ("Input.Platform", "other"));

        var refused = await asking.SendAsync(City.Staff, typed);
        var asked = await asking.AskedAsync(City.Staff, [.. typed, ("Input.OtherPlatform", "ParkChat")]);

        Assert.Equal("Error: Name the platform", Page.Fold(refused.One("#Input_OtherPlatform-e").TextContent));
        Assert.Equal(("other", "ParkChat"), (asked.Platform, asked.PlatformName));
    }

    [Fact]
    public async Task People_who_are_not_on_the_list_are_added_by_their_address()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var edit = await author.FollowAsync(await author.SendAsync(AskingCity.NewAddress,
            [("Input.OtherManagers", "OLGA.outsider@city.example, otto.other@city.example"), ("Input.Managers", City.Staff.Id.ToString())], "Save draft"));

        var chosen = edit.FormFor("Save draft", []).Fields.Where(field => field.Name == "Input.Managers").Select(field => field.Value).Order();
        Assert.Equal(new[] { City.Staff, City.OtherStaff, City.OtherHead }.Select(person => person.Id.ToString()).Order(), chosen);
        Assert.Contains("Olga Outsider, Street Foreman", edit.Text, StringComparison.Ordinal);
        Assert.Equal("", edit.ValueOf("Input.OtherManagers"));
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away()
    {
        var draft = await asking.DraftAsync(City.Staff, ("Input.Name", "A passing thought"));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var gone = await author.SendAsync($"/registry/requests/{draft.Id}", [], "Throw the draft away");

        Assert.Equal("/registry/requests", gone.Location);
        Assert.Equal(AccountRequestStatus.Discarded, (await asking.RequestAsync(draft.Id)).Status);
        Assert.Equal("account-request.discarded", (await asking.FactsOfAsync(draft.Id))[^1]);
        Assert.DoesNotContain("A passing thought", (await author.FollowAsync(gone)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_department_is_not_kept_in_a_draft()
    {
        var draft = await asking.DraftAsync(City.Staff, ("Input.UnitId", Guid.NewGuid().ToString()));

        Assert.Null(draft.UnitId);
    }

    [Fact]
    public async Task Without_a_sign_in_the_form_leads_to_the_door()
    {
        using var stranger = asking.Host.Visit();

        var page = await stranger.GetAsync(AskingCity.NewAddress);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Contains("/sign-in", page.Location, StringComparison.Ordinal);
    }
}
