using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests;

/// <summary>What tests begin with.</summary>
internal static class Given
{
    /// <summary>9:00 a.m. in Minnesota and Wisconsin, on a Friday.</summary>
    public static readonly DateTime Now = new(2026, 11, 20, 15, 0, 0, DateTimeKind.Utc);

    public static readonly DateTime Yesterday = Now.AddDays(-1);

    public static readonly DateTime Later = Now.AddHours(1);

    public static readonly DateOnly Today = new(2026, 11, 20);

    public static Actor Steward { get; } = Somebody("Sam Steward", Role.Steward);

    public static Actor Coordinator { get; } = Somebody("Cora Coordinator", Role.Coordinator);

    public static Actor Nobody { get; } = Somebody("Nora Nobody");

    /// <summary>In force in the product; the city has not adopted the text.</summary>
    public static PolicyInForce WestStPaul { get; } = InForce(Packs.Named("west-st-paul"));

    public static PolicyInForce Wausau { get; } = InForce(Packs.Named("wausau"), Today);

    public static PolicyInForce InForce(PolicyPack pack, DateOnly? adoptedOn = null) => new(PolicyVersion.First(pack, adoptedOn, Coordinator, Now));

    public static Actor Somebody(string name, params Role[] roles) =>
        new(Guid.CreateVersion7(), name, $"{name}’s title", null, [.. roles.Select(role => new RoleSeat(role, null))], []);

    /// <summary>A request that every shipped policy lets through, for a page that no policy lists.</summary>
    public static AccountRequestContent Asked(Guid? unit = null, string address = "https://www.facebook.com/ParksExample", params Guid[] managers)
    {
        var read = RequestedAddress.Of(AddressRecognition.Read(address))!;
        return new("Parks and Recreation", address, read.Platform, null, read.Handle, read.Key, read.Url, unit ?? Guid.CreateVersion7(),
            "Tell residents about programs and closed trails", ["deliver-messages"], "Residents", "en", "closed",
            "parks@wausauwi.gov", null, "651-555-0100", "The city’s page cannot take daily program news", "No extra applications are installed",
            managers.Length > 0 ? managers : [Guid.CreateVersion7()])
        { Charter = Charter };
    }

    public static AccountCharter Charter { get; } =
        new("sponsored", "city", ["events", "safety"], "The clerk, by the council", "Cora Coordinator, 555-0101", "Weekdays, 8 a.m. to 4:30 p.m.");

    public static AccountRequest Draft(Actor by, Guid? unit = null, AccountRequestContent? content = null) =>
        AccountRequest.Begin(content ?? Asked(unit ?? by.UnitId), "Facebook", Guid.NewGuid().ToString("N"), by, Now);

    public static AccountRequest Submitted(Actor by, Guid? unit = null, AccountRequestContent? content = null)
    {
        var request = Draft(by, unit, content);
        request.SubmitForApproval(by, [], Today.Year, Now);
        return request;
    }

    /// <summary>Approved and not yet live.</summary>
    public static SocialAccount Approved(AccountRequestContent? content = null)
    {
        var account = SocialAccount.Propose(Submitted(Nobody, content: content), "parks", Nobody, Now);
        account.Settle(ApprovalState.Approved, Now);
        return account;
    }

    public static SocialAccount Live()
    {
        var account = Approved();
        account.ActivateNow(Coordinator, Registration(), [], Today, Now);
        return account;
    }

    public static AccountRegistration Registration(
        DateOnly? establishedOn = null, string name = "City of Wausau", string? nameReason = null, string email = "media@wausauwi.gov", string? emailReason = null) =>
        new(establishedOn ?? Today, name, nameReason, email, emailReason, null);

    public static SubjectRef Subject(Guid? unit = null) => new(SubjectKind.AccountRequest, Guid.CreateVersion7(), 1, "New account: Parks on Facebook", unit, [.. Enumerable.Repeat((byte)7, 32)]);
}
