using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed partial class SocialAccountTests
{
    [Fact]
    public void A_found_account_is_on_record_and_not_official()
    {
        var account = FoundAccount();
        Assert.Equal((AccountStatus.Found, false, Given.Now, null), (account.Status, account.IsPublic, account.FoundAt, account.OfficialSince));
        Assert.Equal(account.AddressKey, account.ActiveKey);
        Assert.Equal(["account.found"], account.Codes());
        account.Refuses(() => account.ActivateNow(Given.Coordinator, Given.Registration(), [], Given.Today, Given.Now));
        account.Refuses(() => account.DeclineNow(Given.Coordinator, new("No."), NoReason, Given.Now));
        account.Refuses(() => account.RetireNow(Given.Coordinator, new("No."), NoReason, Given.Today, Given.Now));
        account.Refuses(() => account.SuspendNow(Given.Coordinator, new("No."), NoReason, Given.Now));
    }

    [Fact]
    public void Only_through_an_approved_request_it_becomes_official()
    {
        var account = FoundAccount();
        account.ProposeFound(Given.Submitted(Given.Nobody), Given.Nobody, Given.Later);
        Assert.Equal((AccountStatus.Requested, Given.Nobody.Id), (account.Status, account.RequestedBy));
        account.Settle(ApprovalState.Approved, Given.Later);
        account.ActivateNow(Given.Coordinator, Given.Registration(), [], Given.Today, Given.Later);
        Assert.Equal((AccountStatus.Live, true), (account.Status, account.IsPublic));
        Assert.Equal(["account.found", "account.proposed", "account.approved", "account.activated"], account.Codes());
    }

    [Theory]
    [InlineData(ApprovalState.Rejected)]
    [InlineData(ApprovalState.Withdrawn)]
    public void A_request_that_comes_to_nothing_leaves_it_as_found(ApprovalState outcome)
    {
        var account = FoundAccount();
        account.ProposeFound(Given.Submitted(Given.Nobody), Given.Nobody, Given.Later);
        account.Settle(outcome, Given.Later);
        Assert.Equal((AccountStatus.Found, null, account.AddressKey), (account.Status, account.RequestId, account.ActiveKey));
        Assert.Equal("account.found-still", account.LastFact().Action.Code);
    }

    [Fact]
    public void It_leaves_the_record_with_a_reason_unless_somebody_asks_for_it()
    {
        var account = FoundAccount();
        account.ProposeFound(Given.Submitted(Given.Nobody), Given.Nobody, Given.Later);
        account.Refuses(() => account.WriteOff(Given.Coordinator, "It was deleted.", Given.Later));
        account.Settle(ApprovalState.Withdrawn, Given.Later);
        account.Refuses(() => account.WriteOff(Given.Nobody, "It was deleted.", Given.Later));
        account.WriteOff(Given.Coordinator, "It was deleted.", Given.Later);
        Assert.Equal((AccountStatus.Declined, null), (account.Status, account.ActiveKey));
    }

    private static SocialAccount FoundAccount() => SocialAccount.PutOnRecordAsFound(
        AccountDetails.Of(RequestedAddress.Of(AddressRecognition.Read("https://www.facebook.com/ParksExample"))!, "Parks fans", Guid.CreateVersion7()), "parks-fans", Given.Coordinator, Given.Now);
}
