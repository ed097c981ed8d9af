using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class CityRulesTests
{
    private static PolicyProfile Profile(string pack) => Packs.Named(pack).Read().Profile;

    [Fact]
    public void The_closed_list_has_exactly_the_five_accounts_of_the_policy()
    {
        var list = Profile("west-st-paul").Account.ClosedList!;
        Assert.Equal(
            ["facebook.com/cityofwsp", "twitter.com/WestStPaul", "facebook.com/WestStPaulPD", "twitter.com/WestStPaulPD", "vimeo.com/weststpaul"],
            list.Accounts.Select(account => account.Address));
        Assert.Equal(["WSP-SCOPE-3", "WSP-SCOPE-4", "WSP-SCOPE-5", "WSP-SCOPE-6", "WSP-SCOPE-7"], list.Accounts.Select(account => account.Source));
        Assert.Equal((60, Sources.City), (list.AmendWithin!.Days, list.AmendWithin.Source));
        Assert.Null(Profile("wausau").Account.ClosedList);
    }

    [Fact]
    public void A_head_of_department_and_then_the_coordinator_in_writing_approve_an_account()
    {
        var chain = Profile("west-st-paul").Account.ApprovalChain;
        Assert.Equal(["DepartmentHead", "Coordinator"], chain.SelectMany(step => step.Ask));
        Assert.Equal([true, false], chain.Select(step => step.WithinUnit));
        Assert.Equal([false, true], chain.Select(step => step.InWriting));
        Assert.Equal([null, new SourcedRole("Clerk", Sources.City)], chain.Select(step => step.Substitute));
        Assert.Equal(["WSP-RULES-2", "WSP-RULES-3", "WSP-RULES-4"], chain.SelectMany(step => step.Sources));
    }

    [Fact]
    public void Another_citys_chain_names_no_substitute()
    {
        var chain = Profile("wausau").Account.ApprovalChain;
        Assert.Equal(["DepartmentHead", "Coordinator"], chain.SelectMany(step => step.Ask));
        Assert.All(chain, step => Assert.Null(step.Substitute));
        Assert.Equal(["WAU-OWN-5", "WAU-USE-29", "WAU-DEF-10"], chain.SelectMany(step => step.Sources));
    }

    [Fact]
    public void Heads_decide_an_account_and_the_coordinator_cooperates()
    {
        var chain = Profile("clinton-city").Account.ApprovalChain;
        Assert.Equal(["DepartmentHead", "Coordinator"], chain.SelectMany(step => step.Ask));
        Assert.Equal([true, false], chain.Select(step => step.WithinUnit));
        Assert.Equal([false, true], chain.Select(step => step.Cooperates));
        Assert.Equal(["CLI-2.1", "CLI-2.1b"], chain.SelectMany(step => step.Sources));
        Assert.All(chain, step => Assert.Equal(new SourcedRole("Administrator", Sources.City), step.Substitute));
    }

    [Fact]
    public void A_plan_has_the_six_topics_of_the_policy_in_its_words_and_two_approvers_of_whom_one_is_enough()
    {
        var plan = Profile("clinton-city").WorkPlan!;
        Assert.Equal(["mission and goals", "audience", "legal risks", "technical capabilities", "security issues", "emergency response procedures"],
            plan.Sections.Where(section => section is { Required: true, Source: "CLI-3.1.1c" }).Select(section => section.Title));
        Assert.Equal(["other"], plan.Sections.Where(section => !section.Required).Select(section => section.Key));
        var step = Assert.Single(plan.ApprovalChain);
        Assert.Equal((ChainRule.AnyOf, false), (step.Rule, step.WithinUnit));
        Assert.Equal(["Coordinator", "Administrator"], step.Ask);
        Assert.Equal((365, Sources.City), (plan.ReviewEvery!.Days, plan.ReviewEvery.Source));
    }

    [Fact]
    public void A_state_that_the_policy_does_not_name_is_not_guessed()
    {
        var profile = Profile("clinton-city");
        Assert.Null(profile.City.State);
        Assert.Equal(["Chair", "Chair", "Chair", "Department Head"], profile.UnitTypes.Select(type => type.HeadTitle));
        Assert.Equal(["board", "committee", "group", "department"], profile.UnitTypes.Select(type => type.Key));
    }

    [Fact]
    public void A_rule_that_a_policy_lacks_is_off()
    {
        var (one, other) = (Profile("west-st-paul").Account, Profile("wausau").Account);
        Assert.Null(one.RiskStatementRequired);
        Assert.Null(one.CityEmailRule);
        Assert.Empty(one.RiskText);
        Assert.Null(other.NeedStatementRequired);
        Assert.Null(other.Closure);
        Assert.Null(one.OverlapWarning);
    }

    [Fact]
    public void Rules_carry_the_values_and_clauses_of_their_policy()
    {
        var (one, other) = (Profile("west-st-paul").Account, Profile("wausau").Account);
        Assert.Equal(new ClosureRule(false, 0, "WSP-POLICY-4"), one.Closure);
        Assert.Equal(new Sourced<int>(1, "WSP-RULES-1"), one.MinManagers);
        Assert.Equal(new Sourced<bool>(true, Sources.City), one.NeedStatementRequired);
        Assert.Equal(new Sourced<int>(1, "WAU-AUT-1"), other.MinManagers);
        Assert.Equal(new Sourced<bool>(true, "WAU-USE-30"), other.RiskStatementRequired);
        Assert.Equal(new Sourced<Strictness>(Strictness.WhereFeasible, "WAU-OWN-17"), other.CityEmailRule);
        Assert.Equal(new Sourced<Strictness>(Strictness.WhereFeasible, "WAU-OWN-6"), other.RegisteredInCityName);
        Assert.Equal(["mission", "meetings", "activities", "current issues"], other.PurposeChoices.Select(choice => choice.Text));
        Assert.Equal(["WAU-PUR-3c", "WAU-USE-29", "WAU-USE-29b"], other.RiskText.Select(risk => risk.Source));
        Assert.Equal((2, Sources.City), (one.DecideWithin!.BusinessDays, one.DecideWithin.Source));
        Assert.Equal((2, Sources.City), (other.DecideWithin!.BusinessDays, other.DecideWithin.Source));
    }

    [Fact]
    public void Features_are_on_as_each_policy_has_them()
    {
        var (one, other) = (Profile("west-st-paul"), Profile("wausau"));
        Assert.True(one.Has(Features.Appeals) && one.Has(Features.PolicyDisputes) && one.Has(Features.Premoderation) && one.Has(Features.InvestigativeAccounts));
        Assert.False(one.Has(Features.BlockedUsers) || one.Has(Features.WorkPlans));
        Assert.True(other.Has(Features.BlockedUsers) && other.Has(Features.DeviceSecurity));
        Assert.False(other.Has(Features.Appeals) || other.Has(Features.PolicyDisputes) || other.Has(Features.Premoderation) || other.Has(Features.InvestigativeAccounts));
        Assert.False(one.Has("no-such-feature"));
    }

    [Fact]
    public void A_draft_stays_a_draft_and_dates_are_not_invented()
    {
        Assert.Equal(new Sourced<PolicyStatus>(PolicyStatus.Draft, "WSP-TITLE-2"), Profile("west-st-paul").Policy.Status);
        var other = Profile("wausau").Policy;
        Assert.Equal((PolicyStatus.Adopted, null, null), (other.Status.Value, other.Effective, other.Revised));
    }

    [Fact]
    public void A_role_that_the_policy_leaves_unfilled_does_not_exist()
    {
        Assert.Null(Profile("west-st-paul").RoleTitled("Administrator"));
        Assert.Equal("Marketing and Communications Manager", Profile("west-st-paul").RoleTitled("Coordinator")!.Title);
        Assert.Equal("Clerk", Profile("west-st-paul").RoleTitled("RecordsOfficer")!.FilledBy);
        Assert.Null(Profile("wausau").RoleTitled("Clerk"));
    }

    [Theory]
    [InlineData("Twitter")]
    [InlineData(" x ")]
    [InlineData("TWITTER")]
    public void A_platform_is_found_by_any_of_its_names(string name) => Assert.Equal("twitter", Profile("west-st-paul").PlatformCalled(name)!.Key);

    [Fact]
    public void The_blank_in_the_text_is_kept_and_the_profile_says_what_fills_it()
    {
        var policy = Packs.Named("west-st-paul").Read();
        var blank = Assert.Single(policy.Profile.Blanks);
        Assert.Equal(BlankFilling.NoticeUrl, blank.FilledWith);
        Assert.EndsWith("social media page. [Insert link to notice]", policy.Text.Blocks.Single(block => block.ClauseIds.Contains("WSP-RULES-11")).Text, StringComparison.Ordinal);
    }
}
