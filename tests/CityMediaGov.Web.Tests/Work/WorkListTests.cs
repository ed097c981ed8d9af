using System.Net;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Approvals;

namespace CityMediaGov.Web.Tests.Work;

public sealed class WorkListTests : IAsyncLifetime
{
    private readonly Hall hall = new();

    public Task InitializeAsync() => hall.InitializeAsync();

    public Task DisposeAsync() => hall.DisposeAsync();

    [Fact]
    public async Task Everybody_sees_what_waits_for_them_and_nothing_else()
    {
        var first = await hall.AskAsync(content: hall.Content("First"));
        var second = await hall.AskAsync(content: hall.Content("Second"));
        await hall.DecideAsync(second.Approval, hall.City.Head);

        Assert.Equal([("Decide · account", "New account: First on Instagram", first.Path)], await ItemsOfAsync(hall.City.Head));
        Assert.Equal([("Decide · account", "New account: Second on Instagram", second.Path)], await ItemsOfAsync(hall.City.Coordinator));
        foreach (var nobody in new[] { hall.City.OtherHead, hall.City.Clerk, hall.City.Colleague, hall.City.Staff, hall.City.OtherStaff, hall.City.Steward })
            Assert.Empty(await ItemsOfAsync(nobody));

        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        var line = (await coordinator.GetAsync("/work")).WordsOf(".item");
        Assert.Contains($"{second.Reference}asked by Stef Staffapproved by Hana Head, Nov 20", line, StringComparison.Ordinal);
        Assert.Contains("Due Tue, Nov 24 set by the City: 2 business days", line, StringComparison.Ordinal);
        Assert.Contains("RULES-3", line, StringComparison.Ordinal);

        using var clerk = await hall.Host.VisitAsAsync(hall.City.Clerk);
        Assert.Contains("Nothing waits for youApprovals and duties appear here when the policy gives you one.", (await clerk.GetAsync("/work")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_a_decision_appears_where_it_is_done()
    {
        var returned = await hall.AskAsync(content: hall.Content("Returned"));
        await hall.DecideAsync(returned.Approval, hall.City.Head, Domain.Approvals.Verdict.ReturnForChanges, "Shorter");
        var approved = await hall.AskAsync(content: hall.Content("Approved"));
        await hall.DecideAsync(approved.Approval, hall.City.Head);
        await hall.DecideAsync(approved.Approval, hall.City.Coordinator);
        var account = await hall.Host.ReadAsync(db => Task.FromResult(db.SocialAccounts.Single(found => found.RequestId == approved.Id).Id));

        Assert.Equal([("Do · request", "Change what came back, or withdraw it: New account: Returned on Instagram", $"/registry/requests/{returned.Id}")], await ItemsOfAsync(hall.City.Staff));
        Assert.Equal(
            [("Do · policy", "Add Approved on Instagram to the policy’s list", $"/policy/amend?account={account}"), ("Do · register", "Put Approved on Instagram on the register", $"/registry/{account}/activate")],
            await ItemsOfAsync(hall.City.Coordinator));
        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        var page = await coordinator.GetAsync("/work");
        Assert.Contains(approved.Reference, page.WordsOf(".item"), StringComparison.Ordinal);
        Assert.Contains("Open for less than a minute no time is set for it", page.Text, StringComparison.Ordinal);
        Assert.Equal(["All 2", "To decide 0", "To do 2", "Done this week 1"], TabsOf(page));
        Assert.Contains("Done the same day", (await coordinator.GetAsync("/work?show=done")).WordsOf(".item"), StringComparison.Ordinal);
        Assert.Empty((await coordinator.GetAsync("/work?show=decide")).Html.QuerySelectorAll(".item"));
        Assert.Equal(2, (await coordinator.GetAsync("/work?show=do")).Html.QuerySelectorAll(".item").Length);
    }

    [Fact]
    public async Task Overdue_stands_first_then_what_is_due_soon()
    {
        await hall.AskAsync(content: hall.Content("Old"));
        hall.Host.Clock.Advance(TimeSpan.FromDays(6)); // Thursday, November 26: a holiday
        await hall.AskAsync(content: hall.Content("New"));
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var page = await head.GetAsync("/work");
        Assert.Equal(["Overdue 1", "Next 10 business days 1"], page.Html.QuerySelectorAll(".band").Select(band => string.Join(' ', band.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(["New account: Old on Instagram", "New account: New on Instagram"], TitlesOf(page));
        Assert.Contains("Thursday, November 26 · 2 things, 1 of them overdue", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 days late was due Tue, Nov 24", page.WordsOf(".item--late"), StringComparison.Ordinal);
        hall.Host.Clock.Advance(TimeSpan.FromDays(3)); // Sunday; due Monday
        using var later = await hall.Host.VisitAsAsync(hall.City.Head);
        Assert.Contains("Today and tomorrow", (await later.GetAsync("/work")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_i_asked_for_myself_says_that_someone_else_must_decide()
    {
        await hall.JoinAsync("Second Coordinator", null, new RoleSeat(Role.Coordinator, null));
        var asked = await hall.AskAsync(by: hall.City.Coordinator);
        await hall.DecideAsync(asked.Approval, hall.City.Head);
        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        var line = (await coordinator.GetAsync("/work")).WordsOf(".item");
        Assert.Contains("Someone else must decide you asked for this", line, StringComparison.Ordinal);
        Assert.Contains("asked by you, Nov 20", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_sees_it_under_a_tab_of_its_own_while_the_absence_lasts()
    {
        var asked = await hall.AskAsync();
        await hall.NameDeputyAsync(hall.City.Head, hall.City.Colleague, TimeSpan.Zero, TimeSpan.FromDays(2));
        using var deputy = await hall.Host.VisitAsAsync(hall.City.Colleague);
        var page = await deputy.GetAsync("/work?show=deputy");
        Assert.Equal(["All 1", "To decide 1", "To do 0", "As deputy 1", "Done this week 0"], TabsOf(page));
        Assert.Equal(asked.Path, page.One(".item__title a").GetAttribute("href"));
        Assert.Contains("as deputy of Hana Head", page.WordsOf(".item"), StringComparison.Ordinal);
        hall.Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await ItemsOfAsync(hall.City.Colleague));
    }

    [Fact]
    public async Task A_long_list_is_paged_and_counts_stop_at_a_hundred()
    {
        await hall.Host.ReadAsync(async db =>
        {
            for (var i = 0; i < 130; i++)
            {
                db.Add(Duty.Begin(DutyKind.ActivateAccount, $"Account {i:000}", new(Domain.Audit.SubjectKind.SocialAccount, Guid.CreateVersion7(), hall.City.Policy.Id, null),
                    DutyHolder.Person(hall.City.Colleague.Id), i < 60 ? hall.City.Policy.Due(new(null, 24 + (i / 7), null, null, "city"), hall.Now) : null, Actor.Register, hall.Now));
            }
            return await db.SaveChangesAsync();
        });
        using var colleague = await hall.Host.VisitAsAsync(hall.City.Colleague);
        var page = await colleague.GetAsync("/work");
        Assert.Equal("All 99+", TabsOf(page)[0]);
        List<string> seen = [];
        for (var pages = 1; ; pages++)
        {
            seen.AddRange(TitlesOf(page));
            if (page.Html.QuerySelector("a[rel=next]") is not { } next)
            {
                Assert.Equal(6, pages);
                break;
            }
            page = await colleague.GetAsync(next.GetAttribute("href")!);
        }
        Assert.Equal(130, seen.Distinct().Count());
        Assert.Equal(130, seen.Count);
        Assert.Equal("/work", page.One("a[rel=prev]").GetAttribute("href"));
        foreach (var nonsense in new[] { "/work?after=x", "/work?after=99999999999999999999-1", "/work?show=7", "/work?show=nothing" })
            Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync(nonsense)).Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_nothing()
    {
        using var stranger = hall.Host.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/work")).Status);
    }

    private async Task<List<(string Kind, string Title, string Path)>> ItemsOfAsync(AppUser person)
    {
        using var visitor = await hall.Host.VisitAsAsync(person);
        var page = await visitor.GetAsync("/work");
        return [.. page.Html.QuerySelectorAll(".item").Select(item => (item.QuerySelector(".kind")!.TextContent.Trim(), item.QuerySelector(".item__title")!.TextContent.Trim(), item.QuerySelector(".item__title a")!.GetAttribute("href")!))];
    }

    private static List<string> TitlesOf(Page page) => [.. page.Html.QuerySelectorAll(".item__title").Select(title => title.TextContent.Trim())];

    private static List<string> TabsOf(Page page) => [.. page.Html.QuerySelectorAll(".tabs a").Select(tab => tab.TextContent.Trim())];
}
