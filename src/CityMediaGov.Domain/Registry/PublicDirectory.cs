using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CityMediaGov.Domain.Policies;
using CityMediaGov.Domain.Registry.Reports;

namespace CityMediaGov.Domain.Registry;

/// <summary>The public list of the city's accounts as it stood at one moment. Never changes, so it is shared by all requests.</summary>
public sealed class PublicDirectory
{
    private readonly ConcurrentDictionary<DirectorySort, DirectoryOrder> orders = [];
    private readonly DirectoryOrder listed;
    private readonly ILookup<string, DirectoryAccount> byAddress;
    private readonly ILookup<string?, DirectoryAccount> byHandle;
    private readonly IReadOnlySet<string> suspended;
    private string? listHash;

    /// <param name="policy">The policy in force.</param>
    /// <param name="accounts">In any order.</param>
    /// <param name="suspended">Normalised addresses of accounts that are the city's but not official at present.</param>
    /// <param name="changedAt">UTC.</param>
    public PublicDirectory(PolicyInForce policy, IEnumerable<DirectoryAccount> accounts, IEnumerable<string> suspended, DateTime changedAt)
    {
        (Policy, ChangedAt, this.suspended) = (policy, changedAt, suspended.ToHashSet());
        listed = orders[DirectorySort.Listed] = new(accounts, DirectorySort.Listed);
        byAddress = Accounts.ToLookup(account => account.AddressKey, StringComparer.Ordinal);
        byHandle = Accounts.Where(account => account.HandleKey is not null).ToLookup(account => account.HandleKey, StringComparer.Ordinal);
        Officials = [.. Accounts.Where(account => account is { Status: DirectoryStatus.Official, Handle: not null }).Select(account => new OfficialHandle(account.Id, new(account.Platform), account.Handle!))];
    }

    public PolicyInForce Policy { get; }

    /// <summary>The platforms that the city knew then.</summary>
    public PlatformList Platforms { get; init; } = PlatformCatalogue.List;

    /// <summary>Official ones first, in the order of the policy's list and then by name; after them those that were official.</summary>
    public IReadOnlyList<DirectoryAccount> Accounts => listed.Accounts;

    /// <summary>When something that residents see changed last, in UTC. The same on every node.</summary>
    public DateTime ChangedAt { get; }

    /// <summary>What happened to these accounts on the list, the newest first; no further back than a feed reaches.</summary>
    public IReadOnlyList<DirectoryChange> Changes { get; init; } = [];

    /// <summary>Day on which its keeper last confirmed that it is complete, in the city's zone; null before the first time.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Sites that may show the directory inside of their pages, as "https://www.city.example"; empty where nobody may.</summary>
    public IReadOnlyList<string> FramedBy { get; init; } = [];

    /// <summary>Stands for which accounts are listed and how: what a keeper who confirms the list has read.</summary>
    public string ListHash => listHash ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Accounts.OrderBy(account => account.Slug, StringComparer.Ordinal).Select(account => $"{account.Slug} {account.Status}")))));

    /// <summary>Accounts that somebody judged to pretend to be the city, and of which residents are warned.</summary>
    public IReadOnlyList<JudgedImpostor> Impostors { get; init; } = [];

    /// <summary>To compare an unknown name with.</summary>
    internal IReadOnlyList<OfficialHandle> Officials { get; }

    /// <summary>Null when there is none, or none that is public.</summary>
    public DirectoryAccount? Find(string slug) => listed.PlaceOf(slug) is { } place ? Accounts[place] : null;

    public DirectoryOrder By(DirectorySort sort) => orders.GetOrAdd(sort, wanted => new(Accounts, wanted));

    public IEnumerable<DirectoryAccount> Where(DirectoryFilter filter) => filter.IsEmpty ? Accounts : Accounts.Where(filter.Matches);

    internal DirectoryAccount? At(string addressKey) => byAddress[addressKey].FirstOrDefault();

    internal JudgedImpostor? ImpostorAt(string addressKey) => Impostors.FirstOrDefault(impostor => impostor.AddressKey == addressKey);

    /// <summary>Every judged impostor that has this name on its own platform.</summary>
    internal IReadOnlyList<JudgedImpostor> ImpostorsCalled(AddressReading.HandleOnly name) =>
        [.. Impostors.Where(impostor => impostor.HandleKey is not null && Platforms.Find(new(impostor.Platform))?.KeyOf(name.Handle) == impostor.HandleKey)];

    internal bool IsSuspended(string addressKey) => suspended.Contains(addressKey);

    internal DirectoryAccount? WithId(Guid id) => Accounts.FirstOrDefault(account => account.Id == id);

    /// <summary>Every account that has this name on its own platform, official ones first.</summary>
    internal IReadOnlyList<DirectoryAccount> Called(AddressReading.HandleOnly name) =>
    [
        .. name.Keys.SelectMany(key => byHandle[key])
            .Where(account => Platforms.Find(new(account.Platform))?.KeyOf(name.Handle) == account.HandleKey)
            .Distinct().OrderBy(account => listed.PlaceOf(account.Slug)),
    ];
}

/// <summary>A line of the feed.</summary>
/// <param name="Account">As residents read it now.</param>
/// <param name="At">UTC.</param>
public sealed record DirectoryChange(DirectoryAccount Account, ListingEvent Event, DateTime At);
