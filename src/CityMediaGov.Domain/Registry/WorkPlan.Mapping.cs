using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class WorkPlanMapping : IEntityTypeConfiguration<WorkPlan>
{
    private const int KeyLength = 60;
    private const int TitleLength = 200;

    public void Configure(EntityTypeBuilder<WorkPlan> plan)
    {
        plan.ToTable("WorkPlans");
        plan.Ignore(p => p.Content);
        plan.Property(p => p.UnitName).HasMaxLength(Unit.NameLength);
        plan.Property(p => p.SubmissionKey).HasMaxLength(AccountRequest.SubmissionKeyLength).IsUnicode(false);
        plan.Property(p => p.Platforms).HasMaxLength(WorkPlan.PlatformsLength).IsUnicode(false);
        plan.Property(p => p.OtherPlatforms).HasMaxLength(WorkPlan.OtherPlatformsLength);
        plan.Property(p => p.RelatedPolicies).HasMaxLength(WorkPlan.PoliciesLength);

        plan.HasIndex(p => p.CurrentOf).IsUnique();
        plan.HasIndex(p => p.OpenOf).IsUnique();
        plan.HasIndex(p => new { p.UnitId, p.Version }).IsUnique();
        plan.HasIndex(p => new { p.DraftedBy, p.SubmissionKey }).IsUnique();
        plan.HasIndex(p => new { p.EditedAt, p.Id });
        plan.HasIndex(p => new { p.Status, p.EditedAt, p.Id });
        plan.HasIndex(p => new { p.UnitName, p.Id });
        plan.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
        plan.HasOne<AppUser>().WithMany().HasForeignKey(p => p.DraftedBy);
        plan.OwnsMany(p => p.Sections, section =>
        {
            section.ToTable("WorkPlanSections");
            section.WithOwner().HasForeignKey("PlanId");
            section.HasKey("PlanId", nameof(WorkPlanSectionText.Key));
            section.Property(s => s.Key).HasMaxLength(KeyLength).IsUnicode(false).ValueGeneratedNever();
            section.Property(s => s.Title).HasMaxLength(TitleLength);
            section.Property(s => s.Text).HasMaxLength(WorkPlan.SectionLength);
        });
    }
}
