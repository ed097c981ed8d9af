using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using Microsoft.AspNetCore.Identity;

namespace CityMediaGov.Domain.People;

/// <summary>A person who signs in. Never deleted: a person who left keeps their entries and loses their way in.</summary>
public sealed class AppUser : IdentityUser<Guid>, IAuditedRecord
{
    public const int NameLength = 120;
    public const int TitleLength = 120;
    public const int TypeLength = 40;
    public const int EmailLength = 254;
    public const int ReasonLength = 1000;
    public const int ImportKeyLength = 100;

    /// <summary>So many in a row, and signing in pauses.</summary>
    public const int WrongPasswords = 5;

    /// <summary>Never longer: who knows only the address must not be able to shut the person out.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly List<AuditFact> facts = [];

    public AppUser() => Id = Guid.CreateVersion7();

    /// <summary>As the city writes it: "Marla Jensen".</summary>
    public string FullName { get; private set; } = "";

    /// <summary>"Recreation Program Supervisor".</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Key of the policy's person type: employee, contractor, elected official.</summary>
    public string PersonType { get; private set; } = "";

    /// <summary>Null for people of the city as a whole.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>Null when nobody is above.</summary>
    public Guid? SupervisorId { get; private set; }

    public DateTime JoinedAt { get; private set; }

    /// <summary>Null while the person may sign in.</summary>
    public DateTime? DeactivatedAt { get; private set; }

    /// <summary>The city's own key of the person, by which a file of people finds them again; null when no file gave one.</summary>
    public string? ImportKey { get; private set; }

    public bool IsActive => DeactivatedAt is null;

    SubjectKind IAuditedRecord.AuditKind => SubjectKind.Person;

    string IAuditedRecord.AuditTitle => FullName;

    IReadOnlyList<AuditFact> IAuditedRecord.Facts => facts;

    void IAuditedRecord.ForgetFacts() => facts.Clear();

    /// <param name="by">Null at first set-up, where the person adds themselves.</param>
    /// <param name="reason">The import that they came with; null otherwise.</param>
    /// <param name="importKey">Null when they have none.</param>
    public static AppUser Join(PersonDetails details, string email, Actor? by, DateTime now, string? reason = null, string? importKey = null)
    {
        var person = new AppUser { EmailConfirmed = true, LockoutEnabled = true, JoinedAt = now, ImportKey = importKey };
        person.TakeEmail(email);
        person.RenewSecurityStamp();
        person.Take(details);
        person.Note(AuditActions.PersonAdded, by ?? person.AsActor(), now, reason);
        return person;
    }

    /// <summary>Null when this person keeps the list of people.</summary>
    public static Refusal? WhyNotKeepList(Actor actor) =>
        actor.Can(Permission.ManagePeople) ? null : Refusal.NotYours("You do not keep the list of people.", "Ask a steward of the register.");

    public Refusal? WhyNotChange(Actor actor) =>
        WhyNotKeepList(actor) ?? (IsActive ? null : Refusal.Rule("This person may no longer sign in.", "Let them in again first."));

    /// <param name="email">Null when it stays; another one ends the person's sessions.</param>
    /// <param name="reason">The import that changes it; null otherwise.</param>
    /// <param name="importKey">Null: they keep the one they have.</param>
    public void Change(PersonDetails details, Actor by, DateTime now, string? email = null, string? reason = null, string? importKey = null)
    {
        RefusedException.ThrowIf(WhyNotChange(by));
        if (details.SupervisorId == Id)
            throw new RefusedException(Refusal.Rule("Nobody is their own supervisor."));
        Take(details);
        if (email is not null && EmailAddress.Normalise(email) != Email)
        {
            TakeEmail(email);
            RenewSecurityStamp();
        }
        ImportKey = importKey ?? ImportKey;
        Note(AuditActions.PersonChanged, by, now, reason);
    }

    public Refusal? WhyNotDeactivate(Actor actor)
    {
        if (actor.Id == Id)
            return Refusal.NotYours("You cannot shut yourself out; somebody else must.");
        return WhyNotKeepList(actor) ?? (IsActive ? null : Refusal.Rule("This person may no longer sign in."));
    }

    /// <summary>Who came in a file has no password yet, and no other way in than an invitation.</summary>
    public Refusal? WhyNotInvite(Actor actor) =>
        WhyNotChange(actor) ?? (PasswordHash is null ? null : Refusal.Rule("This person has chosen a password already."));

    /// <summary>
    /// Ends every session, and frees the address: who gets it next is another person with another history. This one
    /// keeps it as theirs, but signs in with it no more.
    /// </summary>
    public void Deactivate(Actor by, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotDeactivate(by));
        DeactivatedAt = now;
        (UserName, NormalizedUserName) = ($"#{Id:N}", $"#{Id:N}".ToUpperInvariant());
        RenewSecurityStamp();
        Note(AuditActions.PersonDeactivated, by, now, reason);
    }

    public Refusal? WhyNotReactivate(Actor actor) =>
        WhyNotKeepList(actor) ?? (IsActive ? Refusal.Rule("This person can sign in already.") : null);

    public void Reactivate(Actor by, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotReactivate(by));
        DeactivatedAt = null;
        TakeEmail(Email!);
        Note(AuditActions.PersonReactivated, by, now, reason);
    }

    public bool IsPaused(DateTime now) => LockoutEnd is { } end && end.UtcDateTime > now;

    /// <summary>A first or another password; another one ends the person's sessions.</summary>
    public void TakePassword(string hash, DateTime now)
    {
        var isFirst = PasswordHash is null;
        PasswordHash = hash;
        RenewSecurityStamp();
        if (isFirst)
            (AccessFailedCount, LockoutEnd) = (0, null); // tries without any password to guess say nothing against it
        else
            NoteAtTheDoor(AuditActions.PasswordChanged, now);
    }

    /// <summary>Signing in and out, a lock, a new password: what the person did at the door.</summary>
    public void NoteAtTheDoor(AuditAction action, DateTime now, string? reason = null) => Note(action, AsActor(), now, reason);

    /// <summary>The person without roles: enough to say who did something.</summary>
    public Actor AsActor() => new(Id, FullName, JobTitle, UnitId, [], []);

    private void TakeEmail(string email)
    {
        Email = UserName = EmailAddress.Normalise(email);
        NormalizedEmail = NormalizedUserName = Email.ToUpperInvariant();
    }

    private void RenewSecurityStamp() => SecurityStamp = Guid.NewGuid().ToString("N");

    private void Take(PersonDetails details) =>
        (FullName, JobTitle, PersonType, UnitId, SupervisorId) =
            (details.FullName.Trim(), details.JobTitle.Trim(), details.PersonType, details.UnitId, details.SupervisorId);

    private void Note(AuditAction action, Actor by, DateTime at, string? reason = null) =>
        facts.Add(new(action, by, SubjectKind.Person, Id, FullName, reason, at, []));
}

/// <summary>What others enter about a person.</summary>
public sealed record PersonDetails(string FullName, string JobTitle, string PersonType, Guid? UnitId, Guid? SupervisorId);
