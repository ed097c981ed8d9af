using System.Net;
using CityMediaGov.TestKit;
using CityMediaGov.TestKit.States;
using CityMediaGov.Web.Tests.Docs;

namespace CityMediaGov.Web.Tests.Access;

/// <summary>Every page in every state that is declared for it, as its HTML. What it looks like is for the browser tests.</summary>
[Collection(StatesCollection.Name)]
public sealed class EveryPageTests(StatesFixture fixture)
{
    [Fact]
    public async Task Every_page_declares_its_states_and_no_state_is_of_another_page()
    {
        var pages = (await Doors.AllOfAsync(fixture.World.City.Host)).Where(door => door.IsPage).ToLookup(door => door.Page!);
        Assert.NotEmpty(pages);
        Findings.None(pages.Select(page => page.Key).Except(fixture.States.Select(state => state.Page)).Select(page => $"{page} declares no state in {nameof(PageStates)}."));
        Findings.None(fixture.States.Where(state => state.Page != "/Public/Error" && !pages[state.Page].Any(door => door.Answers(state.Address.Split('?')[0])))
            .Select(state => $"{state} is no address of that page."));
        Findings.None(fixture.States.GroupBy(state => (state.Page, state.Name)).Where(same => same.Count() > 1).Select(same => $"{same.First()} is declared {same.Count()} times."));
    }

    [Fact]
    public async Task Every_state_says_what_it_has_to_and_is_sound_HTML()
    {
        var findings = new List<string>();
        foreach (var state in fixture.States)
        {
            var page = await OpenAsync(state);
            if (page.Status != state.Status)
                findings.Add($"{state}: {(int)page.Status}, expected {(int)state.Status}: {page.Text}");
            else if (!page.Text.Contains(state.Words, StringComparison.Ordinal))
                findings.Add($"{state}: does not say “{state.Words}”: {page.Text}");
            else if (!state.IsData)
                findings.AddRange(Faults(page).Select(fault => $"{state}: {fault}"));
        }
        Findings.None(findings);
    }

    internal static async Task<Page> OpenAsync(PageState state)
    {
        using var browser = state.As is null ? state.Host.Visit() : await state.Host.VisitAsAsync(state.As);
        var page = await browser.GetAsync(state.Address);
        if (state.Press is null)
            return page;
        if (page.Status != HttpStatusCode.OK || !HasButton(page, state.Press))
            return page;
        if (state.Meanwhile is { } meanwhile)
            await meanwhile();
        return await browser.SendAsync(page, state.Typed.Select(field => (field.Name, (string?)field.Value)), state.Press);
    }

    private static bool HasButton(Page page, string words) => page.Html.QuerySelectorAll("main form button").Any(button => Page.Fold(button.TextContent) == words);

    private static IEnumerable<string> Faults(Page page)
    {
        var html = page.Html;
        if (html.QuerySelectorAll("h1").Length != 1)
            yield return $"{html.QuerySelectorAll("h1").Length} main headings";
        if (page.Title.Length < 3)
            yield return "no title";
        if (page.Status == HttpStatusCode.BadRequest && html.QuerySelector("form .errors") is not null && !page.Title.StartsWith("Error:", StringComparison.Ordinal))
            yield return $"the title of a page with errors is “{page.Title}”";
        foreach (var twice in html.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1))
            yield return $"the id {twice.Key} stands {twice.Count()} times";
        foreach (var form in html.QuerySelectorAll("form[method=post]").Where(form => form.QuerySelector("[name=__RequestVerificationToken]") is null && form.GetAttribute("action") != "/demo/sign-in"))
            yield return $"a form without a token: {form.OuterHtml[..Math.Min(200, form.OuterHtml.Length)]}";
        foreach (var styled in html.QuerySelectorAll("[style], [onclick], [onchange], [onsubmit]").Take(1))
            yield return $"style or script inside of an element, which the content policy blocks: {styled.OuterHtml[..Math.Min(200, styled.OuterHtml.Length)]}";
        foreach (var error in html.QuerySelectorAll(".errors a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(id => html.GetElementById(id) is null))
            yield return $"the summary leads to #{error}, which is not there";
    }
}
