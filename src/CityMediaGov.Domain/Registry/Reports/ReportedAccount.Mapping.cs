using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry.Reports;

internal sealed class ReportedAccountMapping : IEntityTypeConfiguration<ReportedAccount>
{
    public void Configure(EntityTypeBuilder<ReportedAccount> account)
    {
        account.ToTable("ReportedAccounts");
        account.Property(a => a.AddressKey).HasMaxLength(AccountRequest.KeyLength);
        account.Property(a => a.OpenKey).HasMaxLength(AccountRequest.KeyLength);
        account.Property(a => a.Address).HasMaxLength(AccountRequest.AddressLength);
        account.Property(a => a.Platform).HasMaxLength(AccountRequest.PlatformLength).IsUnicode(false);
        account.Property(a => a.PlatformName).HasMaxLength(AccountRequest.NameLength);
        account.Property(a => a.Handle).HasMaxLength(AccountRequest.KeyLength);
        account.Property(a => a.HandleKey).HasMaxLength(AccountRequest.KeyLength);
        account.Property(a => a.Reason).HasMaxLength(ReportedAccount.ReasonLength);
        account.Property(a => a.PublicWords).HasMaxLength(ReportedAccount.PublicWordsLength);
        account.OwnsMany(a => a.Notices, notice =>
        {
            notice.ToTable("PlatformNotices");
            notice.WithOwner().HasForeignKey("ReportedAccountId");
            notice.HasKey("ReportedAccountId", nameof(PlatformNotice.Number));
            notice.Property(n => n.Number).ValueGeneratedNever();
            notice.Property(n => n.How).HasMaxLength(PlatformNotice.WordsLength);
            notice.Property(n => n.PlatformReference).HasMaxLength(PlatformNotice.ReferenceLength);
            notice.Property(n => n.Answer).HasMaxLength(PlatformNotice.WordsLength);
        });

        account.HasIndex(a => a.OpenKey).IsUnique();
        account.HasIndex(a => a.AddressKey);
        account.HasIndex(a => new { a.OpenedAt, a.Id });
        account.HasIndex(a => new { a.Status, a.OpenedAt, a.Id });
        account.HasIndex(a => a.AccountId);
        account.HasOne<AppUser>().WithMany().HasForeignKey(a => a.JudgedBy);
        account.HasOne<SocialAccount>().WithMany().HasForeignKey(a => a.AccountId);
    }
}
