using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Evidence.Disk;

namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>The order of steps, and what is left when any of them fails, the process dies or the power goes.</summary>
public sealed class SealingOrderTests : IDisposable
{
    private static readonly byte[] File = Samples.TextOf(150_000); // three writes
    private static readonly Sha256 Hash = Sha256.Of(File);
    private static readonly string Shard = "objects/" + Hash.ToString()[..2];

    private readonly List<TempFolder> folders = [];

    public enum Before
    {
        Nothing,
        SameBytes,
        AlteredBytes,
    }

    [Fact]
    public async Task The_first_seal_flushes_every_name_on_the_way()
    {
        var folder = Folder();
        var calls = new WatchedFileCalls(folder.Outside);
        await SealAsync(folder, calls);
        Assert.Equal(
            [
                "make folder store", "flush folder outside",
                "make folder tmp", "flush folder store",
                "create tmp/draft", "write tmp/draft", "write tmp/draft", "write tmp/draft", "flush file tmp/draft",
                "make folder objects", "flush folder store",
                $"make folder {Shard}", "flush folder objects",
                $"rename tmp/draft -> {Shard}/hash", $"flush folder {Shard}",
            ],
            calls.Changes);
    }

    [Fact]
    public async Task A_later_seal_writes_flushes_renames_and_flushes_the_folder()
    {
        var folder = Folder();
        var calls = new WatchedFileCalls(folder.Outside);
        var store = new DiskEvidenceStore(folder.Store, calls);
        await store.SealAsync(new MemoryStream(File), SealLimits.Standard);
        System.IO.File.Delete(folder.PathOf(Hash));
        calls.Changes.Clear();
        await store.SealAsync(new MemoryStream(File), SealLimits.Standard);
        Assert.Equal(
            [
                "create tmp/draft", "write tmp/draft", "write tmp/draft", "write tmp/draft", "flush file tmp/draft",
                $"rename tmp/draft -> {Shard}/hash", $"flush folder {Shard}",
            ],
            calls.Changes);
    }

    /// <summary>Another process may have made the names and died before it flushed them.</summary>
    [Fact]
    public async Task Bytes_that_are_there_already_are_made_durable_again_and_young_again()
    {
        var folder = Folder();
        await SealAsync(folder, new FileCalls());
        var calls = new WatchedFileCalls(folder.Outside);
        var again = await SealAsync(folder, calls);
        Assert.Equal(SealOutcome.AlreadyThere, again.Outcome);
        Assert.Equal(
            [
                "flush folder store", "create tmp/draft", "write tmp/draft", "write tmp/draft", "write tmp/draft", "flush file tmp/draft",
                "flush folder objects", $"touch {Shard}/hash", "delete tmp/draft", $"flush folder {Shard}",
            ],
            calls.Changes.Where(change => change != "flush folder store" || calls.Changes.IndexOf(change) == 0));
    }

    [Theory]
    [InlineData(Before.Nothing, FaultTime.Before)]
    [InlineData(Before.Nothing, FaultTime.After)]
    [InlineData(Before.Nothing, FaultTime.Dead)]
    [InlineData(Before.SameBytes, FaultTime.Before)]
    [InlineData(Before.SameBytes, FaultTime.After)]
    [InlineData(Before.SameBytes, FaultTime.Dead)]
    [InlineData(Before.AlteredBytes, FaultTime.Before)]
    [InlineData(Before.AlteredBytes, FaultTime.After)]
    [InlineData(Before.AlteredBytes, FaultTime.Dead)]
    public async Task Whichever_step_fails_it_is_all_or_nothing(Before before, FaultTime when)
    {
        for (var n = 1; ; n++)
        {
            var folder = Folder();
            await PrepareAsync(folder, before);
            var calls = new WatchedFileCalls(folder.Outside, n, when);
            var failure = await Record.ExceptionAsync(() => SealAsync(folder, calls));
            if (calls.Failed is null)
            {
                Assert.Null(failure);
                Assert.True(n > 10, "The steps were not counted.");
                return;
            }
            // A draft that cannot be removed is left to the reconciler and fails nothing.
            if (!calls.Failed.StartsWith("delete", StringComparison.Ordinal) || when == FaultTime.Dead)
                Assert.Equal(StoreFault.Failing, Assert.IsType<EvidenceStoreException>(failure).Fault);
            await AssertAllOrNothingAsync(folder, before, calls.Failed);
            if (when != FaultTime.Dead && calls.Failed != "delete tmp/draft")
                Assert.True(folder.CountDrafts() == 0, $"A draft is left after: {calls.Failed}");

            Assert.NotEqual(default, (await SealAsync(folder, new FileCalls())).Sha256); // and the next try succeeds
            Assert.Equal(EvidenceState.Present, await new DiskEvidenceStore(folder.Store).CheckAsync(Hash));
        }
    }

