using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CityMediaGov.Domain.Import;

/// <summary>
/// Stores confirmed imports, one after the other in the order in which they came. A node claims the one it stores; when
/// it dies, nothing of the import is stored, and the next node begins it anew once the lease is over.
/// </summary>
public sealed class ImportRound(AppDbContext db, ImportOffice office, PeopleReader people, ImportBoard board, TimeProvider time, ILogger<ImportRound> log)
{
    /// <summary>A longer one is still safe: whoever takes it over waits for the transaction, and then finds it stored.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Returns how many were stored or came back.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await DiscardOldAsync(cancel);
        if (await ClaimAsync(cancel) is not { } claim)
            return 0;
        try
        {
            await db.InOneTransactionAsync(again => StoreAsync(claim, again), cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Import {Import} could not be stored", claim.Run);
            await ReturnAsync(claim, "It could not be stored because of a fault of the software or its database. Nothing of it was stored.", CancellationToken.None);
        }
        finally
        {
            board.Remove(claim.Run);
        }
        return 1;
    }

    /// <summary>The oldest that waits, if no other one is being stored.</summary>
    public async Task<ImportClaim?> ClaimAsync(CancellationToken cancel)
    {
        if (!await db.ImportRuns.AnyAsync(run => run.Status == ImportStatus.Waiting, cancel))
            return null;
        var (lease, now) = (Guid.CreateVersion7(), Now);
        var until = now + LeaseTime;
        await db.InOneTransactionAsync(again => db.ImportRuns
            .Where(run => run.Status == ImportStatus.Waiting && !db.ImportRuns.Any(other => other.LeasedUntil > now && other.LeasedUntil <= until))
            .OrderBy(run => run.StartedAt).Take(1)
            .ExecuteUpdateAsync(run => run.SetProperty(r => r.Lease, lease).SetProperty(r => r.LeasedUntil, until), again), cancel);
        return await db.ImportRuns.AsNoTracking().Where(run => run.Lease == lease).Select(run => new ImportClaim(run.Id, lease)).SingleOrDefaultAsync(cancel);
    }

    private async Task<bool> StoreAsync(ImportClaim claim, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await FindAsync(claim, cancel) is not { } run)
            return false;
        var now = Now;
        if (await people.ActorAsync(run.ConfirmedBy!.Value, now, cancel) is not { } by || ImportOffice.WhyNotImport(office.KindOf(run.What), by) is not null)
            run.ReturnBecause("Whoever confirmed it may no longer import this. Nothing was stored.", now);
        else if (await office.StoreAsync(run, await office.TableOfAsync(run, cancel), by, now, new OnBoard(board, run.Id), cancel) is null)
            run.ReturnBecause(ImportOffice.ChangedMeanwhile.Sentence, now);
        return await db.SaveChangesAsync(cancel) >= 0;
    }

    private Task<bool> ReturnAsync(ImportClaim claim, string problem, CancellationToken cancel) => db.InOneTransactionAsync(async again =>
    {
        db.ChangeTracker.Clear();
        (await FindAsync(claim, again))?.ReturnBecause(problem, Now);
        return await db.SaveChangesAsync(again) > 0;
    }, cancel);

    private Task<ImportRun?> FindAsync(ImportClaim claim, CancellationToken cancel) =>
        db.ImportRuns.SingleOrDefaultAsync(run => run.Id == claim.Run && run.Lease == claim.Lease && run.Status == ImportStatus.Waiting, cancel);

    private async Task DiscardOldAsync(CancellationToken cancel)
    {
        var (now, before) = (Now, Now - ImportRun.GoodFor);
        if (!await db.ImportRuns.AnyAsync(run => run.Status == ImportStatus.Checked && run.StartedAt < before, cancel))
            return;
        foreach (var run in await db.ImportRuns.Where(run => run.Status == ImportStatus.Checked && run.StartedAt < before).ToListAsync(cancel))
            run.DiscardNow(Actor.Register, "Nobody confirmed it for a week.", now);
        await db.SaveChangesAsync(cancel);
    }

    private sealed class OnBoard(ImportBoard board, Guid run) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => board.Put(run, value);
    }
}

/// <param name="Lease">Stands in the claimed row; another one means that somebody else took it over.</param>
public sealed record ImportClaim(Guid Run, Guid Lease);
