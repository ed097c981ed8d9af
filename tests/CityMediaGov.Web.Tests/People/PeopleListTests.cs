using System.Net;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.People;

public sealed class PeopleListTests(PeopleListTests.Full town) : IClassFixture<PeopleListTests.Full>
{
    private const int Extra = 60;

    [Fact]
    public async Task The_list_pages_through_everybody_once_forward_and_back()
    {
        using var visitor = await town.Host.VisitAsAsync(town.City.Head);
        var forward = new List<string>();
        var page = await visitor.GetAsync("/people?q=Walker");
        for (var pages = 1; ; pages++)
        {
            var names = Names(page);
            Assert.InRange(names.Count, 1, 25);
            forward.AddRange(names);
            Assert.True(pages <= 3);
            if (page.Html.QuerySelector("a[rel='next']")?.GetAttribute("href") is not { } next)
                break;
            Assert.Contains("q=Walker", next, StringComparison.Ordinal);
            page = await visitor.GetAsync(next);
        }
        Assert.Equal(Extra, forward.Distinct().Count());
        Assert.Equal(forward.Order(StringComparer.Ordinal), forward);

        var back = await visitor.GetAsync(page.One("a[rel='prev']").GetAttribute("href")!);
        Assert.Equal(forward[25..50], Names(back));
        var first = await visitor.GetAsync(back.One("a[rel='prev']").GetAttribute("href")!);
        Assert.Equal(forward[..25], Names(first));
        Assert.Null(first.Html.QuerySelector("a[rel='prev']"));
    }

    [Theory]
    [InlineData("q=cora", "Cora Coordinator")]
    [InlineData("q=street+foreman", "Olga Outsider")]
    [InlineData("q=hana.head%40", "Hana Head")]
    [InlineData("role=Coordinator", "Cora Coordinator")]
    [InlineData("role=DepartmentHead&q=Otto", "Otto Other")]
    [InlineData("q=%25", "")]
    [InlineData("q=_", "")]
    [InlineData("role=NoSuchRole", "")]
    [InlineData("show=former&q=Cora", "")]
    [InlineData("q=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "")]
    [InlineData("after=not-an-id&before=neither&unit=x&q=Cora", "Cora Coordinator")]
    public async Task Filters_narrow_the_list_and_nonsense_is_passed_over(string query, string expected)
    {
        using var visitor = await town.Host.VisitAsAsync(town.City.Steward);
        var page = await visitor.GetAsync($"/people?{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(expected.Length == 0 ? [] : [expected], Names(page));
        if (expected.Length == 0)
            Assert.Contains("Nobody found", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_shows_its_people_with_the_citys_titles()
    {
        using var visitor = await town.Host.VisitAsAsync(town.City.Clerk);
        var page = await visitor.GetAsync($"/people?unit={town.City.Parks.Id}");
        Assert.Equal(["Cory Colleague", "Hana Head", "Stef Staff"], Names(page));
        Assert.Contains("Department Head, Parks and Recreation", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_the_list_is_offered_to_invite_and_a_reader_is_not()
    {
        using var steward = await town.Host.VisitAsAsync(town.City.Steward);
        Assert.NotNull((await steward.GetAsync("/people")).Html.QuerySelector("a[href='/people/invite']"));
        using var head = await town.Host.VisitAsAsync(town.City.Head);
        Assert.Null((await head.GetAsync("/people")).Html.QuerySelector("a[href='/people/invite']"));
    }

    private static List<string> Names(Page page) => [.. page.Html.QuerySelectorAll("main tbody th a").Select(link => link.TextContent.Trim())];

    public sealed class Full : Town
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Host.InScopeAsync(async services =>
            {
                var db = (Domain.Data.AppDbContext)services.GetService(typeof(Domain.Data.AppDbContext))!;
                var steward = await Host.ActorAsync(City.Steward);
                for (var number = 0; number < Extra; number++)
                    db.Add(AppUser.Join(new($"Walker {number % 20:00}{(char)('a' + (number / 20))}", "Analyst", "full-time", null, null), $"walker{number}@city.example", steward, Host.Clock.Now));
                await db.SaveChangesAsync();
            });
        }
    }
}
