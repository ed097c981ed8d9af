using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What stands between an approved account and the register in either city.</summary>
public sealed class ActivationGatesTests
{
    [Fact]
    [Clause("WSP-SCOPE-2")]
    public void West_St_Paul_lists_a_sixth_account_only_after_an_amendment()
    {
        var account = Given.Approved();
        var shut = Assert.Single(Look(account, Given.WestStPaul), gate => !gate.IsMet);
        Assert.Equal(new("list", false, "Approved, but not in the policy’s list of 5 accounts.", "A version of the policy that adds it has to be adopted first.", "WSP-SCOPE-2"), shut);
        Assert.Equal("WSP-SCOPE-2", account.Refuses(() => Activate(account, Given.WestStPaul)).ClauseId);

        Activate(account, Given.InForce(Packs.WithProfile(profile => profile["account"]!["closedList"]!["accounts"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject
        {
            ["number"] = 6,
            ["name"] = "Parks",
            ["platform"] = "facebook",
            ["address"] = "Facebook.com/parksexample",
            ["unit"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "Parks", ["type"] = "department", ["source"] = "city" },
            ["source"] = "city",
        }))));
        Assert.Equal(AccountStatus.Live, account.Status);
    }

    [Theory]
    [InlineData("https://www.facebook.com/cityofwsp/")]
    [InlineData("https://x.com/WestStPaulPD")]
    [InlineData("vimeo.com/weststpaul")]
    public void West_St_Pauls_own_five_are_in_its_list_however_they_are_written(string address)
    {
        var gate = Look(Given.Approved(Given.Asked(address: address)), Given.WestStPaul).Single(gate => gate.Gate == "list");
        Assert.Equal((true, "The policy lists this account."), (gate.IsMet, gate.Sentence));
    }

    [Fact]
    public void Wausau_closes_no_list() => Assert.DoesNotContain(Look(Given.Approved(), Given.Wausau), gate => gate.Gate == "list");

    [Fact]
    public void Neither_city_lets_an_account_be_opened_before_it_was_approved()
    {
        foreach (var (policy, clause) in new[] { (Given.WestStPaul, "WSP-RULES-4"), (Given.Wausau, "WAU-OWN-5") })
        {
            var account = Given.Approved();
            var shut = Look(account, policy, Given.Registration(Given.Today.AddDays(-1))).Single(gate => gate.Gate == "approval");
            Assert.Equal((false, "The account was opened before it was approved.", clause, "EstablishedOn"), (shut.IsMet, shut.Sentence, shut.ClauseId, shut.Field));
            Assert.True(Look(account, policy, Given.Registration(Given.Today)).Single(gate => gate.Gate == "approval").IsMet);
        }
        var refused = Given.Approved();
        Assert.Equal("WAU-OWN-5", refused.Refuses(() => Activate(refused, Given.Wausau, Given.Registration(Given.Today.AddDays(-1)))).ClauseId);
    }

    [Fact]
    public void The_day_of_approval_is_the_citys_day()
    {
        var account = SocialAccount.Propose(Given.Submitted(Given.Nobody), "parks", Given.Nobody, Given.Now);
        account.Settle(Domain.Approvals.ApprovalState.Approved, new DateTime(2026, 11, 21, 5, 30, 0, DateTimeKind.Utc)); // 11:30 p.m. on the 20th
        Assert.True(Look(account, Given.Wausau, Given.Registration(new(2026, 11, 20))).Single(gate => gate.Gate == "approval").IsMet);
    }

    [Fact]
    [Clause("WAU-OWN-6")]
    public void Wausau_wants_the_citys_name_or_a_reason()
    {
        var account = Given.Approved();
        var shut = Look(account, Given.Wausau, Given.Registration(name: "Jane Doe", nameReason: "  ")).Single(gate => gate.Gate == "name");
        Assert.Equal((false, "Register it in the name of the City of Wausau, or say why that is not possible.", "WAU-OWN-6", "NameReason"), (shut.IsMet, shut.Sentence, shut.ClauseId, shut.Field));
        Assert.Equal("WAU-OWN-6", account.Refuses(() => Activate(account, Given.Wausau, Given.Registration(name: "Jane Doe"))).ClauseId);

        Assert.True(Look(account, Given.Wausau, Given.Registration(name: "Parks, city of wausau")).Single(gate => gate.Gate == "name").IsMet);
        Activate(account, Given.Wausau, Given.Registration(name: "Jane Doe", nameReason: "The platform takes persons only"));
        Assert.Equal("The platform takes persons only", account.Registration!.NameReason);
    }

    [Fact]
    [Clause("WAU-OWN-17")]
    public void Wausau_wants_a_city_mailbox_or_a_reason_and_says_where_there_is_only_a_reason()
    {
        var account = Given.Approved();
        var shut = Look(account, Given.Wausau, Given.Registration(email: "parks@gmail.com")).Single(gate => gate.Gate == "mailbox");
        Assert.Equal((false, "Use a City e-mail address, or say why that is not possible.", "WAU-OWN-17", "EmailReason"), (shut.IsMet, shut.Sentence, shut.ClauseId, shut.Field));
        Assert.Equal("WAU-OWN-17", account.Refuses(() => Activate(account, Given.Wausau, Given.Registration(email: "parks@gmail.com"))).ClauseId);

        var reasoned = Given.Registration(email: "parks@gmail.com", emailReason: "Signed up before the city had mailboxes");
        Assert.Equal("Not tied to a City e-mail address; the reason is on record.", Look(account, Given.Wausau, reasoned).Single(gate => gate.Gate == "mailbox").Sentence);
        Activate(account, Given.Wausau, reasoned);
        Assert.Equal((AccountStatus.Live, "Signed up before the city had mailboxes"), (account.Status, account.Registration!.EmailReason));
    }

