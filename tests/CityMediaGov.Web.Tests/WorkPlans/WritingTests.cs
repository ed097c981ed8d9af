using System.Net;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.WorkPlans;

/// <summary>Writing a plan, saving it and sending it.</summary>
public sealed class WritingTests(PlanningCity planning) : IClassFixture<PlanningCity>
{
    private const string New = "/work-plans/new";
    private const string Send = "Send to Cora Coordinator or Alex Administrator";

    [Fact]
    [Clause("CLI-0.3")]
    public async Task A_new_plan_shows_the_policys_words_on_opportunities_and_risk_and_asks_for_both()
    {
        var (_, chair) = await planning.UnitAsync();
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var page = await visitor.GetAsync(New);
        Assert.Contains("The use of social media presents both opportunities and risk to the City. In general, the City supports the use of social media to enhance communication and foster improvements.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Which opportunities are expected: better communication, improvements?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Which risk to the City is expected", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClauseRow("CLI-3.1.1c", "emergency-response-procedures", "Write what the plan says on “emergency response procedures”")]
    [ClauseRow("CLI-3.1.1b", "city-policies", "Write what the plan says on “how this plan complements city policies”")]
    [InlineData("mission-and-goals", "Write what the plan says on “mission and goals”")]
    [InlineData("audience", "Write what the plan says on “audience”")]
    [InlineData("legal-risks", "Write what the plan says on “legal risks”")]
    [InlineData("technical-capabilities", "Write what the plan says on “technical capabilities”")]
    [InlineData("security-issues", "Write what the plan says on “security issues”")]
    public async Task A_plan_without_a_section_that_the_policy_asks_is_refused_naming_it(string section, string sentence)
    {
        var (unit, chair) = await planning.UnitAsync();
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var before = await planning.EntriesAsync();
        var answer = await visitor.SendAsync(New, planning.CompleteBut(unit, (PlanningCity.Field(section), " ")), Send);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains(sentence, StringComparison.Ordinal));
        Assert.Contains("About", answer.ValueOf(PlanningCity.Field(section == "audience" ? "legal-risks" : "audience")), StringComparison.Ordinal);
        Assert.Empty(await planning.PlansOfAsync(unit));
        Assert.Equal(before, await planning.EntriesAsync());
    }

