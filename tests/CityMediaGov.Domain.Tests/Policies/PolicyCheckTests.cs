using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class PolicyCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pack").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(Func<string, string>? change = null)
    {
        foreach (var file in PolicyPack.FileNames)
        {
            var text = Packs.Named("wausau").TextOf(file)!;
            File.WriteAllText(Path.Combine(folder, file), change is null || file != PolicyPack.ProfileFile ? text : change(text));
        }
    }

    [Fact]
    public void A_sound_folder_has_no_findings()
    {
        Write();
        Assert.Empty(PolicyCheck.Run([folder]));
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_no_findings_and_change_nothing()
    {
        foreach (var file in PolicyPack.FileNames)
            File.WriteAllText(Path.Combine(folder, file), "\uFEFF" + Packs.Named("wausau").TextOf(file)!.ReplaceLineEndings("\r\n"));
        Assert.Empty(PolicyCheck.Run([folder]));
        Assert.Equal(Packs.Named("wausau").Read().Hash, PolicyPack.FromFolder(folder).Read().Hash);
    }

    [Fact]
    public void A_finding_names_the_file_as_it_was_given_and_a_pack_named_twice_is_checked_once()
    {
        Write(text => text.Replace("America/Chicago", "America/Springfield", StringComparison.Ordinal));
        var profile = Path.Combine(folder, PolicyPack.ProfileFile);
        var found = Assert.Single(PolicyCheck.Run([profile, Path.Combine(folder, PolicyPack.TextFile), folder]));
        Assert.Equal((profile, "$.city.timeZone (line 8)"), (found.File, found.Place));
    }

    [Fact]
    public void A_missing_file_is_a_finding()
    {
        Write();
        File.Delete(Path.Combine(folder, PolicyPack.TextFile));
        var found = Assert.Single(PolicyCheck.Run([folder]));
        Assert.Equal((Path.Combine(folder, PolicyPack.TextFile), "The file is missing."), (found.File, found.Sentence));
    }

    [Fact]
    public void What_is_not_utf8_is_a_finding()
    {
        Write();
        File.WriteAllBytes(Path.Combine(folder, PolicyPack.TextFile), [0x5B, 0x5D, 0x0A, 0xE4, 0xF6]);
        Assert.Equal("The file is not UTF-8 text.", Assert.Single(PolicyCheck.Run([folder])).Sentence);
    }

    [Fact]
    public void What_is_not_there_or_no_pack_is_a_finding()
    {
        var other = Path.Combine(folder, "notes.txt");
        File.WriteAllText(other, "notes");
        var found = PolicyCheck.Run([Path.Combine(folder, "nowhere"), other]);
        Assert.StartsWith("It cannot be read: There is no folder", found[0].Sentence, StringComparison.Ordinal);
        Assert.StartsWith("This is no file of a policy pack", found[1].Sentence, StringComparison.Ordinal);
        Assert.Equal(2, found.Count);
    }
}
