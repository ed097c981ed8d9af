using System.Threading.RateLimiting;
using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CityMediaGov.Web.Security;

public enum PasswordCheck
{
    Right,

    /// <summary>Right, but hashed with fewer rounds than today: to be hashed anew.</summary>
    RightButOld,
    Wrong,
    Busy,
}

/// <summary>
/// Hashes and checks passwords, not more at once than the machine has processors: each takes an eighth of a second of
/// one, and a flood of them would stop everything else.
/// </summary>
public sealed class PasswordDesk(IServiceScopeFactory scopes) : IDisposable
{
    private const int Queue = 20;

    private readonly ConcurrencyLimiter turns = new(new() { PermitLimit = Environment.ProcessorCount, QueueLimit = Queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private string? nobodys;

    /// <param name="hash">Null when there is no such person; then it takes the same time, and is wrong.</param>
    public async Task<PasswordCheck> CheckAsync(string? hash, string password, CancellationToken cancel)
    {
        if (password.Length > PasswordRules.Longest)
            return PasswordCheck.Wrong;
        using var turn = await turns.AcquireAsync(1, cancel);
        if (!turn.IsAcquired)
            return PasswordCheck.Busy;
        return await Task.Run(() => Check(hash, password), cancel);
    }

    /// <summary>Waits for its turn however long: it is asked for by people who were let in already.</summary>
    public async Task<string> HashAsync(string password, CancellationToken cancel)
    {
        while (true)
        {
            using var turn = await turns.AcquireAsync(1, cancel);
            if (turn.IsAcquired)
                return await Task.Run(() => WithHasher(hasher => hasher.HashPassword(null!, password)), cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancel);
        }
    }

    public void Dispose() => turns.Dispose();

    private PasswordCheck Check(string? hash, string password) => WithHasher(hasher =>
    {
        var stored = hash ?? (nobodys ??= hasher.HashPassword(null!, Guid.NewGuid().ToString()));
        return (hash is null ? PasswordVerificationResult.Failed : PasswordVerificationResult.Success, hasher.VerifyHashedPassword(null!, stored, password)) switch
        {
            (PasswordVerificationResult.Failed, _) or (_, PasswordVerificationResult.Failed) => PasswordCheck.Wrong,
            (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordCheck.RightButOld,
            _ => PasswordCheck.Right,
        };
    });

    private T WithHasher<T>(Func<IPasswordHasher<AppUser>, T> work)
    {
        using var scope = scopes.CreateScope();
        return work(scope.ServiceProvider.GetRequiredService<IPasswordHasher<AppUser>>());
    }
}
