using CityMediaGov.Domain.Import;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class SocialAccountMapping : IEntityTypeConfiguration<SocialAccount>
{
    public void Configure(EntityTypeBuilder<SocialAccount> account)
    {
        account.ToTable("SocialAccounts");
        account.Property(a => a.Slug).HasMaxLength(SocialAccount.SlugLength).IsUnicode(false);
        account.Property(a => a.Name).HasMaxLength(AccountRequest.NameLength);
        account.Property(a => a.Platform).HasMaxLength(AccountRequest.PlatformLength).IsUnicode(false);
        account.Property(a => a.PlatformName).HasMaxLength(AccountRequest.NameLength);
        account.Property(a => a.Handle).HasMaxLength(AccountRequest.HandleLength);
        account.Property(a => a.Skeleton).HasMaxLength(AccountRequest.HandleLength);
        account.Property(a => a.AddressKey).HasMaxLength(AccountRequest.KeyLength);
        account.Property(a => a.ActiveKey).HasMaxLength(AccountRequest.KeyLength);
        account.Property(a => a.Address).HasMaxLength(AccountRequest.AddressLength);
        account.Property(a => a.Url).HasMaxLength(AccountRequest.AddressLength);
        account.Property(a => a.Purpose).HasMaxLength(AccountRequest.TextLength);
        account.Property(a => a.Language).HasMaxLength(AccountRequest.LanguageLength).IsUnicode(false);
        account.Property(a => a.CommentMode).HasMaxLength(AccountRequest.PlatformLength).IsUnicode(false);
        account.Property(a => a.Contact).HasMaxLength(AccountRequest.ContactLength);
        account.Ignore(a => a.Entry);
        account.Property(a => a.Basis).HasMaxLength(AccountCharter.KeyLength).IsUnicode(false);
        account.Property(a => a.Kind).HasMaxLength(AccountCharter.KeyLength).IsUnicode(false);
        account.Property(a => a.InterestAreas).HasMaxLength(AccountCharter.AreasLength).IsUnicode(false);
        account.Property(a => a.Authority).HasMaxLength(AccountCharter.AuthorityLength);
        account.Property(a => a.SecondContact).HasMaxLength(AccountRequest.ContactLength);
        account.Property(a => a.HoursMonitored).HasMaxLength(AccountCharter.HoursLength);
        account.Ignore(a => a.Charter);
        account.Property(a => a.ImportKey).HasMaxLength(SocialAccount.ImportKeyLength);
        account.Property(a => a.EarlierAuthority).HasMaxLength(ImportTerms.AuthorityLength);
        account.Property(a => a.EarlierApprover).HasMaxLength(SocialAccount.ApproverLength);
        account.OwnsOne(a => a.Registration, registration =>
        {
            registration.ToTable("AccountRegistrations");
            registration.Property(r => r.RegisteredName).HasMaxLength(AccountRequest.NameLength);
            registration.Property(r => r.NameReason).HasMaxLength(AccountRequest.ReasonLength);
            registration.Property(r => r.AdminEmail).HasMaxLength(AccountRequest.ContactLength);
            registration.Property(r => r.EmailReason).HasMaxLength(AccountRequest.ReasonLength);
            registration.Property(r => r.ReportedAddress).HasMaxLength(AccountRequest.AddressLength);
            registration.Property(r => r.Contact).HasMaxLength(AccountRequest.ContactLength);
            registration.Ignore(r => r.Authority); // kept with the account
        });

        account.HasIndex(a => a.Slug).IsUnique();
        account.HasIndex(a => a.ActiveKey).IsUnique();
        account.HasIndex(a => a.ImportKey).IsUnique();
        account.HasIndex(a => a.AddressKey);
        account.HasIndex(a => a.Skeleton);
        account.HasIndex(a => a.RequestId);
        account.HasIndex(a => new { a.Name, a.Id });
        account.HasIndex(a => new { a.Status, a.Name, a.Id });
        account.HasIndex(a => new { a.UnitId, a.Name, a.Id });
        account.HasIndex(a => new { a.Platform, a.Name, a.Id });
        account.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId);
        account.HasOne<AccountRequest>().WithMany().HasForeignKey(a => a.RequestId);
    }
}
