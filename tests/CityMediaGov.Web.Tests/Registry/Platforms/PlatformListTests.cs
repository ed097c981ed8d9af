using System.Net;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry.Platforms;

/// <summary>The city's own list of platforms: what its keeper does holds at once for addresses and for requests.</summary>
public sealed class PlatformListTests(ListCity asking) : IClassFixture<ListCity>
{
    private const string NewAddress = "/registry/platforms/new";

    private TestCity City => asking.City;

    [Fact]
    public async Task A_platform_that_the_keeper_adds_is_recognised_and_offered_at_once()
    {
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);

        var added = await keeper.SendAsync(NewAddress, Typed("Chirpy", "https://www.Chirpy.example/", HandlePlace.AfterAt, "login, help"), "Add this platform");

        Assert.Equal((HttpStatusCode.Redirect, "/registry/platforms/chirpy"), (added.Status, added.Location));
        var page = await keeper.FollowAsync(added);
        Assert.Contains("The platform is on the list.", page.Body, StringComparison.Ordinal);
        Assert.Contains("chirpy.example/@name", page.Text, StringComparison.Ordinal);
        Assert.Contains("help, login", page.Text, StringComparison.Ordinal);
        var stored = await OwnAsync("chirpy");
        Assert.Equal(("chirpy.example", HandlePlace.AfterAt, "help login"), (Assert.Single(stored.HostNames), stored.Place, stored.NotHandles));
        Assert.Equal(["platform.added"], await asking.FactsOfAsync(stored.Id));

