using System.Runtime.Versioning;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Evidence.Disk;

namespace CityMediaGov.Domain.Tests.Evidence;

public sealed class DiskEvidenceStoreTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly DiskEvidenceStore store;

    public DiskEvidenceStoreTests() => store = new DiskEvidenceStore(folder.Store);

    public static TheoryData<byte[]> Files => new()
    {
        Samples.Png(), Samples.Jpeg(), Samples.WebP(), Samples.Pdf(), Samples.Text(), Samples.TextOf(65_536), Samples.TextOf(65_537), Samples.TextOf(10 * 1024 * 1024),
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task What_comes_out_is_what_went_in(byte[] file)
    {
        var sealedObject = await SealAsync(file);
        Assert.Equal(Sha256.Of(file), sealedObject.Sha256);
        Assert.Equal(file.Length, sealedObject.Size);
        Assert.Equal(SealOutcome.Stored, sealedObject.Outcome);
        Assert.Equal(file, await ReadAsync(sealedObject.Sha256));
        Assert.Equal(file, await File.ReadAllBytesAsync(folder.PathOf(sealedObject.Sha256)));
        Assert.Equal(EvidenceState.Present, await store.CheckAsync(sealedObject.Sha256));
        Assert.Equal(0, folder.CountDrafts());
    }

    [Fact]
    public async Task The_kind_comes_back_with_the_seal() =>
        Assert.Equal(new InspectedContent(ContentKind.Png) { Width = 30, Height = 20 }, (await SealAsync(Samples.Png(30, 20))).Content);

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_sealed_file_can_only_be_read_and_only_by_its_owner()
    {
        var hash = (await SealAsync(Samples.Png())).Sha256;
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(folder.PathOf(hash)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Drafts));
    }

    [Fact]
    public async Task A_stream_that_gives_one_byte_at_a_time_is_sealed_whole()
    {
        var file = Samples.Jpeg(applicationData: 9_000);
        var sealedObject = await store.SealAsync(new DrippingStream(file), SealLimits.Standard);
        Assert.Equal(Sha256.Of(file), sealedObject.Sha256);
    }

    [Fact]
    public async Task The_same_bytes_are_one_object()
    {
        var first = await SealAsync(Samples.Png());
        var second = await SealAsync(Samples.Png());
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(SealOutcome.AlreadyThere, second.Outcome);
        Assert.Equal(1, folder.CountObjects());
        Assert.Equal(0, folder.CountDrafts());
    }

    [Fact]
    public async Task Fifty_files_at_once_are_fifty_objects()
    {
        var files = Enumerable.Range(1, 50).Select(seed => Samples.TextOf(300_000, seed)).ToList();
        var sealedObjects = await Task.WhenAll(files.Select(file => Task.Run(() => SealAsync(file))));
        Assert.Equal(files.Select(file => Sha256.Of(file)), sealedObjects.Select(sealedObject => sealedObject.Sha256));
        foreach (var sealedObject in sealedObjects)
            Assert.Equal(EvidenceState.Present, await store.CheckAsync(sealedObject.Sha256));
        Assert.Equal((50, 0), (folder.CountObjects(), folder.CountDrafts()));
    }

    [Fact]
    public async Task Two_nodes_that_get_the_same_bytes_at_once_make_one_object()
    {
        var file = Samples.TextOf(300_000);
        DiskEvidenceStore[] nodes = [store, new(folder.Store)];
        var sealedObjects = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => nodes[n % 2].SealAsync(new MemoryStream(file), SealLimits.Standard))));
        Assert.All(sealedObjects, sealedObject => Assert.Equal(Sha256.Of(file), sealedObject.Sha256));
        Assert.DoesNotContain(sealedObjects, sealedObject => sealedObject.Outcome == SealOutcome.Repaired);
        Assert.Equal(file, await ReadAsync(Sha256.Of(file)));
        Assert.Equal((1, 0), (folder.CountObjects(), folder.CountDrafts()));
    }

    [Fact]
    public async Task A_refused_file_leaves_nothing_behind()
    {
        byte[][] files = [[], Samples.Zip(), Samples.TextOf((10 * 1024 * 1024) + 1), [.. Samples.TextOf(200_000), 0], [.. Samples.Png(), .. Samples.Zip()], Samples.Png(20_000, 1)];
        FileFault[] faults = [FileFault.Empty, FileFault.Kind, FileFault.TooLarge, FileFault.Kind, FileFault.TwoKinds, FileFault.Pixels];
        foreach (var (file, fault) in files.Zip(faults))
        {
            var refused = await Assert.ThrowsAsync<FileRefusedException>(() => SealAsync(file));
            Assert.Equal(fault, refused.Refusal.Fault);
            Assert.Equal((0, 0), (folder.CountObjects(), folder.CountDrafts()));
        }
    }

    [Fact]
    public async Task A_file_that_is_refused_at_its_beginning_never_touches_the_disk()
    {
        await Assert.ThrowsAsync<FileRefusedException>(() => SealAsync([.. Samples.Zip(), .. new byte[100_000]]));
        Assert.False(Directory.Exists(folder.Store));
    }

    [Fact]
    public async Task A_sender_who_breaks_off_is_not_the_stores_fault_and_leaves_nothing_behind()
    {
        var broken = new DrippingStream(Samples.TextOf(70_000)) { EndsWith = new IOException("The client closed the connection.") };
        var failure = await Assert.ThrowsAsync<IOException>(() => store.SealAsync(broken, SealLimits.Standard));
        Assert.Equal("The client closed the connection.", failure.Message);
        Assert.Equal((0, 0), (folder.CountObjects(), folder.CountDrafts()));
    }

    [Fact]
    public async Task A_cancelled_seal_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();
        var stream = new DrippingStream(Samples.TextOf(70_000)) { AtEnd = cancel.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SealAsync(stream, SealLimits.Standard, cancel.Token));
        Assert.Equal((0, 0), (folder.CountObjects(), folder.CountDrafts()));
    }

    [Fact]
    public async Task An_object_that_was_deleted_is_missing_and_opening_it_says_so()
    {
        var hash = (await SealAsync(Samples.Png())).Sha256;
        File.Delete(folder.PathOf(hash));
        Assert.Equal(EvidenceState.Missing, await store.CheckAsync(hash));
        var failure = await Assert.ThrowsAsync<EvidenceStoreException>(() => store.OpenAsync(hash));
        Assert.Equal(StoreFault.Missing, failure.Fault);
        Assert.Contains("not in the evidence folder any more", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_misses_everything_and_lists_nothing()
    {
        Assert.Equal(EvidenceState.Missing, await store.CheckAsync(Sha256.Of("x"u8)));
        Assert.Empty(await store.ListAsync().ToListAsync());
        Assert.Equal(0, await store.RemoveStaleDraftsAsync(DateTime.MaxValue));
    }

    [Fact]
    public async Task Any_changed_bit_is_found()
    {
        var file = Samples.Jpeg(applicationData: 500);
        var hash = (await SealAsync(file)).Sha256;
        for (var bit = 0; bit < 8 * file.Length; bit++)
        {
            var altered = (byte[])file.Clone();
            altered[bit / 8] ^= (byte)(1 << bit % 8);
            Tampering.Overwrite(folder.PathOf(hash), altered);
            Assert.Equal(EvidenceState.Altered, await store.CheckAsync(hash));
        }
        Tampering.Overwrite(folder.PathOf(hash), file);
        Assert.Equal(EvidenceState.Present, await store.CheckAsync(hash));
    }

    [Fact]
    public async Task A_byte_more_or_less_or_none_at_all_is_found()
    {
        var file = Samples.Png();
        var hash = (await SealAsync(file)).Sha256;
        foreach (var altered in (byte[][])[file[..^1], [.. file, 0], []])
        {
            Tampering.Overwrite(folder.PathOf(hash), altered);
            Assert.Equal(EvidenceState.Altered, await store.CheckAsync(hash));
        }
    }

    [Fact]
    public async Task Sealing_the_right_bytes_again_repairs_an_altered_object_and_says_so()
    {
        var hash = (await SealAsync(Samples.Png())).Sha256;
        Tampering.Overwrite(folder.PathOf(hash), "other"u8.ToArray());
        Assert.Equal(SealOutcome.Repaired, (await SealAsync(Samples.Png())).Outcome);
        Assert.Equal(Samples.Png(), await ReadAsync(hash));
    }

    public void Dispose() => folder.Dispose();

    private Task<SealedObject> SealAsync(byte[] file) => store.SealAsync(new MemoryStream(file), SealLimits.Standard);

    private async Task<byte[]> ReadAsync(Sha256 hash)
    {
        await using var stream = await store.OpenAsync(hash);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
