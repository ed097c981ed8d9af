using System.Net;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Approvals;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Notifications;

public sealed class OutboxPageTests(Hall hall) : IClassFixture<Hall>
{
    [Fact]
    public async Task Those_who_may_read_it_find_a_message_by_word_and_state()
    {
        var asked = await hall.AskAsync(content: hall.Content("Skate park"));
        using var steward = await hall.Host.VisitAsAsync(hall.City.Steward);
        var page = await steward.GetAsync("/outbox?q=Skate&state=Waiting");
        Assert.Contains("No mail server is set up: messages stay here, to be read.", page.Text, StringComparison.Ordinal);
        var row = Assert.Single(page.Html.QuerySelectorAll(".items .item"));
        Assert.Contains("To decide: New account: Skate park on Instagram", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Waiting", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("No such message", (await steward.GetAsync("/outbox?q=Skate&state=Sent")).Text, StringComparison.Ordinal);

        page = await steward.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains(asked.Path, page.Text, StringComparison.Ordinal);
        Assert.Contains("hana.head@city.example", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task The_link_of_an_invitation_is_read_only_by_those_who_keep_the_list_of_people()
    {
        var token = await hall.City.InviteAsync("Nina New", "nina.reads@city.example");
        var id = await hall.Host.ReadAsync(db => db.Messages.Where(message => message.Address == "nina.reads@city.example").Select(message => message.Id).SingleAsync());
        using var coordinator = await hall.Host.VisitAsAsync(hall.City.Coordinator);
        var page = await coordinator.GetAsync($"/outbox/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(token, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(token, (await coordinator.GetAsync("/outbox")).Body, StringComparison.Ordinal);
        Assert.Contains("only those who keep the list of people can read it", page.Text, StringComparison.Ordinal);
        using var steward = await hall.Host.VisitAsAsync(hall.City.Steward);
        Assert.Contains(token, (await steward.GetAsync($"/outbox/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_into_a_message_is_shown_as_text()
    {
        var id = await WriteAsync("<script>alert(1)</script>", "<img src=x onerror=alert(1)>");
        using var steward = await hall.Host.VisitAsAsync(hall.City.Steward);
        var page = await steward.GetAsync($"/outbox/{id}");
        Assert.Equal("<script>alert(1)</script>", page.WordsOf("h1"));
        Assert.Empty(page.Html.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task A_message_that_was_given_up_is_tried_again_on_order()
    {
        var id = await WriteAsync("Given up", "Body");
        await hall.Host.ReadAsync(db => db.Messages.Where(message => message.Id == id).ExecuteUpdateAsync(message => message
            .SetProperty(m => m.State, MessageState.Dead).SetProperty(m => m.NextTryAt, (DateTime?)null).SetProperty(m => m.LastError, "550 no such mailbox")));
        using var steward = await hall.Host.VisitAsAsync(hall.City.Steward);
        var page = await steward.GetAsync($"/outbox/{id}");
        Assert.Contains("550 no such mailbox", page.Text, StringComparison.Ordinal);
        var done = await steward.SendAsync(page, [], "Try again now");
        Assert.Contains("It is tried again now.", (await steward.FollowAsync(done)).Text, StringComparison.Ordinal);
        var message = await hall.Host.ReadAsync(db => db.Messages.AsNoTracking().SingleAsync(found => found.Id == id));
        Assert.Equal((MessageState.Waiting, (DateTime?)hall.Now), (message.State, message.NextTryAt));

        var again = await steward.SendAsync(page, [], "Try again now");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("This cannot be done while this message is waiting.", again.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_outbox_is_paged_with_its_filters()
    {
        for (var i = 0; i < 30; i++)
            await WriteAsync($"Paged {i:00}", "Body");
        using var steward = await hall.Host.VisitAsAsync(hall.City.Steward);
        var page = await steward.GetAsync("/outbox?q=Paged");
        List<string> seen = [.. page.Html.QuerySelectorAll(".items a").Select(link => link.TextContent)];
        page = await steward.GetAsync(page.One("a[rel=next]").GetAttribute("href")!);
        seen.AddRange(page.Html.QuerySelectorAll(".items a").Select(link => link.TextContent));
        Assert.Equal(30, seen.Distinct().Count());
        Assert.Equal("Paged 29", seen[0]);
        Assert.Equal("/outbox?q=Paged", page.One("a[rel=prev]").GetAttribute("href"));
    }

    [Theory]
    [InlineData(nameof(TestCity.Staff), HttpStatusCode.Forbidden)]
    [InlineData(nameof(TestCity.Head), HttpStatusCode.Forbidden)]
    [InlineData(nameof(TestCity.Clerk), HttpStatusCode.Forbidden)]
    [InlineData(nameof(TestCity.Coordinator), HttpStatusCode.OK)]
    public async Task Only_those_who_run_the_register_read_other_peoples_mail(string person, HttpStatusCode status)
    {
        var id = await WriteAsync("Private", "Body");
        using var visitor = await hall.Host.VisitAsAsync(hall.City.People[person]);
        Assert.Equal(status, (await visitor.GetAsync("/outbox")).Status);
        Assert.Equal(status, (await visitor.GetAsync($"/outbox/{id}")).Status);
        Assert.Equal(status is HttpStatusCode.OK ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, (await visitor.GetAsync($"/outbox/{Guid.NewGuid()}")).Status);
    }

    private Task<Guid> WriteAsync(string subject, string body) => hall.Host.ReadAsync(async db =>
    {
        var message = new Message(null, "somebody@mail.example", subject, body, hall.Now);
        db.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    });
}
