using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.People;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations");
        invitation.Property(i => i.Email).HasMaxLength(AppUser.EmailLength);
        invitation.Property(i => i.FullName).HasMaxLength(AppUser.NameLength);
        invitation.Property(i => i.InvitedByName).HasMaxLength(AppUser.NameLength);
        invitation.Property(i => i.JobTitle).HasMaxLength(AppUser.TitleLength);
        invitation.Property(i => i.PersonType).HasMaxLength(AppUser.TypeLength).IsUnicode(false);
        invitation.Property(i => i.TokenHash).HasMaxLength(Invitation.HashLength).IsFixedLength();
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => new { i.InvitedAt, i.Id });
        invitation.OwnsMany(i => i.Seats, seat =>
        {
            seat.ToTable("InvitationSeats");
            seat.WithOwner().HasForeignKey("InvitationId");
            seat.HasKey("InvitationId", nameof(InvitedSeat.Order));
            seat.Property(s => s.Order).ValueGeneratedNever();
        });
    }
}
