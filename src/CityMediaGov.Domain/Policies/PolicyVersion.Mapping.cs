using CityMediaGov.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Policies;

internal sealed class PolicyVersionMapping : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> version)
    {
        version.ToTable("PolicyVersions");
        version.Property(v => v.Title).HasMaxLength(PolicyVersion.TitleLength);
        version.Property(v => v.Pack).HasMaxLength(PolicyVersion.PackLength).IsUnicode(false);
        version.Property(v => v.Hash).HasMaxLength(PolicyVersion.HashLength).IsFixedLength().IsUnicode(false);
        version.Property(v => v.ChangeNote).HasMaxLength(PolicyVersion.NoteLength);
        version.HasIndex(v => v.Number).IsUnique();

        // The three texts are long and have a hash of their own, which is audited.
        foreach (var name in new[] { nameof(PolicyVersion.ProfileJson), nameof(PolicyVersion.Text), nameof(PolicyVersion.ClausesJson) })
            RecordState.MarkNotAudited(version.Property(name).Metadata);
    }
}
