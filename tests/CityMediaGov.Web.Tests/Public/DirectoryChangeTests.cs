using System.Net;
using System.Text.Json;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Public;

/// <summary>What changes on the register is true for residents with the next request, although the clock stands still.</summary>
public sealed class DirectoryChangeTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Address = "https://www.facebook.com/examplepools";

    private readonly AppHost host = new();
    private TestCity city = null!;
    private Visitor visitor = null!;
    private SocialAccount account = null!;

    public async Task InitializeAsync()
    {
        city = await Given.CityAsync(host, "wausau");
        visitor = host.Visit();
        account = await city.GoLiveAsync("Pools", Address, "Hours of the pools");
    }

    [Fact]
    public async Task An_account_goes_from_unknown_to_official_to_retired_and_back()
    {
        const string other = "https://www.youtube.com/@examplerinks";
        Assert.Equal(("unknown", null), await VerdictAsync(other));
        var made = await city.GoLiveAsync("Rinks", other, "Hours of the rinks");
        Assert.Equal(("official", made.Slug), await VerdictAsync(other));
        Assert.Equal(2, (await ListAsync()).Count);

        await city.RetireAsync(made.Id);
        Assert.Equal(("retired", made.Slug), await VerdictAsync(other));
        Assert.Equal([("pools-facebook", "official", null), (made.Slug, "retired", "2026-11-20")], await ListAsync());
        var page = await visitor.GetAsync("/directory");
        Assert.Contains("Former accounts", page.Html.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("Retired November 20, 2026", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector(".dir .go a[href*='youtube']"));

        await city.ReactivateAsync(made.Id);
        Assert.Equal(("retired", made.Slug), await VerdictAsync(other)); // approved again, not live again
        await city.ActivateAsync(made.Id);
        Assert.Equal(("official", made.Slug), await VerdictAsync(other));
        Assert.Contains((made.Slug, "official", null), await ListAsync());
    }

    [Fact]
    public async Task A_suspended_account_is_not_listed_and_nobody_vouches_for_it()
    {
        await city.SuspendAsync(account.Id);
        Assert.Empty(await ListAsync());
        Assert.Equal(("unknown", null), await VerdictAsync(Address));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/accounts/{account.Slug}")).Status);
        var page = await visitor.GetAsync($"/verify?q={Address}");
        Assert.Equal("Not official at present", page.WordsOf(".verdict--unknown h3"));
        Assert.Contains("The City does not vouch for what is posted there now.", page.Text, StringComparison.Ordinal);

        await city.ResumeAsync(account.Id);
        Assert.Equal(("official", account.Slug), await VerdictAsync(Address));
    }

    [Fact]
    public async Task A_change_of_the_account_its_unit_or_the_policy_makes_another_tag()
    {
        var tags = new List<string> { await TagAsync() };
        await city.DescribeAsync(account.Id, "City Pools", "When the pools are open");
        tags.Add(await TagAsync());
        Assert.Contains("When the pools are open", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        await city.RenameAsync(city.Parks.Id, "Parks and Pools");
        tags.Add(await TagAsync());
        Assert.Contains("Parks and Pools", (await visitor.GetAsync("/directory.json")).Body, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await city.AmendAsync("https://www.wausauwi.gov", "https://wausauwi.example");
        tags.Add(await TagAsync());
        var root = JsonDocument.Parse((await visitor.GetAsync("/directory.json")).Body).RootElement;
        Assert.Equal((2, "2026-11-20T16:00:00Z"), (root.GetProperty("policyVersion").GetInt32(), root.GetProperty("generatedAt").GetString()));
        Assert.Equal(4, tags.Distinct().Count());
    }

    [Fact]
    public async Task What_residents_must_not_know_leaves_no_trace_not_even_in_the_time()
    {
        var before = await visitor.GetAsync("/directory.json");
        host.Clock.Advance(TimeSpan.FromHours(1));
        var request = await city.AskAsync(city.Staff, city.Content(city.Staff, "https://www.tiktok.com/@examplesecret") with { Name = "Secret" });
        await city.DecideAsync(request, city.Head);
        using var staff = await host.VisitAsAsync(city.Staff);
        var after = await visitor.GetAsync("/directory.json");
        Assert.Equal((before.Body, before.Headers["ETag"]), (after.Body, after.Headers["ETag"]));
        Assert.DoesNotContain("Secret", (await visitor.GetAsync("/verify?q=tiktok.com/@examplesecret")).Html.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_say_the_same()
    {
        using var node = new DirectoryBook(host.Services.GetRequiredService<IServiceScopeFactory>());
        Assert.Equal(DirectoryStatus.Official, (await node.FindAsync(CancellationToken.None))!.Find(account.Slug)!.Status);
        await city.RetireAsync(account.Id);
        await visitor.GetAsync("/directory.json");
        var (here, there) = (await node.FindAsync(CancellationToken.None), await host.Services.GetRequiredService<DirectoryBook>().FindAsync(CancellationToken.None));
        Assert.Equal(DirectoryStatus.Retired, here!.Find(account.Slug)!.Status);
        Assert.NotSame(here, there);
        Assert.Equal(there!.ChangedAt, here.ChangedAt);
        Assert.Equal(there.Accounts.Select(known => known.Slug), here.Accounts.Select(known => known.Slug));
        Assert.Same(here, await node.FindAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_policy_that_leaves_the_directory_off_has_none()
    {
        await city.AmendAsync("\"public-directory\": \"on\"", "\"public-directory\": \"off\"");
        foreach (var address in new[] { "/directory", "/verify?q=x", $"/accounts/{account.Slug}", "/directory.json", "/verify.json?q=x" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
        var home = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Contains("The City keeps no public list of its accounts here.", home.Text, StringComparison.Ordinal);
        Assert.Null(home.Html.QuerySelector("a[href^='/directory'], a[href^='/verify']"));
    }

    [Fact]
    public async Task Many_readers_during_a_change_all_see_it_afterwards()
    {
        var readers = Enumerable.Range(0, 16).Select(async _ =>
        {
            using var reader = host.Visit();
            for (var round = 0; round < 10; round++)
                Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/directory.json")).Status);
        }).ToList();
        await city.RetireAsync(account.Id);
        Assert.Equal(("retired", account.Slug), await VerdictAsync(Address));
        await Task.WhenAll(readers);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await host.DisposeAsync();
    }

    private async Task<string> TagAsync() => (await visitor.GetAsync("/directory.json")).Headers["ETag"];

    private async Task<(string Verdict, string? Slug)> VerdictAsync(string address)
    {
        var root = JsonDocument.Parse((await visitor.GetAsync($"/verify.json?q={Uri.EscapeDataString(address)}")).Body).RootElement;
        return (root.GetProperty("verdict").GetString()!, root.GetProperty("account") is { ValueKind: JsonValueKind.Object } found ? found.GetProperty("slug").GetString() : null);
    }

    private async Task<List<(string? Slug, string? Status, string? RetiredOn)>> ListAsync() =>
    [
        .. JsonDocument.Parse((await visitor.GetAsync("/directory.json")).Body).RootElement.GetProperty("accounts").EnumerateArray()
            .Select(known => (known.GetProperty("slug").GetString(), known.GetProperty("status").GetString(), known.GetProperty("retiredOn").GetString())),
    ];
}
