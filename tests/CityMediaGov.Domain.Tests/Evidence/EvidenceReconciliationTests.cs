using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Evidence.Disk;

namespace CityMediaGov.Domain.Tests.Evidence;

public sealed class EvidenceReconciliationTests : IDisposable
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly HashSet<Sha256> NothingKnown = [];

    private readonly TempFolder folder = new();
    private readonly DiskEvidenceStore store;

    public EvidenceReconciliationTests() => store = new DiskEvidenceStore(folder.Store);

    [Fact]
    public async Task A_draft_that_nobody_wrote_to_for_an_hour_is_removed_and_a_younger_one_stays()
    {
        var sealedObject = await SealAsync(age: TimeSpan.FromDays(400));
        var stale = Draft("stale", TimeSpan.FromMinutes(61));
        var young = Draft("young", TimeSpan.FromMinutes(59));
        Assert.Equal(1, await store.RemoveStaleDraftsAsync(Now));
        Assert.False(File.Exists(stale));
        Assert.True(File.Exists(young));
        Assert.Equal(EvidenceState.Present, await store.CheckAsync(sealedObject.Sha256));
    }

    [Fact]
    public async Task A_draft_in_the_making_stays()
    {
        var half = Samples.TextOf(200_000);
        var removed = -1;
        var sender = new DrippingStream(half) { AtEnd = () => removed = store.RemoveStaleDraftsAsync(TimeProvider.System.GetUtcNow().UtcDateTime).Result };
        var sealedObject = await store.SealAsync(sender, SealLimits.Standard);
        Assert.Equal(0, removed);
        Assert.Equal(Sha256.Of(half), sealedObject.Sha256);
    }

    [Fact]
    public async Task An_unknown_object_is_reported_after_a_day_and_never_removed()
    {
        var orphan = await SealAsync(TimeSpan.FromHours(25));
        Assert.Equal([orphan.Sha256], await OrphansAsync(NothingKnown));
        Assert.Equal(EvidenceState.Present, await store.CheckAsync(orphan.Sha256));
    }

    [Fact]
    public async Task An_unknown_object_younger_than_a_day_is_left_alone()
    {
        await SealAsync(TimeSpan.FromHours(23));
        Assert.Empty(await OrphansAsync(NothingKnown));
    }

    [Fact]
    public async Task A_known_object_is_no_orphan()
    {
        var known = await SealAsync(TimeSpan.FromDays(400), seed: 1);
        var orphan = await SealAsync(TimeSpan.FromDays(400), seed: 2);
        Assert.Equal([orphan.Sha256], await OrphansAsync([known.Sha256]));
    }

    /// <summary>Between this seal and the commit of its record the object is unknown, and old by its first sender.</summary>
    [Fact]
    public async Task An_old_orphan_that_is_sent_again_is_young_again()
    {
        var orphan = await SealAsync(TimeSpan.FromDays(30));
        Assert.Equal(SealOutcome.AlreadyThere, (await store.SealAsync(new MemoryStream(Samples.TextOf(100)), SealLimits.Standard)).Outcome);
        Assert.Empty(await OrphansAsync(NothingKnown));
        Assert.Equal(EvidenceState.Present, await store.CheckAsync(orphan.Sha256));
    }

    public void Dispose() => folder.Dispose();

    private async Task<SealedObject> SealAsync(TimeSpan age, int seed = 1)
    {
        var sealedObject = await store.SealAsync(new MemoryStream(Samples.TextOf(100, seed)), SealLimits.Standard);
        File.SetLastWriteTimeUtc(folder.PathOf(sealedObject.Sha256), Now - age);
        return sealedObject;
    }

    private string Draft(string name, TimeSpan age)
    {
        var path = Path.Combine(folder.Drafts, name);
        File.WriteAllText(path, "half");
        File.SetLastWriteTimeUtc(path, Now - age);
        return path;
    }

    private async Task<List<Sha256>> OrphansAsync(HashSet<Sha256> known) =>
        await store.FindOrphansAsync(known, Now).Select(orphan => orphan.Sha256).ToListAsync();
}
