using NodaTime;

namespace CityMediaGov.Domain.Duties;

/// <summary>Whole years from a date, for keeping records.</summary>
public static class Anniversary
{
    /// <summary>The same date so many years on. From February 29 it is the 28th where there is no 29th.</summary>
    public static LocalDate YearsLater(this LocalDate date, int years)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        return date.PlusYears(years);
    }
}
