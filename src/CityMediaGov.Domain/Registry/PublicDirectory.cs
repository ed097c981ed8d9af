using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Registry;

/// <summary>The public list of the city's accounts as it stood at one moment. Never changes, so it is shared by all requests.</summary>
public sealed class PublicDirectory
{
    private readonly Dictionary<string, int> places;
    private readonly ILookup<string, DirectoryAccount> byAddress;
    private readonly ILookup<string?, DirectoryAccount> byHandle;
    private readonly IReadOnlySet<string> suspended;

    /// <param name="policy">The policy in force.</param>
    /// <param name="accounts">In any order.</param>
    /// <param name="suspended">Normalised addresses of accounts that are the city's but not official at present.</param>
    /// <param name="changedAt">UTC.</param>
    public PublicDirectory(PolicyInForce policy, IEnumerable<DirectoryAccount> accounts, IEnumerable<string> suspended, DateTime changedAt)
    {
        (Policy, ChangedAt, this.suspended) = (policy, changedAt, suspended.ToHashSet());
        Accounts =
        [
            .. accounts.OrderBy(account => account.Status)
                .ThenBy(account => account.Listed?.Number ?? int.MaxValue)
                .ThenBy(account => account.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.Slug, StringComparer.Ordinal),
        ];
        places = Accounts.Select((account, place) => (account.Slug, place)).ToDictionary(pair => pair.Slug, pair => pair.place, StringComparer.Ordinal);
        byAddress = Accounts.ToLookup(account => account.AddressKey, StringComparer.Ordinal);
        byHandle = Accounts.Where(account => account.HandleKey is not null).ToLookup(account => account.HandleKey, StringComparer.Ordinal);
        Officials = [.. Accounts.Where(account => account is { Status: DirectoryStatus.Official, Handle: not null }).Select(account => new OfficialHandle(account.Id, new(account.Platform), account.Handle!))];
    }

    public PolicyInForce Policy { get; }

    /// <summary>Official ones first, in the order of the policy's list and then by name; after them those that were official.</summary>
    public IReadOnlyList<DirectoryAccount> Accounts { get; }

    /// <summary>When something that residents see changed last, in UTC. The same on every node.</summary>
    public DateTime ChangedAt { get; }

    /// <summary>Accounts that somebody judged to pretend to be the city, and of which residents are warned.</summary>
    public IReadOnlyList<JudgedImpostor> Impostors { get; init; } = [];

    /// <summary>To compare an unknown name with.</summary>
    internal IReadOnlyList<OfficialHandle> Officials { get; }

    /// <summary>Null when there is none, or none that is public.</summary>
    public DirectoryAccount? Find(string slug) => PlaceOf(slug) is { } place ? Accounts[place] : null;

    /// <summary>Where the account stands in <see cref="Accounts"/>, from 0; null when it is not there.</summary>
    public int? PlaceOf(string? slug) => slug is not null && places.TryGetValue(slug, out var place) ? place : null;

    public IEnumerable<DirectoryAccount> Where(DirectoryFilter filter) => filter.IsEmpty ? Accounts : Accounts.Where(filter.Matches);

    internal DirectoryAccount? At(string addressKey) => byAddress[addressKey].FirstOrDefault();

    internal JudgedImpostor? ImpostorAt(string addressKey) => Impostors.FirstOrDefault(impostor => impostor.AddressKey == addressKey);

    /// <summary>Every judged impostor that has this name on its own platform.</summary>
    internal IReadOnlyList<JudgedImpostor> ImpostorsCalled(AddressReading.HandleOnly name) =>
        [.. Impostors.Where(impostor => impostor.HandleKey is not null && PlatformCatalogue.Find(new(impostor.Platform))?.KeyOf(name.Handle) == impostor.HandleKey)];

    internal bool IsSuspended(string addressKey) => suspended.Contains(addressKey);

    internal DirectoryAccount? WithId(Guid id) => Accounts.FirstOrDefault(account => account.Id == id);

    /// <summary>Every account that has this name on its own platform, official ones first.</summary>
    internal IReadOnlyList<DirectoryAccount> Called(AddressReading.HandleOnly name) =>
    [
        .. name.Keys.SelectMany(key => byHandle[key])
            .Where(account => PlatformCatalogue.Find(new(account.Platform))?.KeyOf(name.Handle) == account.HandleKey)
            .Distinct().OrderBy(account => PlaceOf(account.Slug)),
    ];
}