        using var author = await asking.Host.VisitAsAsync(City.Staff);
        Assert.Contains("\"Chirpy, @ParksExample\"", (await author.GetAsync("/registry/requests/recognise?address=chirpy.example%2F%40ParksExample%3Futm_source%3Da")).Body, StringComparison.Ordinal);
        Assert.Equal("Social networking sites", GroupOf(await author.GetAsync(AskingCity.NewAddress), "Chirpy"));
        var asked = await asking.AskedAsync(City.Staff, asking.Complete("https://m.chirpy.example/@ParksExample/"));
        var account = await asking.AccountOfAsync(asked.Id);
        Assert.Equal(("chirpy", "Chirpy", "ParksExample", "chirpy.example/@parksexample"), (account.Platform, account.PlatformName, account.Handle, account.AddressKey));
        Assert.Equal("1", (await keeper.GetAsync("/registry/platforms/chirpy")).WordsOf("a[href='/registry?platform=chirpy']"));
    }

    [Theory]
    [InlineData("Name", "", "Give the platform’s name")]
    [InlineData("Name", "Face Book", "Facebook is on the list already.")]
    [InlineData("Name", "Email list", "For the policy, email is not social media.")]
    [InlineData("AlsoCalled", "Twitter", "“Twitter” is a name of X already.")]
    [InlineData("Hosts", "", "Give the host of the platform, such as example.social")]
    [InlineData("Hosts", "www.facebook.com", "facebook.com belongs to Facebook already.")]
    [InlineData("Hosts", "javascript:alert(1)", "“javascript:alert(1)” is no host. Write it as in an address, without https:// and without a port: example.social")]
    [InlineData("Hosts", "https://user:secret@quiet.example", "“user:secret@quiet.example” hides another host behind an @. Give the host alone.")]
    [InlineData("Hosts", "quiet.example:8443", "“quiet.example:8443” is no host. Write it as in an address, without https:// and without a port: example.social")]
    [InlineData("NotHandles", "help/desk", "“help/desk” cannot stand in the place of a name. Write single words, such as login.")]
    public async Task What_cannot_be_added_is_named_beside_its_field_and_nothing_is_stored(string field, string typed, string words)
    {
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);
        var before = await CountAsync();

        var refused = await keeper.SendAsync(NewAddress, [.. Typed("Quiet", "quiet.example").Where(answer => answer.Name != $"Input.{field}"), ($"Input.{field}", typed)], "Add this platform");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal($"Error: {words}", Page.Fold(refused.One($"#Input_{field}-e").TextContent));
        Assert.Equal(typed, refused.ValueOf($"Input.{field}"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Of_two_who_add_one_host_at_once_one_is_told_beside_the_field()
    {
        var actor = await asking.Host.ActorAsync(City.Coordinator);

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => asking.Host.InScopeAsync(services => services.GetRequiredService<PlatformOffice>()
            .AddAsync(new($"Echo {number}", PlatformKind.Networking, [], ["echo.example"], HandlePlace.FirstSegment, []), actor, asking.Host.Clock.Now, CancellationToken.None))));

        var winner = Assert.Single(made, change => change.Platform is not null).Platform!;
        Assert.All(made.Where(change => change.Platform is null), change =>
            Assert.Equal(new("Hosts", $"echo.example belongs to {winner.Name} already."), Assert.Single(change.Problems)));
        Assert.Equal(1, await asking.Host.ReadAsync(db => db.CityPlatforms.CountAsync(platform => EF.Functions.Like(platform.Name, "Echo%"))));
    }

    [Fact]
    public async Task The_database_itself_keeps_a_host_to_one_platform()
    {
        var actor = await asking.Host.ActorAsync(City.Coordinator);

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => asking.Host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Domain.Data.AppDbContext>();
            CityPlatformDetails twin = new("Twin One", PlatformKind.Networking, [], ["twin.example"], HandlePlace.FirstSegment, []);
            db.AddRange(CityPlatform.Add(twin, [], actor, asking.Host.Clock.Now), CityPlatform.Add(twin with { Name = "Twin Two" }, [], actor, asking.Host.Clock.Now));
            await db.SaveChangesAsync();
        }));

        Assert.Equal(new("Hosts", "Another platform has one of these hosts."), PlatformOffice.TakenIn(failure));
        Assert.False(await asking.Host.ReadAsync(db => db.CityPlatforms.AnyAsync(platform => EF.Functions.Like(platform.Name, "Twin%"))));
    }

    [Fact]
    public async Task Taken_out_of_use_it_takes_no_request_and_its_accounts_stay_recognised()
    {
        var platform = await City.AddPlatformAsync("Fading");
        var asked = await asking.AskedAsync(City.Staff, asking.Complete("https://fading.example/parks"));
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync("/registry/platforms/fading/use", [("Input.Reason", "Nobody reads it.")], "Take it out of use")).Status);

        Assert.Equal(["platform.added", "platform.taken-out-of-use"], await asking.FactsOfAsync(platform.Id));
        var before = await asking.EverythingAsync();
        var refused = await asking.SendAsync(City.Staff, asking.Complete("https://fading.example/works"));
        Assert.Equal("Error: The City took Fading out of use: it takes no new accounts there.", Page.Fold(refused.One("#Input_Platform-e").TextContent));
        Assert.Equal(before, await asking.EverythingAsync());
        Assert.DoesNotContain(refused.Html.QuerySelectorAll("#Input_Platform option"), option => option.TextContent == "Fading");
        Assert.Equal("fading", (await asking.AccountOfAsync(asked.Id)).Platform);
        Assert.Contains("Nobody reads it.", (await keeper.GetAsync("/registry/platforms/fading")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync("/registry/platforms/fading/use", [("Input.Reason", "Read again.")], "Use it again")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await asking.SendAsync(City.Staff, asking.Complete("https://fading.example/works"))).Status);
    }

    [Fact]
    public async Task A_platform_that_somebody_typed_shows_on_the_list_and_is_put_there_with_one_click()
    {
        await asking.AskedAsync(City.Staff, [.. asking.Complete("https://warble.example/parks"), ("Input.OtherPlatform", "Warble")]);
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);

        Assert.Contains("Warble", (await keeper.GetAsync("/registry/platforms?show=typed")).Text, StringComparison.Ordinal);
        var page = await keeper.GetAsync("/registry/platforms/warble");
        var form = await keeper.GetAsync(page.One("a.usa-button[href^='/registry/platforms/new']").GetAttribute("href")!);

        Assert.Equal("Warble", form.ValueOf("Input.Name"));
    }

    [Fact]
    public async Task Words_of_the_citys_keep_a_known_platforms_page_from_passing_for_an_account()
    {
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);

        var saved = await keeper.SendAsync("/registry/platforms/flickr/edit", [("Input.NotHandles", "weekly-best")], "Save the platform");

        Assert.Equal("/registry/platforms/flickr", saved.Location);
        var refused = await asking.SendAsync(City.Staff, asking.Complete("https://www.flickr.com/photos/Weekly-Best"));
        Assert.Equal("Error: This is on Flickr, but not an account there. Open the account and copy its address.", Page.Fold(refused.One("#Input_Address-e").TextContent));
        Assert.Contains("weekly-best", (await keeper.GetAsync("/registry/platforms/flickr")).Text, StringComparison.Ordinal);
        Assert.Equal(["platform.changed"], await asking.FactsOfAsync((await OwnAsync("flickr")).Id));
    }

    [Fact]
    public async Task Who_edits_what_somebody_else_just_changed_is_told()
    {
        await City.AddPlatformAsync("Drift");
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);
        var form = await keeper.GetAsync("/registry/platforms/drift/edit");
        await keeper.SendAsync(form, [("Input.NotHandles", "first")], "Save the platform");

        var late = await keeper.SendAsync(form, [("Input.NotHandles", "second")], "Save the platform");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(("first", "second"), ((await OwnAsync("drift")).NotHandles, late.ValueOf("Input.NotHandles")));
    }

    [Fact]
    public async Task Staff_read_the_list_and_change_nothing()
    {
        using var staff = await asking.Host.VisitAsAsync(City.Staff);
        var before = await CountAsync();

        var list = await staff.GetAsync("/registry/platforms");

        Assert.Contains("Facebook", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Add a platform", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Standing", list.Text, StringComparison.Ordinal); // nobody approves platforms here
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync(NewAddress)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/registry/platforms/tiktok/assess")).Status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact, Clause("WSP-DEF-2")]
    public async Task The_platforms_of_West_St_Pauls_policy_are_offered_under_their_kinds()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var form = await author.GetAsync(AskingCity.NewAddress);

        Assert.Equal(("Social networking sites", "Video and photo sharing sites"), (GroupOf(form, "Nextdoor"), GroupOf(form, "TikTok")));
        Assert.Equal(("Blogs and vlogs", "News and aggregate sites", "Wikis"), (GroupOf(form, "Vlog"), GroupOf(form, "BuzzFeed"), GroupOf(form, "Wikipedia")));
        Assert.Contains("Imgur", form.One("#Input_Platform").TextContent, StringComparison.Ordinal);
        Assert.Contains(City.Policy.Policy.Find("WSP-DEF-1")!.Quote, form.Text, StringComparison.Ordinal);
        Assert.Contains(City.Policy.Profile.Platforms, platform => platform is { Name: "TikTok", Source: "WSP-DEF-2" });
    }

    internal static string? GroupOf(Page form, string platform) =>
        form.Html.QuerySelectorAll("#Input_Platform option").Single(option => option.TextContent == platform).ParentElement!.GetAttribute("label");

    private static IReadOnlyList<(string Name, string? Value)> Typed(string name, string hosts, HandlePlace place = HandlePlace.FirstSegment, string words = "") =>
        [("Input.Name", name), ("Input.Kind", "Networking"), ("Input.AlsoCalled", ""), ("Input.Hosts", hosts), ("Input.Place", place.ToString()), ("Input.NotHandles", words)];

    private Task<CityPlatform> OwnAsync(string key) => asking.Host.ReadAsync(db => db.CityPlatforms.AsNoTracking().SingleAsync(platform => platform.Key == key));

    private Task<(int, int)> CountAsync() => asking.Host.ReadAsync(async db =>
        (await db.CityPlatforms.CountAsync(), await db.AuditEntries.CountAsync(entry => entry.SubjectKind == SubjectKind.CityPlatform)));
}
