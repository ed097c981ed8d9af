using NodaTime;

namespace CityMediaGov.Domain.Duties;

internal static class Instants
{
    /// <summary>Refuses a time that does not say it is UTC: guessed zones shift deadlines by hours, unseen.</summary>
    public static Instant FromUtc(DateTime utc) => utc.Kind == DateTimeKind.Utc
        ? Instant.FromDateTimeUtc(utc)
        : throw new ArgumentException("A stored time must be UTC.", nameof(utc));
}
