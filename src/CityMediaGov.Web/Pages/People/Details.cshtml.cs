using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.Duties;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Web.Security;
using CityMediaGov.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Pages.People;

[RequirePermission(Permission.SeePeople)]
public sealed class DetailsModel(AppDbContext db, CurrentActor current, PolicyBook policies, PeopleReader people) : PersonPageModel(db, current)
{
    public string? Unit { get; private set; }

    /// <summary>Null when nobody is above.</summary>
    public (Guid Id, string Name)? Supervisor { get; private set; }

    public string PersonType { get; private set; } = "";

    public IReadOnlyList<HeldSeat> Roles { get; private set; } = [];

    public IReadOnlyList<DeputyRow> Deputies { get; private set; } = [];

    public IReadOnlyList<HistoryEvent> History { get; private set; } = [];

    /// <summary>Open duties and decisions that this person could take now, and how many of them are overdue.</summary>
    public (int Open, int Overdue) Waiting { get; private set; }

    public bool IsReader => Person.Id == Reader.Id;

    /// <summary>Who does not is told so once, not at each button.</summary>
    public bool KeepsList => AppUser.WhyNotKeepList(Reader) is null;

    public Refusal? WhyNotChange => Person.WhyNotChange(Reader);

    public Refusal? WhyNotInvite => Person.WhyNotInvite(Reader);

    /// <summary>The last invitation of somebody who has no password; null when there was none.</summary>
    public Invitation? Invited { get; private set; }

    public Refusal? WhyNotDeactivate => Person.WhyNotDeactivate(Reader);

    public Refusal? WhyNotReactivate => Person.WhyNotReactivate(Reader);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostInviteAsync([FromServices] InvitationDesk desk, CancellationToken cancel)
    {
        if (await desk.SendToListedAsync(Id, InvitationLinks.To(Request), Reader, Now, cancel) is not { } link)
            return NotFound();
        TempData.ShowOnce(link);
        TempData.Flash($"{Person.FullName} is invited.", "The link is on its way by e-mail, and good for 24 hours.");
        return Redirect("/people/invitations");
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var policy = await policies.InForceAsync(cancel);
        PersonType = policy.Profile.PersonTypes.FirstOrDefault(type => type.Key == Person.PersonType)?.Name ?? Person.PersonType;
        Unit = await Db.Units.Where(unit => unit.Id == Person.UnitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancel);
        var above = await Db.Users.Where(person => person.Id == Person.SupervisorId).Select(person => new { person.Id, person.FullName }).SingleOrDefaultAsync(cancel);
        Supervisor = above is null ? null : (above.Id, above.FullName);
        if (Person.PasswordHash is null)
            Invited = await Db.Invitations.AsNoTracking().Where(sent => sent.Email == Person.Email).OrderByDescending(sent => sent.InvitedAt).FirstOrDefaultAsync(cancel);
        Roles = await HeldSeat.OfAsync(Db, policy, Id, cancel);
        Deputies = await DeputyRow.OfAsync(Db, Id, Now, cancel);
        if (await people.ActorAsync(Id, Now, cancel) is { } actor)
        {
            var waiting = Db.Duties.AsNoTracking().WaitingFor(actor);
            Waiting = (await waiting.CountAsync(cancel), await waiting.CountAsync(duty => duty.DueAt < Now, cancel));
        }
        var holdings = await Db.RoleHoldings.Where(held => held.PersonId == Id).Select(held => held.Id).ToListAsync(cancel);
        var deputyships = await Db.Deputyships.Where(deputyship => deputyship.PersonId == Id).Select(deputyship => deputyship.Id).ToListAsync(cancel);
        History = await RecordHistory.ReadAsync(Db, Id, cancel, [.. holdings, .. deputyships]);
    }
}
