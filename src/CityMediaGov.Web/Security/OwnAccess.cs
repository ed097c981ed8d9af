using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Security;

/// <summary>What people change about their own way in.</summary>
public sealed class OwnAccess(AppDbContext db, Door door, PasswordDesk passwords, CurrentActor current)
{
    /// <summary>Needs the old password, whose wrong tries count as at the door. All sessions end but the one of this request.</summary>
    public async Task<Knock> ChangePasswordAsync(string old, string chosen, CancellationToken cancel)
    {
        var me = current.Required.Id;
        var name = await db.Users.Where(person => person.Id == me).Select(person => person.UserName).SingleAsync(cancel);
        var answer = await door.KnockAsync(name!, old, cancel);
        if (answer is not Knock.Right)
            return answer;
        var hash = await passwords.HashAsync(chosen, cancel);
        await db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            var person = await db.Users.SingleAsync(user => user.Id == me, again);
            person.TakePassword(hash, door.Now);
            await db.SaveChangesAsync(again);
            await Others(me).ExecuteDeleteAsync(again);
            return await db.UserSessions.Where(session => session.KeyHash == current.SessionHash)
                .ExecuteUpdateAsync(session => session.SetProperty(s => s.SecurityStamp, person.SecurityStamp), again);
        }, cancel);
        return answer;
    }

    /// <summary>How many there were.</summary>
    public Task<int> EndOtherSessionsAsync(CancellationToken cancel) => db.InOneTransactionAsync(async again =>
    {
        db.ChangeTracker.Clear();
        var me = current.Required.Id;
        var ended = await Others(me).ExecuteDeleteAsync(again);
        if (ended > 0)
            (await db.Users.SingleAsync(user => user.Id == me, again)).NoteAtTheDoor(AuditActions.PersonSignedOut, door.Now, "All other sessions were ended.");
        await db.SaveChangesAsync(again);
        return ended;
    }, cancel);

    private IQueryable<UserSession> Others(Guid personId) =>
        db.UserSessions.Where(session => session.PersonId == personId && session.KeyHash != current.SessionHash);
}
