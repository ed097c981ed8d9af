using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.People;

/// <summary>
/// Sends invitations and lets in who has one. Each step is one write transaction. Somebody who is on the list of people
/// and never had a password, because a file brought them, is invited like anybody else and stays the same person.
/// </summary>
public sealed class InvitationDesk(AppDbContext db, PeopleReader people, PolicyBook policies, Postbox postbox)
{
    /// <param name="linkTo">The absolute address for a token.</param>
    /// <returns>The link, which is kept nowhere but in the message.</returns>
    public Task<string> SendAsync(PersonDetails person, string email, IReadOnlyList<RoleSeat> roles, Func<string, string> linkTo, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            var address = EmailAddress.Normalise(email);
            if (await HasPersonAsync(address, again))
                throw new EmailTakenException();
            if (await db.Invitations.AnyAsync(other => other.Email == address && other.AcceptedAt == null && other.RevokedAt == null && other.ExpiresAt >= now, again))
                throw new RefusedException(Refusal.Rule($"{address} has an open invitation already.", "Send that one again, or withdraw it first."));
            var (invitation, token) = Invitation.Send(person, address, roles, by, now);
            return await PostAsync(invitation, linkTo(token), now, again);
        }, cancel);

    /// <summary>Null when there is no such invitation.</summary>
    public Task<string?> SendAgainAsync(Guid invitationId, Func<string, string> linkTo, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            if (await db.Invitations.SingleOrDefaultAsync(found => found.Id == invitationId, again) is not { } earlier)
                return null;
            if (await HasPersonAsync(earlier.Email, again))
                throw new RefusedException(Refusal.Rule($"Somebody signs in with {earlier.Email} already."));
            if (await db.Invitations.AnyAsync(other => other.Email == earlier.Email && other.Id != invitationId && other.AcceptedAt == null && other.RevokedAt == null && other.ExpiresAt >= now, again))
                throw new RefusedException(Refusal.Rule($"{earlier.Email} has a newer invitation that is open."));
            var (invitation, token) = earlier.SendAgain(by, now);
            return (string?)await PostAsync(invitation, linkTo(token), now, again);
        }, cancel);

    /// <summary>Invites somebody of the list, in place of an invitation that is still open. Null when there is no such person.</summary>
    public Task<string?> SendToListedAsync(Guid personId, Func<string, string> linkTo, Actor by, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            if (await db.Users.AsNoTracking().SingleOrDefaultAsync(found => found.Id == personId, again) is not { } person)
                return null;
            RefusedException.ThrowIf(person.WhyNotInvite(by));
            await EndOpenAsync(person.Email!, by, now, again);
            var (invitation, token) = Invitation.Send(new(person.FullName, person.JobTitle, person.PersonType, person.UnitId, person.SupervisorId), person.Email!, [], by, now);
            return (string?)await PostAsync(invitation, linkTo(token), now, again);
        }, cancel);

    /// <summary>
    /// The address is no longer this person's way in: a link that went there would let in somebody whom nobody meant.
    /// Saves nothing.
    /// </summary>
    internal async Task EndOpenAsync(string email, Actor by, DateTime now, CancellationToken cancel)
    {
        foreach (var open in await db.Invitations.Where(other => other.Email == email && other.AcceptedAt == null && other.RevokedAt == null && other.ExpiresAt >= now).ToListAsync(cancel))
            open.Revoke(by, now);
    }

    /// <summary>
    /// The invitation of a link, if it is good: not used, withdrawn or old, and sent by somebody who may still invite.
    /// Null otherwise, and for any other text: whoever tries links learns nothing.
    /// </summary>
    public async Task<Invitation?> FindGoodAsync(string token, DateTime now, CancellationToken cancel)
    {
        var hash = Invitation.HashOf(token);
        var invitation = await db.Invitations.SingleOrDefaultAsync(found => found.TokenHash == hash, cancel);
        return invitation?.WhyNotAccept(now) is null && invitation is not null
            && (await people.ActorAsync(invitation.InvitedBy, now, cancel))?.Can(Permission.ManagePeople) == true ? invitation : null;
    }

    /// <summary>The person with the roles of the invitation. Null when the link is not good, as when it was used a moment ago.</summary>
    public Task<AppUser?> AcceptAsync(string token, string passwordHash, DateTime now, CancellationToken cancel) =>
        db.InOneTransactionAsync(async again =>
        {
            db.ChangeTracker.Clear();
            if (await FindGoodAsync(token, now, again) is not { } invitation)
                return null;
            if (await HasPersonAsync(invitation.Email, again))
                throw new RefusedException(Refusal.Rule("Somebody signs in with this address already.", $"Sign in, or ask {invitation.InvitedByName}."));
            var listed = await WithoutPasswordAsync(invitation.Email, again);
            var person = invitation.Accept(now, listed);
            person.TakePassword(passwordHash, now);
            if (listed is null)
                db.Add(person);
            var policy = await policies.InForceAsync(again);
            var by = new Actor(invitation.InvitedBy, invitation.InvitedByName, "", null, [], []);
            var units = await db.Units.Where(unit => unit.ClosedAt == null).ToDictionaryAsync(unit => unit.Id, unit => (unit.Name, unit.Type), again);
            var held = (await db.RoleHoldings.AsNoTracking().Where(holding => holding.PersonId == person.Id && holding.EndedAt == null).ToListAsync(again))
                .ConvertAll(holding => new RoleSeat(holding.Role, holding.UnitId));
            foreach (var seat in invitation.Seats.Select(seat => seat.AsSeat()).Except(held).Where(seat => seat.UnitId is not { } unit || units.ContainsKey(unit)))
                db.Add(RoleHolding.Begin(person, seat, HeldRole.TitleOf(policy, seat.Role, seat.UnitId is { } unit ? units[unit] : null), by, now));
            await db.SaveChangesAsync(again);
            return person;
        }, cancel);

    /// <summary>For who invites many in one transaction of their own. Saves nothing, and does not look whether somebody was invited already.</summary>
    internal void Write(PersonDetails person, string email, Func<string, string> linkTo, string city, Actor by, DateTime now)
    {
        var (invitation, token) = Invitation.Send(person, email, [], by, now);
        Post(invitation, linkTo(token), city, now);
    }

    private Task<bool> HasPersonAsync(string address, CancellationToken cancel)
    {
        var name = address.ToUpperInvariant();
        return db.Users.AnyAsync(person => person.NormalizedUserName == name && person.PasswordHash != null, cancel);
    }

    private Task<AppUser?> WithoutPasswordAsync(string address, CancellationToken cancel)
    {
        var name = address.ToUpperInvariant();
        return db.Users.SingleOrDefaultAsync(person => person.NormalizedUserName == name && person.PasswordHash == null, cancel);
    }

    private async Task<string> PostAsync(Invitation invitation, string link, DateTime now, CancellationToken cancel)
    {
        Post(invitation, link, (await policies.InForceAsync(cancel)).Profile.City.Name, now);
        await db.SaveChangesAsync(cancel);
        return link;
    }

    private void Post(Invitation invitation, string link, string city, DateTime now)
    {
        db.Add(invitation);
        postbox.Write(invitation.Email, $"Your way into the social media register of the {city}",
            $"{invitation.FullName},\n\n{invitation.InvitedByName} invites you to the social media register of the {city}. Open this address and choose a password:\n\n"
            + $"{link}\n\nIt is good once, for 24 hours. If you did not expect it, do nothing.\n", now);
    }
}