    [Fact]
    public async Task The_section_for_everything_else_may_stay_empty()
    {
        var (unit, chair) = await planning.UnitAsync();
        using var visitor = await planning.Host.VisitAsAsync(chair);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync(New, planning.CompleteBut(unit, (PlanningCity.Field("other"), "")), Send)).Status);
        Assert.DoesNotContain(Assert.Single(await planning.PlansOfAsync(unit)).Sections, section => section.Key == "other");
    }

    [Fact]
    public async Task A_platform_that_the_city_added_is_offered_and_read_by_its_name_everywhere()
    {
        var platform = await planning.City.AddPlatformAsync("Rookery");
        var (unit, chair) = await planning.UnitAsync();
        var (other, otherChair) = await planning.UnitAsync();
        await planning.City.PlanAsync(other, otherChair, planning.City.PlanContent("Families", platform.Key));

        using var visitor = await planning.Host.VisitAsAsync(chair);
        var form = await visitor.GetAsync(New);
        Assert.Contains("Rookery", form.Html.QuerySelectorAll("[name='Input.Platforms']").Select(box => box.ParentElement!.TextContent.Trim()));
        var sent = await visitor.SendAsync(form, planning.CompleteBut(unit, ("Input.Platforms", platform.Key)), Send);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        var plan = Assert.Single(await planning.PlansOfAsync(unit));
        Assert.Equal([platform.Key], plan.Content.Platforms);

        Assert.Contains("Rookery", (await visitor.FollowAsync(sent)).WordsOf("main"), StringComparison.Ordinal);
        var list = await visitor.GetAsync($"/work-plans?platform={platform.Key}");
        Assert.Contains("Rookery", list.Html.QuerySelectorAll("[name=platform] option").Select(option => option.TextContent.Trim()));
        Assert.Equal(2, list.Html.QuerySelectorAll(".item").Length);
        Assert.All(list.Html.QuerySelectorAll(".item__meta"), meta => Assert.Contains("Rookery", meta.TextContent, StringComparison.Ordinal));
        using var coordinator = await planning.Host.VisitAsAsync(planning.City.Coordinator);
        var decide = await coordinator.GetAsync(await planning.ApprovalPathAsync(plan.Id));
        Assert.DoesNotContain($" {platform.Key}", decide.WordsOf("main"), StringComparison.Ordinal); // the key is in lower case
        Assert.Contains("Rookery", decide.WordsOf("main table"), StringComparison.Ordinal);

        await planning.City.TakeOutOfUseAsync(platform);
        Assert.DoesNotContain("Rookery", (await visitor.GetAsync(New)).WordsOf("main"), StringComparison.Ordinal);
        Assert.Contains("Rookery", (await visitor.GetAsync($"/work-plans/{plan.Id}")).WordsOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_names_a_policy_of_the_city_and_a_platform()
    {
        var (unit, chair) = await planning.UnitAsync();
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var answer = await visitor.SendAsync(New, planning.CompleteBut(unit, ("Input.Platforms", null), ("Input.RelatedPolicies", null)), Send);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains("Choose at least one platform, or name another one", StringComparison.Ordinal));
        Assert.Contains(answer.Errors, error => error.Contains("Name at least one policy of the City that the plan complements", StringComparison.Ordinal));
        Assert.Empty(await planning.PlansOfAsync(unit));

        await visitor.SendAsync(answer, [("Input.OtherPlatforms", "Bluesky"), ("Input.OtherPolicies", "Records policy\nConduct policy")], Send);
        var content = Assert.Single(await planning.PlansOfAsync(unit)).Content;
        Assert.Equal(("Bluesky", 0), (content.OtherPlatforms, content.Platforms.Count));
        Assert.Equal(["Records policy", "Conduct policy"], content.RelatedPolicies);
    }

    [Fact]
    public async Task A_section_one_character_too_long_is_refused_and_what_was_typed_stays()
    {
        var (unit, chair) = await planning.UnitAsync();
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var page = await visitor.GetAsync(New);
        var longest = new string('a', WorkPlan.SectionLength);
        var answer = await visitor.SendAsync(page, planning.CompleteBut(unit, (PlanningCity.Field("audience"), longest + "b")), "Save the plan");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains("Use 4000 characters at most. There are 4001.", StringComparison.Ordinal));
        Assert.Equal(longest + "b", answer.ValueOf(PlanningCity.Field("audience")));
        Assert.Empty(await planning.PlansOfAsync(unit));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync(page, planning.CompleteBut(unit, (PlanningCity.Field("audience"), longest)), "Save the plan")).Status);
        Assert.Equal(longest, Assert.Single(await planning.PlansOfAsync(unit)).Content.TextOf("audience"));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_plan()
    {
        var (unit, chair) = await planning.UnitAsync();
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var page = await visitor.GetAsync(New);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => visitor.SendAsync(page, planning.Complete(unit), Send))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        var plan = Assert.Single(await planning.PlansOfAsync(unit));
        Assert.Equal((WorkPlanStatus.InReview, 1), (plan.Status, plan.Version));
        Assert.Equal(["work-plan.drafted", "work-plan.submitted"], await planning.FactsAsync(plan.Id));
    }

    [Fact]
    public async Task A_unit_prepares_one_version_at_a_time()
    {
        var (unit, chair) = await planning.UnitAsync();
        var draft = await planning.City.DraftPlanAsync(unit, chair);
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var page = await visitor.GetAsync(New);
        Assert.Contains("Version 1 is in preparation already.", page.Text, StringComparison.Ordinal);
        var answer = await visitor.SendAsync(page, planning.Complete(unit), "Save the plan");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Version 1 of this plan is in preparation already.", answer.Refusal, StringComparison.Ordinal);
        Assert.Equal([draft], (await planning.PlansOfAsync(unit)).Select(plan => plan.Id));
    }

    [Fact]
    public async Task The_head_of_another_unit_does_not_see_a_draft()
    {
        var (unit, chair) = await planning.UnitAsync();
        var draft = await planning.City.DraftPlanAsync(unit, chair);
        foreach (var other in new[] { planning.City.OtherHead, planning.City.Coordinator })
        {
            using var visitor = await planning.Host.VisitAsAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/work-plans/{draft}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/work-plans/{draft}/edit")).Status);
            Assert.Contains("No plan matches", (await visitor.GetAsync($"/work-plans?unit={unit.Id}")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_of_the_unit_writes_the_plan_but_only_its_head_sends_it()
    {
        var (unit, chair) = await planning.UnitAsync();
        var member = await planning.City.JoinAsync($"Member of {unit.Name}", null, unit);
        var draft = await planning.City.DraftPlanAsync(unit, member);
        using var visitor = await planning.Host.VisitAsAsync(member);
        var page = await visitor.GetAsync($"/work-plans/{draft}/edit");
        Assert.Contains("The Chair of the unit sends it.", page.Text, StringComparison.Ordinal);
        var before = await planning.EntriesAsync();
        var form = page.FormFor("Save the plan", []);
        var forged = await visitor.PostAsync($"/work-plans/{draft}/edit", form.Fields);
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
        Assert.Equal(before, await planning.EntriesAsync());

        using var head = await planning.Host.VisitAsAsync(chair);
        Assert.Equal(HttpStatusCode.Redirect, (await head.SendAsync($"/work-plans/{draft}/edit", [], Send)).Status);
        Assert.Equal(WorkPlanStatus.InReview, (await planning.City.PlanOfAsync(draft)).Status);
    }

    [Fact]
    public async Task A_plan_that_is_being_decided_cannot_be_edited_nor_sent_again()
    {
        var (unit, chair) = await planning.UnitAsync();
        var draft = await planning.City.DraftPlanAsync(unit, chair);
        using var visitor = await planning.Host.VisitAsAsync(chair);
        var page = await visitor.GetAsync($"/work-plans/{draft}/edit");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SendAsync(page, [], Send)).Status);
        var stamp = (await planning.City.PlanOfAsync(draft)).Stamp;

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.GetAsync($"/work-plans/{draft}/edit")).Status);
        foreach (var button in new[] { "Save the plan", Send })
        {
            var late = await visitor.SendAsync(page, [(PlanningCity.Field("audience"), "Somebody else")], button);
            Assert.Equal(HttpStatusCode.Conflict, late.Status);
            Assert.Equal("Somebody else", late.ValueOf(PlanningCity.Field("audience")));
        }
        var plan = await planning.City.PlanOfAsync(draft);
        Assert.Equal((stamp, "Families and teens"), (plan.Stamp, plan.Content.TextOf("audience")));
    }

    [Fact]
    public async Task Two_of_a_unit_who_write_at_once_do_not_overwrite_each_other()
    {
        var (unit, chair) = await planning.UnitAsync();
        var member = await planning.City.JoinAsync($"Second of {unit.Name}", null, unit);
        var draft = await planning.City.DraftPlanAsync(unit, chair);
        using var one = await planning.Host.VisitAsAsync(chair);
        using var other = await planning.Host.VisitAsAsync(member);
        var (first, second) = (await one.GetAsync($"/work-plans/{draft}/edit"), await other.GetAsync($"/work-plans/{draft}/edit"));
        Assert.Equal(HttpStatusCode.Redirect, (await one.SendAsync(first, [(PlanningCity.Field("audience"), "Hikers")], "Save the plan")).Status);
        var late = await other.SendAsync(second, [(PlanningCity.Field("audience"), "Riders")], "Save the plan");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Riders", late.ValueOf(PlanningCity.Field("audience")));
        Assert.Equal("Hikers", (await planning.City.PlanOfAsync(draft)).Content.TextOf("audience"));
    }
}
