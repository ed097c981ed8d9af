using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Evidence;

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> file)
    {
        file.ToTable("EvidenceFiles");
        file.Property(f => f.Hash).HasMaxLength(EvidenceFile.HashLength).IsFixedLength();
        file.Property(f => f.ClientName).HasMaxLength(EvidenceFile.NameLength);
        file.HasIndex(f => new { f.AboutId, f.ReceivedAt });
        file.HasIndex(f => f.Hash);
    }
}
