using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Notifications;

/// <summary>Puts messages into the outbox, in the save of what they tell about.</summary>
public sealed class Postbox(AppDbContext db, SiteAddress site)
{
    /// <summary>An address of the product as it stands in a message.</summary>
    /// <param name="path">Begins with a slash.</param>
    public string Link(string path) => site.LinkTo(path);

    public async Task TellAsync(Guid personId, string subject, string body, DateTime now, CancellationToken cancel) =>
        await TellAsync([personId], subject, body, now, cancel);

    public async Task TellAsync(IReadOnlyCollection<Guid> people, string subject, string body, DateTime now, CancellationToken cancel)
    {
        var addresses = await db.Users.AsNoTracking().Where(person => people.Contains(person.Id) && person.DeactivatedAt == null && person.Email != null)
            .Select(person => new { person.Id, person.Email }).ToListAsync(cancel);
        foreach (var address in addresses)
            db.Add(new Message(address.Id, address.Email!, subject, body, now));
    }

    /// <summary>Everybody who holds the role (for that unit), and their deputies.</summary>
    public async Task TellHoldersAsync(Role role, Guid? unitId, string subject, string body, DateTime now, CancellationToken cancel)
    {
        var staffing = await new PeopleReader(db).StaffingAsync([role], now, cancel);
        await TellAsync([.. staffing.HoldersOf(role, unitId).SelectMany(holder => holder.Deputies.Prepend(holder.PersonId)).Distinct()], subject, body, now, cancel);
    }

    /// <summary>To somebody who is not yet in the product.</summary>
    public void Write(string address, string subject, string body, DateTime now) => db.Add(new Message(null, address, subject, body, now));
}
