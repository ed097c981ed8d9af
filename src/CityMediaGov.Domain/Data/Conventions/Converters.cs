using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CityMediaGov.Domain.Data.Conventions;

/// <summary>Instants are UTC in memory and in the database; a local or unmarked time is a bug, found where it is saved.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    value => Checked(value),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) => value.Kind is DateTimeKind.Utc ? value
        : throw new ArgumentException($"{value:O} is not marked as UTC.", nameof(value));
}

/// <summary>Identity's only instants; SQLite cannot compare them otherwise.</summary>
internal sealed class UtcDateTimeOffset() : ValueConverter<DateTimeOffset, DateTime>(
    value => value.UtcDateTime,
    stored => new DateTimeOffset(stored, TimeSpan.Zero));

internal sealed class RoleByKey() : ValueConverter<Role, string>(role => role.Key, key => new Role(key));
