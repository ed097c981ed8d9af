using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <summary>The list that was read last, with the stamps of what it was made of; one for each running application.</summary>
public sealed class PlatformShelf
{
    internal Reading? Last { get; set; }

    /// <param name="Stamps">Of everything that the list was made of.</param>
    internal sealed record Reading(string Stamps, PlatformList List);
}

/// <summary>
/// The platforms as the city knows them at this moment: the product's, with the city's words, and those that it added.
/// </summary>
public sealed class PlatformBook(AppDbContext db, PlatformShelf shelf)
{
    private PlatformList? list;

    /// <summary>Never older than the beginning of this unit of work, on whatever node it was changed.</summary>
    public async Task<PlatformList> ListAsync(CancellationToken cancel)
    {
        if (list is not null)
            return list;
        // One small read a request instead of a cache that other nodes could not clear.
        var stamps = string.Join(' ', await db.CityPlatforms.AsNoTracking().OrderBy(platform => platform.Id).Select(platform => platform.Stamp).ToListAsync(cancel));
        if (shelf.Last is { } read && read.Stamps == stamps)
            return list = read.List;
        list = ListOf(await db.CityPlatforms.AsNoTracking().OrderBy(platform => platform.Name).ToListAsync(cancel), null);
        shelf.Last = new(stamps, list);
        return list;
    }

    /// <summary>After a change inside one unit of work.</summary>
    public void Forget() => list = null;

    /// <param name="citys">All that the city added or has words for.</param>
    /// <param name="except">Left out; null for none.</param>
    public static PlatformList ListOf(IReadOnlyList<CityPlatform> citys, Guid? except)
    {
        var words = citys.Where(platform => platform.IsKnown).ToDictionary(platform => platform.Key);
        return new(
        [
            .. PlatformCatalogue.All.Where(known => known.Key != PlatformKey.Other).Select(known => words.TryGetValue(known.Key.Value, out var added) ? added.AddTo(known) : known),
            .. citys.Where(platform => !platform.IsKnown && platform.Id != except).Select(platform => platform.AsPlatform()),
            .. PlatformCatalogue.All.Where(known => known.Key == PlatformKey.Other),
        ]);
    }
}
