using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed partial class RequestRulesTests
{
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
    public void A_judged_impostor_cannot_be_asked_for()
    {
        var asked = Given.Asked(Unit);
        Assert.Equal(new("Address", "This account is judged an impostor. That judgement has to be taken back before anybody can ask for it."),
            Assert.Single(RequestRules.Check(asked, Given.WestStPaul, Facts(asked) with { IsImpostor = true }, Asker)));
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
}
