using System.Security.Claims;
using System.Security.Cryptography;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Security;

/// <summary>
/// Keeps sessions in the database; the cookie holds only a random key. A session that is ended, expired, or whose person
/// was shut out or got a new password is refused at the next request, on every node, however often the cookie was copied.
/// </summary>
internal sealed class SessionStore : ITicketStore
{
    private const string NoRequest = "A session is read within a request.";

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var services = httpContext.RequestServices;
        var (db, now) = (services.GetRequiredService<AppDbContext>(), Now(services));
        var personId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var key = RandomNumberGenerator.GetBytes(32);
        await db.InOneTransactionAsync(async cancel =>
        {
            db.ChangeTracker.Clear();
            var person = await db.Users.SingleAsync(user => user.Id == personId, cancel);
            await EndSurplusAsync(db, personId, now, cancel);
            db.Add(new UserSession(SHA256.HashData(key), personId, person.SecurityStamp ?? "", now));
            person.NoteAtTheDoor(AuditActions.PersonSignedIn, now);
            return await db.SaveChangesAsync(cancel);
        }, cancellationToken);
        return WebEncoders.Base64UrlEncode(key);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (HashOf(key) is not { } hash)
            return null;
        var services = httpContext.RequestServices;
        var (db, now) = (services.GetRequiredService<AppDbContext>(), Now(services));
        var found = await (
            from session in db.UserSessions.AsNoTracking()
            join person in db.Users on session.PersonId equals person.Id
            where session.KeyHash == hash && person.DeactivatedAt == null && person.SecurityStamp == session.SecurityStamp
            select session).SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.IsOver(now))
            return null;
        services.GetRequiredService<CurrentActor>().SessionHash = hash;
        if (now - found.SeenAt >= UserSession.Lag)
            await TouchAsync(db, hash, now, cancellationToken);
        ClaimsIdentity identity = new([new Claim(ClaimTypes.NameIdentifier, found.PersonId.ToString())], IdentityConstants.ApplicationScheme);
        return new(new ClaimsPrincipal(identity), new AuthenticationProperties { IssuedUtc = new(found.BegunAt), ExpiresUtc = new(found.BegunAt + UserSession.Longest) }, IdentityConstants.ApplicationScheme);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (HashOf(key) is not { } hash)
            return;
        var services = httpContext.RequestServices;
        var (db, now) = (services.GetRequiredService<AppDbContext>(), Now(services));
        await db.InOneTransactionAsync(async cancel =>
        {
            db.ChangeTracker.Clear();
            var ended = db.UserSessions.Where(session => session.KeyHash == hash);
            if (await db.Users.SingleOrDefaultAsync(person => ended.Any(session => session.PersonId == person.Id), cancel) is not { } person)
                return 0;
            await ended.ExecuteDeleteAsync(cancel);
            person.NoteAtTheDoor(AuditActions.PersonSignedOut, now);
            return await db.SaveChangesAsync(cancel);
        }, cancellationToken);
    }

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException(NoRequest);

    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw new NotSupportedException(NoRequest);

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException(NoRequest);

    public Task RemoveAsync(string key) => throw new NotSupportedException(NoRequest);

    private static DateTime Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>Null when the text cannot be a key of ours.</summary>
    private static byte[]? HashOf(string key)
    {
        try
        {
            return SHA256.HashData(WebEncoders.Base64UrlDecode(key));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Task<int> TouchAsync(AppDbContext db, byte[] hash, DateTime now, CancellationToken cancel) => db.InOneTransactionAsync(
        again => db.UserSessions.Where(session => session.KeyHash == hash).ExecuteUpdateAsync(session => session.SetProperty(s => s.SeenAt, now), again), cancel);

    /// <summary>Over ones go; of the others the newest stay, so that with this one there are no more than allowed.</summary>
    private static async Task EndSurplusAsync(AppDbContext db, Guid personId, DateTime now, CancellationToken cancel)
    {
        await db.UserSessions.Where(UserSession.EndedBy(now)).ExecuteDeleteAsync(cancel);
        var surplus = await db.UserSessions.Where(session => session.PersonId == personId).OrderByDescending(session => session.BegunAt)
            .Skip(UserSession.MostAtOnce - 1).Select(session => session.KeyHash).ToListAsync(cancel);
        if (surplus.Count > 0)
            await db.UserSessions.Where(session => surplus.Contains(session.KeyHash)).ExecuteDeleteAsync(cancel);
    }
}
