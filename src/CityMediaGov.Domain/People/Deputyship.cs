using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Audit;

namespace CityMediaGov.Domain.People;

/// <summary>That somebody takes an absent person's steps for a period. One level deep: a deputy's deputy is nobody.</summary>
public sealed class Deputyship : AuditedRecord
{
    public const int ReasonLength = 300;
    public const int MaxDays = 366;

    private Deputyship() { }

    public Guid PersonId { get; private init; }

    public Guid DeputyId { get; private init; }

    /// <summary>First instant, UTC: the beginning of the first day in the city's zone.</summary>
    public DateTime FromAt { get; private init; }

    /// <summary>First instant after it, UTC.</summary>
    public DateTime UntilAt { get; private init; }

    public DateTime NamedAt { get; private init; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>"Renee Thorson for Dana Lindqvist".</summary>
    public string Title { get; private init; } = "";

    public override SubjectKind AuditKind => SubjectKind.Deputyship;

    public override string AuditTitle => Title;

    public bool IsActive(DateTime now) => EndedAt is null && FromAt <= now && now < UntilAt;

    /// <param name="standing">All deputyships that have not ended.</param>
    public static Refusal? WhyNotName(Actor actor, AppUser deputy, DateTime from, DateTime until, DateTime now, IReadOnlyCollection<Deputyship> standing)
    {
        if (deputy.Id == actor.Id)
            return Refusal.Rule("You cannot be your own deputy.");
        if (!deputy.IsActive)
            return Refusal.Rule($"{deputy.FullName} may no longer sign in.");
        if (until <= from || until <= now)
            return Refusal.Rule("The last day lies before the first, or in the past.");
        if (until - from > TimeSpan.FromDays(MaxDays))
            return Refusal.Rule("A deputy is named for a year at most.");
        var overlapping = standing.Where(other => other.EndedAt is null && other.FromAt < until && from < other.UntilAt).ToList();
        if (overlapping.Exists(other => other.PersonId == deputy.Id))
            return Refusal.Rule($"{deputy.FullName} has named a deputy for that time.", "A deputy cannot pass your steps on: choose somebody who is there.");
        if (overlapping.Exists(other => other.DeputyId == actor.Id))
            return Refusal.Rule("You are somebody’s deputy in that time, and a deputy cannot pass the steps on.", "End that first, or choose other days.");
        return overlapping.Exists(other => other.PersonId == actor.Id && other.DeputyId == deputy.Id)
            ? Refusal.Rule($"{deputy.FullName} is already your deputy in that time.")
            : null;
    }

    public static Deputyship Name(Actor by, AppUser deputy, DateTime from, DateTime until, DateTime now, IReadOnlyCollection<Deputyship> standing)
    {
        RefusedException.ThrowIf(WhyNotName(by, deputy, from, until, now, standing));
        var deputyship = new Deputyship
        {
            PersonId = by.Id,
            DeputyId = deputy.Id,
            FromAt = from,
            UntilAt = until,
            NamedAt = now,
            Title = $"{deputy.FullName} for {by.Name}",
        };
        deputyship.Note(AuditActions.DeputyNamed, by, now);
        return deputyship;
    }

    public Refusal? WhyNotEnd(Actor actor, DateTime now)
    {
        if (actor.Id != PersonId && actor.Id != DeputyId)
            return Refusal.NotYours("Only the two people concerned can end this.");
        return EndedAt is null && now < UntilAt ? null : Refusal.Rule("This has ended already.");
    }

    public void End(Actor by, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotEnd(by, now));
        EndedAt = now;
        Note(AuditActions.DeputyEnded, by, now);
    }
}
