using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using CityMediaGov.Domain.Tests.Policies;

namespace CityMediaGov.Domain.Tests.Registry;

/// <summary>Platforms that the city has to approve before it has accounts there.</summary>
public sealed class PlatformAssessmentTests
{
    private static readonly PolicyInForce Clinton = Given.InForce(Packs.Named("clinton-city"));
    private static readonly PlatformApprovalRules Rules = Clinton.Profile.PlatformApproval!;
    private static readonly AssessmentContent Answered = new("Short films of council meetings", Rules.Criteria.ToDictionary(criterion => criterion.Key, _ => "Yes, by the vendor’s export."));

    [Fact]
    public void Every_criterion_of_the_policy_is_answered_in_words()
    {
        Assert.Empty(PlatformAssessment.Check(Answered, Rules));

        var problems = PlatformAssessment.Check(new(" ", Rules.Criteria.ToDictionary(criterion => criterion.Key, _ => " ")), Rules);

        Assert.Equal(["Purpose", .. Rules.Criteria.Select(criterion => $"Answers[{criterion.Key}]")], problems.Select(problem => problem.Field));
        Assert.Equal(Rules.Criteria.Select(criterion => $"Answer in words: {criterion.Text}"), problems.Skip(1).Select(problem => problem.Sentence));
        Assert.Equal("Say what the platform is wanted for", Assert.Throws<RefusedException>(() => PlatformAssessment.Ask("vimeo", "Vimeo", Answered, problems, Given.Nobody, Given.Now)).Refusal.Sentence);
    }

    [Fact]
    public void Only_who_asked_sends_it_again_or_gives_it_up()
    {
        var assessment = Ask();
        Assert.Equal("This cannot be done while this assessment is in review.", assessment.Refuses(() => assessment.AskAgain(Answered, [], Given.Nobody, Given.Later)).Sentence);

        Settle(assessment, Verdict.ReturnForChanges, "Say who would run it.");

        Assert.Equal((PlatformAssessmentStatus.Returned, "vimeo", null), (assessment.Status, assessment.OpenKey, assessment.SettledAt));
        Assert.Equal(RefusalKind.NotYours, assessment.Refuses(() => assessment.AskAgain(Answered, [], Given.Coordinator, Given.Later)).Kind);
        Assert.Equal(RefusalKind.NotYours, assessment.Refuses(() => assessment.WithdrawReturned(Given.Coordinator, Given.Later)).Kind);
        assessment.AskAgain(Answered with { Purpose = "Films, by the clerk" }, [], Given.Nobody, Given.Later);
        Assert.Equal((PlatformAssessmentStatus.InReview, 2, "Films, by the clerk"), (assessment.Status, assessment.Revision, assessment.Purpose));
        Assert.Equal(["platform-assessment.asked", "platform-assessment.settled", "platform-assessment.asked"], assessment.Codes());
    }

    [Theory]
    [InlineData(Verdict.Approve, PlatformAssessmentStatus.Approved)]
    [InlineData(Verdict.Reject, PlatformAssessmentStatus.NotApproved)]
    public void The_outcome_stays_with_its_reason_and_the_day(Verdict verdict, PlatformAssessmentStatus status)
    {
        var assessment = Ask();

        Settle(assessment, verdict, "Its records can be exported.");

        Assert.Equal((status, "Its records can be exported.", Given.Later, null), (assessment.Status, assessment.Outcome, assessment.SettledAt, assessment.OpenKey));
    }

    [Fact]
    public void What_was_changed_after_it_was_read_is_not_decided()
    {
        var assessment = Ask();
        var request = Open(assessment);
        var other = PlatformAssessment.Ask("vimeo", "Vimeo", Answered with { Purpose = "Something else" }, [], Given.Nobody, Given.Now);
        request.Decide(Given.Coordinator, 1, Verdict.Approve, "Fine", null, Given.Later);

        var refusal = other.Refuses(() => ((IApprovalSubject)other).Settle(request, Given.Later));

        Assert.Equal(RefusalKind.ChangedMeanwhile, refusal.Kind);
        Assert.Equal(PlatformAssessmentStatus.InReview, other.Status);
    }

