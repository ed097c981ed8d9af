namespace CityMediaGov.Domain.Registry;

/// <summary>Mastodon accounts live on any host; their addresses are known by their path alone.</summary>
internal static class Fediverse
{
    private static readonly Platform Mastodon = PlatformCatalogue.Find(PlatformKey.Mastodon)!;

    /// <summary>"@name@server"; null when it is no such name.</summary>
    public static AddressReading.Recognised? ReadName(string text) =>
        text.Split('@') is ["", var name, var server] && WebHost.Parse(server) is { } host && PlatformCatalogue.IsFediverseHost(host.Name)
            ? Account(name, host, null)
            : null;

    /// <summary>"server/@name" and "server/users/name"; null for any other address.</summary>
    public static AddressReading.Recognised? Read(WebAddress address, WebHost host)
    {
        if (address.Segments.Count == 0 || !PlatformCatalogue.IsFediverseHost(host.Name))
            return null;
        var first = address.Decoded(0);
        if (first.Length > 1 && first[0] == '@')
            return Named(first[1..], address, host, 1);
        return address.Segments.Count >= 2 && first is "users" or "web" or "deck" && address.Decoded(1) is var second
            && (first == "users" || second.StartsWith('@'))
            ? Named(second.TrimStart('@'), address, host, 2)
            : null;
    }

    private static AddressReading.Recognised? Named(string name, WebAddress address, WebHost host, int used)
    {
        // server/@name@elsewhere is the server's copy of another server's account, and says what the server likes.
        if (name.Split('@') is [var local, var server])
            name = WebHost.Parse(server)?.Name == host.Name ? local : "";
        var beyond = string.Join('/', address.Segments.Skip(used));
        return Account(name, host, beyond.Length == 0 ? null : beyond);
    }

    private static AddressReading.Recognised? Account(string name, WebHost host, string? beyond)
    {
        if (name.Length == 0 || Mastodon.WhyNotHandle(name) is not null)
            return null;
        var key = Mastodon.KeyOf(name);
        var address = $"{host.Name}/@{name}";
        return new AddressReading.Recognised(
            Mastodon.Key, Mastodon.Name, name, $"{key}@{host.Name}", $"{host.Name}/@{key}", "https://" + address, address, beyond);
    }
}
