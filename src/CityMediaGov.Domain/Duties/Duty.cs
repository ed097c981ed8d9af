using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.People;

namespace CityMediaGov.Domain.Duties;

using static DutyAction;
using static DutyState;

public enum DutyState
{
    Open,
    Met,
    Late,
    Cancelled,
}

public enum DutyAction
{
    Meet,
    MeetLate,
    Cancel,
}

/// <summary>
/// Something a person or the holders of a role must do by a time. Made by the domain and closed by the act itself;
/// there is no way to tick it off.
/// </summary>
public sealed class Duty : AuditedRecord
{
    public const int TitleLength = 300;
    public const int WordsLength = 200;
    public const int ClauseLength = 60;
    public const int VersionLength = 64;

    public static readonly Lifecycle<DutyState, DutyAction> Lifecycle = new(
        "this duty", Open, [Met, Late, Cancelled],
        (Meet, [Open], Met),
        (MeetLate, [Open], Late),
        (Cancel, [Open], Cancelled));

    /// <summary>Stands for "no due time" where rows are ordered.</summary>
    public static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    private Duty() { }

    public DutyKind Kind { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>The record whose verb closes this duty.</summary>
    public SubjectKind AboutKind { get; private init; }

    public Guid AboutId { get; private init; }

    /// <summary>Null when the holders of <see cref="Role"/> share the duty.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>Null when one person has the duty.</summary>
    public Role? Role { get; private init; }

    /// <summary>With <see cref="Role"/>: only its holders for that unit. Null for any.</summary>
    public Guid? UnitId { get; private init; }

    public Guid PolicyVersionId { get; private init; }

    /// <summary>The clause that asks for it; null when none does.</summary>
    public string? ClauseId { get; private init; }

    /// <summary>The rule as it was: the policy's words, its one number, and the clause or "city". Null when there is no rule.</summary>
    public string? LimitSource { get; private init; }

    public string? LimitWords { get; private init; }

    public int? LimitHours { get; private init; }

    public int? LimitBusinessDays { get; private init; }

    public int? LimitDays { get; private init; }

    public DateTime OpenedAt { get; private init; }

    /// <summary>Null: there is no number, only the duty's age is shown.</summary>
    public DateTime? DueAt { get; private init; }

    /// <summary>The last day, in the city's zone; null when hours count or nothing does.</summary>
    public DateOnly? DueOn { get; private init; }

    /// <summary><see cref="DueAt"/>, or <see cref="Never"/>; the order of the work list.</summary>
    public DateTime SortAt { get; private init; }

    /// <summary>Which list of holidays the due time was computed with; null when it depends on none.</summary>
    public string? CalendarVersion { get; private init; }

    public string? ZoneId { get; private init; }

    public DutyState State { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public Guid? ClosedBy { get; private set; }

    public DateTime? RemindedAt { get; private set; }

    public DateTime? EscalatedAt { get; private set; }

    /// <summary>When the background job looks at it next; null when never again.</summary>
    public DateTime? LookAt { get; private set; }

    /// <summary>A node of the background job works on it until then. Not part of the record's history.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Which claim holds the lease: a node that slept past its lease no longer matches.</summary>
    public Guid? Lease { get; private set; }

    public override SubjectKind AuditKind => SubjectKind.Duty;

    public override string AuditTitle => Title;

    /// <summary>When it is due and by whose rule, as reckoned when it began; null without a rule.</summary>
    public DueDate? Due => LimitSource is null ? null : DueDate.Restore(
        new(LimitWords, LimitHours, LimitBusinessDays, LimitDays, LimitSource), OpenedAt, DueAt, DueOn, CalendarVersion!, ZoneId!);

    /// <param name="due">Null when neither policy nor city sets a time: only the duty's age is shown.</param>
    public static Duty Begin(DutyKind kind, string title, DutyAbout about, DutyHolder holder, DueDate? due, Actor by, DateTime now)
    {
        var duty = new Duty
        {
            Kind = kind,
            Title = title,
            AboutKind = about.Kind,
            AboutId = about.Id,
            PolicyVersionId = about.PolicyVersionId,
            ClauseId = about.ClauseId,
            PersonId = holder.PersonId,
            Role = holder.Role,
            UnitId = holder.UnitId,
            LimitSource = due?.Rule.Source,
            LimitWords = due?.Rule.Words,
            LimitHours = due?.Rule.Hours,
            LimitBusinessDays = due?.Rule.BusinessDays,
            LimitDays = due?.Rule.Days,
            OpenedAt = now,
            DueAt = due?.DueAt,
            DueOn = due?.DueOn,
            SortAt = due?.DueAt ?? Never,
            CalendarVersion = due?.CalendarVersion,
            ZoneId = due?.ZoneId,
            LookAt = ReminderAt(now, due?.DueAt),
        };
        duty.Note(AuditActions.DutyOpened, by, now);
        return duty;
    }

    /// <summary>The act was done: met, or met late.</summary>
    public void CloseBy(Actor actor, DateTime now)
    {
        var late = IsOverdue(now);
        Close(late ? MeetLate : Meet, actor, now);
        Note(late ? AuditActions.DutyMetLate : AuditActions.DutyMet, actor, now);
    }

    /// <summary>What it was about ended otherwise, so that nothing is left to do.</summary>
    public void CancelBy(Actor actor, DateTime now, string reason)
    {
        Close(Cancel, actor, now);
        Note(AuditActions.DutyCancelled, actor, now, reason);
    }

    public bool IsOverdue(DateTime now) => State is Open && (Due?.IsLate(now) ?? false);

    /// <summary>
    /// Reminds once before the due time, escalates once after it. What was said is kept, so that a clock that goes back
    /// says nothing twice. The lease ends with it.
    /// </summary>
    internal DutyNotice Look(DateTime now)
    {
        (Lease, LeasedUntil) = (null, null);
        if (State is not Open || DueAt is not { } due)
            return Quiet(null);
        if (now < due && RemindedAt is null)
        {
            (RemindedAt, LookAt) = (now, FirstLateMoment(due));
            Note(AuditActions.DutyReminded, Actor.Register, now);
            return DutyNotice.Reminder;
        }
        if (IsOverdue(now) && EscalatedAt is null)
        {
            (EscalatedAt, LookAt) = (now, null);
            Note(AuditActions.DutyEscalated, Actor.Register, now);
            return DutyNotice.Escalation;
        }
        return Quiet(IsOverdue(now) ? null : FirstLateMoment(due));
    }

    private DutyNotice Quiet(DateTime? next)
    {
        LookAt = next;
        return DutyNotice.None;
    }

    private void Close(DutyAction action, Actor actor, DateTime now)
    {
        State = Lifecycle.After(State, action);
        (ClosedAt, ClosedBy, LookAt) = (now, actor.Id, null);
    }

    /// <summary>The due time is the last moment in time; see <see cref="DueDate.IsLate"/>.</summary>
    private static DateTime FirstLateMoment(DateTime due) => due.AddMilliseconds(1);

    /// <summary>A day before, or half-way when there is less than two days.</summary>
    private static DateTime? ReminderAt(DateTime now, DateTime? due) => due is not { } at ? null
        : at - now > TimeSpan.FromDays(2) ? at.AddDays(-1) : now + ((at - now) / 2);
}

internal enum DutyNotice
{
    None,
    Reminder,
    Escalation,
}

/// <summary>What a duty is about, and under which policy version and clause.</summary>
public sealed record DutyAbout(SubjectKind Kind, Guid Id, Guid PolicyVersionId, string? ClauseId);

/// <summary>One person, or the holders of a role (for one unit, or any).</summary>
public sealed record DutyHolder(Guid? PersonId, Role? Role, Guid? UnitId)
{
    public static DutyHolder Person(Guid id) => new(id, null, null);

    public static DutyHolder HoldersOf(Role role, Guid? unitId = null) => new(null, role, unitId);
}
