using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CityMediaGov.Domain.Registry;

/// <summary>The platforms that the product knows by name, from platforms.json. A city may use others: they are web addresses.</summary>
public static class PlatformCatalogue
{
    private static readonly Table Contents = RegistryFile.Read<Table>("platforms.json");
    private static readonly FrozenDictionary<string, Platform> ByKey = Contents.Platforms.ToFrozenDictionary(platform => platform.Key.Value);

    private static readonly FrozenDictionary<string, Platform> ByHost = Contents.Platforms
        .SelectMany(platform => platform.Hosts, (platform, host) => (platform, host)).ToFrozenDictionary(pair => pair.host, pair => pair.platform);

    private static readonly FrozenDictionary<string, Platform> ByName = Contents.Platforms
        .SelectMany(platform => platform.AlsoCalled.Append(platform.Name), (platform, name) => (platform, name))
        .ToFrozenDictionary(pair => Letters(pair.name), pair => pair.platform);

    private static readonly FrozenSet<string> LinkHosts = Contents.LinkHosts.ToFrozenSet();
    private static readonly FrozenSet<string> ShortLinkHosts = Contents.ShortLinkHosts.ToFrozenSet();
    private static readonly FrozenSet<string> NotFediverseHosts = Contents.NotFediverseHosts.ToFrozenSet();
    private static readonly FrozenSet<string> TrackingParameters = Contents.TrackingParameters.ToFrozenSet();

    /// <summary>In the order in which screens offer them.</summary>
    public static IReadOnlyList<Platform> All => Contents.Platforms;

    public static Platform? Find(PlatformKey key) => key.Value is null ? null : ByKey.GetValueOrDefault(key.Value);

    /// <summary>By the words of a policy or an import file, old names included: "Twitter", "SnapChat".</summary>
    public static Platform? Named(string name) => ByName.GetValueOrDefault(Letters(name)) ?? ByKey.GetValueOrDefault(name);

    internal static bool IsLinkHost(string host) => LinkHosts.Contains(WithoutWww(host));

    internal static bool IsShortLinkHost(string host) => ShortLinkHosts.Contains(WithoutWww(host));

    internal static bool IsFediverseHost(string host) => !NotFediverseHosts.Contains(WithoutWww(host));

    internal static bool IsTracking(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || TrackingParameters.Contains(parameter.ToLowerInvariant());

    /// <summary>The platform at a host in lower case, whatever stands in front of the platform's own host.</summary>
    /// <param name="host">The host as typed, in lower case.</param>
    /// <param name="platform">Whose host it is.</param>
    /// <param name="platformHost">The platform's host without what stands in front.</param>
    /// <param name="front">The labels in front of it that mean something; empty for "www".</param>
    internal static bool TryAtHost(
        string host, [NotNullWhen(true)] out Platform? platform, out string platformHost, out IReadOnlyList<string> front)
    {
        var labels = host.Split('.');
        for (var skipped = 0; skipped < labels.Length - 1; skipped++)
        {
            platformHost = string.Join('.', labels[skipped..]);
            if (!ByHost.TryGetValue(platformHost, out platform))
                continue;
            var found = platform;
            front = [.. labels[..skipped].Where(label => !found.IsSameSite(label))];
            return true;
        }
        (platform, platformHost, front) = (null, "", []);
        return false;
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private sealed record Table(
        IReadOnlyList<string> LinkHosts,
        IReadOnlyList<string> ShortLinkHosts,
        IReadOnlyList<string> NotFediverseHosts,
        IReadOnlyList<string> TrackingParameters,
        IReadOnlyList<Platform> Platforms);
}
