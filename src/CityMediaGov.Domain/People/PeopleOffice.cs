using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.People;

/// <summary>
/// Who may do what, changed. Each change is one write transaction that reads the acting person and the record anew:
/// of two people who shut each other out at the same moment only one can win, and somebody always keeps the list.
/// Throws <see cref="RefusedException"/>; returns null when there is no such record.
/// </summary>
public sealed class PeopleOffice(AppDbContext db, PeopleReader people, PolicyBook policies, InvitationDesk invitations)
{
    /// <param name="stamp">The person's stamp as read by who edits; another one means that somebody was faster.</param>
    public Task<AppUser?> ChangeAsync(Guid personId, string? stamp, PersonDetails details, string email, Actor by, DateTime now, CancellationToken cancel) =>
        AsAsync(by, now, async (actor, again) =>
        {
            if (await db.Users.FindAsync([personId], again) is not { } person)
                return null;
            db.Entry(person).Property(p => p.ConcurrencyStamp).OriginalValue = stamp;
            await RefuseCircleAsync(personId, details.SupervisorId, again);
            if (await SomebodyElseHasAsync(email, personId, again))
                throw new EmailTakenException();
            var before = person.Email!;
            person.Change(details, actor, now, email);
            if (person.Email != before)
                await invitations.EndOpenAsync(before, actor, now, again);
            return person;
        }, cancel);

    public Task<RoleHolding?> GiveRoleAsync(Guid personId, RoleSeat seat, Actor by, DateTime now, CancellationToken cancel) =>
        AsAsync(by, now, async (actor, again) =>
        {
            if (await db.Users.FindAsync([personId], again) is not { } person)
                return null;
            if (await db.RoleHoldings.AnyAsync(held => held.PersonId == personId && held.Role == seat.Role && held.UnitId == seat.UnitId && held.EndedAt == null, again))
                throw new RefusedException(Refusal.Rule($"{person.FullName} holds this role already."));
            var holding = RoleHolding.Give(person, seat, await TitleAsync(seat, again), actor, now);
            db.Add(holding);
            return holding;
        }, cancel);

    public Task<RoleHolding?> EndRoleAsync(Guid holdingId, string? reason, Actor by, DateTime now, CancellationToken cancel) =>
        AsAsync(by, now, async (actor, again) =>
        {
            if (await db.RoleHoldings.FindAsync([holdingId], again) is not { } holding)
                return null;
            holding.End(actor, await people.OtherHoldersAsync(holding.Role, holding.PersonId, again), reason, now);
            return holding;
        }, cancel);

    /// <summary>The person's roles end with it: letting them in again gives none of them back.</summary>
    public Task<AppUser?> DeactivateAsync(Guid personId, string reason, Actor by, DateTime now, CancellationToken cancel) =>
        AsAsync(by, now, async (actor, again) =>
        {
            if (await db.Users.FindAsync([personId], again) is not { } person)
                return null;
            RefusedException.ThrowIf(person.WhyNotDeactivate(actor));
            foreach (var holding in await db.RoleHoldings.Where(held => held.PersonId == personId && held.EndedAt == null).ToListAsync(again))
                holding.End(actor, await people.OtherHoldersAsync(holding.Role, personId, again), reason, now);
            person.Deactivate(actor, reason, now);
            await invitations.EndOpenAsync(person.Email!, actor, now, again);
            await db.UserSessions.Where(session => session.PersonId == personId).ExecuteDeleteAsync(again);
            return person;
        }, cancel);

    public Task<AppUser?> ReactivateAsync(Guid personId, string reason, Actor by, DateTime now, CancellationToken cancel) =>
        AsAsync(by, now, async (actor, again) =>
        {
            if (await db.Users.FindAsync([personId], again) is not { } person)
                return null;
            RefusedException.ThrowIf(person.WhyNotReactivate(actor));
            if (await SomebodyElseHasAsync(person.Email!, personId, again))
                throw new RefusedException(Refusal.Rule($"Somebody else signs in with {person.Email} now.", "Invite this person with another address."));
            person.Reactivate(actor, reason, now);
            return person;
        }, cancel);

    public Task<Deputyship?> NameDeputyAsync(Guid deputyId, DateTime from, DateTime until, Actor by, DateTime now, CancellationToken cancel) =>
        AsAsync(by, now, async (actor, again) =>
        {
            if (await db.Users.FindAsync([deputyId], again) is not { } deputy)
                return null;
            var standing = await db.Deputyships.Where(other => other.EndedAt == null && other.UntilAt > now).ToListAsync(again);
            var deputyship = Deputyship.Name(actor, deputy, from, until, now, standing);
            db.Add(deputyship);
            return deputyship;
        }, cancel);

    private async Task<T> AsAsync<T>(Actor by, DateTime now, Func<Actor, CancellationToken, Task<T>> work, CancellationToken cancel) =>
        await db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear(); // what an earlier attempt or the page had read
            var actor = await people.ActorAsync(by.Id, now, again) ?? throw new RefusedException(Refusal.NotYours("You may no longer sign in."));
            var done = await work(actor, again);
            await db.SaveChangesAsync(again);
            return done;
        }, cancel);

    private Task<bool> SomebodyElseHasAsync(string email, Guid personId, CancellationToken cancel)
    {
        var name = EmailAddress.Normalise(email).ToUpperInvariant();
        return db.Users.AnyAsync(other => other.NormalizedUserName == name && other.Id != personId, cancel);
    }

    private async Task RefuseCircleAsync(Guid personId, Guid? supervisorId, CancellationToken cancel)
    {
        var seen = new HashSet<Guid>();
        for (var above = supervisorId; above is { } id && seen.Add(id); above = await db.Users.Where(person => person.Id == id).Select(person => person.SupervisorId).SingleOrDefaultAsync(cancel))
        {
            if (id == personId)
                throw new RefusedException(Refusal.Rule("That would make a circle: this person stands above the supervisor you chose.", "Choose somebody else, or nobody."));
        }
    }

    private async Task<string> TitleAsync(RoleSeat seat, CancellationToken cancel)
    {
        var unit = seat.UnitId is { } unitId
            ? await db.Units.Where(found => found.Id == unitId && found.ClosedAt == null).Select(found => new { found.Name, found.Type }).SingleOrDefaultAsync(cancel)
                ?? throw new RefusedException(Refusal.Rule("This unit is closed.", "Choose another one."))
            : null;
        return HeldRole.TitleOf(await policies.InForceAsync(cancel), seat.Role, unit is null ? null : (unit.Name, unit.Type));
    }
}

/// <summary>Somebody else signs in with the address: a matter of one field, so pages say it there.</summary>
public sealed class EmailTakenException() : Exception("Somebody else signs in with this address.");
