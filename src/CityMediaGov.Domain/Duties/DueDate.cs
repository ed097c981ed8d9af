using NodaTime;

namespace CityMediaGov.Domain.Duties;

/// <summary>
/// When something is due, with everything needed to tell later how that was reckoned. It stays as it is when the
/// calendar is corrected, until a person asks for <see cref="Recalculate"/>.
/// </summary>
public sealed record DueDate
{
    private DueDate(TimeRule rule, DateTime start, string calendarVersion, string zoneId) =>
        (Rule, Start, CalendarVersion, ZoneId) = (rule, start, calendarVersion, zoneId);

    public TimeRule Rule { get; }

    /// <summary>When the clock began to run, in UTC.</summary>
    public DateTime Start { get; }

    /// <summary>The last moment in time, in UTC; null when the rule has no number.</summary>
    public DateTime? DueAt { get; private init; }

    /// <summary>The last day in the city's zone, to whose end there is time; null when the rule counts hours or has no number.</summary>
    public DateOnly? DueOn { get; private init; }

    /// <summary>The <see cref="BusinessCalendar.Version"/> it was reckoned with.</summary>
    public string CalendarVersion { get; }

    public string ZoneId { get; }

    /// <param name="rule">Hours are elapsed hours; days are local days, the day of the start not counted.</param>
    /// <param name="startUtc">When the clock begins to run; must be UTC.</param>
    /// <param name="calendar">The city's, as it now stands.</param>
    public static DueDate From(TimeRule rule, DateTime startUtc, BusinessCalendar calendar)
    {
        var startsOn = Instants.FromUtc(startUtc).InZone(calendar.Zone).Date;
        var due = new DueDate(rule, startUtc, calendar.Version, calendar.Zone.Id);
        return rule switch
        {
            { Hours: { } hours } => due with { DueAt = startUtc.AddHours(hours) },
            { BusinessDays: { } days } => due.EndingOn(calendar.BusinessDayAfter(startsOn, days), calendar.Zone),
            { Days: { } days } => due.EndingOn(startsOn.PlusDays(days), calendar.Zone),
            _ => due,
        };
    }

    /// <summary>What was stored, as it was stored: nothing is reckoned anew.</summary>
    public static DueDate Restore(TimeRule rule, DateTime startUtc, DateTime? dueAt, DateOnly? dueOn, string calendarVersion, string zoneId) =>
        new(rule, startUtc, calendarVersion, zoneId) { DueAt = dueAt, DueOn = dueOn };

    /// <summary>From the same start with another calendar. For a person to ask for, never done by itself.</summary>
    public DueDate Recalculate(BusinessCalendar calendar) => From(Rule, Start, calendar);

    /// <summary>
    /// The same last day, ending when it now ends by the law of the zone. What is already past stays, and so do
    /// elapsed hours. Equal to this one when nothing changed.
    /// </summary>
    /// <param name="zone">The zone of this due date by its newest rules.</param>
    /// <param name="now">UTC.</param>
    public DueDate AfterZoneChange(DateTimeZone zone, DateTime now)
    {
        if (zone.Id != ZoneId)
            throw new ArgumentException($"This was reckoned in {ZoneId}, not in {zone.Id}.", nameof(zone));
        return DueOn is { } day && !IsLate(now) ? EndingOn(LocalDate.FromDateOnly(day), zone) : this;
    }

    /// <summary>Whether the last millisecond is over. Never without a number.</summary>
    public bool IsLate(DateTime at) => DueAt is { } due && at >= due.AddMilliseconds(1);

    /// <summary>
    /// The weekdays that were skipped in counting, for "November 26 and 27 do not count". None unless the rule counts
    /// business days, and none from a calendar that this was not reckoned with.
    /// </summary>
    public IReadOnlyList<LocalDate> NotCounted(BusinessCalendar calendar)
    {
        if (Rule.BusinessDays is null || DueOn is not { } last || calendar.Version != CalendarVersion)
            return [];
        return calendar.WeekdaysOff(Instants.FromUtc(Start).InZone(calendar.Zone).Date, LocalDate.FromDateOnly(last));
    }

    // The start of the next day less a millisecond, because a day need not have 24 hours, nor a 23:59 only once.
    private DueDate EndingOn(LocalDate day, DateTimeZone zone) => this with
    {
        DueOn = day.ToDateOnly(),
        DueAt = zone.AtStartOfDay(day.PlusDays(1)).ToDateTimeUtc().AddMilliseconds(-1),
    };
}
