using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityMediaGov.Domain.Audit;

/// <summary>The words of one fact, as they lie in <see cref="AuditPayload.Content"/>.</summary>
/// <param name="Actor">Name of the person at that time.</param>
/// <param name="ActorTitle">The city's title for what the person acted as.</param>
/// <param name="Changes">Column, old value, new value.</param>
public sealed record AuditStory(
    string Actor, string ActorTitle, string Subject, string? Reason,
    IReadOnlyList<AuditDetail> Details, IReadOnlyList<AuditChange> Changes)
{
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Compact);

    public static AuditStory Read(byte[] content) => JsonSerializer.Deserialize<AuditStory>(content, Compact)!;

    /// <summary>Null when the bytes are not such words.</summary>
    internal static AuditStory? TryRead(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditStory>(content, Compact) is { Changes: not null } story ? story : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

public sealed record AuditChange(string Field, string? Old, string? New);
