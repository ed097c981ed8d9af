using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.People;

internal sealed class DeputyshipMapping : IEntityTypeConfiguration<Deputyship>
{
    public void Configure(EntityTypeBuilder<Deputyship> deputyship)
    {
        deputyship.ToTable("Deputyships");
        deputyship.Property(d => d.Title).HasMaxLength((2 * AppUser.NameLength) + 5);
        deputyship.HasIndex(d => new { d.DeputyId, d.UntilAt });
        deputyship.HasIndex(d => new { d.PersonId, d.UntilAt });
        deputyship.HasOne<AppUser>().WithMany().HasForeignKey(d => d.PersonId);
        deputyship.HasOne<AppUser>().WithMany().HasForeignKey(d => d.DeputyId);
    }
}
