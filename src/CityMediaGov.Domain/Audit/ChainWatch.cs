using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CityMediaGov.Domain.Audit;

/// <summary>
/// Tells how far the audit chain reaches, which is how far everything has come. Made to be asked by every request: one
/// look into an index over a connection that stays open, and requests that wait for it at the same time share it.
/// </summary>
internal sealed class ChainWatch(IServiceScopeFactory scopes) : IDisposable
{
    private readonly Func<AppDbContext, CancellationToken, Task<long?>> lastEntry =
        EF.CompileAsyncQuery((AppDbContext db, CancellationToken cancel) => db.AuditEntries.Max(entry => (long?)entry.Seq));

    private readonly SemaphoreSlim turn = new(1, 1);
    private IServiceScope? open;
    private long begun;
    private long answered;
    private long answer;

    /// <summary>Number of the last entry, 0 before the first. Never older than the moment of asking.</summary>
    public async Task<long> LastEntryAsync(CancellationToken cancel)
    {
        var before = Volatile.Read(ref begun);
        await turn.WaitAsync(cancel);
        try
        {
            // A look that began after this request came, and was finished while it waited, answers it as well.
            if (answered > before)
                return answer;
            var look = Interlocked.Increment(ref begun);
            answer = await LookAsync();
            answered = look;
            return answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        open?.Dispose();
        turn.Dispose();
    }

    /// <summary>Short, and shared with others: not given up because one of them went away.</summary>
    private async Task<long> LookAsync()
    {
        try
        {
            if (open is null)
            {
                open = scopes.CreateScope();
                await open.ServiceProvider.GetRequiredService<AppDbContext>().Database.OpenConnectionAsync(CancellationToken.None);
            }
            return await lastEntry(open.ServiceProvider.GetRequiredService<AppDbContext>(), CancellationToken.None) ?? 0;
        }
        catch
        {
            // The connection may be gone: the next look begins with a new one.
            open?.Dispose();
            open = null;
            throw;
        }
    }
}
