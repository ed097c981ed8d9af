using System.Net;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Audit;

public sealed class AuditPageTests : IAsyncLifetime, IDisposable
{
    private readonly AppHost host = new();
    private TestCity city = null!;
    private Visitor clerk = null!;

    public async Task InitializeAsync()
    {
        city = await Given.CityAsync(host, "west-st-paul");
        clerk = await host.VisitAsAsync(city.Clerk);
    }

    [Fact]
    public async Task The_chain_is_shown_newest_first_and_narrowed_by_what_happened()
    {
        var all = await clerk.GetAsync("/audit");
        var newest = await host.ReadAsync(db => db.AuditEntries.MaxAsync(entry => entry.Seq));
        Assert.Contains($"/audit/{newest}", all.One(".items a").GetAttribute("href"), StringComparison.Ordinal);

        var adopted = await clerk.GetAsync("/audit?action=policy.adopted");
        Assert.Equal(["Policy version adopted"], adopted.Html.QuerySelectorAll(".item__title").Select(title => title.TextContent.Trim()));
        Assert.Contains("Sam Steward", adopted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_entry_is_reached_by_paging_exactly_once()
    {
        var seen = new List<string>();
        for (var address = "/audit"; address is not null;)
        {
            var page = await clerk.GetAsync(address);
            seen.AddRange(page.Html.QuerySelectorAll(".item__title a").Select(link => link.GetAttribute("href")!));
            address = page.Html.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        var count = await host.ReadAsync(db => db.AuditEntries.CountAsync());
        Assert.Equal(count, seen.Distinct().Count());
        Assert.Equal(count, seen.Count);
    }

    [Fact]
    public async Task An_entry_says_who_what_when_and_that_its_seal_holds()
    {
        var page = await clerk.FollowToFirstAsync("/audit?action=unit.added");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Seal unbroken", page.Text, StringComparison.Ordinal);
        Assert.Contains("Public Works", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Steward", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_entry_is_shown_as_broken()
    {
        await host.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"AuditEntries_append_only\"; UPDATE \"AuditEntries\" SET \"Action\" = 'unit.closed' WHERE \"Seq\" = 2"));
        var page = await clerk.GetAsync("/audit/2");
        Assert.Contains("The seal does not match", page.Text, StringComparison.Ordinal);
        Assert.Contains("its columns differ from its bytes", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit/0")]
    [InlineData("/audit/999999")]
    [InlineData("/audit/x")]
    public async Task What_is_no_entry_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(address)).Status);

    [Fact]
    public async Task People_without_the_permission_do_not_read_it()
    {
        using var staff = await host.VisitAsAsync(city.Staff);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/audit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/audit/1")).Status);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose()
    {
        clerk?.Dispose();
        GC.SuppressFinalize(this);
    }
}

file static class Following
{
    public static async Task<Page> FollowToFirstAsync(this Visitor visitor, string list) =>
        await visitor.GetAsync((await visitor.GetAsync(list)).One(".item__title a").GetAttribute("href")!);
}
