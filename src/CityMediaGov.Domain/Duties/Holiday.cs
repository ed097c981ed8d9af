using System.Globalization;
using NodaTime;

namespace CityMediaGov.Domain.Duties;

/// <summary>What happens to a holiday that falls on a weekend.</summary>
public enum Observance
{
    /// <summary>The city works on Friday and Monday all the same.</summary>
    OnTheDay,

    /// <summary>Saturday's is observed on Friday, Sunday's on Monday.</summary>
    NearestWeekday,
}

/// <summary>A day on which the city does not work, as a rule for every year or as one date.</summary>
public abstract record Holiday(string Name)
{
    public string Name { get; } = string.IsNullOrWhiteSpace(Name) || Name.Any(char.IsControl)
        ? throw new ArgumentException("A holiday needs a name on one line.")
        : Name;

    /// <summary>Everything that tells this rule from another one, on one line: what the calendar's version is made of.</summary>
    internal abstract string Canonical { get; }

    /// <summary>The day itself; null in a year without it.</summary>
    public abstract LocalDate? FallsOn(int year);

    /// <summary>The day off for that year's holiday, which may lie in the year before or after.</summary>
    public virtual LocalDate? ObservedOn(int year) => FallsOn(year);
}

/// <summary>The same date every year. February 29 is kept on the 28th in other years.</summary>
public sealed record FixedHoliday(string Name, int Month, int Day, Observance Observance = Observance.NearestWeekday) : Holiday(Name)
{
    private readonly AnnualDate date = new(Month, Day);

    public int Month { get; } = Month;

    public int Day { get; } = Day;

    internal override string Canonical =>
        string.Create(CultureInfo.InvariantCulture, $"fixed {Month}-{Day} {Observance} {Name}");

    public override LocalDate? FallsOn(int year) => date.InYear(year);

    public override LocalDate? ObservedOn(int year)
    {
        var day = date.InYear(year);
        return (Observance, day.DayOfWeek) switch
        {
            (Observance.NearestWeekday, IsoDayOfWeek.Saturday) => day.PlusDays(-1),
            (Observance.NearestWeekday, IsoDayOfWeek.Sunday) => day.PlusDays(1),
            _ => day,
        };
    }
}

/// <summary>A weekday of a month, such as the fourth Thursday of November, or some days from it.</summary>
/// <param name="Name">As the city calls it.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Nth">1 to 4; 5 means the last one of the month.</param>
/// <param name="Weekday">Which day of the week.</param>
/// <param name="OffsetDays">1 for the day after; negative for before.</param>
public sealed record WeekdayHoliday(string Name, int Month, int Nth, IsoDayOfWeek Weekday, int OffsetDays = 0) : Holiday(Name)
{
    public const int Last = 5;

    public int Nth { get; } = IsPossible(Month, Nth, Weekday, OffsetDays)
        ? Nth
        : throw new ArgumentException("This is not a weekday of a month.");

    internal override string Canonical =>
        string.Create(CultureInfo.InvariantCulture, $"weekday {Month} {Nth} {Weekday} {OffsetDays} {Name}");

    public override LocalDate? FallsOn(int year) =>
        LocalDate.FromYearMonthWeekAndDay(year, Month, Nth, Weekday).PlusDays(OffsetDays);

    private static bool IsPossible(int month, int nth, IsoDayOfWeek weekday, int offset) =>
        month is >= 1 and <= 12 && nth is >= 1 and <= Last && weekday is not IsoDayOfWeek.None && offset is >= -31 and <= 31;
}

/// <summary>One date on which the city is closed, once.</summary>
public sealed record Closure(string Name, LocalDate On) : Holiday(Name)
{
    internal override string Canonical =>
        string.Create(CultureInfo.InvariantCulture, $"closure {On.Year}-{On.Month}-{On.Day} {Name}");

    public override LocalDate? FallsOn(int year) => On.Year == year ? On : null;
}
