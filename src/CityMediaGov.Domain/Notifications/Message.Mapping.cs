using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Notifications;

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("Messages");
        message.Property(m => m.Address).HasMaxLength(Message.AddressLength);
        message.Property(m => m.Subject).HasMaxLength(Message.SubjectLength);
        message.Property(m => m.LastError).HasMaxLength(Message.ErrorLength);
        message.HasIndex(m => m.NextTryAt);
        message.HasIndex(m => new { m.CreatedAt, m.Id });
        message.HasIndex(m => new { m.State, m.CreatedAt, m.Id });
    }
}
