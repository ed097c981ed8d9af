using System.Text;
using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Import;

namespace CityMediaGov.Domain.Tests.Import;

public sealed class CsvTableTests
{
    private const string Plain = "name,type\nBücherei “Süd”,department\n";

    public static TheoryData<string, byte[]> Encodings { get; } = new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Plain) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Plain)] },
        { "UTF-16 little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Plain)] },
        { "UTF-16 big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Plain)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Plain) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Encodings_that_can_be_told_read_the_same(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        var table = CsvTable.Read(bytes);
        Assert.Equal(["name", "type"], table.Header);
        Assert.Equal(["Bücherei “Süd”", "department"], Assert.Single(table.Rows).Cells);
    }

    [Theory]
    [InlineData("name,type\r\nA,b\r\nC,d\r\n")]
    [InlineData("name,type\rA,b\rC,d")]
    [InlineData("name;type\nA;b\nC;d\n")]
    [InlineData("name\ttype\nA\tb\n\nC\td\n")]
    [InlineData("sep=|\nname|type\nA|b\nC|d\n")]
    [InlineData("\"name\",\"type\"\n\"A\",\"b\"\n,\nC,d\n")]
    public void Line_ends_and_separators_are_found_out(string text)
    {
        var table = CsvTable.Read(text);
        Assert.Equal(["name", "type"], table.Header);
        Assert.Equal(["A b", "C d"], table.Rows.Select(row => string.Join(' ', row.Cells)));
    }

    [Fact]
    public void A_quoted_cell_keeps_separators_quotes_and_line_breaks_and_rows_are_counted_as_in_a_spreadsheet()
    {
        var table = CsvTable.Read("name,purpose\n\"Parks, \"\"the\"\" best\",\"one\ntwo\"\n\nWorks,streets\n");
        Assert.Equal(["Parks, \"the\" best", "one\ntwo"], table.Rows[0].Cells);
        Assert.Equal([2, 4], table.Rows.Select(row => row.Number));
        Assert.DoesNotContain(table.Rows, row => row.IsBroken);
    }

    [Theory]
    [InlineData("name,type\n\"Parks\" and more,department\n", 2)]
    [InlineData("name,type\nA,b\nC,\"never closed\nD,e\n", 3)]
    public void Quotation_marks_that_do_not_fit_are_told_with_their_row(string text, int row) =>
        Assert.Equal(row, Assert.Single(CsvTable.Read(text).Rows, found => found.IsBroken).Number);

    [Fact]
    public void An_older_encoding_is_refused_with_its_line_and_what_to_do()
    {
        var refusal = Refusal([.. "name,type\nParks,department\nB"u8, 0xFC, .. "cherei,department\n"u8]);
        Assert.Equal(FileFault.Kind, refusal.Fault);
        Assert.Contains("Windows-1252", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("line 3", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", refusal.WayOn, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_table_is_refused_with_the_reason()
    {
        Assert.Contains("workbook", Refusal([.. "PK\x03\x04"u8, .. new byte[100]]).Sentence, StringComparison.Ordinal);
        Assert.Contains("NUL sign", Refusal("name,type\nPa\0rks,department\n"u8.ToArray()).Sentence, StringComparison.Ordinal);
        Assert.Contains("Line 2", Refusal("name,type\nPa\0rks,department\n"u8.ToArray()).Sentence, StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("name\n"), 0x00, 0xD8]).Sentence, StringComparison.Ordinal);
        Assert.Equal(FileFault.Empty, Refusal([]).Fault);
        Assert.Equal(FileFault.Empty, Refusal("\n \n"u8.ToArray()).Fault);
        Assert.Contains("no rows", Refusal("name,type\n"u8.ToArray()).Sentence, StringComparison.Ordinal);
        Assert.Equal(FileFault.TooLarge, Refusal(new byte[CsvTable.MostBytes + 1]).Fault);
    }

    [Fact]
    public void So_many_rows_are_taken_and_no_more()
    {
        var most = "name\n" + string.Concat(Enumerable.Repeat("A\n", CsvTable.MostRows));
        Assert.Equal(CsvTable.MostRows, CsvTable.Read(most).Rows.Count);
        Assert.Contains("more than 50,000 rows", Refusal(Encoding.UTF8.GetBytes(most + "A\n")).Sentence, StringComparison.Ordinal);
    }

    private static FileRefusal Refusal(byte[] bytes) => Assert.Throws<FileRefusedException>(() => CsvTable.Read(bytes)).Refusal;
}
