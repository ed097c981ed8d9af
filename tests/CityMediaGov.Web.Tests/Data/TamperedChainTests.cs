using System.Text;
using CityMediaGov.Domain.Audit;
using CityMediaGov.Domain.Audit.Verification;
using Microsoft.EntityFrameworkCore;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>Whatever somebody does to the entries, the verification names the entry.</summary>
public sealed class TamperedChainTests : VerifyContract
{
    [Theory]
    [InlineData("AuditEntries")]
    [InlineData("AuditPayloads")]
    public async Task Any_column_of_any_entry_changed_is_named(string table)
    {
        await Office.ActivateAsync();
        var last = await LastAsync();
        await using var intruder = await Intruder.EnterAsync(Database);
        var columns = await intruder.ColumnsOfAsync(table);
        Assert.Equal(table == "AuditEntries" ? 10 : 3, columns.Count);
        foreach (var (seq, column) in from seq in new[] { 1, 2, last / 2, last } from column in columns select (seq, column))
        {
            var before = Assert.Single(await intruder.ReadAsync($"SELECT {column} FROM {table} WHERE Seq = $seq", ("$seq", seq)));
            foreach (var other in Others(before))
            {
                Assert.Equal(1, await intruder.DoAsync($"UPDATE {table} SET {column} = $other WHERE Seq = $seq", ("$other", other), ("$seq", seq)));
                var found = await VerifyAsync(full: false);
                Assert.True(found.Findings.Any(finding => finding.Entry == seq), $"{table}.{column} of entry {seq} from {before} to {other}: {string.Join(' ', found.Findings)}");
                Assert.Equal(1, await intruder.DoAsync($"UPDATE {table} SET {column} = $before WHERE Seq = $now", ("$before", before), ("$now", column == "Seq" ? other : seq)));
            }
        }
        Assert.Empty((await VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_deleted_entry_is_named()
    {
        foreach (var (seq, alsoWords) in new[] { (1L, true), (5L, true), (9L, false) })
        {
            await using var intruder = await Intruder.EnterAsync(Database);
            await intruder.DoAsync("CREATE TEMP TABLE kept AS SELECT * FROM AuditEntries WHERE Seq = $seq", ("$seq", seq));
            await intruder.DoAsync("CREATE TEMP TABLE words AS SELECT * FROM AuditPayloads WHERE Seq = $seq", ("$seq", seq));
            await intruder.DoAsync("DELETE FROM AuditEntries WHERE Seq = $seq", ("$seq", seq));
            if (alsoWords)
                await intruder.DoAsync("DELETE FROM AuditPayloads WHERE Seq = $seq", ("$seq", seq));
            Assert.Contains((await VerifyAsync()).Findings, finding => finding.Entry == seq && finding.Sentence == $"Entry {seq}: it is missing.");
            await intruder.DoAsync("INSERT INTO AuditEntries SELECT * FROM kept");
            await intruder.DoAsync("INSERT OR IGNORE INTO AuditPayloads SELECT * FROM words");
        }
        Assert.Empty((await VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Several_deleted_entries_are_named_by_the_first()
    {
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("DELETE FROM AuditPayloads WHERE Seq BETWEEN 4 AND 6");
        await intruder.DoAsync("DELETE FROM AuditEntries WHERE Seq BETWEEN 4 AND 6");
        Assert.Contains("Entry 4: it and those after it up to 6 are missing.", (await VerifyAsync()).Findings.Select(finding => finding.Sentence));
    }

    [Fact]
    public async Task A_last_entry_cut_off_shows_by_its_words_its_record_or_the_head_kept_elsewhere()
    {
        var (asked, _) = await Office.SubmitAsync();
        var (whole, last) = (await VerifyAsync(), await LastAsync());
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("DELETE FROM AuditEntries WHERE Seq = $last", ("$last", last));
        Assert.Contains((await VerifyAsync()).Findings, finding => finding.Entry == last && finding.Area == VerifyArea.Chain);
        await intruder.DoAsync("DELETE FROM AuditPayloads WHERE Seq = $last", ("$last", last));
        var cut = await VerifyAsync();
        Assert.Contains(cut.Findings, finding => finding.Area == VerifyArea.Records); // the record that the entry told of
        Assert.Equal(whole.Entries - 1, cut.Entries);
        Assert.NotEqual(whole.Head, cut.Head);
        Assert.NotEqual(Guid.Empty, asked);
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_both_named()
    {
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("UPDATE AuditEntries SET Seq = -1 WHERE Seq = 4");
        await intruder.DoAsync("UPDATE AuditEntries SET Seq = 4 WHERE Seq = 5");
        await intruder.DoAsync("UPDATE AuditEntries SET Seq = 5 WHERE Seq = -1");
        var named = (await VerifyAsync()).Findings.Select(finding => finding.Entry).ToList();
        Assert.Contains(4, named);
        Assert.Contains(5, named);
        Assert.DoesNotContain(3, named);
    }

    [Fact]
    public async Task An_inserted_entry_is_named_though_it_follows_the_one_before_as_it_should()
    {
        var last = await LastAsync();
        await using var intruder = await Intruder.EnterAsync(Database);
        // Numbers behind it move up by one; a fitting entry takes the free one.
        foreach (var table in new[] { "AuditEntries", "AuditPayloads" })
        {
            for (var seq = last; seq >= 6; seq--)
                await intruder.DoAsync($"UPDATE {table} SET Seq = Seq + 1 WHERE Seq = $seq", ("$seq", seq));
        }
        await ReadAsync(async db =>
        {
            var before = await db.AuditEntries.SingleAsync(entry => entry.Seq == 5);
            await Forger.InsertAsync(db, Forger.Make(6, before.At, "unit.changed", SubjectKind.Unit, Office.Parks.Id, before.Chain));
            return true;
        });
        var named = (await VerifyAsync()).Findings.Select(finding => finding.Entry).ToList();
        Assert.Equal([7, 8, 9], named.Take(3)); // the first that no longer follows, and all that moved
    }

    [Fact]
    public async Task A_chain_forged_to_its_end_does_not_fit_the_records_nor_the_head_kept_elsewhere()
    {
        var head = (await VerifyAsync()).Head;
        await using var intruder = await Intruder.EnterAsync(Database);
        await ReadAsync(db => Forger.AppendAsync(db, "unit.closed", SubjectKind.Unit, Office.Parks.Id));
        var report = await VerifyAsync();
        Assert.Contains(report.Findings, finding => finding.Id == Office.Parks.Id && finding.Entry == report.Entries);
        Assert.NotEqual(head, report.Head);
    }

    [Fact]
    public async Task Words_cut_short_removed_or_exchanged_are_named()
    {
        await using var intruder = await Intruder.EnterAsync(Database);
        await intruder.DoAsync("UPDATE AuditPayloads SET Content = substr(Content, 1, length(Content) - 1) WHERE Seq = 2");
        await intruder.DoAsync("DELETE FROM AuditPayloads WHERE Seq = 4");
        await intruder.DoAsync("UPDATE AuditPayloads SET Seq = -1 WHERE Seq = 6");
        await intruder.DoAsync("UPDATE AuditPayloads SET Seq = 6 WHERE Seq = 7");
        await intruder.DoAsync("UPDATE AuditPayloads SET Seq = 7 WHERE Seq = -1");
        var words = (await VerifyAsync()).Findings.Where(finding => finding.Area == VerifyArea.Words).ToDictionary(finding => finding.Entry!.Value, finding => finding.Sentence);
        Assert.Equal([2, 4, 6, 7], words.Keys.Order());
        Assert.Contains("not the ones that were sealed", words[2], StringComparison.Ordinal);
        Assert.Contains("no later entry says that they were destroyed", words[4], StringComparison.Ordinal);
    }

    /// <summary>Values that a tampering hand might leave there.</summary>
    private static IEnumerable<object> Others(object value) => value switch
    {
        long number => [number + 1000, -number],
        string text => new[] { text + "x", "", text.ToLowerInvariant(), text.ToUpperInvariant(), text.Replace("2026-11-20 15", "2026-11-20 16", StringComparison.Ordinal) }.Where(other => other != text),
        byte[] bytes => [Flipped(bytes, 0), Flipped(bytes, bytes.Length - 1), bytes[..^1], (byte[])[.. bytes, 0], Array.Empty<byte>(), Encoding.Latin1.GetString(bytes)],
        _ => throw new InvalidOperationException($"{value.GetType()}"),
    };

    private static byte[] Flipped(byte[] bytes, int index)
    {
        byte[] other = [.. bytes];
        other[index] ^= 1;
        return other;
    }

    private Task<long> LastAsync() => ReadAsync(db => db.AuditEntries.MaxAsync(entry => entry.Seq));
}