    [Fact]
    public void Where_the_policy_demands_them_no_reason_helps()
    {
        var strict = Given.InForce(Packs.WithProfile(profile =>
        {
            profile["account"]!["cityEmailRule"]!["value"] = "required";
            profile["account"]!["registeredInCityName"]!["value"] = "required";
        }, "wausau"));
        var gates = Look(Given.Approved(), strict, Given.Registration(name: "Jane Doe", nameReason: "Because", email: "parks@gmail.com", emailReason: "Because"));
        Assert.Equal([("Register it in the name of the City of Wausau.", "RegisteredName"), ("Use a City e-mail address. “parks@gmail.com” is not one.", "AdminEmail")],
            gates.Where(gate => !gate.IsMet).Select(gate => (gate.Sentence, gate.Field!)));
    }

    [Fact]
    public void West_St_Paul_asks_for_neither_name_nor_mailbox() =>
        Assert.Equal(["list", "approval", "managers"], Look(Given.Approved(), Given.WestStPaul, Given.Registration(name: "x", email: "x@gmail.com")).Select(gate => gate.Gate));

    [Fact]
    public void An_account_whose_managers_all_left_waits_for_another()
    {
        var shut = Look(Given.Approved(), Given.Wausau, managers: 0).Single(gate => gate.Gate == "managers");
        Assert.Equal((false, "Nobody who can still sign in is named as spokesperson.", "WAU-AUT-1"), (shut.IsMet, shut.Sentence, shut.ClauseId));
        Assert.Equal("1 spokesperson named.", Look(Given.Approved(), Given.Wausau, managers: 1).Single(gate => gate.Gate == "managers").Sentence);
        Assert.Equal("2 spokespersons named.", Look(Given.Approved(), Given.Wausau, managers: 2).Single(gate => gate.Gate == "managers").Sentence);
    }

    [Fact]
    public void A_policy_that_wants_two_says_how_many_are_left()
    {
        var two = Given.InForce(Packs.WithProfile(profile => profile["account"]!["minManagers"]!["value"] = 2, "wausau"));
        Assert.Equal("Only 1 of 2 spokespersons can still sign in.", Look(Given.Approved(), two, managers: 1).Single(gate => gate.Gate == "managers").Sentence);
    }

    [Fact]
    public void Before_the_form_is_filled_in_only_what_needs_no_form_is_told() =>
        Assert.Equal(["list", "managers"], ActivationGates.Look(new(Given.Approved(), Given.WestStPaul, 1, null)).Select(gate => gate.Gate));

    [Fact]
    public void An_account_of_the_list_that_nobody_asked_for_meets_only_the_list()
    {
        var listed = SocialAccount.FromPolicyList(AccountDetails.Of(Given.Submitted(Given.Nobody, content: Given.Asked(address: "facebook.com/cityofwsp"))), "city", Given.Today, Given.Steward, Given.Now);
        Assert.Equal(["list"], ActivationGates.Look(new(listed, Given.WestStPaul, null, Given.Registration())).Select(gate => gate.Gate));
    }

    [Fact]
    public void A_judged_impostor_goes_live_nowhere()
    {
        var shut = ActivationGates.Look(new(Given.Approved(), Given.Wausau, 1, Given.Registration()) { IsImpostor = true }).Single(gate => !gate.IsMet);
        Assert.Equal(new("impostor", false, "This account is judged an impostor.", "That judgement has to be taken back first."), shut);
    }

    [Fact]
    public void What_was_found_was_opened_before_its_approval_and_may_still_become_official()
    {
        var found = SocialAccount.PutOnRecordAsFound(AccountDetails.Of(Given.Submitted(Given.Nobody)), "parks", Given.Coordinator, Given.Now);
        found.ProposeFound(Given.Submitted(Given.Nobody), Given.Nobody, Given.Now);
        found.Settle(Domain.Approvals.ApprovalState.Approved, Given.Now);
        var gate = Look(found, Given.Wausau, Given.Registration(Given.Today.AddYears(-2))).Single(gate => gate.Gate == "approval");
        Assert.Equal((true, "Found in use without an approval, put on record, and approved since.", "WAU-OWN-5"), (gate.IsMet, gate.Sentence, gate.ClauseId));
    }

    private static IReadOnlyList<GateFinding> Look(SocialAccount account, PolicyInForce policy, AccountRegistration? registration = null, int managers = 1) =>
        ActivationGates.Look(new(account, policy, managers, registration ?? Given.Registration()));

    private static void Activate(SocialAccount account, PolicyInForce policy, AccountRegistration? registration = null) =>
        account.ActivateNow(Given.Coordinator, registration ?? Given.Registration(), Look(account, policy, registration), Given.Today, Given.Later);
}
