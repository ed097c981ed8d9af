using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>
/// What both databases have to do alike. A contract's tests stand in an abstract class; its two heirs name the
/// database, and override nothing when that is SQLite.
/// </summary>
public abstract class DatabaseContract : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    private protected Office Office { get; private set; } = null!;

    protected static DateTime Now => TestClock.Start;

    public async Task InitializeAsync()
    {
        Database = await MakeAsync();
        Office = await Office.OpenAsync(Database);
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    protected virtual Task<TestDatabase> MakeAsync() => TestDatabase.OnSqliteAsync();

    /// <summary>Saves in a context of its own.</summary>
    private protected async Task SaveAsync(Func<AppDbContext, Task> change)
    {
        await using var db = Database.Open();
        await change(db);
        await db.SaveChangesAsync();
    }

    private protected async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var db = Database.Open();
        return await read(db);
    }

    /// <summary>What the audit says of one record, oldest first.</summary>
    private protected Task<List<(AuditEntry Entry, AuditStory Story)>> HistoryOfAsync(Guid id) => ReadAsync(async db =>
        (await db.AuditEntries.AsNoTracking().Include(entry => entry.Payload).Where(entry => entry.SubjectId == id).OrderBy(entry => entry.Seq).ToListAsync())
            .ConvertAll(entry => (entry, AuditStory.Read(entry.Payload!.Content))));
}
