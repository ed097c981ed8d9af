using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.Registry.Requests;

/// <summary>What the person who asked can do with a request besides filling in its form: one verb and one save each.</summary>
public sealed class RequestActs(AppDbContext db, AccountOffice office, RequestDesk desk, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Null when there is no such request that this person can see.</summary>
    public Task<AccountRequest?> FindAsync(Guid id, Actor actor, CancellationToken cancel) =>
        db.AccountRequests.VisibleTo(actor).SingleOrDefaultAsync(request => request.Id == id, cancel);

    public async Task WithdrawAsync(AccountRequest asked, Actor by, CancellationToken cancel)
    {
        await office.WithdrawAsync(asked, by, Now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task ReopenAsync(AccountRequest asked, Actor by, CancellationToken cancel)
    {
        await office.ReopenAsync(asked, by, Now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task DiscardAsync(AccountRequest asked, Actor by, CancellationToken cancel)
    {
        asked.DiscardDraft(by, Now);
        await db.SaveChangesAsync(cancel);
    }

    public Task<AccountRequest> CopyAsync(AccountRequest original, string key, Actor by, CancellationToken cancel) =>
        desk.CopyAsync(original, key, by, Now, cancel);
}
