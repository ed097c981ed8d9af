using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Approvals;

/// <summary>Everybody who may not, at every step, with a form as somebody with a tool would send it.</summary>
public sealed class WhoDecidesTests(Hall hall) : IClassFixture<Hall>
{
    [Theory]
    [InlineData(1, nameof(TestCity.Staff), HttpStatusCode.Forbidden, "You asked for this, so someone else must decide.")]
    [InlineData(1, nameof(TestCity.Coordinator), HttpStatusCode.Forbidden, "This is the Department Head’s step.")]
    [InlineData(1, nameof(TestCity.Clerk), HttpStatusCode.Forbidden, "This is the Department Head’s step.")]
    [InlineData(1, nameof(TestCity.Colleague), HttpStatusCode.Forbidden, "This is the Department Head’s step.")]
    [InlineData(1, nameof(TestCity.OtherHead), HttpStatusCode.NotFound, "There is no record at this address that you can open.")]
    [InlineData(1, nameof(TestCity.OtherStaff), HttpStatusCode.NotFound, "There is no record at this address that you can open.")]
    [InlineData(1, nameof(TestCity.Steward), HttpStatusCode.NotFound, "There is no record at this address that you can open.")]
    [InlineData(2, nameof(TestCity.Staff), HttpStatusCode.Forbidden, "You asked for this, so someone else must decide.")]
    [InlineData(2, nameof(TestCity.Head), HttpStatusCode.Forbidden, "You already decided a step of this request")]
    [InlineData(2, nameof(TestCity.Clerk), HttpStatusCode.Forbidden, "This is the Marketing and Communications Manager’s step.")]
    [InlineData(2, nameof(TestCity.Colleague), HttpStatusCode.Forbidden, "This is the Marketing and Communications Manager’s step.")]
    [InlineData(2, nameof(TestCity.OtherHead), HttpStatusCode.NotFound, "There is no record at this address that you can open.")]
    [InlineData(2, nameof(TestCity.OtherStaff), HttpStatusCode.NotFound, "There is no record at this address that you can open.")]
    [InlineData(2, nameof(TestCity.Steward), HttpStatusCode.NotFound, "There is no record at this address that you can open.")]
    public async Task Whose_step_it_is_not_is_refused_in_words(int step, string person, HttpStatusCode status, string sentence)
    {
        var asked = await hall.AskAsync();
        if (step == 2)
            await hall.DecideAsync(asked.Approval, hall.City.Head);
        using var visitor = await hall.Host.VisitAsAsync(hall.City.People[person]);
        var shown = await visitor.GetAsync(asked.Path);
        Assert.Equal(status is HttpStatusCode.NotFound ? HttpStatusCode.NotFound : HttpStatusCode.OK, shown.Status);
        Assert.Contains(status is HttpStatusCode.NotFound ? sentence : step == 1 ? "This is the Department Head’s step." : "This is the Marketing and Communications Manager’s step.", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Html.QuerySelector("[name='Input.Verdict']"));

        var (before, facts) = (await hall.StateAsync(), await hall.FactCountAsync());
        foreach (var verdict in Enum.GetNames<Verdict>())
        {
            var answer = await visitor.ForgeAsync(asked.Path, ("Input.Step", $"{step}"), ("Input.Verdict", verdict), ("Input.Reason", "Because I can"));
            Assert.Equal(status, answer.Status);
            Assert.Contains(sentence, answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(before, await hall.StateAsync());
        var isOwnMatter = sentence.StartsWith("You ", StringComparison.Ordinal);
        Assert.Equal(facts + (isOwnMatter ? 3 : 0), await hall.FactCountAsync());
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in()
    {
        var asked = await hall.AskAsync();
        using var stranger = hall.Host.Visit();
        var (before, facts) = (await hall.StateAsync(), await hall.FactCountAsync());
        var page = await stranger.GetAsync(asked.Path);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Contains("/sign-in?returnUrl=%2Fapprovals%2F", page.Location!, StringComparison.Ordinal);
        var answer = await stranger.PostAsync(asked.Path, [("Input.Step", "1"), ("Input.Verdict", "Approve")]);
        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.Equal((before, facts), (await hall.StateAsync(), await hall.FactCountAsync()));
    }

    [Fact]
    public async Task That_somebody_tried_to_decide_their_own_matter_stays_on_record()
    {
        var asked = await hall.AskAsync();
        using var staff = await hall.Host.VisitAsAsync(hall.City.Staff);
        await staff.ForgeAsync(asked.Path, ("Input.Step", "1"), ("Input.Verdict", "Approve"));
        Assert.Equal(["approval.opened", "approval.refused"], await hall.FactsAsync(asked.Approval));
        var story = await hall.LastStoryAsync(asked.Approval);
        Assert.Equal("Stef Staff", story.Actor);
        Assert.Empty(story.Changes);
        Assert.Contains("Refused: tried to decide", (await staff.GetAsync(asked.Path)).WordsOf(".history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_decides_in_the_period_and_only_then()
    {
        var now = hall.Now;
        var asked = await hall.AskAsync();
        await hall.NameDeputyAsync(hall.City.Head, hall.City.Colleague, TimeSpan.FromDays(1), TimeSpan.FromDays(3));
        try
        {
            foreach (var (days, may) in new[] { (0.0, false), (3.0, false), (1.5, true) })
            {
                hall.Host.Clock.Now = now.AddDays(days);
                using var deputy = await hall.Host.VisitAsAsync(hall.City.Colleague);
                var before = await hall.StateAsync();
                var answer = await deputy.ForgeAsync(asked.Path, ("Input.Step", "1"), ("Input.Verdict", "Approve"));
                Assert.Equal(may ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, answer.Status);
                Assert.Equal(may, before != await hall.StateAsync());
            }
            var decision = Assert.Single((await hall.ReadAsync(asked.Approval)).Decisions);
            Assert.Equal((hall.City.Colleague.Id, hall.City.Head.Id), (decision.DecidedBy, decision.OnBehalfOf!.Value));

            using var head = await hall.Host.VisitAsAsync(hall.City.Head);
            Assert.Contains("Cory Colleague, Recreation Assistant, for Hana Head", (await head.GetAsync(asked.Path)).WordsOf(".history"), StringComparison.Ordinal);
        }
        finally
        {
            hall.Host.Clock.Now = now;
        }
    }

    [Fact]
    public async Task A_refusal_names_the_deputy_who_can_decide_and_until_when()
    {
        var head = await hall.JoinAsync("Hedy Head", hall.City.Works, new RoleSeat(Role.Coordinator, null));
        await hall.NameDeputyAsync(head, hall.City.OtherStaff, TimeSpan.FromHours(-1));
        var asked = await hall.AskAsync(by: head, content: hall.Content() with { UnitId = hall.City.Works.Id });
        await hall.DecideAsync(asked.Approval, hall.City.OtherHead);
        using var visitor = await hall.Host.VisitAsAsync(head);
        var page = await visitor.GetAsync(asked.Path);
        Assert.Contains("You asked for this, so someone else must decide. The step belongs to the Marketing and Communications Manager.", page.WordsOf(".refusal"), StringComparison.Ordinal);
        Assert.Contains("Your deputy Olga Outsider, Street Foreman, can decide it until Friday, November 27.", page.WordsOf(".refusal"), StringComparison.Ordinal);
        Assert.Contains("Cora Coordinator, Communications, can decide it.", page.WordsOf(".refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_ended_while_the_page_was_open_decides_no_more()
    {
        var second = await hall.JoinAsync("Hanno Head", hall.City.Parks, new RoleSeat(Role.DepartmentHead, hall.City.Parks.Id));
        var asked = await hall.AskAsync();
        using var visitor = await hall.Host.VisitAsAsync(second);
        var page = await visitor.GetAsync(asked.Path);
        var steward = await hall.Host.ActorAsync(hall.City.Steward);
        await hall.Host.ReadAsync(async db =>
        {
            db.RoleHoldings.Single(holding => holding.PersonId == second.Id).End(steward, 1, "Moved", hall.Now);
            return await db.SaveChangesAsync();
        });
        var before = (await hall.StateAsync(), await hall.FactCountAsync());
        var answer = await visitor.SendAsync(page, [("Input.Verdict", "Approve")]);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("This is the Department Head’s step.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await hall.StateAsync(), await hall.FactCountAsync()));
    }
}
