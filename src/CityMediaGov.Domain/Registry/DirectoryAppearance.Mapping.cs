using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class DirectoryAppearanceMapping : IEntityTypeConfiguration<DirectoryAppearance>
{
    public void Configure(EntityTypeBuilder<DirectoryAppearance> appearance)
    {
        appearance.ToTable("DirectoryAppearances");
        appearance.Property(a => a.Address).HasMaxLength(DirectoryAppearance.AddressLength);
        appearance.Property(a => a.Findings).HasMaxLength(DirectoryAppearance.WordsLength);
        appearance.HasIndex(a => new { a.State, a.Address });
        appearance.HasOne<AppUser>().WithMany().HasForeignKey(a => a.CheckedBy);
    }
}
