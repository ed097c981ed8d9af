using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry.Reports;

internal sealed class AccountReportMapping : IEntityTypeConfiguration<AccountReport>
{
    public void Configure(EntityTypeBuilder<AccountReport> report)
    {
        report.ToTable("AccountReports");
        report.Property(r => r.Reference).HasMaxLength(ReferenceCounter.ReferenceLength).IsUnicode(false);
        report.Property(r => r.Typed).HasMaxLength(AccountReport.TypedLength);
        report.Property(r => r.Words).HasMaxLength(AccountReport.WordsLength);
        report.Property(r => r.ReporterEmail).HasMaxLength(AccountReport.EmailLength);
        report.Property(r => r.SubmissionKey).HasMaxLength(AccountRequest.SubmissionKeyLength).IsUnicode(false);

        report.HasIndex(r => r.Reference).IsUnique();
        report.HasIndex(r => r.SubmissionKey).IsUnique();
        report.HasIndex(r => new { r.CaseId, r.ReceivedAt, r.Id });
        report.HasOne<ReportedAccount>().WithMany().HasForeignKey(r => r.CaseId);
        report.HasOne<AppUser>().WithMany().HasForeignKey(r => r.ReportedBy);
    }
}
