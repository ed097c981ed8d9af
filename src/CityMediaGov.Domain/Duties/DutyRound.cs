using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CityMediaGov.Domain.Duties;

/// <summary>
/// Looks at the duties whose time has come: reminds, and tells those above when one is overdue. Runs on every node at
/// once: a node claims what it looks at, and writes only while its claim stands.
/// </summary>
public sealed class DutyRound(AppDbContext db, DutyLetters letters, TimeProvider time, ILogger<DutyRound> log)
{
    /// <summary>After it anybody may claim the duty again; who slept longer writes nothing.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Claims and works off. Returns how many duties were looked at.</summary>
    public async Task<int> RunAsync(int atMost, CancellationToken cancel) => await WorkAsync(await ClaimAsync(atMost, cancel), cancel);

    public async Task<DutyClaim> ClaimAsync(int atMost, CancellationToken cancel)
    {
        var (lease, now) = (Guid.CreateVersion7(), Now);
        var until = now + LeaseTime;
        // A lease that ends later than any could: the clock went back since. Its holder is fenced off by the new token.
        await db.InOneTransactionAsync(again => db.Duties
            .Where(duty => duty.LookAt <= now && (duty.LeasedUntil == null || duty.LeasedUntil <= now || duty.LeasedUntil > until))
            .OrderBy(duty => duty.LookAt).Take(atMost)
            .ExecuteUpdateAsync(duty => duty.SetProperty(d => d.Lease, lease).SetProperty(d => d.LeasedUntil, until), again), cancel);
        return new(lease, await db.Duties.AsNoTracking().Where(duty => duty.LookAt <= now && duty.Lease == lease)
            .OrderBy(duty => duty.LookAt).Select(duty => duty.Id).ToListAsync(cancel));
    }

    public async Task<int> WorkAsync(DutyClaim claim, CancellationToken cancel)
    {
        var looked = 0;
        foreach (var id in claim.Duties)
        {
            try
            {
                looked += await db.InOneTransactionAsync(again => LookAsync(id, claim.Lease, again), cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Duty {Duty} could not be looked at; it is tried again when the lease is over", id);
            }
        }
        return looked;
    }

    private async Task<int> LookAsync(Guid id, Guid lease, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = Now;
        var duty = await db.Duties.SingleOrDefaultAsync(found => found.Id == id && found.Lease == lease && found.LeasedUntil > now, cancel);
        if (duty is null)
            return 0;
        await letters.WriteAsync(duty, duty.Look(now), now, cancel);
        await db.SaveChangesAsync(cancel);
        return 1;
    }
}

/// <param name="Lease">Stands in each claimed row; another one means that somebody else took it over.</param>
public sealed record DutyClaim(Guid Lease, IReadOnlyList<Guid> Duties);
