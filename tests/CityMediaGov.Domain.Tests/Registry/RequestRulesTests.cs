using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What the policies of both cities ask of a request, field by field.</summary>
public sealed class RequestRulesTests
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
        Assert.Equal(["Address", "Name", "UnitId", "Purposes", "Purpose", "Audience", "Need", "Language", "Managers"],
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

    [Theory]
    [InlineData(AccountStatus.Live, "The register has this account already: City Hall on Facebook")]
    [InlineData(AccountStatus.Requested, "The register has this account already: City Hall on Facebook")]
    [InlineData(AccountStatus.Retired, "The register has this account as retired: City Hall on Facebook. Take it up again there instead.")]
    public void A_taken_address_names_the_account_that_has_it(AccountStatus status, string sentence)
    {
        var asked = Given.Asked(Unit);
        Assert.Equal(new("Address", sentence), Assert.Single(RequestRules.Check(asked, Given.WestStPaul, Facts(asked) with { Taken = new("City Hall on Facebook", status) }, Asker)));
    }

    [Fact]
    public void A_closed_or_unknown_unit_is_refused()
    {
        var asked = Given.Asked(Unit);
        Assert.Equal(new("UnitId", "This unit is closed. Choose another one."), Assert.Single(RequestRules.Check(asked, Given.WestStPaul, Facts(asked) with { UnitIsOpen = false }, Asker)));
        Assert.Equal(new("UnitId", "Choose the unit that will run it"), Assert.Single(InWestStPaul(content => content with { UnitId = null })));
    }

    [Fact]
    public void One_asks_for_ones_own_unit_heads_for_theirs_and_the_coordinator_for_any()
    {
        var asked = Given.Asked(Unit);
        var head = Given.Nobody with { Seats = [new(Role.DepartmentHead, Unit)] };
        var otherHead = Given.Nobody with { UnitId = Guid.CreateVersion7(), Seats = [new(Role.DepartmentHead, Guid.CreateVersion7())] };

        Assert.Empty(RequestRules.Check(asked, Given.WestStPaul, Facts(asked), head));
        Assert.Empty(RequestRules.Check(asked, Given.WestStPaul, Facts(asked), Given.Coordinator));
        foreach (var stranger in new[] { Given.Nobody, otherHead, Given.Steward })
            Assert.Equal("You can ask for an account of your own unit only. Somebody of that unit can ask for this one.", Assert.Single(RequestRules.Check(asked, Given.WestStPaul, Facts(asked), stranger)).Sentence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("xx")]
    [InlineData("EN")]
    public void A_language_is_chosen_from_the_list(string? language) =>
        Assert.Equal(new("Language", "Choose the language of the account"), Assert.Single(InWestStPaul(asked => asked with { Language = language })));

    [Fact]
    [Clause("WAU-PUR-1")]
    public void Wausau_names_its_four_topics()
    {
        var problem = Assert.Single(InWausau(asked => asked with { Purposes = [] }));
        Assert.Equal(new("Purposes", "Choose at least one: mission; meetings; activities; current issues", "WAU-PUR-1"), problem);

        var draft = Given.Draft(Asker);
        var refusal = draft.Refuses(() => draft.SubmitForApproval(Asker, [problem], 2026, Given.Now));
        Assert.Equal(("Choose at least one: mission; meetings; activities; current issues", "WAU-PUR-1"), (refusal.Sentence, refusal.ClauseId));
    }

    [Fact]
    [Clause("WAU-USE-30")]
    public void Wausau_asks_how_the_risks_were_taken_into_account_before_any_head_decides()
    {
        var problem = Assert.Single(InWausau(asked => asked with { Risk = "  " }));
        Assert.Equal(new("Risk", "Say how the risks were taken into account", "WAU-USE-30"), problem);
        var draft = Given.Draft(Asker);
        Assert.Equal("WAU-USE-30", draft.Refuses(() => draft.SubmitForApproval(Asker, [problem], 2026, Given.Now)).ClauseId);

        Assert.Empty(InWestStPaul(asked => asked with { Risk = null }));
        Assert.Empty(InWausau(asked => asked with { Need = null }));
    }

    [Fact]
    public void Wausau_asks_for_a_city_mailbox_or_a_reason()
    {
        Assert.Equal(new("OfficialEmail", "Write the e-mail address that will own the account", "WAU-OWN-17"), Assert.Single(InWausau(asked => asked with { OfficialEmail = " " })));
        Assert.Equal(new("OfficialEmailReason", "Say why a City e-mail address is not possible", "WAU-OWN-17"), Assert.Single(InWausau(asked => asked with { OfficialEmail = "parks@gmail.com" })));
        Assert.Equal("WAU-OWN-17", Assert.Single(InWausau(asked => asked with { OfficialEmail = "parks@gmail.com", OfficialEmailReason = "  " })).ClauseId);
        Assert.Empty(InWausau(asked => asked with { OfficialEmail = "parks@gmail.com", OfficialEmailReason = "The platform accepts no city domain" }));
        Assert.Empty(InWausau(asked => asked with { OfficialEmail = "Parks@CI.Wausau.WI.US" }));
    }

    [Theory]
    [InlineData("parks@evil-wausauwi.gov")]
    [InlineData("parks@wausauwi.gov.evil.example")]
    [InlineData("parks@sub.wausauwi.gov")]
    public void Only_the_citys_own_domains_are_the_citys(string email) =>
        Assert.Equal("OfficialEmailReason", Assert.Single(InWausau(asked => asked with { OfficialEmail = email })).Field);

    [Theory]
    [InlineData("parks")]
    [InlineData("parks@")]
    [InlineData("Parks <parks@wausauwi.gov>")]
    [InlineData("parks@wausauwi.gov, mayor@wausauwi.gov")]
    public void What_is_no_email_address_is_refused_in_either_city(string email)
    {
        var problem = new FieldProblem("OfficialEmail", $"“{email}” is not an e-mail address.");
        Assert.Equal(problem, Assert.Single(InWausau(asked => asked with { OfficialEmail = email })));
        Assert.Equal(problem, Assert.Single(InWestStPaul(asked => asked with { OfficialEmail = email })));
    }

    [Fact]
    public void A_policy_that_demands_a_city_mailbox_takes_no_reason_instead()
    {
        var strict = Given.InForce(Packs.WithProfile(profile => profile["account"]!["cityEmailRule"]!["value"] = "required", "wausau"));
        Assert.Equal(new("OfficialEmail", "Use a City e-mail address. “parks@gmail.com” is not one.", "WAU-OWN-17"),
            Assert.Single(Check(strict, Given.Asked(Unit) with { Purposes = ["meetings"], OfficialEmail = "parks@gmail.com", OfficialEmailReason = "Because" })));
    }

    [Fact]
    public void West_St_Paul_asks_for_no_mailbox() => Assert.Empty(InWestStPaul(asked => asked with { OfficialEmail = null }));

    [Fact]
    [Clause("WAU-AUT-1")]
    public void Wausau_asks_for_a_spokesperson()
    {
        var problem = Assert.Single(InWausau(asked => asked with { Managers = [] }));
        Assert.Equal(new("Managers", "Name at least one spokesperson", "WAU-AUT-1"), problem);
        var draft = Given.Draft(Asker);
        Assert.Equal("WAU-AUT-1", draft.Refuses(() => draft.SubmitForApproval(Asker, [problem], 2026, Given.Now)).ClauseId);
    }

    [Fact]
    public void West_St_Paul_asks_for_a_manager_under_its_own_word() =>
        Assert.Equal(new("Managers", "Name at least one social media manager", "WSP-RULES-1"), Assert.Single(InWestStPaul(asked => asked with { Managers = [] })));

    [Fact]
    public void One_person_named_twice_is_one_manager()
    {
        var two = Given.InForce(Packs.WithProfile(profile => profile["account"]!["minManagers"]!["value"] = 2));
        var person = Guid.CreateVersion7();
        Assert.Equal("Name at least 2 social media managers", Assert.Single(Check(two, Given.Asked(Unit, managers: [person, person]))).Sentence);
        Assert.Empty(Check(two, Given.Asked(Unit, managers: [person, Guid.CreateVersion7()])));
    }

    [Fact]
    public void A_manager_who_may_no_longer_sign_in_is_told()
    {
        var asked = Given.Asked(Unit);
        Assert.Equal(new("Managers", "One of the people named may no longer sign in. Choose somebody else."), Assert.Single(RequestRules.Check(asked, Given.WestStPaul, Facts(asked) with { ActiveManagers = [] }, Asker)));
    }

    private static IReadOnlyList<FieldProblem> InWestStPaul(Func<AccountRequestContent, AccountRequestContent> change) => Check(Given.WestStPaul, change(Given.Asked(Unit)));

    private static IReadOnlyList<FieldProblem> InWausau(Func<AccountRequestContent, AccountRequestContent> change) =>
        Check(Given.Wausau, change(Given.Asked(Unit) with { Purposes = ["meetings"] }));

    private static IReadOnlyList<FieldProblem> Check(PolicyInForce policy, AccountRequestContent asked) => RequestRules.Check(asked, policy, Facts(asked), Asker);

    private static RequestFacts Facts(AccountRequestContent asked) => new(UnitIsOpen: true, [.. asked.Managers], Taken: null);

    private static AccountRequestContent OnOtherSite(AccountRequestContent asked, string platform) =>
        asked with { Address = "https://talk.example.org/groups/parks", Platform = "other", OtherPlatform = platform };
}
