using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>What a plan itself refuses, whoever hands it in and by whatever page.</summary>
public sealed class WorkPlanTests
{
    private static readonly WorkPlanRules Rules = Given.InForce(Packs.Named("clinton-city"), Given.Today).Profile.WorkPlan!;
    private static readonly Unit Club = Unit.Add(new("Rail club", "group", null), Given.Steward, Given.Now);
    private static readonly Actor Chair = new(Guid.CreateVersion7(), "Charlie Chair", "Chair", Club.Id, [new(Role.DepartmentHead, Club.Id)], []);

    private static readonly WorkPlanContent Whole = new(
        [.. Rules.Sections.Where(section => section.Required).Select(section => new PlanText(section.Key, section.Title, $"About {section.Title}."))],
        ["facebook"], null, ["Records policy"]);

    [Theory]
    [ClauseRow("CLI-3.1.1b", "CLI-3.1.1b", "city-policies", "Write what the plan says on “how this plan complements city policies”")]
    [ClauseRow("CLI-3.1.1c", "CLI-3.1.1c", "emergency-response-procedures", "Write what the plan says on “emergency response procedures”")]
    public void A_plan_without_a_section_that_the_policy_asks_is_not_sent(string clause, string section, string sentence)
    {
        var plan = Drafted(Whole with { Sections = [.. Whole.Sections.Where(text => text.Key != section)] });
        var problem = Assert.Single(WorkPlanCheck.Look(plan.Content, Rules));
        Assert.Equal(new(WorkPlanCheck.FieldOf(section), sentence, clause), problem);
        RefusesToBeSent(plan, problem);
    }

    [Fact]
    [Clause("CLI-3.1.1b")]
    public void A_plan_that_names_no_policy_of_the_city_is_not_sent()
    {
        var plan = Drafted(Whole with { RelatedPolicies = [] });
        var problem = Assert.Single(WorkPlanCheck.Look(plan.Content, Rules));
        Assert.Equal(("RelatedPolicies", "CLI-3.1.1b"), (problem.Field, problem.ClauseId));
        RefusesToBeSent(plan, problem);
    }

    [Fact]
    public void A_whole_plan_is_sent()
    {
        var plan = Drafted(Whole);
        Assert.Empty(WorkPlanCheck.Look(plan.Content, Rules));
        plan.SubmitForApproval(Chair, [], Given.Later);
        Assert.Equal((WorkPlanStatus.InReview, "work-plan.submitted"), (plan.Status, plan.LastFact().Action.Code));
    }

    private static WorkPlan Drafted(WorkPlanContent content) => WorkPlan.Begin(Club, 1, null, content, "key", Chair, Given.Now);

    private static void RefusesToBeSent(WorkPlan plan, FieldProblem problem)
    {
        var refusal = plan.Refuses(() => plan.SubmitForApproval(Chair, [problem], Given.Later));
        Assert.Equal((problem.Sentence, problem.ClauseId), (refusal.Sentence, refusal.ClauseId));
        Assert.Equal((WorkPlanStatus.Draft, null), (plan.Status, plan.SubmittedAt));
    }
}
