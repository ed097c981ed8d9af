namespace CityMediaGov.Domain.Registry;

/// <summary>Finds hosts that a reader could take for a platform's: faceb00k.example, facebook.com.evil.example.</summary>
internal static class HostLikeness
{
    private const int ShortestName = 5;

    private static readonly (string Name, PlatformKey Key)[] Names =
    [
        .. PlatformCatalogue.All
            .Where(platform => !platform.EverydayName)
            .SelectMany(platform => platform.Hosts, (platform, host) => (Name: LookAlike.Skeleton(host.Split('.')[0]), platform.Key))
            .Where(pair => pair.Name.Length >= ShortestName).Distinct(),
    ];

    /// <param name="host">As typed.</param>
    /// <param name="platforms">Those that the city knows. What it added itself is imitated by nobody.</param>
    public static PlatformKey? Find(WebHost host, PlatformList platforms)
    {
        if (platforms.TryAtHost(host.Name, out _, out _, out _))
            return null; // the platform's own: developers.facebook.com
        foreach (var label in host.Letters.Split('.')[..^1])
        {
            var bones = LookAlike.Skeleton(label);
            foreach (var (name, key) in Names)
            {
                if (bones.StartsWith(name, StringComparison.Ordinal) || bones.EndsWith(name, StringComparison.Ordinal)
                    || (name.Length > ShortestName && EditDistance.Within(bones, name, 1) is not null))
                    return key;
            }
        }
        return null;
    }
}
