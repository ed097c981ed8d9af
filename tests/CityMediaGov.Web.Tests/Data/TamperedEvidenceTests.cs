using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Audit.Verification;
using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>Sealed files, and the policy's own texts, against what the records say of them.</summary>
public sealed class TamperedEvidenceTests : VerifyContract
{
    [Fact]
    public async Task A_flipped_byte_is_found_when_the_bytes_are_read()
    {
        var file = await SealAsync("What the comment said.");
        await ChangeAsync(file, bytes => [(byte)(bytes[0] ^ 1), .. bytes[1..]]);
        Assert.True((await VerifyAsync(full: false)).IsClean); // the quick look reads no bytes
        await FindsAsync(file, full: true, "its bytes are not the sealed ones");
    }

    [Fact]
    public async Task A_file_cut_short_is_found_without_reading_it()
    {
        var file = await SealAsync("What the comment said.");
        await ChangeAsync(file, bytes => bytes[..^1]);
        await FindsAsync(file, full: false, "its bytes are not the sealed ones");
        await FindsAsync(file, full: true, "its bytes are not the sealed ones");
    }

    [Fact]
    public async Task A_missing_file_is_found()
    {
        var file = await SealAsync("What the comment said.");
        var other = await SealAsync("What the other one said.");
        File.Delete(PathOf(file));
        await FindsAsync(file, full: false, "the sealed file is not in the store");
        await FindsAsync(file, full: true, "the sealed file is not in the store");
        Assert.Equal(2, (await VerifyAsync()).EvidenceFiles);
        Assert.NotEqual(other.Hash, file.Hash);
    }

    [Fact]
    public async Task A_folder_in_a_files_place_is_found()
    {
        var file = await SealAsync("What the comment said.");
        File.Delete(PathOf(file));
        Directory.CreateDirectory(PathOf(file));
        await FindsAsync(file, full: true, "its bytes are not the sealed ones");
        await FindsAsync(file, full: false, "the store could not read it");
    }

    [Fact]
    public async Task A_policy_whose_text_was_changed_by_hand_is_found()
    {
        await using var intruder = await Intruder.EnterAsync(Database);
        foreach (var change in new[] { "Text = Text || ' '", "ProfileJson = replace(ProfileJson, 'Coordinator', 'Clerk')", "ClausesJson = 'no JSON'" })
        {
            await intruder.DoAsync("CREATE TEMP TABLE kept AS SELECT Text, ProfileJson, ClausesJson FROM PolicyVersions");
            await intruder.DoAsync($"UPDATE PolicyVersions SET {change}");
            Assert.Equal("Policy version 1: its texts are not the adopted ones.", Assert.Single((await VerifyAsync()).Findings).Sentence);
            await intruder.DoAsync("UPDATE PolicyVersions SET (Text, ProfileJson, ClausesJson) = (SELECT * FROM kept)");
            await intruder.DoAsync("DROP TABLE kept");
        }
        Assert.Empty((await VerifyAsync()).Findings);
    }

    private string PathOf(EvidenceFile file)
    {
        var name = Convert.ToHexStringLower(file.Hash);
        return Path.Combine(Database.Folder, "evidence", "objects", name[..2], name);
    }

    private async Task ChangeAsync(EvidenceFile file, Func<byte[], byte[]> change)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(file));
        File.Delete(PathOf(file)); // sealed files are read-only
        await File.WriteAllBytesAsync(PathOf(file), change(bytes));
    }

    private async Task FindsAsync(EvidenceFile file, bool full, string what)
    {
        var finding = Assert.Single((await VerifyAsync(full)).Findings);
        Assert.Equal((VerifyArea.Evidence, SubjectKind.EvidenceFile, file.Id), (finding.Area, finding.Kind, finding.Id));
        Assert.Equal($"File notes.txt ({file.Id}): {what}.", finding.Sentence);
    }
}
