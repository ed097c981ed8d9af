using CityMediaGov.Domain.Evidence.Disk;

namespace CityMediaGov.Domain.Tests.Evidence;

/// <summary>The calls to the operating system themselves: constants differ by system, and a wrong one fails silently.</summary>
public sealed class FsDurabilityTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string file;

    public FsDurabilityTests()
    {
        file = Path.Combine(folder.Outside, "file é");
        File.WriteAllText(file, "words");
    }

    [Fact]
    public void A_plain_file_is_opened_for_reading()
    {
        using var handle = FsDurability.OpenNoFollow(file);
        var bytes = new byte[5];
        Assert.Equal(5, RandomAccess.Read(handle, bytes, 0));
        Assert.Equal("words"u8.ToArray(), bytes);
    }

    [UnixFact]
    public void A_link_is_not_followed_even_when_it_was_put_there_after_the_look()
    {
        var link = Path.Combine(folder.Outside, "link");
        File.CreateSymbolicLink(link, file);
        Assert.Throws<IOException>(() => FsDurability.OpenNoFollow(link));
    }

    [Fact]
    public void A_missing_file_is_told_as_missing() =>
        Assert.Throws<FileNotFoundException>(() => FsDurability.OpenNoFollow(Path.Combine(folder.Outside, "absent")));

    [Fact]
    public void A_rename_replaces_in_one_step()
    {
        var other = Path.Combine(folder.Outside, "other");
        File.WriteAllText(other, "old");
        FsDurability.Rename(file, other);
        Assert.False(File.Exists(file));
        Assert.Equal("words", File.ReadAllText(other));
    }

    [Fact]
    public void A_rename_that_cannot_be_done_changes_nothing()
    {
        Assert.ThrowsAny<IOException>(() => FsDurability.Rename(file, Path.Combine(folder.Outside, "absent", "file")));
        Assert.Equal("words", File.ReadAllText(file));
    }

    [UnixFact]
    public void A_folder_is_flushed_and_a_missing_one_is_an_error()
    {
        FsDurability.FlushDirectory(folder.Outside);
        Assert.Throws<FileNotFoundException>(() => FsDurability.FlushDirectory(Path.Combine(folder.Outside, "absent")));
    }

    public void Dispose() => folder.Dispose();
}
