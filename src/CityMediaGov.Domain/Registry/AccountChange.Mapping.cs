using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class AccountChangeMapping : IEntityTypeConfiguration<AccountChange>
{
    public void Configure(EntityTypeBuilder<AccountChange> change)
    {
        change.ToTable("AccountChanges");
        change.Ignore(c => c.Differences);
        change.Ignore(c => c.NewUnitId);
        change.Property(c => c.AccountTitle).HasMaxLength(Approvals.ApprovalRequest.TitleLength);
        change.Property(c => c.Reason).HasMaxLength(SocialAccount.ReasonLength);
        change.Property(c => c.SubmissionKey).HasMaxLength(AccountRequest.SubmissionKeyLength).IsUnicode(false);
        change.OwnsMany(c => c.Fields, field =>
        {
            field.ToTable("AccountChangeFields");
            field.WithOwner().HasForeignKey("ChangeId");
            field.HasKey("ChangeId", nameof(ChangedField.Field));
            field.Property(f => f.Field).HasMaxLength(ChangedField.FieldLength).IsUnicode(false).ValueGeneratedNever();
            field.Property(f => f.Old).HasMaxLength(AccountRequest.TextLength);
            field.Property(f => f.New).HasMaxLength(AccountRequest.TextLength);
        });
        change.HasIndex(c => new { c.AccountId, c.AskedAt });
        change.HasIndex(c => new { c.RequestedBy, c.SubmissionKey }).IsUnique();
        change.HasOne<SocialAccount>().WithMany().HasForeignKey(c => c.AccountId);
        change.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId);
        change.HasOne<AppUser>().WithMany().HasForeignKey(c => c.RequestedBy);
    }
}
