using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Duties;

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> duty)
    {
        duty.ToTable("Duties");
        duty.Property(d => d.Title).HasMaxLength(Duty.TitleLength);
        duty.Property(d => d.ClauseId).HasMaxLength(Duty.ClauseLength).IsUnicode(false);
        duty.Property(d => d.LimitWords).HasMaxLength(Duty.WordsLength);
        duty.Property(d => d.LimitSource).HasMaxLength(Duty.ClauseLength).IsUnicode(false);
        duty.Property(d => d.CalendarVersion).HasMaxLength(Duty.VersionLength).IsUnicode(false);
        duty.Property(d => d.ZoneId).HasMaxLength(Duty.VersionLength).IsUnicode(false);
        foreach (var name in new[] { nameof(Duty.LookAt), nameof(Duty.LeasedUntil), nameof(Duty.Lease) })
            RecordState.MarkNotAudited(duty.Property(name).Metadata);
        duty.Ignore(d => d.Due);
        duty.HasIndex(d => new { d.State, d.PersonId, d.SortAt, d.Id });
        duty.HasIndex(d => new { d.State, d.Role, d.UnitId, d.SortAt, d.Id });
        duty.HasIndex(d => new { d.AboutId, d.Kind, d.State });
        duty.HasIndex(d => d.LookAt);
        duty.HasIndex(d => new { d.ClosedAt, d.Id });
    }
}
