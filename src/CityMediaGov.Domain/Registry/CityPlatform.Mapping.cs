using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class CityPlatformMapping : IEntityTypeConfiguration<CityPlatform>
{
    internal const string HostsTable = "CityPlatformHosts";

    public void Configure(EntityTypeBuilder<CityPlatform> platform)
    {
        platform.ToTable("CityPlatforms");
        platform.Property(p => p.Key).HasMaxLength(AccountRequest.PlatformLength).IsUnicode(false);
        platform.Property(p => p.Name).HasMaxLength(AccountRequest.NameLength);
        platform.Property(p => p.NameKey).HasMaxLength(AccountRequest.NameLength);
        platform.Property(p => p.AlsoCalled).HasMaxLength(CityPlatform.AlsoCalledLength);
        platform.Property(p => p.NotHandles).HasMaxLength(CityPlatform.WordsLength);
        platform.Ignore(p => p.HostNames);
        platform.OwnsMany(p => p.Hosts, host =>
        {
            host.ToTable(HostsTable);
            host.WithOwner().HasForeignKey("PlatformId");
            host.HasKey("PlatformId", nameof(CityPlatformHost.Host));
            host.Property(h => h.Host).HasMaxLength(CityPlatform.HostLength).IsUnicode(false);
            host.HasIndex(h => h.Host).IsUnique();
        });
        platform.HasIndex(p => p.Key).IsUnique();
        platform.HasIndex(p => p.NameKey).IsUnique();
    }
}
