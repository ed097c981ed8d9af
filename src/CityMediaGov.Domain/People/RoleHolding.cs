using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;

namespace CityMediaGov.Domain.People;

/// <summary>That a person holds a role, from when until when. One person may hold several.</summary>
public sealed class RoleHolding : AuditedRecord
{
    private RoleHolding() { }

    public Guid PersonId { get; private init; }

    public Role Role { get; private init; }

    /// <summary>The unit that a head heads; null for roles of the whole city.</summary>
    public Guid? UnitId { get; private init; }

    public DateTime GivenAt { get; private init; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Person, role and unit while it lasts, null afterwards: nobody holds the same seat twice at once.</summary>
    public string? ActiveKey { get; private set; }

    /// <summary>"Kao Vang as Department Head".</summary>
    public string Title { get; private init; } = "";

    public override SubjectKind AuditKind => SubjectKind.RoleHolding;

    public override string AuditTitle => Title;

    /// <summary>Null when this person may give roles to that one; nobody gives themselves a role.</summary>
    public static Refusal? WhyNotGive(Actor actor, Guid personId)
    {
        if (!actor.Can(Permission.ManagePeople))
            return Refusal.NotYours("You do not keep the list of roles.");
        return actor.Id == personId
            ? Refusal.NotYours("You cannot give yourself a role; somebody else who keeps the list must.")
            : null;
    }

    public static RoleHolding Give(AppUser person, RoleSeat seat, string title, Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotGive(by, person.Id) ?? (person.IsActive ? null : Refusal.Rule($"{person.FullName} may no longer sign in.")));
        return Begin(person, seat, title, by, now);
    }

    /// <summary>The role comes with an invitation that somebody else sent, or with the first set-up.</summary>
    public static RoleHolding Begin(AppUser person, RoleSeat seat, string title, Actor by, DateTime now)
    {
        if (seat.Role == Role.DepartmentHead && seat.UnitId is null)
            throw new RefusedException(Refusal.Rule("A head heads one unit: choose it."));
        var holding = new RoleHolding
        {
            PersonId = person.Id,
            Role = seat.Role,
            UnitId = seat.UnitId,
            GivenAt = now,
            ActiveKey = $"{person.Id:N}|{seat.Role.Key}|{seat.UnitId:N}",
            Title = $"{person.FullName} as {title}",
        };
        holding.Note(AuditActions.RoleGiven, by, now);
        return holding;
    }

    /// <param name="others">How many others hold the same role; the last steward cannot go.</param>
    public Refusal? WhyNotEnd(Actor actor, int others)
    {
        if (EndedAt is not null)
            return Refusal.Rule("This role has ended already.");
        if (!actor.Can(Permission.ManagePeople))
            return Refusal.NotYours("You do not keep the list of roles.");
        return Role == Role.Steward && others == 0
            ? Refusal.Rule("Nobody else could keep the list of people: give somebody else this role first.")
            : null;
    }

    public void End(Actor by, int others, string? reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotEnd(by, others));
        (EndedAt, ActiveKey) = (now, null);
        Note(AuditActions.RoleEnded, by, now, reason);
    }

    /// <summary>The unit that it was held for closes.</summary>
    internal void EndWithUnit(Actor by, DateTime now)
    {
        (EndedAt, ActiveKey) = (now, null);
        Note(AuditActions.RoleEnded, by, now, "The unit was closed.");
    }
}
