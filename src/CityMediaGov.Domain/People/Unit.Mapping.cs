using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.People;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("Units");
        unit.Property(u => u.Name).HasMaxLength(Unit.NameLength);
        unit.Property(u => u.NameKey).HasMaxLength(Unit.NameLength + 33);
        unit.Property(u => u.Type).HasMaxLength(Unit.TypeLength).IsUnicode(false);
        unit.Property(u => u.ImportKey).HasMaxLength(Unit.ImportKeyLength);
        unit.HasIndex(u => u.NameKey).IsUnique();
        unit.HasIndex(u => u.ImportKey).IsUnique();
        unit.HasIndex(u => new { u.Name, u.Id });
        unit.HasOne<Unit>().WithMany().HasForeignKey(u => u.ParentId);
    }
}
