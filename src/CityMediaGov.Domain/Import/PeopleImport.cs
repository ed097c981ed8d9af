using System.Runtime.CompilerServices;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Notifications;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Import;

/// <summary>People from a file, and into one. They come without a password and without roles.</summary>
public sealed class PeopleImport(AppDbContext db, InvitationDesk invitations, SiteAddress site) : IImportKind
{
    public ImportWhat What => ImportWhat.People;

    public Permission Permission => Permission.ManagePeople;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key, PersonPlanner.Name, PersonPlanner.Email, PersonPlanner.Title, PersonPlanner.Type, PersonPlanner.InUnit, PersonPlanner.Supervisor, PersonPlanner.Invite,
    ];

    public async Task<ImportPlan> PlanAsync(ImportSheet sheet, ImportHand hand, CancellationToken cancel)
    {
        var invited = (await db.Invitations.AsNoTracking().Select(invitation => invitation.Email).Distinct().ToListAsync(cancel)).ToHashSet();
        var known = (await db.Users.AsNoTracking().Select(person => new
        {
            person.Id,
            person.FullName,
            person.Email,
            person.JobTitle,
            person.PersonType,
            person.UnitId,
            person.SupervisorId,
            person.ImportKey,
            IsActive = person.DeactivatedAt == null,
            HasPassword = person.PasswordHash != null,
        }).ToListAsync(cancel)).ConvertAll(person => new KnownPerson(person.Id, person.FullName, person.Email ?? "", person.JobTitle, person.PersonType, person.UnitId, person.SupervisorId,
            person.ImportKey, person.IsActive, !person.HasPassword && !invited.Contains(person.Email ?? "")));
        return new PersonPlanner(known, await UnitImport.KnownAsync(db, cancel), hand).Plan(sheet);
    }

    public async Task ApplyAsync(IReadOnlyList<ImportLine> lines, ImportHand hand, CancellationToken cancel)
    {
        var rows = lines.ToDictionary(line => line.Id, line => (PersonContent)line.Content!);
        db.AddRange(rows.Values.Select(row => row.Person).OfType<AppUser>());
        var changed = lines.Where(line => line.Act is ImportAct.Change).Select(line => line.Id).ToList();
        foreach (var person in await db.Users.Where(person => changed.Contains(person.Id)).ToListAsync(cancel))
        {
            var (row, before) = (rows[person.Id], person.Email!);
            person.Change(row.Details, hand.By, hand.Now, row.Email, hand.Reason, row.ImportKey);
            if (person.Email != before)
                await invitations.EndOpenAsync(before, hand.By, hand.Now, cancel);
        }
        foreach (var row in rows.Values.Where(row => row.Invite))
            invitations.Write(row.Details, row.Email, token => site.LinkTo($"/invite/{token}"), hand.Policy.Profile.City.Name, hand.By, hand.Now);
    }

    public async IAsyncEnumerable<IEnumerable<string?>> ExportAsync(PolicyInForce policy, [EnumeratorCancellation] CancellationToken cancel)
    {
        var people = db.Users.AsNoTracking().Where(person => person.DeactivatedAt == null).OrderBy(person => person.FullName).ThenBy(person => person.Id).Select(person => new
        {
            person.ImportKey,
            person.FullName,
            person.Email,
            person.JobTitle,
            person.PersonType,
            Unit = db.Units.Where(unit => unit.Id == person.UnitId).Select(unit => unit.Name).FirstOrDefault(),
            Supervisor = db.Users.Where(above => above.Id == person.SupervisorId).Select(above => above.Email).FirstOrDefault(),
        });
        await foreach (var person in people.AsAsyncEnumerable().WithCancellation(cancel))
            yield return [person.ImportKey, person.FullName, person.Email, person.JobTitle, person.PersonType, person.Unit, person.Supervisor, null];
    }
}
