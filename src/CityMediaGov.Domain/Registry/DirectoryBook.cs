using CityMediaGov.Domain.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Domain.Registry;

/// <summary>
/// The public directory, from memory as long as nothing changed; one for each running application. Every change of an
/// account, a unit or the policy lies in the audit chain in the same transaction, so the number of the chain's last
/// entry tells, on every node and at once, whether what is in memory still holds.
/// </summary>
public sealed class DirectoryBook(IServiceScopeFactory scopes) : IDisposable
{
    private readonly ChainWatch watch = new(scopes);
    private readonly SemaphoreSlim reading = new(1, 1);
    private Reading? known;

    /// <summary>Null before set-up, and when the policy in force has no public directory.</summary>
    public async Task<PublicDirectory?> FindAsync(CancellationToken cancel)
    {
        var last = await watch.LastEntryAsync(cancel);
        if (known is { } kept && kept.Seq >= last)
            return kept.Directory;

        await reading.WaitAsync(cancel);
        try
        {
            kept = known;
            if (kept is null || kept.Seq < last)
                known = kept = new(last, await ReadAsync(kept, last, cancel));
            return kept.Directory;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose()
    {
        watch.Dispose();
        reading.Dispose();
    }

    /// <summary>What is read may be newer than <paramref name="last"/>, never older: then the next request reads it once more.</summary>
    private async Task<PublicDirectory?> ReadAsync(Reading? kept, long last, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<DirectoryReader>();
        return kept is not null && !await reader.ChangedBetweenAsync(kept.Seq, last, cancel) ? kept.Directory : await reader.ReadAsync(cancel);
    }

    /// <param name="Seq">The audit entry up to which nothing changed what residents see.</param>
    private sealed record Reading(long Seq, PublicDirectory? Directory);
}
