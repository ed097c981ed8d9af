using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CityMediaGov.Domain.Notifications;

/// <summary>
/// Sends what waits in the outbox, at least once. A node claims what it sends; one that dies between sending and saving
/// leaves a second copy to come, which bears the same message id.
/// </summary>
public sealed class OutboxRound(AppDbContext db, IMailSender sender, TimeProvider time, ILogger<OutboxRound> log)
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    /// <summary>A mail server that takes longer has failed.</summary>
    public static readonly TimeSpan SendTime = TimeSpan.FromSeconds(30);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Claims and sends. Returns how many the mail server took.</summary>
    public async Task<int> RunAsync(int atMost, CancellationToken cancel)
    {
        if (!sender.IsConfigured)
            return 0;
        var claim = await ClaimAsync(atMost, cancel);
        var sent = 0;
        foreach (var id in claim.Messages)
        {
            // What is sent must be saved while the claim stands; the rest waits until its lease is over.
            if (Now + SendTime > claim.Until)
                break;
            sent += await SendAsync(id, claim.Lease, cancel);
        }
        return sent;
    }

    public async Task<MessageClaim> ClaimAsync(int atMost, CancellationToken cancel)
    {
        var (lease, now) = (Guid.CreateVersion7(), Now);
        var until = now + LeaseTime;
        await db.InOneTransactionAsync(again => db.Messages
            .Where(message => message.NextTryAt <= now && (message.LeasedUntil == null || message.LeasedUntil <= now || message.LeasedUntil > until))
            .OrderBy(message => message.NextTryAt).Take(atMost)
            .ExecuteUpdateAsync(message => message.SetProperty(m => m.Lease, lease).SetProperty(m => m.LeasedUntil, until), again), cancel);
        return new(lease, until, await db.Messages.AsNoTracking().Where(message => message.NextTryAt <= now && message.Lease == lease)
            .OrderBy(message => message.NextTryAt).Select(message => message.Id).ToListAsync(cancel));
    }

    private async Task<int> SendAsync(Guid id, Guid lease, CancellationToken cancel)
    {
        var message = await db.Messages.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id && found.Lease == lease, cancel);
        if (message is null)
            return 0;
        var error = await TrySendAsync(message, cancel);
        await db.InOneTransactionAsync(again => SaveOutcomeAsync(id, lease, error, again), CancellationToken.None); // sent is sent, also while stopping
        return error is null ? 1 : 0;
    }

    /// <summary>Null when the mail server took it; else what went wrong.</summary>
    private async Task<string?> TrySendAsync(Message message, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(SendTime);
        try
        {
            await sender.SendAsync(new(message.MessageId(sender.Domain), message.Address, message.Subject, message.Body), limit.Token).WaitAsync(limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"The mail server did not answer within {SendTime.TotalSeconds:0} seconds.";
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning(failure, "Message {Message} was not taken by the mail server", message.Id);
            return failure.Message;
        }
    }

    private async Task<int> SaveOutcomeAsync(Guid id, Guid lease, string? error, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var message = await db.Messages.SingleOrDefaultAsync(found => found.Id == id && found.Lease == lease, cancel);
        if (error is null)
            message?.MarkSent(Now);
        else
            message?.MarkFailed(error, Now);
        return await db.SaveChangesAsync(cancel);
    }
}

/// <param name="Lease">Stands in each claimed row; another one means that somebody else took it over.</param>
/// <param name="Until">UTC.</param>
public sealed record MessageClaim(Guid Lease, DateTime Until, IReadOnlyList<Guid> Messages);
