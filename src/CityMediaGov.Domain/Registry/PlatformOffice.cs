using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Data;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Domain.Registry;

/// <param name="Platform">Null when it could not be kept.</param>
public sealed record PlatformChange(CityPlatform? Platform, IReadOnlyList<FieldProblem> Problems);

/// <summary>Keeps the city's own list of platforms. Each change reads what others did before it, so that a host has one platform.</summary>
public sealed class PlatformOffice(AppDbContext db, PlatformBook book, PolicyBook policies)
{
    public Task<PlatformChange> AddAsync(CityPlatformDetails typed, Actor by, DateTime now, CancellationToken cancel) => InTurnAsync(async (all, again) =>
    {
        RefusedException.ThrowIf(CityPlatform.WhyNotKeepList(by));
        var details = CityPlatformRules.Tidy(typed);
        var problems = await ProblemsOfAsync(details, all, null, again);
        if (problems.Count > 0)
            return new(null, problems);
        var platform = CityPlatform.Add(details, problems, by, now);
        db.Add(platform);
        return new PlatformChange(platform, []);
    }, cancel);

    /// <param name="stamp">As read by who edits; another one means that somebody was faster.</param>
    public Task<PlatformChange> ChangeAsync(string key, Guid stamp, CityPlatformDetails typed, Actor by, DateTime now, CancellationToken cancel) => InTurnAsync(async (all, again) =>
    {
        var platform = all.Single(found => found.Key == key && !found.IsKnown);
        RefusedException.ThrowIf(platform.WhyNotChange(by));
        db.Entry(platform).Property(found => found.Stamp).OriginalValue = stamp;
        var details = CityPlatformRules.Tidy(typed);
        var problems = await ProblemsOfAsync(details, all, platform, again);
        if (problems.Count > 0)
            return new(null, problems);
        platform.Change(details, problems, by, now);
        return new PlatformChange(platform, []);
    }, cancel);

    /// <summary>The city's words for a platform that the product knows.</summary>
    /// <param name="stamp">Null while the city had none.</param>
    public Task<PlatformChange> WordAsync(Platform known, Guid? stamp, IReadOnlyList<string> notHandles, Actor by, DateTime now, CancellationToken cancel) => InTurnAsync((all, _) =>
    {
        RefusedException.ThrowIf(CityPlatform.WhyNotKeepList(by));
        var details = CityPlatformRules.Tidy(new(known.Name, known.Kind, [], [], HandlePlace.None, notHandles));
        var problems = CityPlatformRules.CheckWords(details.NotHandles);
        if (problems.Count > 0)
            return Task.FromResult(new PlatformChange(null, problems));
        var platform = all.FirstOrDefault(found => found.Key == known.Key.Value);
        if (platform is null)
            db.Add(platform = CityPlatform.For(known, details.NotHandles, problems, by, now));
        else
        {
            if (stamp is { } read)
                db.Entry(platform).Property(found => found.Stamp).OriginalValue = read;
            platform.Change(details, problems, by, now);
        }
        return Task.FromResult(new PlatformChange(platform, []));
    }, cancel);

    public Task<PlatformChange> TakeOutOfUseAsync(string key, string reason, Actor by, DateTime now, CancellationToken cancel) => InTurnAsync((all, _) =>
    {
        var platform = all.Single(found => found.Key == key);
        platform.TakeOutOfUse(by, reason, now);
        return Task.FromResult(new PlatformChange(platform, []));
    }, cancel);

    public Task<PlatformChange> TakeUpAsync(string key, string? reason, Actor by, DateTime now, CancellationToken cancel) => InTurnAsync((all, _) =>
    {
        var platform = all.Single(found => found.Key == key);
        platform.TakeUp(by, reason, now);
        return Task.FromResult(new PlatformChange(platform, []));
    }, cancel);

    /// <summary>The field that a unique index speaks of, should one refuse a save after all; null for any other failure.</summary>
    public static FieldProblem? TakenIn(DbUpdateException failure) =>
        UniqueIndex.IsTaken(failure, CityPlatformMapping.HostsTable, nameof(CityPlatformHost.Host)) ? new(nameof(CityPlatformDetails.Hosts), "Another platform has one of these hosts.")
        : UniqueIndex.IsTaken(failure, "CityPlatforms", nameof(CityPlatform.NameKey)) || UniqueIndex.IsTaken(failure, "CityPlatforms", nameof(CityPlatform.Key))
            ? new(nameof(CityPlatformDetails.Name), "Another platform has this name.")
            : null;

    private async Task<IReadOnlyList<FieldProblem>> ProblemsOfAsync(CityPlatformDetails details, IReadOnlyList<CityPlatform> all, CityPlatform? self, CancellationToken cancel) =>
        CityPlatformRules.Check(details, PlatformBook.ListOf(all, self?.Id), (await policies.InForceAsync(cancel)).Profile);

    private async Task<PlatformChange> InTurnAsync(Func<IReadOnlyList<CityPlatform>, CancellationToken, Task<PlatformChange>> change, CancellationToken cancel)
    {
        try
        {
            return await db.InOneTransactionAsync(async again =>
            {
                db.ChangeTracker.Clear();
                var made = await change(await db.CityPlatforms.OrderBy(platform => platform.Name).ToListAsync(again), again);
                if (made.Platform is not null)
                    await db.SaveChangesAsync(again);
                return made;
            }, cancel);
        }
        catch (DbUpdateException failure) when (TakenIn(failure) is { } taken)
        {
            return new(null, [taken]);
        }
        finally
        {
            book.Forget();
        }
    }
}
