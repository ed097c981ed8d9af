using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>Platforms by the words of the policy.</summary>
public static class PolicyPlatforms
{
    /// <summary>The policy's entry for a platform, under whatever name it has there; null when the policy does not name it.</summary>
    /// <param name="known">Null for one that is on no list.</param>
    public static Policies.Platform? Find(PolicyProfile profile, Platform? known, string name) =>
        (known is null ? null : profile.Platforms.FirstOrDefault(platform => PlatformCatalogue.Named(platform.Name)?.Key == known.Key))
        ?? profile.PlatformCalled(name);

    /// <summary>The policy's group for one of the product's kinds.</summary>
    public static Policies.PlatformKind KindOf(PlatformKind kind) => kind switch
    {
        PlatformKind.Networking => Policies.PlatformKind.SocialNetwork,
        PlatformKind.Blog => Policies.PlatformKind.Blog,
        PlatformKind.News => Policies.PlatformKind.NewsOrAggregate,
        PlatformKind.VideoAndPhoto => Policies.PlatformKind.MediaSharing,
        PlatformKind.Wiki => Policies.PlatformKind.Wiki,
        _ => Policies.PlatformKind.Other,
    };

    /// <summary>The group as printed.</summary>
    public static string HeadingOf(Policies.PlatformKind kind) => kind switch
    {
        Policies.PlatformKind.SocialNetwork => "Social networking sites",
        Policies.PlatformKind.Blog => "Blogs and vlogs",
        Policies.PlatformKind.NewsOrAggregate => "News and aggregate sites",
        Policies.PlatformKind.MediaSharing => "Video and photo sharing sites",
        Policies.PlatformKind.Wiki => "Wikis",
        _ => "Others",
    };
}
