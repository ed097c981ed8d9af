namespace CityMediaGov.Domain.Registry;

/// <summary>In which order residents read the list. Official accounts come first in each.</summary>
public enum DirectorySort
{
    /// <summary>As the policy lists them; those that it does not list by name.</summary>
    Listed,
    Name,
    Unit,
    Platform,
}

/// <summary>The accounts in one order, and where each stands in it.</summary>
public sealed class DirectoryOrder
{
    private readonly Dictionary<string, int> places;

    internal DirectoryOrder(IEnumerable<DirectoryAccount> accounts, DirectorySort sort)
    {
        var official = accounts.OrderBy(account => account.Status);
        var sorted = sort switch
        {
            DirectorySort.Unit => official.ThenBy(account => account.Unit, StringComparer.OrdinalIgnoreCase),
            DirectorySort.Platform => official.ThenBy(account => account.PlatformName, StringComparer.OrdinalIgnoreCase),
            DirectorySort.Listed => official.ThenBy(account => account.Listed?.Number ?? int.MaxValue),
            _ => official,
        };
        Accounts = [.. sorted.ThenBy(account => account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(account => account.Slug, StringComparer.Ordinal)];
        places = Accounts.Select((account, place) => (account.Slug, place)).ToDictionary(pair => pair.Slug, pair => pair.place, StringComparer.Ordinal);
    }

    public IReadOnlyList<DirectoryAccount> Accounts { get; }

    /// <summary>Where the account stands, from 0; null when it is not there.</summary>
    public int? PlaceOf(string? slug) => slug is not null && places.TryGetValue(slug, out var place) ? place : null;
}
