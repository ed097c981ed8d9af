using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

public sealed partial class RequestRulesTests
{
    private static PolicyInForce Wanamingo { get; } = Given.InForce(Packs.Named("wanamingo"), Given.Today);

    private static PolicyInForce ClintonCity { get; } = Given.InForce(Packs.Named("clinton-city"), Given.Today);

    [Fact]
    public void Wanamingo_asks_by_whose_authority_anybody_speaks_for_the_city()
    {
        var problem = Assert.Single(InWanamingo(charter => charter with { Authority = " " }));
        Assert.Equal(new("Authority", "Say who may speak for the City on it, and who granted that", "WAN-3.1"), problem);
        var draft = Given.Draft(Asker);
        Assert.Equal("WAN-3.1", draft.Refuses(() => draft.SubmitForApproval(Asker, [problem], 2026, Given.Now)).ClauseId);

        Assert.Empty(InWestStPaul(asked => asked with { Charter = asked.Charter with { Authority = null } }));
    }

    [Fact]
    [Clause("WAN-3.3")]
    public void Wanamingo_registers_nothing_that_is_marked_personal()
    {
        var problem = Assert.Single(InWanamingo(charter => charter with { Kind = AccountCharter.Personal }));
        Assert.Equal(new("Kind", "Personal accounts are outside the policy and cannot be registered.", "WAN-3.3"), problem);
        var draft = Given.Draft(Asker);
        Assert.Equal("WAN-3.3", draft.Refuses(() => draft.SubmitForApproval(Asker, [problem], 2026, Given.Now)).ClauseId);

        Assert.Equal(["city", "employee", "personal"], AccountCharter.KindsOf(Wanamingo.Profile.Account).Select(kind => kind.Key));
        Assert.Empty(AccountCharter.KindsOf(Given.WestStPaul.Profile.Account));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("group")]
    public void One_of_the_policys_kinds_is_chosen(string? kind) =>
        Assert.Equal(new("Kind", "Choose what kind of account it is", "WAN-3.1"), Assert.Single(InWanamingo(charter => charter with { Kind = kind })));

    [Theory]
    [InlineData(null)]
    [InlineData("bought")]
    public void Where_the_policy_says_how_an_account_comes_to_be_the_citys_one_way_is_chosen(string? basis) =>
        Assert.Equal(new("Basis", "Choose how it comes to be the City’s", "WSP-SCOPE-1"), Assert.Single(InWestStPaul(asked => asked with { Charter = asked.Charter with { Basis = basis } })));

    [Fact]
    public void An_area_of_interest_is_not_demanded() => Assert.Empty(InWanamingo(charter => charter with { InterestAreas = [] }));

    [Fact]
    public void A_second_contact_and_hours_are_asked_for_only_where_somebody_wants_them()
    {
        Assert.Empty(InWanamingo(charter => charter with { SecondContact = null, HoursMonitored = null }));
        var strict = Given.InForce(Packs.WithProfile(profile =>
        {
            profile["account"]!["secondContactRequired"] = new System.Text.Json.Nodes.JsonObject { ["value"] = true, ["source"] = "city" };
            profile["account"]!["hoursMonitoredRequired"] = new System.Text.Json.Nodes.JsonObject { ["value"] = true, ["source"] = "WAN-6.14" };
        }, "wanamingo"));
        Assert.Equal([new("SecondContact", "Name a second contact"), new("HoursMonitored", "Say at which hours somebody reads it", "WAN-6.14")],
            Check(strict, AskedInWanamingo(charter => charter with { SecondContact = "", HoursMonitored = " " })));
    }

    [Fact]
    [Clause("CLI-3.3.1")]
    public void Clinton_City_takes_no_other_mailbox_and_no_reason_for_one()
    {
        var asked = Given.Asked(Unit) with { OfficialEmail = "parks@gmail.com", OfficialEmailReason = "The platform takes no other" };
        var problem = Assert.Single(Check(ClintonCity, asked), problem => problem.Field.StartsWith("OfficialEmail", StringComparison.Ordinal));
        Assert.Equal(new("OfficialEmail", "Use a City e-mail address. “parks@gmail.com” is not one.", "CLI-3.3.1"), problem);
        var draft = Given.Draft(Asker, content: asked);
        Assert.Equal("CLI-3.3.1", draft.Refuses(() => draft.SubmitForApproval(Asker, [problem], 2026, Given.Now)).ClauseId);
        Assert.Equal(AccountRequestStatus.Draft, draft.Status);
    }

    private static IReadOnlyList<FieldProblem> InWanamingo(Func<AccountCharter, AccountCharter> change) => Check(Wanamingo, AskedInWanamingo(change));

    private static AccountRequestContent AskedInWanamingo(Func<AccountCharter, AccountCharter> change) =>
        Given.Asked(Unit) with { Purposes = ["communications"], Charter = change(Given.Charter) };
}
