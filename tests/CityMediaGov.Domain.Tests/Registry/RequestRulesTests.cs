using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What the policies of both cities ask of a request, field by field.</summary>
public sealed partial class RequestRulesTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Actor Asker = Given.Nobody with { UnitId = Unit };

    [Fact]
    public void A_complete_request_may_be_sent_in_either_city()
    {
        Assert.Empty(InWestStPaul(asked => asked));
        Assert.Empty(InWausau(asked => asked));
    }

    [Fact]
    public void An_empty_one_is_told_everything_in_the_order_of_the_form()
    {
        Assert.Equal(["Address", "Name", "UnitId", "Basis", "Purposes", "Purpose", "Audience", "Need", "Language", "Managers"],
            InWestStPaul(_ => AccountRequestContent.Empty).Select(problem => problem.Field));
        Assert.Equal(["Address", "Name", "UnitId", "OfficialEmail", "Purposes", "Purpose", "Audience", "Risk", "Language", "Managers"],
            InWausau(_ => AccountRequestContent.Empty).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("Name", "Name the account as residents will read it")]
    [InlineData("Purpose", "Say what the account is for")]
    [InlineData("Audience", "Say for whom it is")]
    [InlineData("Need", "Say why an existing account cannot do this")]
    public void A_blank_field_is_told_and_nothing_else(string field, string sentence) => Assert.Equal(new FieldProblem(field, sentence), Assert.Single(InWestStPaul(asked => field switch
    {
        "Name" => asked with { Name = "  " },
        "Purpose" => asked with { Purpose = null },
        "Audience" => asked with { Audience = " " },
        _ => asked with { Need = "" },
    })));

    [Fact]
    [Clause("WSP-PURPOSE-1")]
    public void West_St_Paul_asks_for_a_function()
    {
        var problem = Assert.Single(InWestStPaul(asked => asked with { Purposes = [] }));
        Assert.Equal(new("Purposes", "Choose at least one: communicate and deliver messages directly to citizens; encourage citizen involvement, interaction and feedback", "WSP-PURPOSE-1"), problem);

        var draft = Given.Draft(Asker);
        Assert.Equal("WSP-PURPOSE-1", draft.Refuses(() => draft.SubmitForApproval(Asker, [problem], 2026, Given.Now)).ClauseId);
        Assert.Equal(AccountRequestStatus.Draft, draft.Status);
    }

    [Fact]
    public void A_function_that_the_policy_does_not_have_is_no_function()
    {
        Assert.Equal("WSP-PURPOSE-1", Assert.Single(InWestStPaul(asked => asked with { Purposes = ["meetings"] })).ClauseId);
        Assert.Equal("Purposes", Assert.Single(InWestStPaul(asked => asked with { Purposes = ["deliver-messages", "meetings"] })).Field);
    }

    [Fact]
    [Clause("WSP-PURPOSE-2")]
    public void West_St_Paul_asks_how_comments_are_treated_where_residents_are_to_take_part()
    {
        Assert.Equal(new("CommentMode", "Say whether residents will be able to comment", "WSP-PURPOSE-2"),
            Assert.Single(InWestStPaul(asked => asked with { Purposes = ["involvement"], CommentMode = null })));
        Assert.Equal("WSP-PURPOSE-2", Assert.Single(InWestStPaul(asked => asked with { Purposes = ["deliver-messages", "involvement"], CommentMode = "open" })).ClauseId);
        Assert.Empty(InWestStPaul(asked => asked with { Purposes = ["involvement"], CommentMode = "monitored" }));
    }

    [Fact]
    public void Where_only_messages_are_delivered_the_comment_mode_may_stay_open_but_not_be_made_up()
    {
        Assert.Empty(InWestStPaul(asked => asked with { CommentMode = null }));
        Assert.Equal(new("CommentMode", "Say whether residents will be able to comment"), Assert.Single(InWestStPaul(asked => asked with { CommentMode = "anything" })));
    }

    [Theory]
    [InlineData("news@wspmn.gov")]
    [InlineData("mailto:news@wspmn.gov")]
    [Clause("WSP-DEF-1")]
    public void West_St_Paul_refuses_an_email_list(string address) => Assert.Equal(
        new("Address", "This is an e-mail address. An e-mail list is not social media.", "WSP-DEF-1"), Assert.Single(InWestStPaul(asked => asked with { Address = address })));

    [Theory]
    [InlineData("Email")]
    [InlineData("E-mail newsletter")]
    [Clause("WSP-DEF-1")]
    public void West_St_Paul_refuses_an_email_list_that_has_a_web_address(string platform) => Assert.Equal(
        new("OtherPlatform", "For the policy, email is not social media, so it cannot be registered.", "WSP-DEF-1"), Assert.Single(InWestStPaul(asked => OnOtherSite(asked, platform))));

    [Fact]
    public void An_email_address_is_no_account_in_Wausau_either_although_its_policy_does_not_say_so() =>
        Assert.Equal(new("Address", "This is an e-mail address. An e-mail list is not social media."), Assert.Single(InWausau(asked => asked with { Address = "news@wausauwi.gov" })));

    [Fact]
    [Clause("WSP-DEF-3")]
    public void A_new_platform_can_be_typed_and_every_rule_applies()
    {
        Assert.Empty(InWestStPaul(asked => OnOtherSite(asked, "ParkTalk")));
        Assert.Equal(["Purposes", "Need", "Managers"], InWestStPaul(asked => OnOtherSite(asked, "ParkTalk") with { Purposes = [], Need = null, Managers = [] }).Select(problem => problem.Field));
    }

    [Fact]
    public void A_site_of_no_known_platform_needs_the_platforms_name() =>
        Assert.Equal(new("OtherPlatform", "Name the platform"), Assert.Single(InWausau(asked => OnOtherSite(asked, " "))));

    [Fact]
    public void A_chosen_platform_must_be_the_addresss()
    {
        Assert.Equal("Platform", Assert.Single(InWestStPaul(asked => asked with { Platform = "instagram" })).Field);
        Assert.Empty(InWestStPaul(asked => asked with { Platform = null }));
    }

    [Fact]
    public void A_policy_with_a_closed_list_of_platforms_allows_no_other()
    {
        var closed = Given.InForce(Packs.WithProfile(profile =>
        {
            profile["platformsOpen"]!["value"] = false;
            profile["platforms"]!.AsArray().RemoveAll(platform => (string?)platform!["key"] == "instagram");
        }));
        Assert.Equal(new("Platform", "The policy does not allow this platform.", "WSP-DEF-3"), Assert.Single(Check(closed, Given.Asked(Unit, "https://www.instagram.com/ParksExample"))));
        Assert.Equal("Platform", Assert.Single(Check(closed, OnOtherSite(Given.Asked(Unit), "ParkTalk"))).Field);
        Assert.Empty(Check(closed, Given.Asked(Unit, "https://x.com/ParksExample")));
    }

    [Theory]
    [InlineData("https://www.linkedin.com/in/jane-doe", "WSP-SCOPE-9", "WAU-OWN-4")]
    [InlineData("https://www.facebook.com/profile.php?id=100001234567890", "WSP-SCOPE-9", "WAU-OWN-4")]
    public void A_persons_own_profile_is_refused(string address, string westStPaul, string wausau)
    {
        const string sentence = "This is a person’s own profile. Personal accounts are outside the policy and cannot be registered.";
        Assert.Equal(new("Address", sentence, westStPaul), Assert.Single(Check(Given.WestStPaul, Given.Asked(Unit, address))));
        Assert.Equal(new("Address", sentence, wausau), Assert.Single(Check(Given.Wausau, Given.Asked(Unit, address) with { Purposes = ["meetings"] })));
    }

    [Theory]
    [InlineData("")]
    [InlineData("parks")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://bit.ly/parks")]
    [InlineData("https://facebook.com@evil.example/parks")]
    [InlineData("https://www.fаcebook.com/parks")] // a Cyrillic letter
    [InlineData("https://faceb00k.com/parks")]
    public void An_address_that_leads_to_no_account_is_refused_with_one_sentence(string address) =>
        Assert.Equal("Address", Assert.Single(InWestStPaul(asked => asked with { Address = address })).Field);

    private static IReadOnlyList<FieldProblem> InWestStPaul(Func<AccountRequestContent, AccountRequestContent> change) => Check(Given.WestStPaul, change(Given.Asked(Unit)));

    private static IReadOnlyList<FieldProblem> InWausau(Func<AccountRequestContent, AccountRequestContent> change) =>
        Check(Given.Wausau, change(Given.Asked(Unit) with { Purposes = ["meetings"] }));

    private static IReadOnlyList<FieldProblem> Check(PolicyInForce policy, AccountRequestContent asked) => RequestRules.Check(asked, policy, Facts(asked), Asker);

    private static RequestFacts Facts(AccountRequestContent asked) => new(UnitIsOpen: true, [.. asked.Managers], Taken: null);

    private static AccountRequestContent OnOtherSite(AccountRequestContent asked, string platform) =>
        asked with { Address = "https://talk.example.org/groups/parks", Platform = "other", OtherPlatform = platform };
}
