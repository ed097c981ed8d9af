using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Registry;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Registry.Requests;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Registry.Platforms;

/// <summary>A policy by which the City Manager's Office approves platforms.</summary>
public sealed class ApprovingCity() : AskingCity("clinton-city");

/// <summary>From a request that cannot be sent to the decision on its platform. Each test has a platform of its own.</summary>
public sealed class AssessmentTests(ApprovingCity asking) : IClassFixture<ApprovingCity>
{
    private TestCity City => asking.City;

    [Fact, Clause("CLI-1.1b")]
    public async Task On_a_platform_that_is_not_approved_a_request_is_drafted_and_not_sent_until_it_is_assessed()
    {
        var typed = asking.Complete("https://www.tiktok.com/@parksexample");
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var draft = await author.FollowAsync(await author.SendAsync(AskingCity.NewAddress, typed, "Save draft"));
        Assert.Contains("TikTok: not approved.", draft.Text, StringComparison.Ordinal);
        var before = await asking.EverythingAsync();

        var refused = await author.SendAsync(draft, [], AskingCity.SendButton(draft));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Error: The City has not approved TikTok: it has to be assessed before an account there can be asked for.", PlatformError(refused));
        Assert.Equal(before, await asking.EverythingAsync());

        var form = await author.GetAsync(refused.Html.QuerySelectorAll("a").Single(link => link.TextContent == "Ask for its assessment").GetAttribute("href")!);
        Assert.Equal("Photos and short reminders of programs.\nNothing else.", form.ValueOf("Input.Purpose"));
        var sent = await author.SendAsync(form, Answers(), "Ask for the assessment");
        var page = await author.FollowAsync(sent);
        Assert.Contains("Waits for Alex Administrator, City Manager's Office", page.Text, StringComparison.Ordinal);
        var assessment = await AssessmentAsync(page);
        Assert.Equal(("tiktok", City.Staff.Id, PlatformAssessmentStatus.InReview, 3), (assessment.PlatformKey, assessment.RequestedBy, assessment.Status, assessment.Answers.Count));
        Assert.Equal(["platform-assessment.asked"], await asking.FactsOfAsync(assessment.Id));
        Assert.Equal("Error: The City is still assessing TikTok: no account there can be asked for before it is approved.", PlatformError(await author.SendAsync(draft, [], AskingCity.SendButton(draft))));

        await DecideAsync(assessment.Id, "Approve", null);

        Assert.Equal((PlatformAssessmentStatus.Approved, "Why is it appropriate for use by the City? Its export was tried."), await OutcomeAsync(assessment.Id));
        Assert.Contains("Approved.", (await author.GetAsync("/registry/platforms/tiktok")).Text, StringComparison.Ordinal);
        Assert.Null((await author.SendAsync(draft, [], AskingCity.SendButton(draft))).Html.QuerySelector("#Input_Platform-e"));
    }

    [Fact]
    public async Task An_assessment_without_answers_is_refused_criterion_by_criterion()
    {
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        var before = await asking.EverythingAsync();

        var refused = await author.SendAsync("/registry/platforms/flickr/assess", [("Input.Purpose", " "), .. Answers(" ")], "Ask for the assessment");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Say what the platform is wanted for", refused.Errors);
        foreach (var criterion in City.Policy.Profile.PlatformApproval!.Criteria)
            Assert.Contains($"Answer in words: {criterion.Text}", refused.Errors);
        Assert.Equal(before, await asking.EverythingAsync());
        Assert.False(await asking.Host.ReadAsync(db => db.PlatformAssessments.AnyAsync(found => found.PlatformKey == "flickr")));
    }

    [Fact]
    public async Task What_came_back_is_a_duty_that_sending_it_again_closes()
    {
        var id = await City.AssessAsync(City.Staff, "reddit", "Reddit");
        await DecideAsync(id, "ReturnForChanges", "Say who reads it.");
        Assert.Equal([(DutyKind.AssessmentReturned, DutyState.Open)], await DutiesAsync(id));
        using var author = await asking.Host.VisitAsAsync(City.Staff);
        Assert.Contains("Say who reads it.", (await author.GetAsync("/registry/platforms/reddit/assess")).Text, StringComparison.Ordinal);
        using var colleague = await asking.Host.VisitAsAsync(City.Colleague);
        Assert.Contains("Only the person who asked can do this.", (await colleague.GetAsync("/registry/platforms/reddit/assess")).Refusal, StringComparison.Ordinal);

        var again = await author.SendAsync("/registry/platforms/reddit/assess", [("Input.Purpose", "Questions of residents, read by the clerk")], "Send it again");

        Assert.Equal($"/registry/platforms/assessments/{id}", again.Location);
        Assert.Equal([(DutyKind.AssessmentReturned, DutyState.Met)], await DutiesAsync(id));
        Assert.Equal(PlatformAssessmentStatus.InReview, (await OutcomeAsync(id)).Item1);
        await author.SendAsync($"/registry/platforms/assessments/{id}", [], "Withdraw it");
        Assert.Equal(PlatformAssessmentStatus.Withdrawn, (await OutcomeAsync(id)).Item1);
        Assert.Equal(["platform-assessment.asked", "platform-assessment.settled", "platform-assessment.asked", "platform-assessment.settled"], await asking.FactsOfAsync(id));
    }

