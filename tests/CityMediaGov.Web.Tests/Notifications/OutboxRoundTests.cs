using System.Net.Mail;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.TestKit;
using CityMediaGov.Web.Tests.Approvals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityMediaGov.Web.Tests.Notifications;

public sealed class OutboxRoundTests : IAsyncLifetime
{
    private readonly Hall hall = new();
    private readonly Postman postman = new();

    public Task InitializeAsync() => hall.InitializeAsync();

    public Task DisposeAsync() => hall.DisposeAsync();

    [Fact]
    public async Task A_message_is_sent_once()
    {
        var id = await WriteAsync("Decided");
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());
        var mail = Assert.Single(postman.Taken);
        Assert.Equal(($"<{id:N}@city.example>", "resident@mail.example", "Decided", "Body"), (mail.MessageId, mail.To, mail.Subject, mail.Body));
        var message = await ReadAsync(id);
        Assert.Equal((MessageState.Sent, (DateTime?)hall.Host.Clock.Now, 1, null), (message.State, message.SentAt, message.Attempts, message.NextTryAt));
        Assert.Null(message.Lease);
    }

    [Fact]
    public async Task Without_a_mail_server_messages_stay_to_be_read()
    {
        postman.IsConfigured = false;
        var id = await WriteAsync();
        Assert.Equal(0, await RunAsync());
        var message = await ReadAsync(id);
        Assert.Equal((MessageState.Waiting, 0, null), (message.State, message.Attempts, message.Lease));
    }

    [Theory]
    [InlineData(SmtpStatusCode.MailboxBusy)]
    [InlineData(SmtpStatusCode.MailboxUnavailable)]
    public async Task What_the_server_refuses_is_tried_again_later_and_later_with_the_same_id(SmtpStatusCode code)
    {
        postman.Before = (_, _) => throw new SmtpException(code, "not now\r\nBcc: everybody@mail.example");
        var id = await WriteAsync();
        foreach (var minutes in new[] { 1, 2, 4, 8 })
        {
            Assert.Equal(0, await RunAsync());
            var message = await ReadAsync(id);
            Assert.Equal((MessageState.Waiting, hall.Host.Clock.Now.AddMinutes(minutes)), (message.State, message.NextTryAt));
            Assert.DoesNotContain('\n', message.LastError!);
            hall.Host.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await RunAsync());
            Assert.Equal(message.Attempts, (await ReadAsync(id)).Attempts);
            hall.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        postman.Before = (_, _) => Task.CompletedTask;
        Assert.Equal(1, await RunAsync());
        Assert.Equal($"<{id:N}@city.example>", Assert.Single(postman.Taken).MessageId);
        Assert.Equal((MessageState.Sent, 5), ((await ReadAsync(id)).State, (await ReadAsync(id)).Attempts));
    }

    [Fact]
    public async Task After_five_days_it_is_given_up_and_one_more_try_is_somebodys_to_order()
    {
        postman.Before = (_, _) => throw new SmtpException(SmtpStatusCode.GeneralFailure);
        var id = await WriteAsync();
        var tries = 0;
        while ((await ReadAsync(id)).State is MessageState.Waiting)
        {
            await RunAsync();
            tries++;
            hall.Host.Clock.Now = (await ReadAsync(id)).NextTryAt ?? hall.Host.Clock.Now;
        }
        Assert.InRange(hall.Host.Clock.Now - TestClock.Start, TimeSpan.FromDays(5), TimeSpan.FromDays(6.5));
        Assert.InRange(tries, 10, 20);
        hall.Host.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(tries, (await ReadAsync(id)).Attempts);

        await hall.Host.ReadAsync(async db =>
        {
            (await db.Messages.SingleAsync(message => message.Id == id)).TryAgain(hall.Host.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await RunAsync();
        Assert.Equal((MessageState.Dead, tries + 1), ((await ReadAsync(id)).State, (await ReadAsync(id)).Attempts));
    }

    [Fact]
    public async Task One_that_fails_does_not_hold_up_the_others()
    {
        postman.Before = (mail, _) => mail.Subject == "Bad" ? throw new InvalidOperationException("connection lost in the middle of the data") : Task.CompletedTask;
        await WriteAsync("Good 1");
        var bad = await WriteAsync("Bad");
        await WriteAsync("Good 2");
        Assert.Equal(2, await RunAsync());
        Assert.Equal(["Good 1", "Good 2"], postman.Taken.Select(mail => mail.Subject).Order());
        Assert.Equal("connection lost in the middle of the data", (await ReadAsync(bad)).LastError);
    }

    [Fact]
    public async Task Killed_between_sending_and_saving_it_comes_once_more_with_the_same_id_and_never_a_third_time()
    {
        var id = await WriteAsync();
        using var killed = new CancellationTokenSource();
        // The node dies: what it sent is out, what it would have saved is not.
        postman.After = _ => throw new OperationCanceledException(Kill(killed));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(killed.Token));
        Assert.Equal(MessageState.Waiting, (await ReadAsync(id)).State);

        postman.After = _ => Task.CompletedTask;
        Assert.Equal(0, await RunAsync()); // still leased to the dead node
        hall.Host.Clock.Advance(OutboxRound.LeaseTime);
        Assert.Equal(1, await RunAsync());
        hall.Host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await RunAsync());
        Assert.Equal(2, postman.Taken.Count);
        Assert.Single(postman.Taken.Select(mail => mail.MessageId).Distinct());

        static CancellationToken Kill(CancellationTokenSource source)
        {
            source.Cancel();
            return source.Token;
        }
    }

    [Fact]
    public async Task Three_nodes_at_once_send_each_message_once()
    {
        for (var i = 0; i < 60; i++)
            await WriteAsync($"Message {i}");
        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var sum = 0;
            for (var round = 0; round < 12; round++)
                sum += await RunAsync(atMost: 7);
            return sum;
        })));
        Assert.Equal(60, sent.Sum());
        Assert.Equal(60, postman.Taken.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(60, postman.Taken.Count);
    }

    [Fact]
    public async Task Who_lost_the_lease_while_sending_does_not_overwrite_what_the_other_saved()
    {
        var id = await WriteAsync();
        postman.After = async _ =>
        {
            postman.After = _ => Task.CompletedTask;
            hall.Host.Clock.Advance(OutboxRound.LeaseTime); // asleep
            Assert.Equal(1, await RunAsync()); // another node sends and saves
            throw new SmtpException(SmtpStatusCode.ServiceClosingTransmissionChannel);
        };
        Assert.Equal(0, await RunAsync());
        var message = await ReadAsync(id);
        Assert.Equal((MessageState.Sent, 1, null), (message.State, message.Attempts, message.LastError));
    }

    [Theory]
    [InlineData("Hello\r\nBcc: everybody@mail.example", "Hello Bcc: everybody@mail.example")]
    [InlineData("Hello\nworld\u2028again\u0085and\u000bagain\0", "Hello world again and again")]
    public void A_subject_is_one_line(string subject, string line) =>
        Assert.Equal(line, new Message(null, "a@city.example", subject, "Body", TestClock.Start).Subject);

    [Fact]
    public void A_subject_that_is_too_long_is_cut() =>
        Assert.Equal(Message.SubjectLength, new Message(null, "a@city.example", new string('x', 900), "Body", TestClock.Start).Subject.Length);

    [Theory]
    [InlineData("a@city.example\r\nBcc: b@mail.example")]
    [InlineData("a@city.example\n")]
    [InlineData("a@city.example\0")]
    public void An_address_with_a_line_break_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new Message(null, address, "Subject", "Body", TestClock.Start));

    private Task<int> RunAsync(CancellationToken cancel) => RunAsync(10, cancel);

    private Task<int> RunAsync(int atMost = 10, CancellationToken cancel = default) => hall.Host.InScopeAsync(services =>
        new OutboxRound(services.GetRequiredService<AppDbContext>(), postman, hall.Host.Clock, NullLogger<OutboxRound>.Instance).RunAsync(atMost, cancel));

    private Task<Guid> WriteAsync(string subject = "Subject") => hall.Host.ReadAsync(async db =>
    {
        var message = new Message(null, "resident@mail.example", subject, "Body", hall.Host.Clock.Now);
        db.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    });

    private Task<Message> ReadAsync(Guid id) => hall.Host.ReadAsync(db => db.Messages.AsNoTracking().SingleAsync(message => message.Id == id));
}
