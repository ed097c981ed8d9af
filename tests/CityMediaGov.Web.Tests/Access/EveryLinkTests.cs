using System.Net;
using AngleSharp.Dom;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Docs;

namespace CityMediaGov.Web.Tests.Access;

/// <summary>Where the pages lead: no link into nothing, no page without a way to it.</summary>
[Collection(StatesCollection.Name)]
public sealed class EveryLinkTests(StatesFixture fixture)
{
    /// <summary>What failed, what a console, a letter or a sent form leads to, and the button that signs out: no link goes there.</summary>
    private static readonly string[] WithoutLink = ["/Public/Error", "/SignIn/SetUp", "/SignIn/Invite", "/SignIn/SignOut", "/Public/ReportReceived"];

    [Fact]
    public async Task Every_link_leads_somewhere_for_the_one_who_sees_it_and_every_page_is_linked()
    {
        var (findings, seen, linked) = (new List<string>(), new HashSet<(AppHost, Guid?, string)>(), new HashSet<string>());
        foreach (var states in fixture.States.Where(state => !state.IsData && state.Host != fixture.World.Bare).GroupBy(state => (state.Host, state.As?.Id)))
        {
            using var browser = states.First().As is { } person ? await states.Key.Host.VisitAsAsync(person) : states.Key.Host.Visit();
            foreach (var state in states)
            {
                var page = await EveryPageTests.OpenAsync(state);
                foreach (var link in LinksOf(page))
                {
                    var path = link.Split('?', '#')[0];
                    linked.Add(path);
                    if (!seen.Add((states.Key.Host, states.Key.Id, path)))
                        continue;
                    var status = (await browser.GetAsync(link)).Status;
                    if (status is not (HttpStatusCode.OK or HttpStatusCode.Found))
                        findings.Add($"{state} links to {link}: {(int)status}");
                }
            }
        }
        Findings.None(findings);
        var doors = await Doors.AllOfAsync(fixture.World.City.Host);
        Findings.None(doors.Where(door => door.IsPage && !WithoutLink.Contains(door.Page) && !linked.Any(door.Answers)).Select(door => $"No page links to {door.Page}, {door.Route}."));
    }

    private static IEnumerable<string> LinksOf(Page page) => page.Html.QuerySelectorAll("a[href], form[action], [data-recognise]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("data-recognise") ?? (IsPost(element) ? null : element.GetAttribute("action")))
        .OfType<string>().Where(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)).Distinct();

    private static bool IsPost(IElement form) => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase);
}
