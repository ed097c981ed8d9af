using NodaTime;

namespace CityMediaGov.Domain.Duties;

/// <summary>How a clock is drawn.</summary>
public enum ClockState
{
    None,

    /// <summary>Due today.</summary>
    Soon,

    /// <summary>Open past its time, or done past it.</summary>
    Late,

    /// <summary>Done in time.</summary>
    Met,
}

/// <summary>A clock in words: first the state, then whose rule it is.</summary>
/// <param name="State">How it is drawn.</param>
/// <param name="Words">"Due tomorrow, 5:00 p.m.", "3 hours late", "Done in 19 hours".</param>
/// <param name="WasDue">When late, after "was due": "today, 6:30 a.m."; else null.</param>
/// <param name="DueAt">UTC, for the attribute beside the words; null when nothing is due.</param>
/// <param name="Source">"policy: within 24 hours", "set by the City: 2 business days".</param>
public sealed record ClockText(ClockState State, string Words, string? WasDue, DateTime? DueAt, string Source)
{
    /// <summary>All of it on one line, for letters and lists.</summary>
    public string Line => string.Join(" · ", new[] { Words, WasDue is null ? null : $"was due {WasDue}", Source }.OfType<string>());

    /// <param name="due">What the clock runs to.</param>
    /// <param name="clock">From when, and in whose zone, it is seen.</param>
    /// <param name="doneAt">When the act was done, in UTC; null while it is open.</param>
    /// <param name="recurring">The rule comes round again: "every 180 days".</param>
    public static ClockText For(DueDate due, CityClock clock, DateTime? doneAt = null, bool recurring = false)
    {
        var source = due.Rule.SourceWords(recurring);
        var late = due.IsLate(doneAt ?? clock.Now);
        if (doneAt is { } done && !late)
            return new(ClockState.Met, Done(due, clock, done), null, due.DueAt, source);
        if (late)
        {
            var words = $"{LateBy(due, clock, doneAt ?? clock.Now)} late";
            return new(ClockState.Late, doneAt is null ? Capital(words) : $"Done {words}", clock.DueWords(due, clock.Near), due.DueAt, source);
        }
        if (due.DueAt is not { } at)
            return new(ClockState.None, $"Open for {Age(due.Start, clock.Now)}", null, null, source);
        var day = due.DueOn is { } on ? LocalDate.FromDateOnly(on) : clock.Local(at).Date;
        return new(day == clock.Today ? ClockState.Soon : ClockState.None, $"Due {clock.DueWords(due, clock.Near)}", null, at, source);
    }

    /// <summary>"Stopped since Nov 17", for a clock that waits for somebody else.</summary>
    /// <param name="since">UTC.</param>
    /// <param name="clock">From when, and in whose zone, it is seen.</param>
    /// <param name="why">"waiting for the resident's answer".</param>
    public static ClockText Stopped(DateTime since, CityClock clock, string why) =>
        new(ClockState.None, $"Stopped since {clock.Brief(since)}", null, null, why);

    /// <summary>"Open for 3 days", where neither policy nor city sets a time.</summary>
    /// <param name="since">UTC.</param>
    /// <param name="clock">From when it is seen.</param>
    public static ClockText WithoutLimit(DateTime since, CityClock clock) =>
        new(ClockState.None, $"Open for {Age(since, clock.Now)}", null, null, "no time is set for it");

    private static string Done(DueDate due, CityClock clock, DateTime done)
    {
        if (due.DueOn is null)
            return $"Done in {Elapsed(done - due.Start, hoursUpTo: 72)}";
        var days = Period.DaysBetween(clock.Local(due.Start).Date, clock.Local(done).Date);
        return days <= 0 ? "Done the same day" : $"Done in {DateWords.Count(days, "day")}";
    }

    // Days are late by the calendar on the wall, hours by the clock: who missed Wednesday is two days late on Friday morning.
    private static string LateBy(DueDate due, CityClock clock, DateTime at) => due.DueOn is { } on
        ? DateWords.Count(Math.Max(1, Period.DaysBetween(LocalDate.FromDateOnly(on), clock.Local(at).Date)), "day")
        : Elapsed(at - due.DueAt!.Value, hoursUpTo: 24);

    private static string Age(DateTime start, DateTime now) => Elapsed(now - start, hoursUpTo: 24);

    private static string Elapsed(TimeSpan time, int hoursUpTo) => time switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => DateWords.Count(time.Minutes, "minute"),
        _ when time.TotalHours < hoursUpTo => DateWords.Count((int)time.TotalHours, "hour"),
        _ => DateWords.Count(time.Days, "day"),
    };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
