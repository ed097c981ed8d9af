using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class DirectoryConfirmationMapping : IEntityTypeConfiguration<DirectoryConfirmation>
{
    public void Configure(EntityTypeBuilder<DirectoryConfirmation> confirmation)
    {
        confirmation.ToTable("DirectoryConfirmations");
        confirmation.Property(c => c.ListHash).HasMaxLength(DirectoryConfirmation.HashLength).IsUnicode(false);
        confirmation.Property(c => c.Remark).HasMaxLength(DirectoryConfirmation.RemarkLength);
        confirmation.HasIndex(c => c.ConfirmedAt);
        confirmation.HasOne<AppUser>().WithMany().HasForeignKey(c => c.ConfirmedBy);
        confirmation.HasOne<PolicyVersion>().WithMany().HasForeignKey(c => c.PolicyVersionId);
    }
}
