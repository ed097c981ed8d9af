using System.Collections.Concurrent;
using CityMediaGov.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Policies;

/// <summary>Versions that were read once; they never change but for their status, which makes a new reading.</summary>
public sealed class PolicyShelf
{
    internal ConcurrentDictionary<(Guid Id, Guid Stamp), PolicyInForce> Read { get; } = [];
}

/// <summary>The policy in force, and earlier ones by which old cases are judged.</summary>
public sealed class PolicyBook(AppDbContext db, PolicyShelf shelf)
{
    private PolicyInForce? inForce;

    /// <summary>Null before set-up.</summary>
    public async Task<PolicyInForce?> FindInForceAsync(CancellationToken cancel)
    {
        // One small read a request instead of a cache that other nodes could not clear.
        if (inForce is null && await db.PolicyVersions.AsNoTracking().Where(version => version.Status != PolicyVersionStatus.Replaced)
                .OrderByDescending(version => version.Number).Select(version => new { version.Id, version.Stamp }).FirstOrDefaultAsync(cancel) is { } key)
            inForce = await ReadAsync(key.Id, key.Stamp, cancel);
        return inForce;
    }

    public async Task<PolicyInForce> InForceAsync(CancellationToken cancel) =>
        await FindInForceAsync(cancel) ?? throw new InvalidOperationException("No policy has been adopted yet: finish the set-up first.");

    /// <summary>One version, in force or not; null when there is none with this id.</summary>
    public async Task<PolicyInForce?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.PolicyVersions.AsNoTracking().Where(version => version.Id == id).Select(version => new { version.Stamp }).FirstOrDefaultAsync(cancel) is { } found
            ? await ReadAsync(id, found.Stamp, cancel)
            : null;

    /// <summary>After a change of version inside one request.</summary>
    public void Forget() => inForce = null;

    private async Task<PolicyInForce> ReadAsync(Guid id, Guid stamp, CancellationToken cancel)
    {
        if (shelf.Read.TryGetValue((id, stamp), out var known))
            return known;
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(found => found.Id == id, cancel);
        return shelf.Read.GetOrAdd((id, version.Stamp), _ => new(version));
    }
}
