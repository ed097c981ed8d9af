using System.Net;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.SignIn;

public sealed partial class SetUpTests : IAsyncLifetime
{
    private AppHost Host { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Host.DisposeAsync().AsTask();

    [Fact]
    public async Task With_the_token_from_the_console_a_city_begins_with_its_policy_its_listed_accounts_and_a_steward()
    {
        using var visitor = Host.Visit();
        Assert.Equal("/setup", (await visitor.GetAsync("/people")).Location);
        var first = await visitor.GetAsync(await AddressAsync());
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Contains("City of West St. Paul", first.Text, StringComparison.Ordinal);
        var page = await visitor.GetAsync(await AddressAsync("west-st-paul"));
        Assert.Contains("It lists the City’s 5 accounts", page.Text, StringComparison.Ordinal);

        var answer = await visitor.SendAsync(page, Filled(adopted: "2026-06-08"));
        Assert.Equal("/people", answer.Location);
        var people = await visitor.FollowAsync(answer);
        Assert.Contains("The register is set up.", people.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody is Marketing and Communications Manager yet.", people.Text, StringComparison.Ordinal);
        Assert.NotNull(people.Html.QuerySelector("a.clause[href*='WSP-RULES-4']"));

        var person = await Host.ReadAsync(db => db.Users.SingleAsync());
        Assert.Equal(("Ada First", "ada@city.example", "full-time"), (person.FullName, person.Email, person.PersonType));
        Assert.Equal(Role.Steward, await Host.ReadAsync(db => db.RoleHoldings.Select(held => held.Role).SingleAsync()));
        var version = await Host.ReadAsync(db => db.PolicyVersions.SingleAsync());
        Assert.Equal((1, PolicyVersionStatus.Adopted, new DateOnly(2026, 6, 8)), (version.Number, version.Status, version.AdoptedOn!.Value));
        Assert.Equal(5, await Host.ReadAsync(db => db.SocialAccounts.CountAsync(account => account.Status == AccountStatus.Live)));
        Assert.Equal(2, await Host.ReadAsync(db => db.Units.CountAsync()));
    }

    [Fact]
    public async Task A_draft_needs_no_day_and_the_new_steward_signs_in_again_with_the_password()
    {
        using var visitor = Host.Visit();
        Assert.Equal("/people", (await visitor.SendAsync(await AddressAsync("wausau"), Filled(adopted: null))).Location);
        Assert.Equal(PolicyVersionStatus.Draft, await Host.ReadAsync(db => db.PolicyVersions.Select(version => version.Status).SingleAsync()));
        Assert.Equal(0, await Host.ReadAsync(db => db.SocialAccounts.CountAsync()));
        using var again = Host.Visit();
        Assert.Equal("/work", (await again.SignInAsync("ada@city.example")).Location);
    }

    [Fact]
    public async Task The_token_works_once_and_the_page_is_gone_when_there_is_a_person()
    {
        var address = await AddressAsync("wausau");
        using var visitor = Host.Visit();
        using var other = Host.Visit();
        var (page, late) = (await visitor.GetAsync(address), await other.GetAsync(address));
        await visitor.SendAsync(page, Filled(adopted: null));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(late, Filled(adopted: null))).Status);
        Assert.Equal(1, await Host.ReadAsync(db => db.Users.CountAsync()));
        Assert.Null(await Host.Services.GetRequiredService<SetUpToken>().AnnouncementAsync("http://localhost:5080", default));
        Assert.False(Host.Services.GetRequiredService<SetUpToken>().Matches(TokenOf(address)));
    }

