using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CityMediaGov.Domain.Data;

/// <summary>A key of the ring that signs cookies and form tokens; in the database, so that all nodes share it.</summary>
public sealed class ProtectionKey(string name, string xml)
{
    public const int NameLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Name { get; private init; } = name;

    public string Xml { get; private init; } = xml;
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("ProtectionKeys");
        key.Property(k => k.Name).HasMaxLength(ProtectionKey.NameLength);
    }
}