    [Fact]
    public async Task Two_who_ask_at_once_have_one_assessment()
    {
        var ids = await Task.WhenAll(City.AssessAsync(City.Staff, "vimeo", "Vimeo"), City.AssessAsync(City.Colleague, "vimeo", "Vimeo"), City.AssessAsync(City.OtherStaff, "vimeo", "Vimeo"));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await asking.Host.ReadAsync(db => db.PlatformAssessments.CountAsync(found => found.PlatformKey == "vimeo")));
        Assert.Equal(1, await asking.Host.ReadAsync(db => db.ApprovalRequests.CountAsync(found => found.SubjectId == ids[0])));
    }

    [Fact]
    public async Task A_platform_that_lost_its_approval_keeps_its_accounts_and_lets_no_request_through()
    {
        var official = await City.GoLiveAsync("Parks on Film", "https://www.youtube.com/@parksonfilm");
        var waiting = await City.AskAsync(City.Staff, City.Content(City.Staff, "https://www.youtube.com/@parkstoo"));
        var id = await City.AssessAsync(City.Coordinator, "youtube", "YouTube");
        await DecideAsync(id, "Reject", "Comments cannot be exported any more.");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => City.DecideAsync(waiting, City.Head));

        Assert.Equal(("The City has not approved YouTube: it has to be assessed before an account there can be asked for.", "CLI-1.3"), (refused.Refusal.Sentence, refused.Refusal.ClauseId));
        Assert.Equal(AccountRequestStatus.InReview, (await asking.RequestAsync(waiting)).Status);
        using var staff = await asking.Host.VisitAsAsync(City.Staff);
        Assert.Contains("The City has not approved YouTube.", (await staff.GetAsync($"/registry/{official.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(AccountStatus.Live, (await asking.Host.ReadAsync(db => db.SocialAccounts.AsNoTracking().SingleAsync(account => account.Id == official.Id))).Status);
        var page = await staff.GetAsync("/registry/platforms/youtube");
        Assert.Contains("Comments cannot be exported any more.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Accounts exist there.", page.Text, StringComparison.Ordinal);
        await City.DecideAsync(waiting, City.Head, Verdict.ReturnForChanges, "Choose another platform."); // what is not approving goes on
        Assert.Equal(AccountRequestStatus.Returned, (await asking.RequestAsync(waiting)).Status);
    }

    [Fact]
    public async Task A_platform_typed_anew_is_assessed_under_its_name()
    {
        var typed = asking.Complete("https://murmur.example/parks").Append(("Input.OtherPlatform", "Murmur")).ToList();
        var refused = await asking.SendAsync(City.Staff, typed);
        Assert.Equal("Error: The City has not approved Murmur: it has to be assessed before an account there can be asked for.", PlatformError(refused));
        using var author = await asking.Host.VisitAsAsync(City.Staff);

        var form = await author.GetAsync(refused.Html.QuerySelectorAll("a").Single(link => link.TextContent == "Ask for its assessment").GetAttribute("href")!);
        var page = await author.FollowAsync(await author.SendAsync(form, [("Input.Purpose", "Residents write there"), .. Answers()], "Ask for the assessment"));
        await DecideAsync((await AssessmentAsync(page)).Id, "Approve", null);

        Assert.Null((await asking.SendAsync(City.Staff, typed)).Html.QuerySelector("#Input_Platform-e"));
        Assert.Contains("Its export was tried.", (await author.GetAsync("/registry/platforms/murmur")).Text, StringComparison.Ordinal);
        Assert.Contains("Murmur", (await author.GetAsync("/registry/platforms?show=typed")).WordsOf("table"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/registry/platforms/murmur2/assess?name=Murmur")).Status);
    }

    private IEnumerable<(string Name, string? Value)> Answers(string words = "The vendor exports everything.") =>
        City.Policy.Profile.PlatformApproval!.Criteria.Select(criterion => ($"Input.Answers[{criterion.Key}]", (string?)words));

    private async Task DecideAsync(Guid assessment, string verdict, string? reason)
    {
        using var office = await asking.Host.VisitAsAsync(City.Administrator!);
        var answer = await office.SendAsync($"/approvals/{await City.ApprovalOfAsync(assessment)}",
            [("Input.Verdict", verdict), ("Input.Answers[reason].Words", "Its export was tried."), ("Input.Reason", reason ?? "")], "Record the decision");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private static string PlatformError(Page page) => Page.Fold(page.One("#Input_Platform-e").TextContent);

    private Task<PlatformAssessment> AssessmentAsync(Page page) =>
        asking.Host.ReadAsync(db => db.PlatformAssessments.AsNoTracking().SingleAsync(found => found.Id == AskingCity.IdIn(page.Address)));

    private Task<(PlatformAssessmentStatus, string?)> OutcomeAsync(Guid id) => asking.Host.ReadAsync(async db =>
    {
        var found = await db.PlatformAssessments.AsNoTracking().SingleAsync(assessment => assessment.Id == id);
        return (found.Status, found.Outcome);
    });

    private Task<List<(DutyKind, DutyState)>> DutiesAsync(Guid about) => asking.Host.ReadAsync(async db =>
        (await db.Duties.AsNoTracking().Where(duty => duty.AboutId == about).Select(duty => new { duty.Kind, duty.State }).ToListAsync()).Select(duty => (duty.Kind, duty.State)).ToList());
}
