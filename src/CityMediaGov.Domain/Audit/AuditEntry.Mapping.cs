using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries", table => table.HasTrigger("AuditEntries_append_only"));
        entry.HasKey(e => e.Seq);
        entry.Property(e => e.Seq).ValueGeneratedNever();
        entry.Property(e => e.Action).HasMaxLength(AuditAction.CodeLength).IsUnicode(false);
        entry.Property(e => e.Bytes).HasMaxLength(AuditEntry.BytesLength);
        entry.Property(e => e.LeafHash).HasMaxLength(AuditEntry.HashLength).IsFixedLength();
        entry.Property(e => e.PreviousChain).HasMaxLength(AuditEntry.HashLength).IsFixedLength();
        entry.Property(e => e.Chain).HasMaxLength(AuditEntry.HashLength).IsFixedLength();
        entry.HasIndex(e => new { e.SubjectId, e.Seq });
        entry.HasIndex(e => new { e.ActorId, e.Seq });
        entry.HasIndex(e => new { e.Action, e.Seq });
        entry.HasOne(e => e.Payload).WithOne().HasForeignKey<AuditPayload>(p => p.Seq);
    }
}

internal sealed class AuditPayloadMapping : IEntityTypeConfiguration<AuditPayload>
{
    public void Configure(EntityTypeBuilder<AuditPayload> payload)
    {
        payload.ToTable("AuditPayloads", table => table.HasTrigger("AuditPayloads_unchanged"));
        payload.HasKey(p => p.Seq);
        payload.Property(p => p.Seq).ValueGeneratedNever();
        payload.Property(p => p.Salt).HasMaxLength(AuditPayload.SaltLength).IsFixedLength();
    }
}
