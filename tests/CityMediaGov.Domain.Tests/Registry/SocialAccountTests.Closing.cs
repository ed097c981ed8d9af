using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed partial class SocialAccountTests
{
    [Fact]
    [Clause("WSP-POLICY-4")]
    public void West_St_Paul_deactivates_at_any_time_without_a_reason_and_takes_up_again()
    {
        var rule = Given.WestStPaul.Profile.Account.Closure!;
        var (account, terms) = (Given.Live(), new ClosureTerms(rule.ReasonRequired, rule.Source));
        Assert.Equal(0, rule.NoticeDays);

        account.SuspendNow(Given.Coordinator, new(null), terms, Given.Later);
        Assert.Equal((AccountStatus.Suspended, false, null), (account.Status, account.IsPublic, account.LastFact().Reason));
        account.ResumeNow(Given.Coordinator, " ", Given.Later);
        Assert.Equal((AccountStatus.Live, true), (account.Status, account.IsPublic));
        account.RetireNow(Given.Coordinator, new(null), terms, Given.Today, Given.Later);
        Assert.Equal((AccountStatus.Retired, true, Given.Today), (account.Status, account.IsPublic, account.RetiredOn!.Value));
        account.ReactivateNow(Given.Coordinator, null, Given.Later);
        Assert.Equal(AccountStatus.Approved, account.Status);
        Activate(account);
        Assert.Equal((AccountStatus.Live, (DateOnly?)null), (account.Status, account.RetiredOn));
        Assert.Equal(["account.suspended", "account.resumed", "account.retired", "account.reactivated", "account.activated"], account.Codes().TakeLast(5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_policy_that_wants_a_reason_gets_one(string? reason)
    {
        var account = Given.Live();
        foreach (var refusal in new[]
        {
            account.Refuses(() => account.SuspendNow(Given.Coordinator, new(reason), WithReason, Given.Later)),
            account.Refuses(() => account.RetireNow(Given.Coordinator, new(reason), WithReason, Given.Today, Given.Later)),
        })
            Assert.Equal((RefusalKind.Rule, "Give a reason. The policy wants one for this.", "POLICY-4"), (refusal.Kind, refusal.Sentence, refusal.ClauseId));

        account.SuspendNow(Given.Coordinator, new(" Hacked "), WithReason, Given.Later);
        Assert.Equal("Hacked", account.LastFact().Reason);
        account.RetireNow(Given.Coordinator, new("Replaced"), WithReason, Given.Today, Given.Later);
        Assert.Equal(AccountStatus.Retired, account.Status);
    }

    [Fact]
    public void A_retired_account_keeps_its_address_and_goes_through_the_gates_again()
    {
        var account = Retired();
        Assert.Equal(account.AddressKey, account.ActiveKey);
        account.Refuses(() => Activate(account));
        account.ReactivateNow(Given.Coordinator, "Wanted again", Given.Later);

        Assert.Equal("Shut.", account.Refuses(() => account.ActivateNow(Given.Coordinator, Given.Registration(), [new("list", false, "Shut.")], Given.Today, Given.Later)).Sentence);
        account.ActivateNow(Given.Coordinator, Given.Registration(), [], Tomorrow, Given.Later);
        Assert.Equal((AccountStatus.Live, Tomorrow), (account.Status, account.OfficialSince!.Value));
    }

    [Fact]
    public void A_former_account_whose_gates_stay_shut_can_be_retired_again()
    {
        var account = Retired();
        account.ReactivateNow(Given.Coordinator, null, Given.Later);
        account.RetireNow(Given.Coordinator, new(null), NoReason, Tomorrow, Given.Later);
        Assert.Equal((AccountStatus.Retired, Given.Today), (account.Status, account.RetiredOn!.Value)); // last official before it was taken up again
    }

    [Fact]
    public void An_account_that_was_never_live_is_not_retired()
    {
        var account = Given.Approved();
        var refusal = account.Refuses(() => account.RetireNow(Given.Coordinator, new(null), NoReason, Given.Today, Given.Later));
        Assert.Equal(("It was never official, so there is nothing to shut down.", "It can be given up instead."), (refusal.Sentence, refusal.WayOn));
    }

    [Fact]
    public void An_approved_account_that_was_never_live_is_given_up_and_its_address_is_free()
    {
        var account = Given.Approved();
        Assert.Equal("Give a reason. The policy wants one for this.", account.Refuses(() => account.DeclineNow(Given.Coordinator, new(" "), WithReason, Given.Later)).Sentence);
        Assert.Equal(RefusalKind.NotYours, account.Refuses(() => account.DeclineNow(Given.Nobody, new("No"), NoReason, Given.Later)).Kind);

        account.DeclineNow(Given.Coordinator, new("Not needed"), WithReason, Given.Later);
        Assert.Equal((AccountStatus.Declined, (string?)null, "account.declined", "Not needed"), (account.Status, account.ActiveKey, account.LastFact().Action.Code, account.LastFact().Reason));
    }

    [Fact]
    public void What_is_being_decided_or_was_official_is_not_given_up()
    {
        var (proposed, former, live) = (Proposed(), Retired(), Given.Live());
        former.ReactivateNow(Given.Coordinator, null, Given.Later);
        Assert.Equal("It is still being decided.", proposed.Refuses(() => proposed.DeclineNow(Given.Coordinator, new("No"), NoReason, Given.Later)).Sentence);
        Assert.Equal("It was official before, so it can only be shut down again.", former.Refuses(() => former.DeclineNow(Given.Coordinator, new("No"), NoReason, Given.Later)).Sentence);
        Assert.Equal("This cannot be done while this account is live.", live.Refuses(() => live.DeclineNow(Given.Coordinator, new("No"), NoReason, Given.Later)).Sentence);
    }

    [Fact]
    [Clause("WSP-RULES-4")]
    public void In_West_St_Paul_an_account_opened_before_its_approval_is_refused_and_put_on_record()
    {
        var (account, early) = (Given.Approved(Given.Asked(address: "facebook.com/cityofwsp")), Given.Registration(Given.Today.AddDays(-1)));
        var gates = ActivationGates.Look(new(account, Given.WestStPaul, 1, early));
        var refusal = account.Refuses(() => account.ActivateNow(Given.Coordinator, early, gates, Given.Today, Given.Later));
        Assert.Equal(("The account was opened before it was approved.", "WSP-RULES-4"), (refusal.Sentence, refusal.ClauseId));

        Assert.Equal(RefusalKind.NotYours, account.Refuses(() => account.ReportOpenedEarly(Given.Nobody, early.EstablishedOn, Given.WestStPaul, Given.Later)).Kind);
        account.ReportOpenedEarly(Given.Coordinator, early.EstablishedOn, Given.WestStPaul, Given.Later);
        Assert.Equal((AccountStatus.Approved, false), (account.Status, account.IsPublic));
        Assert.Equal(("account.opened-early", "2026-11-19"), (account.LastFact().Action.Code, Assert.Single(account.LastFact().Details).Value));
    }

    [Fact]
    public void The_request_of_a_former_account_is_not_taken_back()
    {
        Assert.Null(Given.Approved().WhyNotReconsider());
        Assert.NotNull(Given.Live().WhyNotReconsider());
        var former = Retired();
        former.ReactivateNow(Given.Coordinator, null, Given.Later);
        Assert.Equal("This account was live before, so its request can no longer be changed.", former.WhyNotReconsider()!.Sentence);
    }

    [Fact]
    public void What_is_not_live_is_neither_suspended_nor_taken_up_again()
    {
        var (approved, live, suspended) = (Given.Approved(), Given.Live(), Suspended());
        approved.Refuses(() => approved.SuspendNow(Given.Coordinator, new("No"), NoReason, Given.Later));
        suspended.Refuses(() => suspended.SuspendNow(Given.Coordinator, new("No"), NoReason, Given.Later));
        live.Refuses(() => live.ResumeNow(Given.Coordinator, "No", Given.Later));
        live.Refuses(() => live.ReactivateNow(Given.Coordinator, "No", Given.Later));
        live.Refuses(() => Activate(live));
    }
}
