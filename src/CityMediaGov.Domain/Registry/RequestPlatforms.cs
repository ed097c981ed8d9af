using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>One line of the list of platforms.</summary>
/// <param name="Key">What the form sends.</param>
/// <param name="Name">The policy's name for it, else the platform's own.</param>
/// <param name="Platform">As stored: the platform's key, or "other".</param>
/// <param name="OtherPlatform">Stored beside "other"; null where the person names it.</param>
public sealed record PlatformChoice(string Key, string Name, string Platform, string? OtherPlatform);

/// <summary>The platforms among which a request chooses, and what an address says about them.</summary>
public static class RequestPlatforms
{
    public static IReadOnlyList<PlatformChoice> Of(PolicyProfile profile)
    {
        var named = profile.Platforms.Select(platform => ChoiceOf(PlatformCatalogue.Named(platform.Name), platform.Key, platform.Name)).ToList();
        if (profile.PlatformsOpen.Value)
        {
            named.AddRange(PlatformCatalogue.All
                .Where(platform => platform.Key != PlatformKey.Other && !named.Exists(choice => choice.Key == platform.Key.Value))
                .Select(platform => ChoiceOf(platform, platform.Key.Value, platform.Name)));
        }
        return [.. named, new(PlatformKey.Other.Value, "Another one", PlatformKey.Other.Value, null)];
    }

    /// <summary>The line of the list that a stored request stands for; null when none is chosen.</summary>
    public static string? KeyOf(PolicyProfile profile, string? platform, string? otherPlatform) =>
        platform != PlatformKey.Other.Value
            ? platform
            : Of(profile).FirstOrDefault(choice => choice.OtherPlatform is not null && choice.OtherPlatform == otherPlatform)?.Key ?? platform;

    /// <summary>What is asked for, as far as the address and the chosen line of the list tell.</summary>
    public static AskedPlatform Understand(PolicyProfile profile, string? address, string? choiceKey, string? otherPlatform)
    {
        var found = string.IsNullOrWhiteSpace(address) ? null : RequestedAddress.Of(AddressRecognition.Read(address));
        if (found is { IsTooLong: true })
            found = null;
        var choice = Of(profile).FirstOrDefault(line => line.Key == choiceKey);
        var platform = choice?.Platform ?? found?.Platform;
        var other = platform == PlatformKey.Other.Value ? choice?.OtherPlatform ?? otherPlatform : null;
        return new(platform, other, NameOf(profile, found?.PlatformName) ?? choice?.OtherPlatform ?? (choice?.Platform == PlatformKey.Other.Value ? other : choice?.Name), found);
    }

    /// <summary>The policy's name for a platform.</summary>
    private static string? NameOf(PolicyProfile profile, string? name) => name is null ? null : profile.PlatformCalled(name)?.Name ?? name;

    /// <summary>A platform without hosts of its own, such as a blog, is only a word beside the address.</summary>
    private static PlatformChoice ChoiceOf(Platform? platform, string key, string name) =>
        platform is { Hosts.Count: > 0 } || platform?.Key == PlatformKey.Mastodon
            ? new(platform.Key.Value, name, platform.Key.Value, null)
            : new(key, name, PlatformKey.Other.Value, name);
}

/// <param name="Platform">As stored; null until it is chosen or recognised.</param>
/// <param name="Name">As printed; null until it is known.</param>
/// <param name="Address">Null when there is no address of an account.</param>
public sealed record AskedPlatform(string? Platform, string? OtherPlatform, string? Name, RequestedAddress? Address);
