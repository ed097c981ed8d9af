using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CityMediaGov.Web.Infrastructure;

/// <summary>
/// Writes rows of CSV as they come: UTF-8 with a mark that spreadsheets need to read it as such. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe, whoever typed it.
/// </summary>
public sealed class CsvText(Stream to) : IAsyncDisposable
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
        InjectionEscapeCharacter = '\'',
        // The library looks for whole line ends only; half of one begins a new row just as well.
        ShouldQuote = cell => cell.Field?.IndexOfAny(['\r', '\n']) >= 0 || ConfigurationFunctions.ShouldQuote(cell),
    };

    private readonly CsvWriter writer = new(new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), Format);

    public async Task WriteAsync(params IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            writer.WriteField(cell);
        await writer.NextRecordAsync();
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
