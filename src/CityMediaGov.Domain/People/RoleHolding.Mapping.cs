using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.People;

internal sealed class RoleHoldingMapping : IEntityTypeConfiguration<RoleHolding>
{
    public void Configure(EntityTypeBuilder<RoleHolding> holding)
    {
        holding.ToTable("RoleHoldings");
        holding.Property(h => h.Title).HasMaxLength(AppUser.NameLength + AppUser.TitleLength + 4);
        holding.Property(h => h.ActiveKey).HasMaxLength(120).IsUnicode(false);
        holding.HasIndex(h => h.ActiveKey).IsUnique();
        holding.HasIndex(h => new { h.PersonId, h.EndedAt });
        holding.HasIndex(h => new { h.Role, h.EndedAt });
        holding.HasOne<AppUser>().WithMany().HasForeignKey(h => h.PersonId);
        holding.HasOne<Unit>().WithMany().HasForeignKey(h => h.UnitId);
    }
}
