using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Data;

/// <summary>A record that people call by kind, year and number: ACC-2026-000001.</summary>
public interface IReferenced
{
    string ReferenceSeries { get; }

    /// <summary>The year, in the city's zone, in which it got its number; null while it needs none (a draft).</summary>
    int? ReferenceYear { get; }

    /// <summary>Null until it is first saved with a year.</summary>
    string? Reference { get; }

    void TakeReference(string reference);
}

/// <summary>The last number given in one series and year.</summary>
public sealed class ReferenceCounter(string series, int year)
{
    public const int SeriesLength = 4;
    public const int ReferenceLength = 16;

    public string Series { get; private init; } = series;

    public int Year { get; private init; } = year;

    public int Last { get; private set; }

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{Series}-{Year}-{++Last:D6}");
}

internal sealed class ReferenceCounterMapping : IEntityTypeConfiguration<ReferenceCounter>
{
    public void Configure(EntityTypeBuilder<ReferenceCounter> counter)
    {
        counter.ToTable("ReferenceCounters");
        counter.HasKey(c => new { c.Series, c.Year });
        counter.Property(c => c.Series).HasMaxLength(ReferenceCounter.SeriesLength).IsUnicode(false);
        counter.Property(c => c.Year).ValueGeneratedNever();
    }
}
