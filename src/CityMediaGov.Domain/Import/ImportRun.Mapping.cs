using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Import;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("ImportRuns");
        run.Property(r => r.Reference).HasMaxLength(ReferenceCounter.ReferenceLength).IsUnicode(false);
        run.Property(r => r.FileName).HasMaxLength(ImportRun.NameLength);
        run.Property(r => r.Authority).HasMaxLength(ImportTerms.AuthorityLength);
        run.Property(r => r.StartedByName).HasMaxLength(People.AppUser.NameLength);
        run.Property(r => r.Problem).HasMaxLength(ImportRun.ProblemLength);
        run.Property(r => r.Fingerprint).HasMaxLength(ImportRun.FingerprintLength).IsUnicode(false);
        run.Ignore(r => r.Report).Ignore(r => r.Terms).Ignore(r => r.Reason);
        foreach (var name in new[] { nameof(ImportRun.ReportJson), nameof(ImportRun.Fingerprint), nameof(ImportRun.LeasedUntil), nameof(ImportRun.Lease) })
            RecordState.MarkNotAudited(run.Property(name).Metadata);
        run.HasIndex(r => r.Reference).IsUnique();
        run.HasIndex(r => new { r.What, r.StartedAt, r.Id });
        run.HasIndex(r => new { r.Status, r.StartedAt });
    }
}
