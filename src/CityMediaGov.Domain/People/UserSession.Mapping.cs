using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.People;

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.ToTable("UserSessions");
        session.HasKey(s => s.KeyHash);
        session.Property(s => s.KeyHash).HasMaxLength(UserSession.KeyLength).IsFixedLength();
        session.Property(s => s.SecurityStamp).HasMaxLength(UserSession.StampLength).IsUnicode(false);
        session.HasIndex(s => new { s.PersonId, s.BegunAt });
        session.HasIndex(s => s.SeenAt);
        session.HasOne<AppUser>().WithMany().HasForeignKey(s => s.PersonId);
    }
}
