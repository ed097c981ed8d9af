using System.Collections.Frozen;

namespace CityMediaGov.Domain.Registry;

/// <summary>The platforms that the product knows by name, from platforms.json. A city adds others: see <see cref="CityPlatform"/>.</summary>
public static class PlatformCatalogue
{
    private static readonly Table Contents = RegistryFile.Read<Table>("platforms.json");
    private static readonly FrozenSet<string> LinkHosts = Contents.LinkHosts.ToFrozenSet();
    private static readonly FrozenSet<string> ShortLinkHosts = Contents.ShortLinkHosts.ToFrozenSet();
    private static readonly FrozenSet<string> NotFediverseHosts = Contents.NotFediverseHosts.ToFrozenSet();
    private static readonly FrozenSet<string> TrackingParameters = Contents.TrackingParameters.ToFrozenSet();

    /// <summary>What a city knows that added none.</summary>
    public static PlatformList List { get; } = new(Contents.Platforms);

    /// <summary>In the order in which screens offer them.</summary>
    public static IReadOnlyList<Platform> All => List.All;

    public static Platform? Find(PlatformKey key) => List.Find(key);

    /// <inheritdoc cref="PlatformList.Named"/>
    public static Platform? Named(string name) => List.Named(name);

    internal static bool IsLinkHost(string host) => LinkHosts.Contains(WithoutWww(host));

    internal static bool IsShortLinkHost(string host) => ShortLinkHosts.Contains(WithoutWww(host));

    internal static bool IsFediverseHost(string host) => !NotFediverseHosts.Contains(WithoutWww(host));

    internal static bool IsTracking(string parameter) =>
        parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || TrackingParameters.Contains(parameter.ToLowerInvariant());

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    private sealed record Table(
        IReadOnlyList<string> LinkHosts,
        IReadOnlyList<string> ShortLinkHosts,
        IReadOnlyList<string> NotFediverseHosts,
        IReadOnlyList<string> TrackingParameters,
        IReadOnlyList<Platform> Platforms);
}
