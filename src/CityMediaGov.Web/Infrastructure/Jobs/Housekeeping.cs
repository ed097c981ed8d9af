using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Infrastructure.Jobs;

/// <summary>Removes what has ended by itself: sessions, and drafts of files whose sender went away.</summary>
internal sealed class Housekeeping(AppDbContext db, IEvidenceStore store, TimeProvider time)
{
    /// <summary>Returns how many sessions and drafts went.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var sessions = await db.InOneTransactionAsync(again => db.UserSessions.Where(UserSession.EndedBy(now)).ExecuteDeleteAsync(again), cancel);
        return sessions + await store.RemoveStaleDraftsAsync(now, cancel);
    }
}
