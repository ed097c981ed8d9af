using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed partial class SocialAccountTests
{
    private static readonly ClosureTerms NoReason = new(false, null);
    private static readonly ClosureTerms WithReason = new(true, "POLICY-4");
    private static readonly EntryFacts Facts = new(Given.Wausau.Profile, UnitIsOpen: true);
    private static readonly DateOnly Tomorrow = Given.Today.AddDays(1);

    [Fact]
    public void A_sent_request_lists_its_account_as_proposed()
    {
        var request = Given.Submitted(Given.Nobody);
        var account = SocialAccount.Propose(request, "parks-and-recreation-facebook", Given.Nobody, Given.Now);

        Assert.Equal((AccountStatus.Requested, request.Id, Given.Nobody.Id, "parks-and-recreation-facebook"), (account.Status, account.RequestId!.Value, account.RequestedBy!.Value, account.Slug));
        Assert.Equal(("Parks and Recreation", "facebook", "Facebook", "ParksExample", "facebook.com/parksexample"), (account.Name, account.Platform, account.PlatformName, account.Handle, account.AddressKey));
        Assert.Equal((account.AddressKey, request.UnitId, "651-555-0100", false), (account.ActiveKey, account.UnitId, account.Contact, account.IsPublic));
        Assert.Null(account.OfficialSince);
        Assert.Equal(["account.proposed"], account.Codes());
    }

    [Fact]
    public void An_account_of_the_policys_list_is_official_from_the_beginning()
    {
        var account = Listed();
        Assert.Equal((AccountStatus.Live, true, Given.Today), (account.Status, account.IsPublic, account.OfficialSince!.Value));
        Assert.Equal((null, null, null), (account.RequestId, account.RequestedBy, account.ApprovedAt));
        Assert.Equal(["account.seeded"], account.Codes());
    }

    [Theory]
    [InlineData(ApprovalState.Approved, AccountStatus.Approved, "account.approved")]
    [InlineData(ApprovalState.Rejected, AccountStatus.Declined, "account.declined")]
    [InlineData(ApprovalState.Withdrawn, AccountStatus.Declined, "account.declined")]
    public void It_takes_over_what_became_of_the_request(ApprovalState outcome, AccountStatus status, string code)
    {
        var account = Proposed();
        account.Settle(outcome, Given.Later);

        Assert.Equal((status, code, Actor.Register.Id), (account.Status, account.LastFact().Action.Code, account.LastFact().By.Id));
        Assert.Equal(status is AccountStatus.Approved ? Given.Later : null, account.ApprovedAt);
        Assert.Equal(status is AccountStatus.Declined ? null : account.AddressKey, account.ActiveKey);
        Assert.False(account.IsPublic);
    }

    [Fact]
    public void A_returned_request_leaves_it_proposed_until_it_is_sent_again()
    {
        var account = Proposed();
        account.Settle(ApprovalState.Returned, Given.Later);
        Assert.Equal(AccountStatus.Requested, account.Status);
        Assert.Equal(["account.proposed"], account.Codes());

        account.ProposeAgain(Given.Submitted(Given.Nobody, content: Given.Asked(address: "https://www.instagram.com/parksexample")), Given.Nobody, Given.Later);
        Assert.Equal((AccountStatus.Requested, "instagram.com/parksexample"), (account.Status, account.AddressKey));
        Assert.Equal(account.AddressKey, account.ActiveKey);
    }

    [Fact]
    public void A_voided_approval_makes_it_wait_again()
    {
        var account = Given.Approved();
        account.Settle(ApprovalState.Voided, Given.Later);
        Assert.Equal((AccountStatus.Requested, (DateTime?)null), (account.Status, account.ApprovedAt));
        Assert.Equal(account.AddressKey, account.ActiveKey);
    }

    [Fact]
    public void An_approved_account_is_not_proposed_anew()
    {
        var account = Given.Approved();
        account.Refuses(() => account.ProposeAgain(Given.Submitted(Given.Nobody), Given.Nobody, Given.Later));
    }

    [Fact]
    public void An_approved_account_goes_live_and_is_public()
    {
        var account = Given.Approved();
        account.ActivateNow(Given.Coordinator, new(Given.Today, "City of Wausau", null, "media@wausauwi.gov", null, "715-555-0100"), [new("list", true, "Listed.")], Given.Today, Given.Later);

        Assert.Equal((AccountStatus.Live, true, Given.Today, "715-555-0100", Given.Later), (account.Status, account.IsPublic, account.OfficialSince!.Value, account.Contact, account.ChangedAt));
        Assert.Equal("media@wausauwi.gov", account.Registration!.AdminEmail);
        Assert.Equal(("account.activated", Given.Coordinator.Id), (account.LastFact().Action.Code, account.LastFact().By.Id));
    }

    [Fact]
    public void A_shut_gate_keeps_it_off_the_register_in_the_gates_words()
    {
        var account = Given.Approved();
        GateFinding[] gates = [new("name", true, "Fine."), new("list", false, "Not in the list.", "Amend it.", "SCOPE-2"), new("managers", false, "Nobody.")];
        var refusal = account.Refuses(() => account.ActivateNow(Given.Coordinator, Given.Registration(), gates, Given.Today, Given.Later));
        Assert.Equal((RefusalKind.Rule, "Not in the list.", "Amend it.", "SCOPE-2"), (refusal.Kind, refusal.Sentence, refusal.WayOn, refusal.ClauseId));
    }

    [Fact]
    public void An_account_that_will_be_opened_tomorrow_is_not_live_today()
    {
        var account = Given.Approved();
        Assert.Equal("This day lies in the future. Record it when the account has been opened.",
            account.Refuses(() => account.ActivateNow(Given.Coordinator, Given.Registration(Tomorrow), [], Given.Today, Given.Later)).Sentence);
    }

    [Fact]
    [Clause("WAU-OWN-5", "WSP-RULES-7")]
    public void Without_an_approved_request_no_account_goes_live()
    {
        var account = Proposed();
        Assert.Equal("This cannot be done while this account is requested.", account.Refuses(() => Activate(account)).Sentence);
        account.Settle(ApprovalState.Rejected, Given.Later);
        Assert.Equal("This cannot be done while this account is declined.", account.Refuses(() => Activate(account)).Sentence);
        Assert.False(account.IsPublic);
    }

    [Fact]
    public void Nobody_does_anything_without_keeping_the_register()
    {
        var (approved, live, suspended, retired) = (Given.Approved(), Given.Live(), Suspended(), Retired());
        foreach (var actor in new[] { Given.Nobody, Given.Steward, Given.Somebody("Clara Clerk", Role.Clerk), Given.Somebody("Hanna Head", Role.DepartmentHead), Given.Somebody("Council", new Role("CityCouncil")) })
        {
            Refusal[] refusals =
            [
                approved.Refuses(() => approved.ActivateNow(actor, Given.Registration(), [], Given.Today, Given.Later)),
                live.Refuses(() => live.ModifyEntry(actor, Entry, Facts, null, Given.Later)),
                live.Refuses(() => live.SuspendNow(actor, new("Because"), NoReason, Given.Later)),
                suspended.Refuses(() => suspended.ResumeNow(actor, "Because", Given.Later)),
                live.Refuses(() => live.RetireNow(actor, new("Because"), NoReason, Given.Today, Given.Later)),
                retired.Refuses(() => retired.ReactivateNow(actor, "Because", Given.Later)),
            ];
            Assert.All(refusals, refusal => Assert.Equal((RefusalKind.NotYours, "You do not keep the register of accounts."), (refusal.Kind, refusal.Sentence)));
        }
    }

    [Fact]
    public void What_residents_read_is_changed_while_it_is_live_or_suspended()
    {
        foreach (var account in new[] { Given.Live(), Suspended() })
        {
            var (status, key) = (account.Status, account.AddressKey);
            account.ModifyEntry(Given.Coordinator, Entry, Facts, "Renamed", Given.Later);
            Assert.Equal((status, key, "Trails", "es", Entry.UnitId, "Trail news"), (account.Status, account.AddressKey, account.Name, account.Language, account.UnitId, account.Purpose));
            Assert.Equal(("account.modified", "Renamed"), (account.LastFact().Action.Code, account.LastFact().Reason));
        }
        var retired = Retired();
        Assert.Equal("This cannot be done while this account is retired.", retired.Refuses(() => retired.ModifyEntry(Given.Coordinator, Entry, Facts, null, Given.Later)).Sentence);
    }

    private static AccountEntry Entry { get; } = new(" Trails ", Guid.CreateVersion7(), " Trail news ", "es", "closed", null, AccountAnswering.None);

    private static SocialAccount Proposed() => SocialAccount.Propose(Given.Submitted(Given.Nobody), "parks", Given.Nobody, Given.Now);

    private static SocialAccount Listed() => SocialAccount.FromPolicyList(AccountDetails.Of(Given.Submitted(Given.Nobody)), "parks", Given.Today, Given.Steward, Given.Now);

    private static void Activate(SocialAccount account) => account.ActivateNow(Given.Coordinator, Given.Registration(), [], Given.Today, Given.Later);

    private static SocialAccount Suspended()
    {
        var account = Given.Live();
        account.SuspendNow(Given.Coordinator, new(null), NoReason, Given.Now);
        return account;
    }

    private static SocialAccount Retired()
    {
        var account = Listed();
        account.RetireNow(Given.Coordinator, new(null), NoReason, Given.Today, Given.Now);
        return account;
    }
}
