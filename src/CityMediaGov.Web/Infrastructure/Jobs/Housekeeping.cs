using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Infrastructure.Jobs;

/// <summary>
/// Removes what has ended by itself: sessions, and drafts of files whose sender went away. Opens what the policy in force
/// asks time and again.
/// </summary>
internal sealed class Housekeeping(AppDbContext db, IEvidenceStore store, PolicyBook policies, TimeProvider time)
{
    /// <summary>Returns how many sessions and drafts went.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sessions = await db.InOneTransactionAsync(again => db.UserSessions.Where(UserSession.EndedBy(now)).ExecuteDeleteAsync(again), cancel);
        if (await policies.FindInForceAsync(cancel) is { } policy)
        {
            await db.InOneTransactionAsync(async again =>
            {
                db.ChangeTracker.Clear();
                await DirectoryDuties.OpenAsync(db, policy, now, again);
                return await db.SaveChangesAsync(again);
            }, cancel);
        }
        return sessions + await store.RemoveStaleDraftsAsync(now, cancel);
    }
}
