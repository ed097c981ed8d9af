using CityMediaGov.Domain.Evidence;
using CityMediaGov.Domain.Import;

namespace CityMediaGov.Domain.Tests.Import;

public sealed class ImportSheetTests
{
    private static readonly ImportColumn Name = new("name", "", true, "", "full name");
    private static readonly ImportColumn Since = new("official since", "", true, "");

    [Theory]
    [InlineData("name,official since")]
    [InlineData("Full_Name;OFFICIAL  Since")]
    [InlineData(" Name ,official-since")]
    public void Columns_are_known_by_their_letters(string header)
    {
        var row = Assert.Single(Sheet($"{header}\nA{(header.Contains(';', StringComparison.Ordinal) ? ';' : ',')}2020-01-01\n").Rows);
        Assert.Equal(("A", "2020-01-01"), (row[Name], row[Since]));
    }

    [Fact]
    public void Unknown_columns_are_reported_and_left_out() => Assert.Equal(["Followers"], Sheet("name,Followers,official since\nA,3,2020-01-01\n").Unknown);

    [Fact]
    public void Missing_columns_are_one_error_that_names_them_all()
    {
        var refusal = Assert.Throws<FileRefusedException>(() => Sheet("label,day\nA,2020\n")).Refusal;
        Assert.Equal("The file lacks the columns “name”, “official since”. It has “label”, “day”.", refusal.Sentence);
    }

    [Fact]
    public void Two_columns_with_one_meaning_are_refused() =>
        Assert.Contains("“Name” and “full name”", Assert.Throws<FileRefusedException>(() => Sheet("Name,full name,official since\nA,B,2020\n")).Refusal.Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_row_with_more_cells_than_the_header_is_broken_and_a_short_one_is_empty_there()
    {
        var rows = Sheet("name,official since\nParks, Trails,2020-01-01\nWorks\nPool,2020-01-01,\n").Rows;
        Assert.Contains("3 cells, the header 2", rows[0].Broken, StringComparison.Ordinal);
        Assert.Equal(("", (string?)null), (rows[1][Since], rows[1].Broken));
        Assert.Null(rows[2].Broken);
    }

    [Theory]
    [InlineData("BÃ¼cherei", "changed when the file was saved")]
    [InlineData("Mayorâ€™s Office", "changed when the file was saved")]
    [InlineData("B\uFFFDcherei", "changed when the file was saved")]
    [InlineData("Par\u0007ks", "no text")]
    [InlineData("Parks\nand Recreation", "one line")]
    [InlineData("12345678901", "11 characters; 10 are the most")]
    public void A_cell_that_cannot_be_kept_as_it_is_is_a_problem(string cell, string expected)
    {
        var notes = new ImportNotes();
        var reader = new RowReader(new(7, new Dictionary<ImportColumn, string> { [Name] = cell }, null), notes);
        Assert.Null(reader.Text(Name, 10));
        var problem = Assert.Single(notes.Problems);
        Assert.Equal((7, "name", false), (problem.Row!.Value, problem.Column!, reader.IsGood));
        Assert.Contains(expected, problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("São Paulo")]
    [InlineData("ÂNGELA")]
    [InlineData("=1+1")]
    [InlineData("日本語")]
    public void Other_letters_and_formulas_are_text(string cell)
    {
        var notes = new ImportNotes();
        Assert.Equal(cell, new RowReader(new(2, new Dictionary<ImportColumn, string> { [Name] = cell }, null), notes).Text(Name, 100));
        Assert.Empty(notes.Problems);
    }

    [Theory]
    [InlineData("'=1+1", null, "=1+1")]
    [InlineData("'=1+1", "=1+1", "=1+1")]
    [InlineData("'=1+1", "'=1+1", "'=1+1")]
    [InlineData("'Tis", null, "'Tis")]
    public void The_apostrophe_that_an_export_put_before_a_formula_is_taken_off_again(string cell, string? current, string expected) =>
        Assert.Equal(expected, new RowReader(new(2, new Dictionary<ImportColumn, string> { [Name] = cell }, null), new()).Text(Name, 100, current));

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("3/31/2026", true)]
    [InlineData("31.3.2026", false)]
    [InlineData("2026-11-21", false)]
    [InlineData("1969-01-01", false)]
    public void Days_are_read_in_two_forms_and_never_in_the_future(string cell, bool isDay)
    {
        var notes = new ImportNotes();
        var day = new RowReader(new(2, new Dictionary<ImportColumn, string> { [Since] = cell }, null), notes).Day(Since, Given.Today);
        Assert.Equal(isDay ? new DateOnly(2026, 3, 31) : null, day);
        Assert.Equal(isDay, notes.Problems.Count == 0);
    }

    private static ImportSheet Sheet(string text) => ImportSheet.Of(CsvTable.Read(text), [Name, Since]);
}
