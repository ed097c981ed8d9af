using System.Diagnostics;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Evidence.Disk;

namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>Somebody who can write into the evidence folder puts something else there.</summary>
public sealed class PlantedEntryTests : IDisposable
{
    private static readonly byte[] Evidence = Samples.Png();
    private static readonly Sha256 Hash = Sha256.Of(Evidence);

    private readonly TempFolder folder = new();
    private readonly DiskEvidenceStore store;
    private readonly string secret;

    public PlantedEntryTests()
    {
        store = new DiskEvidenceStore(folder.Store);
        secret = Path.Combine(folder.Outside, "secret.txt");
        File.WriteAllBytes(secret, Evidence); // the right bytes: only the link is wrong
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(Hash))!);
    }

    [UnixFact]
    public async Task A_link_in_an_objects_place_is_not_followed()
    {
        File.CreateSymbolicLink(folder.PathOf(Hash), secret);
        await AssertRefusedAsync();
        Assert.Equal(secret, new FileInfo(folder.PathOf(Hash)).LinkTarget);
    }

    [UnixFact]
    public async Task A_link_that_leads_nowhere_is_refused_as_well()
    {
        File.CreateSymbolicLink(folder.PathOf(Hash), Path.Combine(folder.Outside, "absent"));
        await AssertRefusedAsync();
        Assert.False(File.Exists(Path.Combine(folder.Outside, "absent")));
    }

    [UnixFact]
    public async Task A_folder_of_objects_that_is_a_link_is_not_followed()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder.Outside, "elsewhere")).FullName;
        File.WriteAllBytes(Path.Combine(elsewhere, Hash.ToString()), Evidence);
        var shard = Path.GetDirectoryName(folder.PathOf(Hash))!;
        Directory.Delete(shard);
        Directory.CreateSymbolicLink(shard, elsewhere);
        await AssertRefusedAsync();
        Assert.Single(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [UnixFact]
    public async Task A_store_whose_objects_or_drafts_are_a_link_is_refused()
    {
        foreach (var name in (string[])["objects", "tmp"])
        {
            var elsewhere = Directory.CreateDirectory(Path.Combine(folder.Outside, "for-" + name)).FullName;
            if (Directory.Exists(Path.Combine(folder.Store, name)))
                Directory.Delete(Path.Combine(folder.Store, name), recursive: true);
            Directory.CreateSymbolicLink(Path.Combine(folder.Store, name), elsewhere);
            var failure = await Assert.ThrowsAsync<EvidenceStoreException>(SealAsync);
            Assert.Equal(StoreFault.Planted, failure.Fault);
            Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
            Directory.Delete(Path.Combine(folder.Store, name));
        }
    }

    [UnixFact]
    public async Task The_store_itself_may_be_a_link_to_another_disk()
    {
        var disk = Directory.CreateDirectory(Path.Combine(folder.Outside, "disk")).FullName;
        var link = Path.Combine(folder.Outside, "mounted");
        Directory.CreateSymbolicLink(link, disk);
        var sealedObject = await new DiskEvidenceStore(link).SealAsync(new MemoryStream(Evidence), SealLimits.Standard);
        Assert.Equal(EvidenceState.Present, await new DiskEvidenceStore(disk).CheckAsync(sealedObject.Sha256));
    }

    [Fact]
    public async Task A_folder_in_an_objects_place_is_refused()
    {
        Directory.CreateDirectory(folder.PathOf(Hash));
        await AssertRefusedAsync();
    }

    [UnixFact]
    public async Task A_pipe_in_an_objects_place_is_refused_without_waiting_for_it()
    {
        Run("mkfifo", folder.PathOf(Hash));
        await AssertRefusedAsync().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [UnixFact]
    public async Task A_second_name_of_another_file_is_altered_and_that_file_is_never_written_to()
    {
        File.WriteAllText(secret, "other");
        Run("ln", secret, folder.PathOf(Hash));
        Assert.Equal(EvidenceState.Altered, await store.CheckAsync(Hash));
        Assert.Equal(SealOutcome.Repaired, (await SealAsync()).Outcome);
        Assert.Equal("other", File.ReadAllText(secret));
        Assert.Equal(EvidenceState.Present, await store.CheckAsync(Hash));
    }

    [UnixFact]
    public async Task What_is_no_object_is_not_listed()
    {
        await SealAsync();
        var shard = Path.GetDirectoryName(folder.PathOf(Hash))!;
        File.WriteAllText(Path.Combine(shard, "notes.txt"), "x");
        File.WriteAllText(Path.Combine(shard, Hash.ToString().ToUpperInvariant()), "x");
        File.CreateSymbolicLink(Path.Combine(shard, Hash.ToString()[..2] + new string('0', 62)), secret);
        Directory.CreateDirectory(Path.Combine(folder.Store, "objects", "zz"));
        File.WriteAllBytes(Path.Combine(folder.Store, "objects", "zz", Hash.ToString()), Evidence); // in another's folder
        var listed = Assert.Single(await store.ListAsync().ToListAsync());
        Assert.Equal((Hash, Evidence.Length), (listed.Sha256, (int)listed.Size));
    }

    public void Dispose() => folder.Dispose();

    private Task<SealedObject> SealAsync() => store.SealAsync(new MemoryStream(Evidence), SealLimits.Standard);

    private async Task AssertRefusedAsync()
    {
        var failure = await Assert.ThrowsAsync<EvidenceStoreException>(SealAsync);
        Assert.Equal(StoreFault.Planted, failure.Fault);
        Assert.Contains("not a sealed file", failure.Message, StringComparison.Ordinal);
        Assert.Equal(StoreFault.Planted, (await Assert.ThrowsAsync<EvidenceStoreException>(() => store.OpenAsync(Hash))).Fault);
        Assert.Equal(EvidenceState.Altered, await store.CheckAsync(Hash));
        Assert.Equal(0, folder.CountDrafts());
        Assert.Equal(Evidence, File.ReadAllBytes(secret));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