    [Theory]
    [InlineData("Token", "", "Give the token from the console")]
    [InlineData("Token", "0123456789abcdef0123456789abcdef", "This is not the token from the console")]
    [InlineData("Standing", "maybe", "Say whether the City has adopted it")]
    [InlineData("AdoptedOn", "", "Give the day on which it was adopted")]
    [InlineData("AdoptedOn", "2026-11-21", "The day of adoption lies in the future. Record it when it has happened.")]
    [InlineData("AdoptedOn", "31.31.2026", "cannot be used here")]
    [InlineData("FullName", " ", "Give your name")]
    [InlineData("JobTitle", "", "Give your title")]
    [InlineData("Email", "ada", "Give an e-mail address")]
    [InlineData("Email", "аda@city.example", "plain letters")]
    [InlineData("Email", "ada+1@city.example", "Leave out the +")]
    [InlineData("Password", "", "Choose a password")]
    [InlineData("Password", "too short", "at least 15 characters")]
    [InlineData("Password", "ada first ada first", "own name")]
    [InlineData("Password", "passwordpassword12345", "too easy to guess")]
    public async Task A_bad_answer_is_told_and_nothing_is_stored(string field, string? typed, string expected)
    {
        using var visitor = Host.Visit();
        var fields = Filled(adopted: "2026-06-08").Where(filled => filled.Name != $"Input.{field}").Append(($"Input.{field}", typed));
        var answer = await visitor.SendAsync(await AddressAsync("west-st-paul"), fields);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(expected, StringComparison.Ordinal));
        if (field is not "FullName")
            Assert.Equal("Ada First", answer.ValueOf("Input.FullName"));
        await NothingIsStoredAsync();
        Assert.True(await Host.Services.GetRequiredService<SetUpToken>().IsOpenAsync(default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("atlantis")]
    public async Task A_policy_that_does_not_exist_cannot_be_chosen(string pack)
    {
        using var visitor = Host.Visit();
        Assert.Contains("Choose the policy", (await visitor.GetAsync(await AddressAsync(pack))).Text, StringComparison.Ordinal);
        var form = (await visitor.GetAsync(await AddressAsync("wausau"))).FormFor(null, ["Input.FullName"]);
        var answer = await visitor.PostAsync($"/setup?pack={Uri.EscapeDataString(pack)}", form.FieldsWith(Filled(adopted: null)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Choose a policy", answer.WordsOf(".errors li"));
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Two_who_set_up_at_once_make_one_city()
    {
        using var first = Host.Visit();
        using var second = Host.Visit();
        var (one, two) = (await first.GetAsync(await AddressAsync("wausau")), await second.GetAsync(await AddressAsync("west-st-paul")));
        var answers = await Task.WhenAll(first.SendAsync(one, Filled(null)), second.SendAsync(two, Filled(null)));
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Redirect);
        Assert.Equal((1, 1), await Host.ReadAsync(async db => (await db.Users.CountAsync(), await db.PolicyVersions.CountAsync())));
    }

    private static IReadOnlyList<(string Name, string? Value)> Filled(string? adopted) =>
    [
        ("Input.Standing", adopted is null ? "draft" : "adopted"), ("Input.AdoptedOn", adopted ?? ""), ("Input.FullName", "Ada First"),
        ("Input.JobTitle", "Assistant to the City"), ("Input.Email", " Ada@City.example "), ("Input.Password", Given.Password),
    ];

    private static string TokenOf(string address) => address.Split('=', '&')[1];

    private async Task NothingIsStoredAsync() =>
        Assert.Equal((0, 0, 0), await Host.ReadAsync(async db => (await db.Users.CountAsync(), await db.PolicyVersions.CountAsync(), await db.AuditEntries.CountAsync())));

    /// <param name="pack">The policy chosen on the first page; null for that page.</param>
    private async Task<string> AddressAsync(string? pack = null)
    {
        var words = await Host.Services.GetRequiredService<SetUpToken>().AnnouncementAsync("http://localhost:5080", CancellationToken.None);
        var address = new Uri(Address().Match(words!).Value).PathAndQuery;
        return pack is null ? address : $"{address}&pack={Uri.EscapeDataString(pack)}";
    }

    [GeneratedRegex("http://localhost:5080/setup\\?token=[0-9a-f]{32}\\b")]
    private static partial Regex Address();
}
