using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>One line of the list of platforms.</summary>
/// <param name="Key">What the form sends.</param>
/// <param name="Name">The policy's name for it, else the platform's own.</param>
/// <param name="Platform">As stored: the platform's key, or "other".</param>
/// <param name="OtherPlatform">Stored beside "other"; null where the person names it.</param>
/// <param name="Kind">The policy's group, under which it is offered.</param>
public sealed record PlatformChoice(string Key, string Name, string Platform, string? OtherPlatform, Policies.PlatformKind Kind);

/// <summary>The platforms among which a request chooses, and what an address says about them.</summary>
public static class RequestPlatforms
{
    /// <summary>The policy's own first, then those that the product and the city know; without those that the city took out of use.</summary>
    public static IReadOnlyList<PlatformChoice> Of(PolicyProfile profile, PlatformList platforms)
    {
        var named = profile.Platforms.Select(platform => ChoiceOf(platforms.Named(platform.Name), platform.Key, platform.Name, platform.Kind)).ToList();
        named.AddRange(platforms.All
            .Where(platform => platform.Key != PlatformKey.Other && !platform.IsOutOfUse && (platform.IsCitys || profile.PlatformsOpen.Value) && !named.Exists(choice => choice.Key == platform.Key.Value))
            .Select(platform => ChoiceOf(platform, platform.Key.Value, platform.Name, PolicyPlatforms.KindOf(platform.Kind))));
        return [.. named, new(PlatformKey.Other.Value, "Another one", PlatformKey.Other.Value, null, Policies.PlatformKind.Other)];
    }

    /// <summary>Those with a name: a plan or a filter cannot choose one that nobody named.</summary>
    public static IEnumerable<PlatformChoice> Named(PolicyProfile profile, PlatformList platforms) =>
        Of(profile, platforms).Where(choice => choice.Key != PlatformKey.Other.Value);

    /// <summary>The line of the list that a stored request stands for; null when none is chosen.</summary>
    public static string? KeyOf(PolicyProfile profile, PlatformList platforms, string? platform, string? otherPlatform) =>
        platform != PlatformKey.Other.Value
            ? platform
            : Of(profile, platforms).FirstOrDefault(choice => choice.OtherPlatform is not null && choice.OtherPlatform == otherPlatform)?.Key ?? platform;

    /// <summary>What is asked for, as far as the address and the chosen line of the list tell.</summary>
    public static AskedPlatform Understand(PolicyProfile profile, PlatformList platforms, string? address, string? choiceKey, string? otherPlatform)
    {
        var found = string.IsNullOrWhiteSpace(address) ? null : RequestedAddress.Of(AddressRecognition.Read(address, platforms));
        if (found is { IsTooLong: true })
            found = null;
        var choice = Of(profile, platforms).FirstOrDefault(line => line.Key == choiceKey);
        if (choice?.OtherPlatform is { } wide && found is not null && platforms.Find(new(found.Platform))?.Broader is { } broader && platforms.Named(wide)?.Key.Value == broader)
            choice = null; // a blog, and the address says which
        if (choice is { Key: var key } && key == PlatformKey.Other.Value && found is not null && otherPlatform is { Length: > 0 } && platforms.Named(otherPlatform)?.Key.Value == found.Platform)
            choice = null; // typed before it came on the list
        var platform = choice?.Platform ?? found?.Platform;
        var other = platform == PlatformKey.Other.Value ? choice?.OtherPlatform ?? (string.IsNullOrWhiteSpace(otherPlatform) ? found?.Suggested : otherPlatform) : null;
        return new(platform, other, NameOf(profile, found?.PlatformName) ?? (platform == PlatformKey.Other.Value ? other : choice?.Name), found);
    }

    /// <summary>The policy's name for a platform.</summary>
    private static string? NameOf(PolicyProfile profile, string? name) => name is null ? null : profile.PlatformCalled(name)?.Name ?? name;

    /// <summary>A platform without hosts of its own, such as a blog, is only a word beside the address.</summary>
    private static PlatformChoice ChoiceOf(Platform? platform, string key, string name, Policies.PlatformKind kind) =>
        platform is { Hosts.Count: > 0 } || platform?.Key == PlatformKey.Mastodon
            ? new(platform.Key.Value, name, platform.Key.Value, null, kind)
            : new(key, name, PlatformKey.Other.Value, name, kind);
}

/// <param name="Platform">As stored; null until it is chosen or recognised.</param>
/// <param name="Name">As printed; null until it is known.</param>
/// <param name="Address">Null when there is no address of an account.</param>
public sealed record AskedPlatform(string? Platform, string? OtherPlatform, string? Name, RequestedAddress? Address);
