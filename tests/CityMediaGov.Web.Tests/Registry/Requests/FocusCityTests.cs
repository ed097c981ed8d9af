using System.Net;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Registry.Requests;

/// <summary>What Wanamingo's policy asks of a new account, and what it only warns of.</summary>
public sealed class FocusCityTests(FocusCity asking) : IClassFixture<FocusCity>
{
    private TestCity City => asking.City;

    [Fact, Clause("WAN-1.2")]
    public Task An_account_without_the_function_that_it_serves_is_not_asked_for() => RefusedAsync("Purposes", null, "Choose at least one: communications; information technology");

    [Fact]
    public Task Without_authority_no_account_is_asked_for() => RefusedAsync("Authority", " ", "Say who may speak for the City on it, and who granted that");

    [Fact]
    public Task One_of_the_kinds_is_chosen() => RefusedAsync("Kind", null, "Choose what kind of account it is");

    [Fact, Clause("WAN-3.3")]
    public async Task What_is_marked_personal_is_refused_and_the_guidance_is_shown()
    {
        var refused = await RefusedAsync("Kind", AccountCharter.Personal, "Personal accounts are outside the policy and cannot be registered.");

        Assert.Contains("Personal accounts stay personal. The City registers none.", refused.Text, StringComparison.Ordinal);
        var guidance = City.Policy.Policy.ClausesOf(Features.PersonalUseGuidance).First(clause => clause.Section.StartsWith("7.", StringComparison.Ordinal));
        Assert.Contains(refused.Html.QuerySelectorAll("blockquote.quote--policy"), quote => Page.Fold(quote.TextContent) == Page.Fold(guidance.Quote));
        Assert.NotNull(refused.Html.QuerySelector($"main form a.clause[href='/policy/clauses/{guidance.Id}']"));
        Assert.Equal(AccountCharter.Personal, refused.ValueOf("Input.Kind"));
    }

    [Fact]
    public async Task Somebodys_own_profile_is_refused_with_the_same_guidance()
    {
        var refused = await RefusedAsync("Address", "https://www.linkedin.com/in/jane-doe", "This is a person’s own profile. Personal accounts are outside the policy and cannot be registered.");
        Assert.Contains("Personal accounts stay personal.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Personal accounts stay personal.", (await asking.SendAsync(City.Staff, asking.CompleteBut(("Input.Name", "")))).Text, StringComparison.Ordinal);
    }

    [Fact, Clause("WAN-3.2")]
    public async Task An_employees_account_that_management_approved_is_city_social_media_under_all_rules()
    {
        foreach (var (field, words) in new[] { ("Authority", "Say who may speak"), ("Purposes", "Choose at least one"), ("Purpose", "Say what the account is for") })
        {
            var refused = await asking.SendAsync(City.Staff, asking.CompleteBut(("Input.Kind", "employee"), ($"Input.{field}", null)));
            Assert.Contains(words, refused.One($"#Input_{field}-e").TextContent, StringComparison.Ordinal);
        }
        var asked = await asking.AskedAsync(City.Staff, asking.CompleteBut(("Input.Kind", "employee")));
        Assert.Equal(AccountStatus.Requested, (await asking.AccountOfAsync(asked.Id)).Status);
        await City.AgreeAsync(asked.Id);

        var account = await asking.AccountOfAsync(asked.Id);
        Assert.Equal((AccountStatus.Approved, "employee"), (account.Status, account.Kind));
        using var keeper = await asking.Host.VisitAsAsync(City.Coordinator);
        var page = await keeper.GetAsync($"/registry/{account.Id}");
        Assert.Contains("An employee’s social media account established at the request of or with the approval of City management", page.WordsOf(".facts"), StringComparison.Ordinal);
        Assert.Contains("Who may speak for the City on it is on record.", page.WordsOf(".checks"), StringComparison.Ordinal);
        Assert.Contains("Put it on the public register", page.Text, StringComparison.Ordinal);
    }

    [Fact, Clause("WAN-4.1")]
    public async Task Without_an_area_of_interest_it_is_warned_of_and_can_be_sent()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var draft = await author.FollowAsync(await author.SendAsync(AskingCity.NewAddress, asking.CompleteBut(("Input.InterestAreas", null)), "Save draft"));
        Assert.Contains("No area is chosen. You can send it so; those who decide are told.", draft.Text, StringComparison.Ordinal);
        Assert.NotNull(draft.Html.QuerySelector("main form a.clause[href='/policy/clauses/WAN-4.1']"));

        var sent = await author.FollowAsync(await author.SendAsync(draft, [], AskingCity.SendButton(draft)));
        Assert.Contains("No area of interest. None is chosen. Those who decide are told so.", sent.Text, StringComparison.Ordinal);
        var asked = await asking.RequestAsync(AskingCity.IdIn(sent.Address));
        Assert.Equal((AccountRequestStatus.InReview, ""), (asked.Status, asked.InterestAreas));

        using var chief = await asking.Host.VisitAsAsync(City.Administrator!);
        var decide = await chief.GetAsync($"/approvals/{await City.ApprovalOfAsync(asked.Id)}");
        Assert.Contains("No area of interest. None is chosen of: Events; City services and utilities;", decide.WordsOf(".checks"), StringComparison.Ordinal);
        Assert.NotNull(decide.Html.QuerySelector(".checks a.clause[href^='/policy/clauses/WAN-4.1']"));
    }

    [Fact]
    public async Task What_the_account_rests_on_is_kept_and_shown_to_all_who_have_to_do_with_it()
    {
        var asked = await asking.AskedAsync();
        var charter = City.Policy.Profile.Account.Charter();
        var account = await asking.AccountOfAsync(asked.Id);
        foreach (var kept in new[] { asked.Content.Charter, account.Charter })
        {
            Assert.Equal(charter.InterestAreas, kept.InterestAreas);
            Assert.Equal(charter, kept with { InterestAreas = charter.InterestAreas });
        }

        using var author = await asking.Host.VisitAsAsync(City.Staff);
        using var chief = await asking.Host.VisitAsAsync(City.Administrator!);
        foreach (var page in new[] { await author.GetAsync($"/registry/requests/{asked.Id}"), await chief.GetAsync($"/approvals/{await City.ApprovalOfAsync(asked.Id)}"), await chief.GetAsync($"/registry/{account.Id}") })
        {
            foreach (var words in new[] { "A social media web site established for the benefit of the City", "Events", charter.Authority!, charter.SecondContact!, charter.HoursMonitored! })
                Assert.Contains(words, page.WordsOf(".facts"), StringComparison.Ordinal);
        }
    }

    private async Task<Page> RefusedAsync(string field, string? typed, string words)
    {
        var before = await asking.EverythingAsync();
        var refused = await asking.SendAsync(City.Staff, asking.CompleteBut(($"Input.{field}", typed)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal($"Error: {words}", Page.Fold(refused.One($"#Input_{field}-e").TextContent));
        Assert.Equal("Events", Page.Fold(refused.One("input[name='Input.InterestAreas']:checked + label").TextContent));
        Assert.Equal(before, await asking.EverythingAsync());
        return refused;
    }
}
