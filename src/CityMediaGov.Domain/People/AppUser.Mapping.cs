using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.People;

internal sealed class AppUserMapping : IEntityTypeConfiguration<AppUser>
{
    /// <summary>Identity's own: secrets, counters, and what it derives. They change without a verb of ours.</summary>
    private static readonly string[] Identitys =
    [
        nameof(AppUser.PasswordHash), nameof(AppUser.SecurityStamp), nameof(AppUser.ConcurrencyStamp), nameof(AppUser.AccessFailedCount),
        nameof(AppUser.LockoutEnd), nameof(AppUser.LockoutEnabled), nameof(AppUser.NormalizedEmail), nameof(AppUser.NormalizedUserName),
        nameof(AppUser.PhoneNumber), nameof(AppUser.PhoneNumberConfirmed), nameof(AppUser.TwoFactorEnabled), nameof(AppUser.EmailConfirmed),
    ];

    public void Configure(EntityTypeBuilder<AppUser> person)
    {
        person.ToTable("People");
        person.Property(p => p.FullName).HasMaxLength(AppUser.NameLength);
        person.Property(p => p.JobTitle).HasMaxLength(AppUser.TitleLength);
        person.Property(p => p.PersonType).HasMaxLength(AppUser.TypeLength).IsUnicode(false);
        person.Property(p => p.ImportKey).HasMaxLength(AppUser.ImportKeyLength);
        person.HasIndex(p => p.ImportKey).IsUnique();
        person.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
        person.HasOne<AppUser>().WithMany().HasForeignKey(p => p.SupervisorId);
        person.HasIndex(p => new { p.FullName, p.Id });
        person.HasIndex(p => new { p.UnitId, p.FullName, p.Id });
        foreach (var name in Identitys)
            RecordState.MarkNotAudited(person.Property(name).Metadata);
    }
}
