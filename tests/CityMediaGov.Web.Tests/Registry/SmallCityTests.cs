using System.Net;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry;

/// <summary>A city in which two people hold all offices.</summary>
public sealed class SmallCityTests(Wanamingo small) : IClassFixture<Wanamingo>
{
    private TestCity City => small.City;

    [Fact, Clause("WAN-2.2")]
    public async Task A_request_moves_through_the_steps_of_the_policy_into_the_registry()
    {
        var request = await City.AskAsync(City.Staff, City.Content(City.Staff, $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}") with { Name = "Pool in Pictures" });
        using var administrator = await small.Host.VisitAsAsync(City.Administrator!);
        var page = await administrator.GetAsync($"/approvals/{await City.ApprovalOfAsync(request)}");
        var confirmed = page.Html.QuerySelectorAll("[name^='Input.Answers'][type=checkbox]").Select(box => (box.GetAttribute("name")!, (string?)"true"));
        var explained = page.Html.QuerySelectorAll("textarea[name^='Input.Answers']").Select(field => (field.GetAttribute("name")!, (string?)"It shows the pool alone."));
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.SendAsync(page, [("Input.Verdict", "Approve"), .. confirmed, .. explained], "Record the decision")).Status);
        Assert.Equal(AccountStatus.Approved, (await City.AccountOfAsync(request)).Status);

        await City.ActivateAsync((await City.AccountOfAsync(request)).Id);
        Assert.Contains("Pool in Pictures", (await administrator.GetAsync("/registry")).Text, StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Live, (await City.AccountOfAsync(request)).Status);
    }

    [Fact]
    public async Task What_the_administrator_asks_for_the_deputy_clerk_decides()
    {
        var request = await City.AskAsync(City.Administrator!, City.Content(City.Staff, $"https://www.instagram.com/{RegisteredAccounts.NewHandle()}"));
        var approval = await City.ApprovalOfAsync(request);
        using var administrator = await small.Host.VisitAsAsync(City.Administrator!);
        var page = await administrator.GetAsync($"/approvals/{approval}");
        Assert.Null(page.Html.QuerySelector("[name='Input.Verdict']"));
        Assert.Contains("Deputy Clerk", page.Text, StringComparison.Ordinal);
        await City.DecideAsync(request, City.Coordinator);
        Assert.Equal(AccountStatus.Approved, (await City.AccountOfAsync(request)).Status);
    }
}
