using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Approvals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Web.Tests.Work;

/// <summary>Reminders and escalations, on several nodes and with clocks that jump.</summary>
public sealed class DutyRoundTests : IAsyncLifetime
{
    private readonly Hall hall = new();

    public Task InitializeAsync() => hall.InitializeAsync();

    public Task DisposeAsync() => hall.DisposeAsync();

    [Fact]
    public async Task A_waiting_decision_is_reminded_once_and_told_upwards_once()
    {
        var asked = await hall.AskAsync();
        await RunAsync();
        Assert.Empty(await LettersAsync("Reminder"));

        hall.Host.Clock.Advance(TimeSpan.FromDays(3.7)); // due Tuesday at midnight
        await RunAsync();
        await RunAsync();
        var reminder = Assert.Single(await LettersAsync("Reminder"));
        Assert.Equal(hall.City.Head.Id, reminder.PersonId);
        Assert.Contains($"It waits for you here: {asked.Path}", reminder.Body, StringComparison.Ordinal);
        Assert.Empty(await LettersAsync("Overdue"));

        hall.Host.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();
        await RunAsync();
        var escalation = Assert.Single(await LettersAsync("Overdue"));
        Assert.Equal(hall.City.Coordinator.Id, escalation.PersonId); // this policy knows no chief executive
        Assert.Contains("It is for: Hana Head, Parks and Recreation Director", escalation.Body, StringComparison.Ordinal);
        Assert.Contains("2 days late", escalation.Body, StringComparison.Ordinal);
        Assert.Equal(["duty.opened", "duty.reminded", "duty.escalated"], await hall.FactsAsync(await DutyOfAsync(asked)));
        Assert.Single(await LettersAsync("Reminder"));
    }

    [Fact]
    public async Task A_clock_that_goes_back_or_far_ahead_says_nothing_twice()
    {
        await hall.AskAsync();
        var begin = hall.Now;
        hall.Host.Clock.Advance(TimeSpan.FromDays(3.7));
        await RunAsync();
        hall.Host.Clock.Advance(TimeSpan.FromHours(-1));
        await RunAsync();
        Assert.Single(await LettersAsync("Reminder"));

        hall.Host.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();
        hall.Host.Clock.Advance(TimeSpan.FromDays(-2));
        await RunAsync();
        hall.Host.Clock.Advance(TimeSpan.FromDays(3));
        await RunAsync();
        Assert.Single(await LettersAsync("Reminder"));
        Assert.Single(await LettersAsync("Overdue"));
        Assert.True(hall.Now > begin);
    }

