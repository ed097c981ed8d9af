using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

public sealed record Platform(
    [property: Description("Key, never renamed: \"facebook\".")] string Key,
    [property: Description("The name as printed.")] string Name,
    [property: Description("The kind of platform.")] PlatformKind Kind,
    [property: Description("Other names: a later or earlier one, or another spelling in the policy.")] IReadOnlyList<string>? AlsoCalled,
    [property: Description(Sources.Description)] string Source)
{
    [Description("How the policy's own words stand to the platform; null where platforms need no approval.")]
    public PlatformStanding? Standing { get; init; }

    public bool IsCalled(string name) =>
        new[] { Key, Name }.Concat(AlsoCalled ?? []).Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);
}

public enum PlatformStanding
{
    Approved,
    NotApproved,
}

public enum PlatformKind
{
    SocialNetwork,
    Blog,
    NewsOrAggregate,
    MediaSharing,
    Wiki,
    Other,
}

/// <summary>A definition of the policy, word for word.</summary>
public sealed record Term(
    [property: Description("The term that is defined.")] string Name,
    [property: Description("Its definition, word for word.")] string Text,
    [property: Description(Sources.Description)] string Source);

/// <summary>A blank that the policy's text left open, and what is printed in its place; the stored text keeps the blank.</summary>
public sealed record Blank(
    [property: Description("The blank as it stands in the text.")] string Marker,
    [property: Description("What fills it.")] BlankFilling FilledWith,
    [property: Description("The words that fill it; only with filledWith \"text\".")] string? Text,
    [property: Description(Sources.Description)] string Source);

public enum BlankFilling
{
    /// <summary>The address of the public notice that the product serves.</summary>
    NoticeUrl,

    Text,
}
