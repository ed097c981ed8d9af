using System.Net;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.TestKit;

namespace CityMediaGov.Web.Tests.Approvals;

/// <summary>People who hold a step of their own request.</summary>
public sealed class NobodyGetsStuckTests(Hall hall, OtherHall other) : IClassFixture<Hall>, IClassFixture<OtherHall>
{
    [Fact]
    public async Task A_department_head_who_asks_has_agreed_by_asking_and_somebody_else_decides()
    {
        var asked = await hall.AskAsync(by: hall.City.Head);
        using var head = await hall.Host.VisitAsAsync(hall.City.Head);
        var page = await head.GetAsync(asked.Path);
        Assert.Contains("Step 2 of 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Agreed by asking as Department Head", page.WordsOf(".history"), StringComparison.Ordinal);
        Assert.Contains("This is the Marketing and Communications Manager’s step.", page.WordsOf(".refusal"), StringComparison.Ordinal);
        Assert.Contains("Cora Coordinator, Communications, can decide it.", page.WordsOf(".refusal"), StringComparison.Ordinal);
        var before = await hall.StateAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await head.ForgeAsync(asked.Path, ("Input.Step", "2"), ("Input.Verdict", "Approve"))).Status);
        Assert.Equal(before, await hall.StateAsync());

        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        page = await coordinator.GetAsync(asked.Path);
        Assert.Contains("Hana Head agreed as Department Head by asking.", page.WordsOf(".checks"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await coordinator.SendAsync(page, [("Input.Verdict", "Approve")])).Status);
        Assert.Equal(ApprovalState.Approved, (await hall.ReadAsync(asked.Approval)).State);
    }

    [Fact]
    public async Task When_the_only_manager_asks_the_city_clerk_decides_instead()
    {
        var asked = await hall.AskAsync(by: hall.City.Coordinator);
        await hall.DecideAsync(asked.Approval, hall.City.Head);
        var letter = await hall.Host.ReadAsync(db => Task.FromResult(db.Messages.Single(message => message.PersonId == hall.City.Clerk.Id && message.Body.Contains(asked.Path))));
        Assert.Contains("City Clerk", (await hall.ReadAsync(asked.Approval)).Seats.Single(seat => seat.IsOpen).Title, StringComparison.Ordinal);
        Assert.Contains("To decide: New account: City Parks on Instagram", letter.Subject, StringComparison.Ordinal);

        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        var before = await hall.StateAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.ForgeAsync(asked.Path, ("Input.Step", "2"), ("Input.Verdict", "Approve"))).Status);
        Assert.Equal(before, await hall.StateAsync());
        using var clerk = await hall.Host.VisitAsAsync(hall.City.Clerk);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.SendAsync(asked.Path, [("Input.Verdict", "Approve")])).Status);
        Assert.Equal(ApprovalState.Approved, (await hall.ReadAsync(asked.Approval)).State);
    }

    [Fact]
    public async Task Where_the_policy_names_no_substitute_sending_is_refused()
    {
        var before = (await other.StateAsync()).Split('\n').Count(line => line.Contains(" Open ", StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => other.AskAsync(by: other.City.Coordinator));
        Assert.Equal("Nobody else may decide this: name a substitute.", refused.Refusal.Sentence);
        Assert.Equal(before, (await other.StateAsync()).Split('\n').Count(line => line.Contains(" Open ", StringComparison.Ordinal)));
        Assert.DoesNotContain("InReview", await other.StateAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Clause("WAU-USE-29", "WAU-OWN-17")]
    public async Task The_citys_warnings_stand_before_the_decision_and_a_foreign_mailbox_with_its_reason()
    {
        var asked = await other.AskAsync(content: other.Content() with { OfficialEmail = "parks@mail.example", OfficialEmailReason = "The platform knows only this one" });
        using var head = await other.Host.VisitAsAsync(other.City.Head);
        var page = await head.GetAsync(asked.Path);
        Assert.Contains("having staff access risky sites may increase the likelihood of getting their PCs infected with viruses, spyware and malware", page.Text, StringComparison.Ordinal);
        Assert.True(page.Body.IndexOf("spyware", StringComparison.Ordinal) < page.Body.IndexOf("Record the decision", StringComparison.Ordinal));
        Assert.Contains("Not a City e-mail address. parks@mail.example. The reason given: “The platform knows only this one”", page.WordsOf(".checks"), StringComparison.Ordinal);
        Assert.DoesNotContain("sixth", page.Text, StringComparison.Ordinal);
        await head.SendAsync(page, [("Input.Verdict", "Approve")]);
        using var coordinator = await other.Host.VisitAsAsync(other.City.Coordinator);
        var done = await coordinator.SendAsync(asked.Path, [("Input.Verdict", "Approve")]);
        Assert.DoesNotContain("policy’s list", (await coordinator.FollowAsync(done)).WordsOf(".usa-alert"), StringComparison.Ordinal);
        Assert.Equal(ApprovalState.Approved, (await other.ReadAsync(asked.Approval)).State);
    }
}
