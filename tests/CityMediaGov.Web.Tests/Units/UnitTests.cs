using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Units;

public sealed class UnitTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task A_unit_is_added_once_however_its_name_is_spelled()
    {
        using var steward = await StewardAsync();
        var added = await steward.SendAsync("/units/new", [("Input.Name", "Library Board"), ("Input.Type", "department")]);
        var unit = await UnitAsync("Library Board");
        Assert.Equal($"/units/{unit.Id}", added.Location);
        Assert.Equal(["unit.added"], await town.FactsOfAsync(unit.Id));
        foreach (var same in new[] { "library board", " Library  Board ", "LIBRARY BOARD", "Ｌibrary Board", "Líbrary Board" })
        {
            var taken = await steward.SendAsync("/units/new", [("Input.Name", same), ("Input.Type", "department")]);
            Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
            Assert.Contains("Another unit has this name", taken.Errors);
            Assert.Equal(same, taken.ValueOf("Input.Name"));
        }
        var page = await steward.GetAsync("/units?q=LIBRARY");
        Assert.Equal(["Library Board"], page.Html.QuerySelectorAll("main tbody th").Select(name => name.TextContent.Trim()));
        Assert.Contains("nobody yet", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name", "", "Give the unit’s name")]
    [InlineData("Name", "LONG", "at most 120 characters")]
    [InlineData("Type", "", "Say what kind of unit")]
    [InlineData("Type", "empire", "kinds of units in the policy")]
    [InlineData("ParentId", "00000000-0000-0000-0000-000000000001", "Choose a unit that is open")]
    public async Task A_bad_field_is_told_and_nothing_is_stored(string field, string typed, string expected)
    {
        using var steward = await StewardAsync();
        var entries = await town.EntriesAsync();
        var answer = await steward.SendAsync("/units/new", new (string, string?)[] { ("Input.Name", "Kept <u>name</u>"), ("Input.Type", "department") }
            .Where(filled => filled.Item1 != $"Input.{field}").Append(($"Input.{field}", typed == "LONG" ? new string('u', 121) : typed)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        if (field != "Name")
            Assert.Equal("Kept <u>name</u>", answer.ValueOf("Input.Name"));
        Assert.Equal(entries, await town.EntriesAsync());
    }

    [Fact]
    public async Task A_unit_is_changed_without_circles_and_with_respect_for_who_was_first()
    {
        using var steward = await StewardAsync();
        var (upper, lower) = (await AddAsync(steward, "Upper"), await AddAsync(steward, "Lower"));
        await steward.SendAsync($"/units/{lower.Id}/edit", [("Input.ParentId", upper.Id.ToString())]);
        var circle = await steward.SendAsync($"/units/{upper.Id}/edit", [("Input.ParentId", lower.Id.ToString())]);
        Assert.Equal(HttpStatusCode.Conflict, circle.Status);
        Assert.Contains("would make a circle", circle.Refusal, StringComparison.Ordinal);

        var form = await steward.GetAsync($"/units/{upper.Id}/edit");
        await steward.SendAsync(form, [("Input.Name", "Upper One")]);
        var late = await steward.SendAsync(form, [("Input.Name", "Upper Two")]);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Sam Steward changed this", late.Refusal, StringComparison.Ordinal);
        Assert.Equal("Upper Two", late.ValueOf("Input.Name"));
        Assert.Contains("Another unit has this name", (await steward.SendAsync($"/units/{upper.Id}/edit", [("Input.Name", "lower")])).Errors);
        Assert.Equal("Upper One", (await town.Host.ReadAsync(db => db.Units.SingleAsync(unit => unit.Id == upper.Id))).Name);
    }

    [Fact]
    public async Task A_unit_with_accounts_stays_open_and_an_empty_one_closes_with_its_head()
    {
        using var steward = await StewardAsync();
        var police = await UnitAsync("West St. Paul Police Department");
        var refused = await steward.GetAsync($"/units/{police.Id}/close");
        Assert.Contains("still has 2 accounts", refused.Refusal, StringComparison.Ordinal);
        var token = (await steward.GetAsync("/units/new")).ValueOf("__RequestVerificationToken")!;
        Assert.Equal(HttpStatusCode.Conflict, (await steward.PostAsync($"/units/{police.Id}/close", [("Input.Reason", "Merged"), ("__RequestVerificationToken", token)])).Status);
        Assert.True((await UnitAsync("West St. Paul Police Department")).IsOpen);

        var unit = await AddAsync(steward, "Short Lived");
        var head = await town.JoinAsync("Hope Head", Role.DepartmentHead, unit);
        Assert.Equal(HttpStatusCode.BadRequest, (await steward.SendAsync($"/units/{unit.Id}/close", [("Input.Reason", "")])).Status);
        var closed = await steward.SendAsync($"/units/{unit.Id}/close", [("Input.Reason", "Merged into Works")]);
        Assert.Contains("Short Lived is closed.", (await steward.FollowAsync(closed)).Text, StringComparison.Ordinal);
        Assert.Equal("Merged into Works", (await town.LastStoryOfAsync(unit.Id)).Reason);
        Assert.Empty((await town.Host.ActorAsync(head)).Seats);
        await AddAsync(steward, "Short Lived"); // the name is free
        Assert.Contains("Short Lived", (await steward.GetAsync("/units?show=closed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_show_head_people_and_accounts()
    {
        using var head = await town.Host.VisitAsAsync(town.City.Head);
        var page = await head.GetAsync($"/units/{town.City.Parks.Id}");
        Assert.Contains("Hana Head", page.Text, StringComparison.Ordinal);
        Assert.Contains("Stef Staff, Recreation Program Supervisor", page.Text, StringComparison.Ordinal);
        Assert.Contains("You do not keep the list of units.", page.Refusal, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/units/{Guid.NewGuid()}")).Status);
        Assert.Contains("official", (await head.GetAsync($"/units/{(await UnitAsync("West St. Paul Police Department")).Id}")).Text, StringComparison.Ordinal);
    }

    private Task<Visitor> StewardAsync() => town.Host.VisitAsAsync(town.City.Steward);

    private Task<Unit> UnitAsync(string name) => town.Host.ReadAsync(db => db.Units.SingleAsync(unit => unit.Name == name && unit.ClosedAt == null));

    private async Task<Unit> AddAsync(Visitor steward, string name)
    {
        await steward.SendAsync("/units/new", [("Input.Name", name), ("Input.Type", "department")]);
        return await UnitAsync(name);
    }
}
