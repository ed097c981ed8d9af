using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry.Requests;

public sealed class ListTests(ListCity asking) : IClassFixture<ListCity>
{
    private TestCity City => asking.City;

    [Fact]
    public async Task Each_tab_shows_what_stands_so_and_who_it_waits_for()
    {
        var (waiting, returned, rejected, halfway) = (await NamedAsync("Alpha"), await NamedAsync("Beta"), await NamedAsync("Gamma"), await NamedAsync("Delta"));
        await asking.DecideAsync(returned.Id, City.Head, Verdict.ReturnForChanges, "Which age?");
        await asking.DecideAsync(rejected.Id, City.Head, Verdict.Reject, "No.");
        await asking.DecideAsync(halfway.Id, City.Head, Verdict.Approve);
        await asking.DraftAsync(City.Staff, ("Input.Name", "Epsilon"));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        Assert.Equal(["Alpha", "Beta", "Delta", "Epsilon", "Gamma"], await NamesAsync(author, ""));
        Assert.Equal(["Alpha", "Delta"], await NamesAsync(author, "?tab=waiting"));
        Assert.Equal(["Beta"], await NamesAsync(author, "?tab=returned"));
        Assert.Equal(["Gamma"], await NamesAsync(author, "?tab=decided"));
        var page = await author.GetAsync("/registry/requests?tab=waiting");
        Assert.Contains("Waits for Hana Head, Department Head", RowOf(page, "Alpha"), StringComparison.Ordinal);
        Assert.Contains("Waits for Cora Coordinator, Marketing and Communications Manager", RowOf(page, "Delta"), StringComparison.Ordinal);
        Assert.Contains(waiting.Reference!, RowOf(page, "Alpha"), StringComparison.Ordinal);
        Assert.Contains("asked by Stef Staff", RowOf(page, "Alpha"), StringComparison.Ordinal);
        Assert.Equal("page", page.One(".tabs a[href*='waiting']").GetAttribute("aria-current"));

        // The same tabs for somebody of another department: nothing of this is theirs to see.
        using var outsider = await asking.Host.VisitAsAsync(City.OtherStaff);
        Assert.Empty(await NamesAsync(outsider, "?tab=all"));
        Assert.Contains("You have asked for no account yet", (await outsider.GetAsync("/registry/requests")).Text, StringComparison.Ordinal);
        using var coordinator = await asking.Host.VisitAsAsync(City.Coordinator);
        Assert.Equal(["Alpha", "Beta", "Delta", "Gamma"], await NamesAsync(coordinator, "?tab=all"));

        // Narrowed.
        Assert.Equal(["Beta"], await NamesAsync(author, "?q=bet"));
        Assert.Equal(["Alpha"], await NamesAsync(author, $"?q={waiting.Reference!.ToLowerInvariant()}"));
        Assert.Equal(["Gamma"], await NamesAsync(author, "?status=Rejected"));
        Assert.Equal(4, (await NamesAsync(author, "?platform=instagram")).Count);
        Assert.Empty(await NamesAsync(author, "?platform=facebook"));
        Assert.Empty(await NamesAsync(author, $"?unit={City.Works.Id}"));
        Assert.Empty(await NamesAsync(author, "?q=%25"));
        Assert.Contains("No request matches", (await author.GetAsync("/registry/requests?q=%25")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_paged_by_key_and_keeps_what_it_is_narrowed_to()
    {
        for (var number = 1; number <= 60; number++)
        {
            asking.Host.Clock.Advance(TimeSpan.FromSeconds(number % 3)); // some at the same instant
            await asking.DraftAsync(City.Colleague, ("Input.Name", $"Page {number:00}"));
        }
        using var author = await asking.Host.VisitAsAsync(City.Colleague);

        var first = await author.GetAsync("/registry/requests?q=page");
        var second = await author.GetAsync(first.One("[rel=next]").GetAttribute("href")!);
        var third = await author.GetAsync(second.One("[rel=next]").GetAttribute("href")!);
        var back = await author.GetAsync(third.One("[rel=prev]").GetAttribute("href")!);

        string[] all = [.. Rows(first), .. Rows(second), .. Rows(third)];
        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(number => $"Page {number:00}"), all);
        Assert.Equal(Rows(second), Rows(back));
        Assert.Null(first.Html.QuerySelector("[rel=prev]"));
        Assert.Null(third.Html.QuerySelector("[rel=next]"));
        Assert.Equal("page", second.One("#f-q").GetAttribute("value"));
        Assert.Equal(Rows(first), Rows(await author.GetAsync(back.One("[rel=prev]").GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("?tab=nothing&unit=x&status=99&older=1_2&newer=9999999999999999999_0")]
    [InlineData("?older=3155378975999999999_00000000000000000000000000000000&tab=99")]
    [InlineData("?q=%27%22%3Cscript%3E")]
    public async Task An_address_that_means_nothing_still_answers(string query)
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var page = await author.GetAsync($"/registry/requests{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Html.QuerySelectorAll("main script"));
        Assert.Equal("/registry/requests/new", page.One(".head a").GetAttribute("href"));
    }

    private Task<Domain.Registry.AccountRequest> NamedAsync(string name) => asking.AskedAsync(City.Staff, asking.CompleteBut(("Input.Name", name)));

    private static async Task<List<string>> NamesAsync(Visitor visitor, string query) => [.. Rows(await visitor.GetAsync($"/registry/requests{query}")).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Rows(Page page) => page.Html.QuerySelectorAll(".item__title").Select(title => Page.Fold(title.TextContent).Replace(" on Instagram", "", StringComparison.Ordinal));

    private static string RowOf(Page page, string name) =>
        Page.Fold(page.Html.QuerySelectorAll(".item").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent);
}
