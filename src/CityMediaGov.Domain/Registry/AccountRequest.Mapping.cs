using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Registry;

internal sealed class AccountRequestMapping : IEntityTypeConfiguration<AccountRequest>
{
    public void Configure(EntityTypeBuilder<AccountRequest> request)
    {
        request.ToTable("AccountRequests");
        request.Ignore(r => r.Content);
        request.Property(r => r.Reference).HasMaxLength(ReferenceCounter.ReferenceLength).IsUnicode(false);
        request.Property(r => r.SubmissionKey).HasMaxLength(AccountRequest.SubmissionKeyLength).IsUnicode(false);
        request.Property(r => r.Name).HasMaxLength(AccountRequest.NameLength);
        request.Property(r => r.Address).HasMaxLength(AccountRequest.AddressLength);
        request.Property(r => r.Url).HasMaxLength(AccountRequest.AddressLength);
        request.Property(r => r.Platform).HasMaxLength(AccountRequest.PlatformLength).IsUnicode(false);
        request.Property(r => r.OtherPlatform).HasMaxLength(AccountRequest.NameLength);
        request.Property(r => r.PlatformName).HasMaxLength(AccountRequest.NameLength);
        request.Property(r => r.Handle).HasMaxLength(AccountRequest.HandleLength);
        request.Property(r => r.AddressKey).HasMaxLength(AccountRequest.KeyLength);
        request.Property(r => r.Purpose).HasMaxLength(AccountRequest.TextLength);
        request.Property(r => r.Purposes).HasMaxLength(AccountRequest.PurposesLength).IsUnicode(false);
        request.Property(r => r.Audience).HasMaxLength(AccountRequest.AudienceLength);
        request.Property(r => r.Language).HasMaxLength(AccountRequest.LanguageLength).IsUnicode(false);
        request.Property(r => r.CommentMode).HasMaxLength(AccountRequest.PlatformLength).IsUnicode(false);
        request.Property(r => r.OfficialEmail).HasMaxLength(AccountRequest.ContactLength);
        request.Property(r => r.OfficialEmailReason).HasMaxLength(AccountRequest.ReasonLength);
        request.Property(r => r.PublicContact).HasMaxLength(AccountRequest.ContactLength);
        request.Property(r => r.Need).HasMaxLength(AccountRequest.TextLength);
        request.Property(r => r.Risk).HasMaxLength(AccountRequest.TextLength);
        request.Property(r => r.Basis).HasMaxLength(AccountCharter.KeyLength).IsUnicode(false);
        request.Property(r => r.Kind).HasMaxLength(AccountCharter.KeyLength).IsUnicode(false);
        request.Property(r => r.InterestAreas).HasMaxLength(AccountCharter.AreasLength).IsUnicode(false);
        request.Property(r => r.Authority).HasMaxLength(AccountCharter.AuthorityLength);
        request.Property(r => r.SecondContact).HasMaxLength(AccountRequest.ContactLength);
        request.Property(r => r.HoursMonitored).HasMaxLength(AccountCharter.HoursLength);

        request.HasIndex(r => r.Reference).IsUnique();
        request.HasIndex(r => new { r.RequestedBy, r.SubmissionKey }).IsUnique();
        request.HasIndex(r => new { r.EditedAt, r.Id });
        request.HasIndex(r => new { r.Status, r.EditedAt, r.Id });
        request.HasIndex(r => new { r.UnitId, r.EditedAt, r.Id });
        request.HasIndex(r => new { r.RequestedBy, r.EditedAt, r.Id });
        request.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
        request.HasOne<AppUser>().WithMany().HasForeignKey(r => r.RequestedBy);
        request.OwnsMany(r => r.Managers, manager =>
        {
            manager.ToTable("AccountRequestManagers");
            manager.WithOwner().HasForeignKey("RequestId");
            manager.HasKey("RequestId", nameof(RequestedManager.PersonId));
            manager.Property(m => m.PersonId).ValueGeneratedNever();
        });
    }
}
