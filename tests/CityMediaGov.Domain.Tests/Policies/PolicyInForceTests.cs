using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class PolicyInForceTests
{
    [Fact]
    public void It_knows_the_version_it_was_read_from()
    {
        var version = PolicyVersion.First(Packs.Named("wausau"), Given.Today, Given.Steward, Given.Now);
        var policy = new PolicyInForce(version);
        Assert.Equal((version.Id, 1, PolicyVersionStatus.Adopted, Given.Today, Given.Now, null), (policy.Id, policy.Number, policy.Status, policy.AdoptedOn!.Value, policy.InForceAt, policy.ReplacedAt));
        Assert.Equal(version.Hash, policy.Policy.Hash);
    }

    [Fact]
    public void West_St_Paul_asks_the_head_of_the_unit_and_then_in_writing_its_manager_with_the_clerk_to_stand_in()
    {
        var route = Given.WestStPaul.RouteOf(ApprovalChain.Account, "department");
        Assert.Equal(("account", null), (route.Key, route.Emergency));
        Assert.Equal([("Department Head", false), ("Marketing and Communications Manager", true)], route.Steps.Select(step => (step.Name, step.InWriting)));
        Assert.Equal(new RouteAsk(Role.DepartmentHead, "Department Head", WithinUnit: true), Assert.Single(route.Steps[0].Asks));
        Assert.Equal(new RouteAsk(Role.Coordinator, "Marketing and Communications Manager"), Assert.Single(route.Steps[1].Asks));
        Assert.Equal([null, new RouteAsk(Role.Clerk, "City Clerk")], route.Steps.Select(step => step.Substitute));
        Assert.Equal([["WSP-RULES-2"], ["WSP-RULES-3", "WSP-RULES-4"]], route.Steps.Select(step => step.Clauses));
        Assert.Equal((2, true), (route.DecideWithin!.BusinessDays!.Value, route.DecideWithin.IsSetByCity));
    }

    [Fact]
    public void Wausau_asks_the_head_and_then_its_coordinator_and_names_no_substitute()
    {
        var route = Given.Wausau.RouteOf(ApprovalChain.Account, "department");
        Assert.Equal(["Department Head", "Social Media Coordinator"], route.Steps.Select(step => step.Name));
        Assert.Equal([["WAU-OWN-5", "WAU-USE-29"], ["WAU-DEF-10"]], route.Steps.Select(step => step.Clauses));
        Assert.All(route.Steps, step => Assert.Equal((null, null, StepRule.AnyOf), (step.Substitute, step.Body, step.Rule)));
    }

    [Fact]
    public void A_body_is_recorded_by_its_clerk_and_a_filled_role_is_asked_of_who_fills_it()
    {
        var policy = Given.InForce(Packs.WithProfile(profile =>
        {
            profile["roles"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{ "role": "CityCouncil", "title": "City Council", "body": true, "recordedBy": "Clerk", "source": "city" }"""));
            var chain = profile["account"]!["approvalChain"]!.AsArray();
            chain[0]!["ask"] = System.Text.Json.Nodes.JsonNode.Parse("""["RecordsOfficer", "Coordinator"]""");
            chain[0]!["rule"] = "allOf";
            chain[0]!["withinUnit"] = false;
            chain[1]!["ask"] = System.Text.Json.Nodes.JsonNode.Parse("""["CityCouncil"]""");
            chain[1]!["body"] = "City Council";
        }));
        var route = policy.RouteOf(ApprovalChain.Account, "department");
        Assert.Equal([("City Clerk and Marketing and Communications Manager", StepRule.AllOf), ("City Council", StepRule.AnyOf)], route.Steps.Select(step => (step.Name, step.Rule)));
        Assert.Equal([Role.Clerk, Role.Coordinator], route.Steps[0].Asks.Select(ask => ask.Role));
        Assert.Equal((new RouteAsk(Role.Clerk, "City Council"), "City Council"), (Assert.Single(route.Steps[1].Asks), route.Steps[1].Body));
    }

    [Fact]
    public void A_heads_title_is_the_units()
    {
        var policy = Given.InForce(Packs.WithProfile(profile => profile["unitTypes"]![2]!["headTitle"] = "Chief of Police"));
        Assert.Equal("Chief of Police", policy.RouteOf(ApprovalChain.Account, "police").Steps[0].Asks[0].Title);
        Assert.Equal("Department Head", policy.RouteOf(ApprovalChain.Account, "facility").Steps[0].Asks[0].Title);
        Assert.Equal("Department Head", policy.RouteOf(ApprovalChain.Account, null).Steps[0].Asks[0].Title);
    }

    [Fact]
    public void Roles_are_printed_under_the_citys_titles()
    {
        Assert.Equal("Marketing and Communications Manager", Given.WestStPaul.TitleOf(Role.Coordinator));
        Assert.Equal("Social Media Coordinator", Given.Wausau.TitleOf(Role.Coordinator));
        Assert.Equal("Human resources", Given.Wausau.TitleOf(Role.HumanResources));
    }

    [Fact]
    public void Today_is_the_citys_day()
    {
        Assert.Equal(new DateOnly(2026, 11, 20), Given.Wausau.Today(new DateTime(2026, 11, 21, 5, 59, 59, DateTimeKind.Utc)));
        Assert.Equal(new DateOnly(2026, 11, 21), Given.Wausau.Today(new DateTime(2026, 11, 21, 6, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void Its_calendar_keeps_the_citys_holidays()
    {
        var due = Given.WestStPaul.Due(Given.WestStPaul.Profile.Account.DecideWithin, new DateTime(2026, 11, 25, 15, 0, 0, DateTimeKind.Utc))!;
        Assert.Equal(new DateOnly(2026, 11, 30), due.DueOn); // Thursday is Thanksgiving
        Assert.Null(Given.WestStPaul.Due(null, Given.Now));
        Assert.Null(Given.WestStPaul.Due(new TimeRule("promptly", null, null, null, "WSP-RULES-1"), Given.Now)!.DueAt);
    }

    [Fact]
    public void The_closed_list_is_known_by_normalised_address_and_number()
    {
        Assert.Equal(["facebook.com/cityofwsp", "facebook.com/weststpaulpd", "vimeo.com/weststpaul", "x.com/weststpaul", "x.com/weststpaulpd"], Given.WestStPaul.ListedAddresses.Order(StringComparer.Ordinal));
        Assert.Equal(5, Given.WestStPaul.ListNumbers["vimeo.com/weststpaul"].Number);
        Assert.Empty(Given.Wausau.ListedAddresses);
    }
}
