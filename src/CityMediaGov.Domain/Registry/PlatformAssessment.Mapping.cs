using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class PlatformAssessmentMapping : IEntityTypeConfiguration<PlatformAssessment>
{
    public void Configure(EntityTypeBuilder<PlatformAssessment> assessment)
    {
        assessment.ToTable("PlatformAssessments");
        assessment.Property(a => a.PlatformKey).HasMaxLength(AccountRequest.NameLength);
        assessment.Property(a => a.OpenKey).HasMaxLength(AccountRequest.NameLength);
        assessment.Property(a => a.PlatformName).HasMaxLength(AccountRequest.NameLength);
        assessment.Property(a => a.Purpose).HasMaxLength(PlatformAssessment.TextLength);
        assessment.Property(a => a.Outcome).HasMaxLength(PlatformAssessment.TextLength);
        assessment.OwnsMany(a => a.Answers, answer =>
        {
            answer.ToTable("PlatformAssessmentAnswers");
            answer.WithOwner().HasForeignKey("AssessmentId");
            answer.HasKey("AssessmentId", nameof(AssessmentAnswer.Criterion));
            answer.Property(a => a.Criterion).HasMaxLength(PlatformAssessment.CriterionLength).IsUnicode(false);
            answer.Property(a => a.Words).HasMaxLength(PlatformAssessment.TextLength);
        });
        assessment.HasIndex(a => a.OpenKey).IsUnique();
        assessment.HasIndex(a => new { a.PlatformKey, a.AskedAt });
        assessment.HasOne<AppUser>().WithMany().HasForeignKey(a => a.RequestedBy);
        assessment.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId);
    }
}
