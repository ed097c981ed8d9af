using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Registry;

public sealed class AuthorityTests(FocusCity asking) : IClassFixture<FocusCity>
{
    private TestCity City => asking.City;

    [Fact, Clause("WAN-3.1")]
    public async Task An_account_without_authority_on_record_is_not_made_official()
    {
        var account = await ApprovedWithoutAuthorityAsync();
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);
        var form = await keeper.GetAsync($"/registry/{account}/activate");
        Assert.Contains("No authority is on record", form.WordsOf("aside"), StringComparison.Ordinal);
        (string, string?)[] typed = [("Input.EstablishedOn", $"{City.Policy.Today(asking.Host.Clock.Now):yyyy-MM-dd}"), ("Input.AdminEmail", $"parks@{City.Policy.Profile.City.EmailDomains[0]}")];
        var before = await asking.EverythingAsync();

        var refused = await keeper.SendAsync(form, typed, "Put it on the public register");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("No authority is on record: who may speak for the City on it, and who granted that.", refused.One("#Input_Authority-e").TextContent, StringComparison.Ordinal);
        Assert.NotNull(refused.Html.QuerySelector("#Input_Authority-h a.clause[href='/policy/clauses/WAN-3.1']"));
        Assert.Contains("with authority granted as outlined in this policy", City.Policy.Policy.Find("WAN-3.1")!.Quote, StringComparison.Ordinal);
        Assert.Equal(before, await asking.EverythingAsync());
        Assert.Equal(AccountStatus.Approved, (await AccountAsync(account)).Status);

        var done = await keeper.FollowAsync(await keeper.SendAsync(refused, [.. typed, ("Input.Authority", "The deputy clerk, by the council on June 8")], "Put it on the public register"));
        Assert.Contains("The deputy clerk, by the council on June 8", done.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Equal((AccountStatus.Live, "The deputy clerk, by the council on June 8"), ((await AccountAsync(account)).Status, (await AccountAsync(account)).Authority));
        Assert.Equal("account.activated", (await asking.FactsOfAsync(account))[^1]);
    }

    /// <summary>As one that was approved before the policy asked for authority.</summary>
    private Task<Guid> ApprovedWithoutAuthorityAsync() => City.DoAsync(City.Staff, async (services, actor, now) =>
    {
        var content = City.Content(City.Staff, asking.FreshAddress());
        var request = AccountRequest.Begin(content with { Charter = content.Charter with { Authority = null } }, "Instagram", AccountRequest.NewKey(), actor, now);
        request.SubmitForApproval(actor, [], now.Year, now);
        var account = SocialAccount.Propose(request, $"{request.Id:N}", actor, now);
        account.Settle(ApprovalState.Approved, now);
        services.GetRequiredService<AppDbContext>().AddRange(request, account);
        await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
        return account.Id;
    });

    private Task<SocialAccount> AccountAsync(Guid id) => asking.Host.ReadAsync(async db => (await db.SocialAccounts.FindAsync(id))!);
}
