using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CityMediaGov.Domain.Registry;

/// <summary>Platforms that are known by name, with their hosts. Never changes, so it is shared by all requests.</summary>
public sealed class PlatformList
{
    private readonly FrozenDictionary<string, Platform> byKey;
    private readonly FrozenDictionary<string, Platform> byHost;
    private readonly FrozenDictionary<string, Platform> byName;

    /// <param name="platforms">In the order in which screens offer them. Of two with one host or name the first has it.</param>
    public PlatformList(IReadOnlyList<Platform> platforms)
    {
        All = platforms;
        byKey = ByFirst(platforms.Select(platform => (platform.Key.Value, platform)));
        byHost = ByFirst(platforms.SelectMany(platform => platform.Hosts, (platform, host) => (host, platform)));
        byName = ByFirst(platforms.SelectMany(platform => platform.AlsoCalled.Append(platform.Name), (platform, name) => (NameKeyOf(name), platform)));
    }

    public IReadOnlyList<Platform> All { get; }

    public Platform? Find(PlatformKey key) => key.Value is null ? null : byKey.GetValueOrDefault(key.Value);

    /// <summary>By the words of a policy or an import file, old names included: "Twitter", "SnapChat".</summary>
    public Platform? Named(string name) => byName.GetValueOrDefault(NameKeyOf(name)) ?? byKey.GetValueOrDefault(name);

    /// <summary>Whose own host this is, such as "facebook.com"; null when it is nobody's.</summary>
    public Platform? AtHost(string host) => byHost.GetValueOrDefault(host);

    /// <summary>The same for all spellings of a name: letters and digits in lower case.</summary>
    public static string NameKeyOf(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The platform at a host in lower case, whatever stands in front of the platform's own host.</summary>
    /// <param name="host">The host as typed, in lower case.</param>
    /// <param name="platform">Whose host it is.</param>
    /// <param name="platformHost">The platform's host without what stands in front.</param>
    /// <param name="front">The labels in front of it that mean something; empty for "www".</param>
    internal bool TryAtHost(string host, [NotNullWhen(true)] out Platform? platform, out string platformHost, out IReadOnlyList<string> front)
    {
        var labels = host.Split('.');
        for (var skipped = 0; skipped < labels.Length - 1; skipped++)
        {
            platformHost = string.Join('.', labels[skipped..]);
            if (!byHost.TryGetValue(platformHost, out platform))
                continue;
            var found = platform;
            front = [.. labels[..skipped].Where(label => !found.IsSameSite(label))];
            return true;
        }
        (platform, platformHost, front) = (null, "", []);
        return false;
    }

    private static FrozenDictionary<string, Platform> ByFirst(IEnumerable<(string Word, Platform Platform)> pairs) =>
        pairs.DistinctBy(pair => pair.Word).ToFrozenDictionary(pair => pair.Word, pair => pair.Platform);
}
