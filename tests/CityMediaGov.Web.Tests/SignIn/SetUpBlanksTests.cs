using System.Net;
using CityMediaGov.Domain.Policies;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.SignIn;

/// <summary>A policy that leaves things open is adopted when the city has filled them in. A refused try leaves nothing, so one host serves them all.</summary>
public sealed class SetUpBlanksTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly string[] Answers = ["Springdale", "www.springdale.gov", "springdale.gov", "America/Chicago", "City Manager", "Town Crier", "Council", "Coordinator", "Clerk", "Clerk", "HumanResources"];

    private static readonly IReadOnlyList<PackBlank> Blanks = PolicyPack.Shipped.Single(pack => pack.Name == "model").Blanks;

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Blanks.Count)];

    [Theory]
    [MemberData(nameof(Places))]
    [Clause("LMC-TITLE-1", "LMC-PRE-2")]
    public async Task A_policy_with_an_open_blank_is_refused_by_its_name_and_what_was_typed_stays(int open)
    {
        using var visitor = host.Visit();
        var page = await visitor.GetAsync(await AddressAsync());
        var answer = await visitor.SendAsync(page, Filled(open));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([$"Fill in the blank: {Blanks[open].Label}"], answer.Html.QuerySelectorAll(".errors li").Select(error => error.TextContent));
        Assert.NotNull(answer.Html.QuerySelector($".usa-form-group--error [name='Input.Blanks[{open}]']"));
        Assert.Equal([.. Answers.Where((_, place) => place != open)], Enumerable.Range(0, Answers.Length).Where(place => place != open).Select(place => answer.ValueOf($"Input.Blanks[{place}]")));
        Assert.Equal("Ada First", answer.ValueOf("Input.FullName"));
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task The_first_page_asks_which_policy_and_the_second_what_it_leaves_open()
    {
        using var visitor = host.Visit();
        var first = await visitor.GetAsync((await AddressAsync()).Split('&')[0]);
        Assert.Equal("get", first.One("main form").GetAttribute("method"));
        Assert.Contains("It leaves 11 things open, which you fill in.", first.Text, StringComparison.Ordinal);
        Assert.NotNull(first.Html.QuerySelector("main form input[name='Pack'][value='model']"));
        Assert.Null(first.Html.QuerySelector("[name^='Input.']"));
        var none = await visitor.GetAsync($"{first.Address}&next=fill");
        Assert.Equal((HttpStatusCode.BadRequest, "Choose a policy"), (none.Status, none.WordsOf(".errors li")));

        var second = await visitor.GetAsync(await AddressAsync());
        Assert.Equal(Blanks.Count, second.Html.QuerySelectorAll("[name^='Input.Blanks']").Select(field => field.GetAttribute("name")).Distinct().Count());
        Assert.Contains("[the City Administrator/Manager/Council/ or other designee]", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(PolicyPack.Shipped.Single(pack => pack.Name == "model").Blanks[0].Sample, second.Body, StringComparison.Ordinal);
        Assert.Empty((await visitor.GetAsync((await AddressAsync()).Replace("model", "wausau", StringComparison.Ordinal))).Html.QuerySelectorAll("[name^='Input.Blanks']"));
    }

    [Fact]
    public async Task Everything_to_correct_is_told_at_once_in_the_order_of_the_page()
    {
        using var visitor = host.Visit();
        var answer = await visitor.SendAsync(await AddressAsync(), [("Input.Standing", "draft"), ("Input.Password", "short")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var told = answer.Html.QuerySelectorAll(".errors li").Select(error => error.TextContent).ToList();
        Assert.Equal([.. Blanks.Select(blank => $"Fill in the blank: {blank.Label}"), "Give your name", "Give your title", "Give your e-mail address"], told);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task An_answer_that_cannot_stand_in_the_policy_is_told_beside_its_field()
    {
        using var visitor = host.Visit();
        var answer = await visitor.SendAsync(await AddressAsync(), [.. Filled(1), ("Input.Blanks[1]", "our page")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Address of the official City website: “our page” is no domain, such as city.example", answer.Errors);
        Assert.Equal("our page", answer.ValueOf("Input.Blanks[1]"));
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task The_filled_policy_is_adopted_and_prints_no_blank()
    {
        await using var own = new AppHost();
        using var visitor = own.Visit();
        var answer = await visitor.SendAsync(await visitor.GetAsync(await AddressAsync(own)), Filled());
        Assert.Equal("/people", answer.Location);
        var people = await visitor.FollowAsync(answer);
        Assert.Contains("Nobody is Town Crier yet.", people.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody is City Clerk yet.", people.Text, StringComparison.Ordinal);

        var version = await own.ReadAsync(db => db.PolicyVersions.SingleAsync());
        Assert.Equal(("City of Springdale Social Media Policy", "model"), (version.Title, version.Pack));
        Assert.Empty(PolicyPack.FromTexts("stored", version.ProfileJson, version.Text, version.ClausesJson).Check());
        var policy = await visitor.GetAsync("/policy");
        foreach (var words in new[] { "City of Springdale Social Media Policy", "submit a request to the City Council in order to ensure", "directed to the Town Crier", "(www.springdale.gov)" })
            Assert.Contains(words, policy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("___", policy.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\[[^\]]+\]", policy.Text);
        Assert.Contains("City of Springdale", (await visitor.GetAsync("/policy/clauses/LMC-RULES-5")).Text, StringComparison.Ordinal);
        Assert.Equal(["policy.adopted"], await own.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == version.Id).Select(entry => entry.Action).ToListAsync()));
    }

    private static IReadOnlyList<(string Name, string? Value)> Filled(int? open = null) =>
    [
        ("Input.Standing", "draft"), ("Input.FullName", "Ada First"), ("Input.JobTitle", "Assistant to the City"), ("Input.Email", "ada@city.example"), ("Input.Password", Given.Password),
        .. Answers.Index().Where(answer => answer.Index != open).Select(answer => ($"Input.Blanks[{answer.Index}]", (string?)answer.Item)),
    ];

    private Task<string> AddressAsync() => AddressAsync(host);

    private static async Task<string> AddressAsync(AppHost host)
    {
        var words = await host.Services.GetRequiredService<SetUpToken>().AnnouncementAsync("http://localhost:5080", CancellationToken.None);
        return $"/setup?token={words!.Split("token=")[1].Trim()}&pack=model";
    }

    private async Task NothingIsStoredAsync() =>
        Assert.Equal((0, 0, 0), await host.ReadAsync(async db => (await db.Users.CountAsync(), await db.PolicyVersions.CountAsync(), await db.AuditEntries.CountAsync())));
}
