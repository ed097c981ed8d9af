using System.Diagnostics;
using System.Security.Claims;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Security;

/// <summary>What became of an e-mail address and a password.</summary>
public abstract record Knock
{
    /// <summary>They belong together.</summary>
    public sealed record Right(Guid PersonId) : Knock;

    /// <summary>No such person, another password, or a person who was shut out: nobody learns which.</summary>
    public sealed record Wrong : Knock;

    /// <summary>Too many wrong passwords in a row; even the right one has to wait.</summary>
    /// <param name="Until">UTC, ten minutes ahead at most.</param>
    public sealed record Paused(DateTime Until) : Knock;

    /// <summary>More people sign in at once than this machine can check.</summary>
    public sealed record Busy : Knock;
}

/// <summary>Checks passwords and begins sessions.</summary>
public sealed class Door(AppDbContext db, PasswordDesk passwords, UnknownNames unknown, TimeProvider time)
{
    /// <summary>
    /// Longer than the check and its record take, so that the time of a wrong answer tells nothing about which of the
    /// two was wrong.
    /// </summary>
    private static readonly TimeSpan WrongAnswerAfter = TimeSpan.FromMilliseconds(400);

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<Knock> KnockAsync(string email, string password, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        var name = EmailAddress.Normalise(email).ToUpperInvariant();
        var person = await db.Users.AsNoTracking().Where(user => user.NormalizedUserName == name && user.DeactivatedAt == null)
            .Select(user => new { user.Id, user.PasswordHash, user.AccessFailedCount, user.LockoutEnd }).SingleOrDefaultAsync(cancel);
        var check = await passwords.CheckAsync(person?.PasswordHash, password, cancel);
        Knock answer = check switch
        {
            PasswordCheck.Busy => new Knock.Busy(),
            _ when person is null => unknown.Count(name, Now) is { } pausedUntil ? new Knock.Paused(pausedUntil) : new Knock.Wrong(),
            _ when person.LockoutEnd is { } end && end.UtcDateTime > Now => new Knock.Paused(end.UtcDateTime),
            PasswordCheck.Wrong => await CountAsync(person.Id, cancel),
            _ => new Knock.Right(person.Id),
        };
        if (answer is Knock.Right)
            await ForgiveAsync(person!.Id, person.AccessFailedCount, check is PasswordCheck.RightButOld ? await passwords.HashAsync(password, cancel) : null, cancel);
        else if (WrongAnswerAfter - Stopwatch.GetElapsedTime(begun) is { Ticks: > 0 } rest)
            await Task.Delay(rest, cancel);
        return answer;
    }

    /// <summary>Begins a session in this browser, in place of one that may have been open in it.</summary>
    public static async Task EnterAsync(HttpContext http, Guid personId)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        // The handler of this request keeps the key of the session that it read, and would go on with it. A new one
        // knows none, so the key is always new.
        var handler = http.RequestServices.GetRequiredService<CookieAuthenticationHandler>();
        var schemes = http.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>();
        await handler.InitializeAsync((await schemes.GetSchemeAsync(IdentityConstants.ApplicationScheme))!, http);
        ClaimsIdentity identity = new([new Claim(ClaimTypes.NameIdentifier, personId.ToString())], IdentityConstants.ApplicationScheme);
        await handler.SignInAsync(new ClaimsPrincipal(identity), properties: null);
    }

    /// <summary>One more wrong password. Counted in a transaction, so that tries at the same moment are not one.</summary>
    private Task<Knock> CountAsync(Guid personId, CancellationToken cancel) => db.InOneTransactionAsync<Knock>(async again =>
    {
        db.ChangeTracker.Clear();
        var (person, now) = (await db.Users.SingleAsync(user => user.Id == personId, again), Now);
        if (person.IsPaused(now))
            return new Knock.Paused(person.LockoutEnd!.Value.UtcDateTime);
        var failed = person.AccessFailedCount + 1;
        // Past the record's stamp: a stranger's tries must not disturb who is just editing the person.
        if (failed < AppUser.WrongPasswords)
        {
            await db.Users.Where(user => user.Id == personId).ExecuteUpdateAsync(user => user.SetProperty(u => u.AccessFailedCount, failed), again);
            return new Knock.Wrong();
        }
        DateTimeOffset until = now + AppUser.Pause;
        await db.Users.Where(user => user.Id == personId)
            .ExecuteUpdateAsync(user => user.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, until), again);
        person.NoteAtTheDoor(AuditActions.PersonLockedOut, now);
        await db.SaveChangesAsync(again);
        return new Knock.Paused(until.UtcDateTime);
    }, cancel);

    private async Task ForgiveAsync(Guid personId, int failed, string? newHash, CancellationToken cancel)
    {
        if (failed > 0)
            await db.InOneTransactionAsync(again => db.Users.Where(user => user.Id == personId)
                .ExecuteUpdateAsync(user => user.SetProperty(u => u.AccessFailedCount, 0), again), cancel);
        if (newHash is not null)
            await db.InOneTransactionAsync(again => db.Users.Where(user => user.Id == personId)
                .ExecuteUpdateAsync(user => user.SetProperty(u => u.PasswordHash, newHash), again), cancel);
    }
}
