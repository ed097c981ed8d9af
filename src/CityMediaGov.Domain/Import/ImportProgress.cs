using System.Collections.Concurrent;

namespace CityMediaGov.Domain.Import;

/// <param name="Step">"Reading", "Storing".</param>
public sealed record ImportProgress(string Step, int Done, int Total);

/// <summary>
/// How far running imports are. Kept in memory by the node that stores: what it writes is one transaction, of which
/// nobody sees a part.
/// </summary>
public sealed class ImportBoard
{
    private readonly ConcurrentDictionary<Guid, ImportProgress> running = [];

    /// <summary>Null when this node is not storing it.</summary>
    public ImportProgress? Of(Guid run) => running.GetValueOrDefault(run);

    public void Put(Guid run, ImportProgress progress) => running[run] = progress;

    public void Remove(Guid run) => running.TryRemove(run, out _);
}