    [Fact]
    public async Task What_was_acknowledged_survives_a_power_cut_and_nothing_else_half_survives()
    {
        for (var n = 1; ; n++)
        {
            var folder = Folder();
            var calls = new PowerCut(folder.Outside, n);
            var failure = await Record.ExceptionAsync(() => SealAsync(folder, calls));
            Assert.Empty(calls.NamedTooEarly);
            if (failure is null)
            {
                Assert.Null(calls.Failed);
                Assert.Equal(File, calls.Survivor(folder.PathOf(Hash)));
                return;
            }
            Assert.True(calls.Survivor(folder.PathOf(Hash)) is null || calls.Survivor(folder.PathOf(Hash))!.SequenceEqual(File));
        }
    }

    public static TheoryData<Exception, StoreFault, string> Faults => new()
    {
        { new IOException("No space left on device", 28), StoreFault.Full, "no room" },
        { new IOException("Disk full", unchecked((int)0x80070070)), StoreFault.Full, "no room" },
        { new UnauthorizedAccessException("Permission denied"), StoreFault.NotPermitted, "not allowed" },
        { new IOException("Input/output error", 5), StoreFault.Failing, "failed" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task Every_fault_at_every_step_is_told_in_words(Exception fault, StoreFault expected, string words)
    {
        for (var n = 1; ; n++)
        {
            var folder = Folder();
            var calls = new WatchedFileCalls(folder.Outside, n, FaultTime.Before, fault);
            var failure = await Record.ExceptionAsync(() => SealAsync(folder, calls));
            if (calls.Failed is null)
                return;
            var told = Assert.IsType<EvidenceStoreException>(failure);
            Assert.Equal(expected, told.Fault);
            Assert.Contains(words, told.Message, StringComparison.Ordinal);
            Assert.StartsWith("The file was not stored: ", told.Message, StringComparison.Ordinal);
            Assert.Same(fault, told.InnerException);
            Assert.Equal(0, folder.CountDrafts());
        }
    }

    [Fact]
    public async Task A_disk_that_fails_while_checking_accuses_nobody()
    {
        var folder = Folder();
        await SealAsync(folder, new FileCalls());
        for (var n = 1; ; n++)
        {
            var calls = new WatchedFileCalls(folder.Outside, n);
            var state = EvidenceState.Missing;
            var failure = await Record.ExceptionAsync(async () => state = await new DiskEvidenceStore(folder.Store, calls).CheckAsync(Hash));
            if (calls.Failed is null)
            {
                Assert.Equal(EvidenceState.Present, state);
                return;
            }
            Assert.Equal(StoreFault.Failing, Assert.IsType<EvidenceStoreException>(failure).Fault);
        }
    }

    public void Dispose() => folders.ForEach(folder => folder.Dispose());

    private TempFolder Folder()
    {
        folders.Add(new TempFolder());
        return folders[^1];
    }

    private static Task<SealedObject> SealAsync(TempFolder folder, IFileCalls calls) =>
        new DiskEvidenceStore(folder.Store, calls).SealAsync(new MemoryStream(File), SealLimits.Standard);

    private static async Task PrepareAsync(TempFolder folder, Before before)
    {
        if (before == Before.Nothing)
            return;
        await SealAsync(folder, new FileCalls());
        if (before == Before.AlteredBytes)
            Tampering.Overwrite(folder.PathOf(Hash), "altered"u8.ToArray());
    }

    private static async Task AssertAllOrNothingAsync(TempFolder folder, Before before, string failed)
    {
        var state = await new DiskEvidenceStore(folder.Store).CheckAsync(Hash);
        var possible = before switch
        {
            Before.Nothing => state is EvidenceState.Present or EvidenceState.Missing,
            Before.SameBytes => state == EvidenceState.Present,
            _ => state == EvidenceState.Present || (state == EvidenceState.Altered && System.IO.File.ReadAllText(folder.PathOf(Hash)) == "altered"),
        };
        Assert.True(possible, $"{state} after: {failed}");
        Assert.InRange(folder.CountObjects(), 0, 1);
    }
}
