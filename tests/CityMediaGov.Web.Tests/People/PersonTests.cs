using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.People;

public sealed class PersonTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task A_change_is_stored_with_who_made_it_and_old_entries_keep_the_old_name()
    {
        var person = await town.JoinAsync("Mara Miller");
        using var steward = await StewardAsync();
        var answer = await steward.SendAsync($"/people/{person.Id}/edit",
            [("Input.FullName", " Mara Okafor "), ("Input.JobTitle", "Senior Analyst"), ("Input.UnitId", town.City.Works.Id.ToString()), ("Input.SupervisorId", town.City.OtherHead.Id.ToString())]);
        Assert.Equal($"/people/{person.Id}", answer.Location);
        var stored = await town.StoredAsync(person.Id);
        Assert.Equal(("Mara Okafor", "Senior Analyst", town.City.Works.Id, town.City.OtherHead.Id), (stored.FullName, stored.JobTitle, stored.UnitId!.Value, stored.SupervisorId!.Value));
        var story = await town.LastStoryOfAsync(person.Id);
        Assert.Equal(("Sam Steward", "Mara Okafor"), (story.Actor, story.Subject));
        Assert.Contains(story.Changes, change => change is { Field: "FullName", Old: "Mara Miller", New: "Mara Okafor" });
        var page = await steward.FollowAsync(answer);
        Assert.Contains("The details are changed.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Person changed", page.WordsOf(".history li:last-child .history__what"));
        Assert.StartsWith("Sam Steward, Assistant to the City", page.WordsOf(".history li:last-child .history__who"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FullName", "", "Give the person’s name")]
    [InlineData("FullName", "LONG", "at most 120 characters")]
    [InlineData("JobTitle", " ", "Give the person’s title")]
    [InlineData("Email", "x y@z", "Give an e-mail address")]
    [InlineData("Email", "cora.coordinator@city.example", "Somebody else signs in")]
    [InlineData("Email", " CORA.coordinator@CITY.example", "Somebody else signs in")]
    [InlineData("PersonType", "emperor", "kinds of people in the policy")]
    [InlineData("UnitId", "00000000-0000-0000-0000-000000000001", "Choose a unit that is open")]
    [InlineData("UnitId", "nonsense", "cannot be used here")]
    [InlineData("SupervisorId", "00000000-0000-0000-0000-000000000001", "Choose somebody who may sign in")]
    public async Task A_bad_field_is_told_the_text_is_kept_and_nothing_changes(string field, string typed, string expected)
    {
        var person = await town.JoinAsync("Tia Typo");
        using var steward = await StewardAsync();
        var entries = await town.EntriesAsync();
        var answer = await steward.SendAsync($"/people/{person.Id}/edit",
            new (string, string?)[] { ("Input.JobTitle", "Kept <b>title</b>") }.Where(filled => filled.Item1 != $"Input.{field}").Append(($"Input.{field}", typed == "LONG" ? new string('n', 121) : typed)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        if (field != "JobTitle")
            Assert.Equal("Kept <b>title</b>", answer.ValueOf("Input.JobTitle"));
        var stored = await town.StoredAsync(person.Id);
        Assert.Equal(("Tia Typo", "Analyst", person.Email), (stored.FullName, stored.JobTitle, stored.Email));
        Assert.Equal(entries, await town.EntriesAsync());
    }

    [Fact]
    public async Task Supervisors_make_no_circle()
    {
        var (low, middle, high) = (await town.JoinAsync("Lou Low"), await town.JoinAsync("Mia Middle"), await town.JoinAsync("Hugo High"));
        using var steward = await StewardAsync();
        await steward.SendAsync($"/people/{low.Id}/edit", [("Input.SupervisorId", middle.Id.ToString())]);
        await steward.SendAsync($"/people/{middle.Id}/edit", [("Input.SupervisorId", high.Id.ToString())]);
        var refused = await steward.SendAsync($"/people/{high.Id}/edit", [("Input.SupervisorId", low.Id.ToString()), ("Input.JobTitle", "Kept")]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("would make a circle", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal("Kept", refused.ValueOf("Input.JobTitle"));
        Assert.Null((await town.StoredAsync(high.Id)).SupervisorId);
        Assert.Null((await steward.GetAsync($"/people/{high.Id}/edit")).Html.QuerySelector($"#Input_SupervisorId option[value='{high.Id}']"));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_is_told_who_was_first()
    {
        var (person, other) = (await town.JoinAsync("Rae Race"), await town.JoinAsync("Stan Second", Role.Steward));
        using var steward = await StewardAsync();
        using var second = await town.Host.VisitAsAsync(other);
        var form = await second.GetAsync($"/people/{person.Id}/edit");
        await steward.SendAsync($"/people/{person.Id}/edit", [("Input.JobTitle", "First")]);
        var late = await second.SendAsync(form, [("Input.JobTitle", "Second")]);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Sam Steward changed this", late.Refusal, StringComparison.Ordinal);
        Assert.Equal("Second", late.ValueOf("Input.JobTitle"));
        Assert.Equal("First", (await town.StoredAsync(person.Id)).JobTitle);
    }

    [Fact]
    public async Task Another_address_is_the_new_way_in_and_ends_the_sessions()
    {
        var person = await town.JoinAsync("Ned Newname");
        var cookie = await Doorway.CookieOfAsync(town.Host, person.Email!);
        using var steward = await StewardAsync();
        await steward.SendAsync($"/people/{person.Id}/edit", [("Input.Email", "Ned.Married@city.example")]);
        Assert.Equal(HttpStatusCode.Redirect, await Doorway.TryAsync(town.Host, cookie));
        using var visitor = town.Host.Visit();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SignInAsync(person.Email!)).Status);
        Assert.Equal("/work", (await visitor.SignInAsync("ned.married@city.example")).Location);
    }

    [Fact]
    public async Task Who_is_shut_out_loses_the_roles_and_an_address_used_again_is_another_person()
    {
        var old = await town.JoinAsync("Olive Old", Role.HumanResources);
        using var steward = await StewardAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.SendAsync($"/people/{old.Id}/deactivate", [("Input.Reason", " ")])).Status);
        Assert.True((await town.StoredAsync(old.Id)).IsActive);
        var answer = await steward.SendAsync($"/people/{old.Id}/deactivate", [("Input.Reason", "Moved to another city")]);
        Assert.Contains("Olive Old may no longer sign in.", (await steward.FollowAsync(answer)).Text, StringComparison.Ordinal);
        Assert.Equal("Moved to another city", (await town.LastStoryOfAsync(old.Id)).Reason);
        Assert.Equal(0, await town.Host.ReadAsync(db => db.RoleHoldings.CountAsync(held => held.PersonId == old.Id && held.EndedAt == null)));

        await steward.SendAsync("/people/invite", [("Input.FullName", "Nia New"), ("Input.Email", old.Email), ("Input.JobTitle", "Clerk"), ("Input.PersonType", "full-time")]);
        using var visitor = town.Host.Visit();
        var link = (await steward.GetAsync("/people/invitations")).WordsOf("p.mono");
        await visitor.SendAsync(new Uri(link).PathAndQuery, [("Input.Password", Given.Password)]);
        var young = await town.Host.ReadAsync(db => db.Users.SingleAsync(person => person.Email == old.Email && person.DeactivatedAt == null));
        Assert.NotEqual(old.Id, young.Id);
        Assert.Equal("Nia New", young.FullName);
        Assert.Empty((await town.Host.ActorAsync(young)).Seats);
        Assert.Equal(("Olive Old", old.Email), ((await town.StoredAsync(old.Id)).FullName, (await town.StoredAsync(old.Id)).Email));
        Assert.Equal("Olive Old", (await town.LastStoryOfAsync(old.Id)).Subject);

        var back = await steward.SendAsync($"/people/{old.Id}/reactivate", [("Input.Reason", "Came back")]);
        Assert.Equal(HttpStatusCode.Conflict, back.Status);
        Assert.Contains("Somebody else signs in with", back.Refusal, StringComparison.Ordinal);
        Assert.False((await town.StoredAsync(old.Id)).IsActive);
    }

    [Fact]
    public async Task Who_comes_back_signs_in_again_without_the_old_roles()
    {
        var person = await town.JoinAsync("Bea Back", Role.HumanResources);
        using var steward = await StewardAsync();
        await steward.SendAsync($"/people/{person.Id}/deactivate", [("Input.Reason", "Leave")]);
        Assert.Contains("May no longer sign in", (await steward.GetAsync("/people?show=former")).Text, StringComparison.OrdinalIgnoreCase);
        await steward.SendAsync($"/people/{person.Id}/reactivate", [("Input.Reason", "Back from leave")]);
        using var visitor = town.Host.Visit();
        Assert.Equal("/work", (await visitor.SignInAsync(person.Email!)).Location);
        Assert.Empty((await town.Host.ActorAsync(person)).Seats);
    }

    [Fact]
    public async Task Nobody_shuts_themselves_out_and_the_refusal_stands_in_place_of_the_button()
    {
        using var steward = await StewardAsync();
        var page = await steward.GetAsync($"/people/{town.City.Steward.Id}");
        Assert.Contains("You cannot shut yourself out", page.Refusal, StringComparison.Ordinal);
        var own = await steward.GetAsync($"/people/{town.City.Steward.Id}/deactivate");
        Assert.Null(own.Html.QuerySelector("main form"));
        var token = (await steward.GetAsync("/people/invite")).ValueOf("__RequestVerificationToken")!;
        var tried = await steward.PostAsync($"/people/{town.City.Steward.Id}/deactivate", [("Input.Reason", "Holiday"), ("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, tried.Status);
        Assert.True((await town.StoredAsync(town.City.Steward.Id)).IsActive);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found_on_every_page()
    {
        using var steward = await StewardAsync();
        foreach (var page in new[] { "", "/edit", "/roles", "/deactivate", "/reactivate", $"/roles/{Guid.NewGuid()}/end" })
            Assert.Equal(HttpStatusCode.NotFound, (await steward.GetAsync($"/people/{Guid.NewGuid()}{page}")).Status);
    }

    private Task<Visitor> StewardAsync() => town.Host.VisitAsAsync(town.City.Steward);
}
