using System.Net;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Duties;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry.Publish;

/// <summary>The directory's keeper confirms that it is complete, again and again.</summary>
public sealed class ConfirmTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Page = "/registry/publish/confirm";
    private const string Button = "Confirm that it is complete";

    private readonly AppHost host = new();
    private TestCity city = null!;

    public async Task InitializeAsync() => city = await Given.CityAsync(host, "clinton-city");

    [Fact]
    [Clause("CLI-3.5.6")]
    public async Task What_becomes_official_is_listed_without_further_entry_and_the_coordinator_confirms_the_list()
    {
        using var resident = host.Visit();
        var pools = await city.EnterAsync("Pools", "https://www.facebook.com/examplepools");
        Assert.Contains("Pools", (await resident.GetAsync("/directory")).WordsOf(".dir"), StringComparison.Ordinal);
        var rinks = await city.EnterAsync("Rinks", "https://www.instagram.com/examplerinks");
        await city.SuspendAsync(rinks.Id);

        using var keeper = await host.VisitAsAsync(city.Coordinator);
        var work = await keeper.GetAsync("/work");
        Assert.Equal(Page, work.Html.QuerySelectorAll("main a").Single(link => link.TextContent == "Confirm that the public directory is complete").GetAttribute("href"));
        var page = await keeper.GetAsync(Page);
        Assert.Equal(["Withdrawn from the list: Rinks on Instagram", "Added as official: Rinks on Instagram", "Added as official: Pools on Facebook"],
            page.Html.QuerySelectorAll(".two > div:first-child li").Select(line => TestKit.Page.Fold(line.TextContent).Split(" today")[0]));
        Assert.Equal("The Social Media Coordinator shall maintain a directory of all official social media sites associated with Clinton City.", page.WordsOf("blockquote"));
        host.Clock.Advance(TimeSpan.FromDays(30));
        using var later = await host.VisitAsAsync(city.Coordinator);
        var sent = await later.SendAsync(Page, [("Input.Remark", "Compared with the list of the help desk.")], Button);
        Assert.Equal((HttpStatusCode.Redirect, "/registry/publish"), (sent.Status, sent.Location));
        Assert.Contains("Last confirmed December 20, 2026 by Cora Coordinator", (await later.FollowAsync(sent)).Text, StringComparison.Ordinal);

        var stored = await host.ReadAsync(db => db.DirectoryConfirmations.AsNoTracking().SingleAsync());
        Assert.Equal((1, 0, city.Coordinator.Id, "Compared with the list of the help desk."), (stored.Official, stored.Former, stored.ConfirmedBy, stored.Remark));
        Assert.Equal(1, await host.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == AuditActions.DirectoryConfirmed.Code && entry.SubjectId == stored.Id)));
        var duties = await host.ReadAsync(db => db.Duties.AsNoTracking().Where(duty => duty.Kind == DutyKind.ConfirmDirectory).OrderBy(duty => duty.OpenedAt).ToListAsync());
        Assert.Equal([DutyState.Met, DutyState.Open], duties.Select(duty => duty.State));
        Assert.Equal(new DateOnly(2027, 3, 20), duties[1].DueOn);
        Assert.Equal("CLI-3.5.6", duties[1].ClauseId);
        Assert.Contains("The Social Media Coordinator last read it through and confirmed that it is complete on December 20, 2026.", (await resident.GetAsync("/directory")).Text, StringComparison.Ordinal);

        await city.RetireAsync(pools.Id);
        Assert.Equal(["Now listed as former: Pools on Facebook"], (await later.GetAsync(Page)).Html.QuerySelectorAll(".two > div:first-child li").Select(line => TestKit.Page.Fold(line.TextContent).Split(" today")[0]));
    }

    [Fact]
    public async Task Nobody_else_confirms_it_and_nothing_is_recorded()
    {
        foreach (var person in new[] { city.Staff, city.Head, city.Administrator!, city.Steward })
        {
            using var visitor = await host.VisitAsAsync(person);
            var page = await visitor.GetAsync(Page);
            Assert.Contains("You do not keep the public directory.", page.Refusal, StringComparison.Ordinal);
            Assert.Contains("Ask the Social Media Coordinator.", page.Refusal, StringComparison.Ordinal);
            var sent = await visitor.PostAsync(Page, [("__RequestVerificationToken", await TokenAsync(visitor)), ("Input.Remark", "Mine")]);
            Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        }
        Assert.Equal(0, await host.ReadAsync(db => db.DirectoryConfirmations.CountAsync()));
        Assert.Equal(DutyState.Open, await host.ReadAsync(db => db.Duties.Where(duty => duty.Kind == DutyKind.ConfirmDirectory).Select(duty => duty.State).SingleAsync()));
    }

    [Fact]
    public async Task A_list_that_changed_while_it_was_read_is_not_confirmed()
    {
        using var keeper = await host.VisitAsAsync(city.Coordinator);
        var page = await keeper.GetAsync(Page);
        await city.EnterAsync("Pools", "https://www.facebook.com/examplepools");
        var again = await keeper.SendAsync(page, [("Input.Remark", "All there.")], Button);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("The directory changed while you were reading it.", again.Refusal, StringComparison.Ordinal);
        Assert.Contains("Added as official: Pools on Facebook", again.Text, StringComparison.Ordinal);
        Assert.Equal("All there.", again.ValueOf("Input.Remark"));
        Assert.Equal(0, await host.ReadAsync(db => db.DirectoryConfirmations.CountAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(again, [], Button)).Status);
    }

    [Fact]
    public async Task The_duty_is_opened_once_reminded_late_and_ends_when_the_policy_no_longer_asks()
    {
        Assert.Equal(1, await OpenAsync());
        await KeepHouseAsync();
        Assert.Equal(1, await OpenAsync());
        host.Clock.Advance(TimeSpan.FromDays(91));
        using var keeper = await host.VisitAsAsync(city.Coordinator);
        Assert.Contains("late", (await keeper.GetAsync("/registry/publish")).WordsOf(".clock"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.SendAsync(Page, [], Button)).Status);
        Assert.Equal(1, await host.ReadAsync(db => db.Duties.CountAsync(duty => duty.Kind == DutyKind.ConfirmDirectory && duty.State == DutyState.Late)));
        Assert.Equal(1, await OpenAsync());
        await city.AmendAsync("\"confirmEvery\": {\n      \"words\": \"maintain\",\n      \"days\": 90,\n      \"source\": \"city\"\n    },", "");
        await KeepHouseAsync();
        Assert.Equal(0, await OpenAsync());
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static async Task<string> TokenAsync(Visitor visitor) => (await visitor.GetAsync("/registry/requests/new")).One("[name=__RequestVerificationToken]").GetAttribute("value")!;

    private Task<int> OpenAsync() => host.ReadAsync(db => db.Duties.CountAsync(duty => duty.Kind == DutyKind.ConfirmDirectory && duty.State == DutyState.Open));

    private Task<int> KeepHouseAsync() => host.InScopeAsync(services => services.GetRequiredService<Housekeeping>().RunAsync(CancellationToken.None));
}