    [Fact]
    public async Task What_was_decided_in_time_is_neither_reminded_nor_told_upwards()
    {
        var asked = await hall.AskAsync();
        await hall.DecideAsync(asked.Approval, hall.City.Head, Domain.Approvals.Verdict.Reject, "No");
        hall.Host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await RunAsync());
        Assert.Empty(await LettersAsync("Reminder"));
        Assert.Empty(await LettersAsync("Overdue"));
    }

    [Fact]
    public async Task The_deputy_is_reminded_too_and_who_asked_is_not()
    {
        var second = await hall.JoinAsync("Second Coordinator", null, new RoleSeat(Role.Coordinator, null));
        await hall.NameDeputyAsync(second, hall.City.Clerk);
        var asked = await hall.AskAsync(by: hall.City.Coordinator);
        await hall.DecideAsync(asked.Approval, hall.City.Head);
        hall.Host.Clock.Advance(TimeSpan.FromDays(3.7));
        await RunAsync();
        Assert.Equal(new[] { second.Id, hall.City.Clerk.Id }.Order(), (await LettersAsync("Reminder")).Select(letter => letter.PersonId!.Value).Order());
    }

    [Fact]
    public async Task An_overdue_duty_of_the_coordinator_goes_to_the_superior_and_else_to_the_steward()
    {
        var asked = await hall.AskAsync();
        await hall.DecideAsync(asked.Approval, hall.City.Head);
        hall.Host.Clock.Advance(TimeSpan.FromDays(10));
        await RunAsync();
        Assert.Equal(hall.City.Steward.Id, Assert.Single(await LettersAsync("Overdue")).PersonId);

        var steward = await hall.Host.ActorAsync(hall.City.Steward);
        await hall.Host.ReadAsync(async db =>
        {
            (await db.Users.SingleAsync(person => person.Id == hall.City.Coordinator.Id)).Change(new("Cora Coordinator", "Communications", "employee", null, hall.City.Clerk.Id), steward, hall.Now);
            return await db.SaveChangesAsync();
        });
        asked = await hall.AskAsync(content: hall.Content("Second"));
        await hall.DecideAsync(asked.Approval, hall.City.Head);
        hall.Host.Clock.Advance(TimeSpan.FromDays(10));
        await RunAsync();
        Assert.Equal(hall.City.Clerk.Id, Assert.Single(await LettersAsync("Overdue: New account: Second")).PersonId);
    }

    [Fact]
    public async Task Three_nodes_at_once_say_everything_once()
    {
        for (var i = 0; i < 30; i++)
            await hall.AskAsync(content: hall.Content($"Account {i}"));
        hall.Host.Clock.Advance(TimeSpan.FromDays(3.7));
        var looked = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var sum = 0;
            for (var round = 0; round < 10; round++)
                sum += await RunAsync(atMost: 7);
            return sum;
        })));
        Assert.Equal(30, looked.Sum());
        var letters = await LettersAsync("Reminder");
        Assert.Equal(30, letters.Count);
        Assert.Equal(30, letters.Select(letter => letter.Subject).Distinct().Count());
    }

    [Fact]
    public async Task A_node_that_slept_past_its_lease_writes_nothing()
    {
        var asked = await hall.AskAsync();
        hall.Host.Clock.Advance(TimeSpan.FromDays(3.7));
        await using var slow = hall.Host.Services.CreateAsyncScope();
        var round = slow.ServiceProvider.GetRequiredService<DutyRound>();
        var claim = await round.ClaimAsync(10, CancellationToken.None);
        Assert.Single(claim.Duties);
        Assert.Equal(0, await RunAsync()); // claimed: nobody else takes it

        hall.Host.Clock.Advance(DutyRound.LeaseTime * 2);
        Assert.Equal(0, await round.WorkAsync(claim, CancellationToken.None)); // the lease is over, taken or not
        Assert.Empty(await LettersAsync("Reminder"));

        claim = await round.ClaimAsync(10, CancellationToken.None);
        hall.Host.Clock.Advance(DutyRound.LeaseTime);
        Assert.Equal(1, await RunAsync()); // another node took it over
        Assert.Equal(0, await round.WorkAsync(claim, CancellationToken.None));
        Assert.Single(await LettersAsync("Reminder"));
        Assert.Equal(["duty.opened", "duty.reminded"], await hall.FactsAsync(await DutyOfAsync(asked)));
    }

    [Fact]
    public async Task A_lease_from_before_the_clock_went_back_does_not_block_for_long()
    {
        await hall.AskAsync();
        hall.Host.Clock.Advance(TimeSpan.FromDays(4));
        await using var lost = hall.Host.Services.CreateAsyncScope();
        var round = lost.ServiceProvider.GetRequiredService<DutyRound>();
        var claim = await round.ClaimAsync(10, CancellationToken.None);
        hall.Host.Clock.Advance(TimeSpan.FromHours(-3));
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await round.WorkAsync(claim, CancellationToken.None));
        Assert.Single(await LettersAsync("Reminder"));
    }

    private Task<int> RunAsync(int atMost = 100) => hall.Host.InScopeAsync(services => services.GetRequiredService<DutyRound>().RunAsync(atMost, CancellationToken.None));

    private Task<List<Message>> LettersAsync(string subject) =>
        hall.Host.ReadAsync(db => db.Messages.AsNoTracking().Where(message => message.Subject.StartsWith(subject)).ToListAsync());

    private Task<Guid> DutyOfAsync(Asked asked) => hall.Host.ReadAsync(db => db.Duties.Where(duty => duty.AboutId == asked.Approval).Select(duty => duty.Id).SingleAsync());
}
