using System.Text;
using CityMediaGov.Web.Infrastructure;

namespace CityMediaGov.Web.Tests.Infrastructure;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"https://evil.example\",\"x\")", "\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\"")]
    [InlineData("Parks, \"Rec\"", "\"Parks, \"\"Rec\"\"\"")]
    [InlineData("1-2=3@4", "1-2=3@4")]
    [InlineData("Línea\nzwei", "\"Línea\nzwei\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public async Task No_cell_is_a_formula_and_every_cell_stays_one_cell(string? cell, string written)
    {
        using var bytes = new MemoryStream();
        await using (var text = new CsvText(bytes))
        {
            await text.WriteAsync("a", cell, "z");
            await text.WriteAsync(cell);
        }
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.ToArray().Take(3));
        Assert.Equal($"a,{written},z\r\n{written}\r\n", Encoding.UTF8.GetString(bytes.ToArray().AsSpan(3)));
    }
}