    [Theory]
    [InlineData("instagram", null, PlatformStanding.Approved)]
    [InlineData("x", null, PlatformStanding.Approved)]
    [InlineData("tiktok", null, PlatformStanding.NotApproved)]
    [InlineData("linkedin", null, PlatformStanding.NotApproved)]
    [InlineData("other", "Murmur", PlatformStanding.NotApproved)]
    [InlineData("other", "twitter", PlatformStanding.Approved)]
    public void Without_an_assessment_the_policys_own_words_stand(string platform, string? name, PlatformStanding standing) =>
        Assert.Equal(standing, Standings().Of(platform, name)?.Standing);

    [Fact]
    public void Before_a_platform_is_chosen_nothing_is_said_of_it() => Assert.Null(Standings().Of(null, null));

    [Fact]
    public void The_latest_assessment_takes_the_place_of_what_was_before()
    {
        var (first, second, open) = (Ask("instagram"), Ask("instagram"), Ask("instagram"));
        Settle(first, Verdict.Approve, "Exportable.");
        Settle(second, Verdict.Reject, "No longer exportable.", Given.Later.AddDays(1));

        var now = Standings(second, first, open).Of("instagram", null)!;

        Assert.Equal((PlatformStanding.NotApproved, "No longer exportable.", Given.Later.AddDays(1), open.Id), (now.Standing, now.Reason, now.DecidedAt, now.OpenId));
        Assert.Equal(("In assessment", "The City is still assessing Instagram: no account there can be asked for before it is approved."), (now.Words, now.WhyNot));
        Assert.Equal(PlatformStanding.Approved, Standings(first).Of("instagram", null)!.Standing);
    }

    [Fact]
    [Clause("CLI-1.1b")]
    public void On_a_platform_that_is_not_approved_no_account_is_asked_for_or_opened()
    {
        var unit = Guid.CreateVersion7();
        var standing = Standings().Of("tiktok", null)!;
        var content = Given.Asked(unit, "https://www.tiktok.com/@parks");

        var problem = Assert.Single(RequestRules.Check(content, Clinton, new(true, content.Managers, null) { Standing = standing }, Given.Nobody with { UnitId = unit }), problem => problem.Field == "Platform");
        Assert.Equal(new("Platform", "The City has not approved TikTok: it has to be assessed before an account there can be asked for.", "CLI-1.3"), problem);
        var draft = Given.Draft(Given.Nobody, unit, content);
        Assert.Equal("CLI-1.3", draft.Refuses(() => draft.SubmitForApproval(Given.Nobody, [problem], 2026, Given.Now)).ClauseId);

        var shut = ActivationGates.Look(new(Given.Approved(), Clinton, null, null) { Platform = standing }).Single(gate => gate.Gate == "platform");
        Assert.Equal((false, "The City has not approved TikTok."), (shut.IsMet, shut.Sentence));
        Assert.True(ActivationGates.Look(new(Given.Approved(), Clinton, null, null) { Platform = Standings().Of("facebook", null) }).Single(gate => gate.Gate == "platform").IsMet);
    }

    [Fact]
    public void Where_the_policy_has_no_platform_approved_no_gate_speaks_of_it() =>
        Assert.DoesNotContain(ActivationGates.Look(new(Given.Approved(), Given.WestStPaul, null, null)), gate => gate.Gate == "platform");

    private static StandingTable Standings(params PlatformAssessment[] assessments) => new(Clinton.Profile, Rules, PlatformCatalogue.List, assessments);

    private static PlatformAssessment Ask(string key = "vimeo") => PlatformAssessment.Ask(key, PlatformCatalogue.Find(new(key))!.Name, Answered, [], Given.Nobody, Given.Now);

    private static ApprovalRequest Open(PlatformAssessment assessment)
    {
        ApprovalRoute route = new("platform", [new("City Manager’s Office", [new(Role.Coordinator, "City Manager’s Office")])]);
        return ApprovalRequest.Open(assessment.AsSubject(), route, Clinton.Id, Given.Nobody,
            new([new(Given.Coordinator.Id, Given.Coordinator.Name, Given.Coordinator.Title, Role.Coordinator, null, [])], new Dictionary<Guid, Guid?>()), Given.Now);
    }

    private static void Settle(PlatformAssessment assessment, Verdict verdict, string note, DateTime? at = null)
    {
        var request = Open(assessment);
        request.Decide(Given.Coordinator, 1, verdict, note, null, at ?? Given.Later);
        ((IApprovalSubject)assessment).Settle(request, at ?? Given.Later);
    }
}
