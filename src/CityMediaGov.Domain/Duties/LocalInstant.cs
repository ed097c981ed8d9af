using CityMediaGov.Domain.Approvals;
using NodaTime;
using NodaTime.TimeZones;

namespace CityMediaGov.Domain.Duties;

/// <summary>A date and time as a person typed it, and which moment that is in the city's zone.</summary>
/// <param name="At">The moment, in UTC; null when the clocks went past it or showed it twice.</param>
/// <param name="Refusal">Why there is no one moment; null when there is.</param>
/// <param name="Candidates">The two moments to choose from, the earlier first; empty unless it comes twice.</param>
public sealed record LocalInstant(DateTime? At, Refusal? Refusal, IReadOnlyList<LocalCandidate> Candidates)
{
    public bool IsAmbiguous => Candidates.Count > 0;

    /// <param name="typed">The time on the wall.</param>
    /// <param name="zone">The city's.</param>
    /// <param name="chosen">Which of two the person meant, by its distance from UTC; only used where the time comes twice.</param>
    public static LocalInstant Resolve(LocalDateTime typed, DateTimeZone zone, Offset? chosen = null)
    {
        var found = zone.MapLocal(typed);
        return found.Count switch
        {
            0 => Gap(typed, found),
            1 => new(found.Single().ToDateTimeUtc(), null, []),
            _ => Twice(typed, [LocalCandidate.Of(found.First(), "first"), LocalCandidate.Of(found.Last(), "second")], chosen),
        };
    }

    private static LocalInstant Gap(LocalDateTime typed, ZoneLocalMapping found)
    {
        var from = DateWords.Time(found.EarlyInterval.IsoLocalEnd.TimeOfDay);
        var to = DateWords.Time(found.LateInterval.IsoLocalStart.TimeOfDay);
        return new(null, Refusal.Rule(
            $"{DateWords.DateAndTime(typed)} does not exist: clocks go from {from} to {to} that day.",
            $"Give a time before {from}, or {to} or later."), []);
    }

    private static LocalInstant Twice(LocalDateTime typed, IReadOnlyList<LocalCandidate> both, Offset? chosen)
    {
        if (both.FirstOrDefault(candidate => candidate.Offset == chosen) is { } meant)
            return new(meant.At, null, []);
        return new(null, Refusal.Rule(
            $"{DateWords.DateAndTime(typed)} comes twice, because clocks go back that day.",
            $"Choose {both[0].Words} or {both[1].Words}."), both);
    }
}

/// <summary>One of two moments that the clocks on the wall show alike.</summary>
/// <param name="At">UTC.</param>
/// <param name="Offset">Its distance from UTC, by which the person chooses.</param>
/// <param name="Words">"the first 1:30 a.m. (UTC−5)".</param>
public sealed record LocalCandidate(DateTime At, Offset Offset, string Words)
{
    internal static LocalCandidate Of(ZonedDateTime moment, string which) =>
        new(moment.ToDateTimeUtc(), moment.Offset, $"the {which} {DateWords.Time(moment.TimeOfDay)} (UTC{DateWords.Sign(moment.Offset)})");
}
