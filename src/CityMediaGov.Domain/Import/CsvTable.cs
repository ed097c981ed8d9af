using System.Globalization;
using CityMediaGov.Domain.Evidence;
using CsvHelper;
using CsvHelper.Configuration;

namespace CityMediaGov.Domain.Import;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Number">As a spreadsheet counts: the header is row 1.</param>
/// <param name="IsBroken">Its quotation marks do not fit together.</param>
public sealed record CsvRow(int Number, IReadOnlyList<string> Cells, bool IsBroken = false);

/// <summary>A file of comma, semicolon or tab separated values.</summary>
public sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvRow> Rows)
{
    public const int MostRows = 50_000;
    public const int LongestCell = 20_000;

    /// <summary>So many bytes: 50,000 rows of 500.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="FileRefusedException">It is no such file, or has more than is taken at once.</exception>
    public static CsvTable Read(byte[] bytes) => bytes.Length > MostBytes
        ? throw Refuse(FileFault.TooLarge, $"The file is larger than {MostBytes / 1024 / 1024} MB.", "Divide it into several files.")
        : Read(CsvDecoding.Decode(bytes));

    public static CsvTable Read(string text)
    {
        var (body, separator) = SeparatorOf(text);
        var broken = false;
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false, // a spreadsheet counts them
            MaxFieldSize = LongestCell,
            BadDataFound = _ => broken = true,
        };
        using var parser = new CsvParser(new StringReader(body), format);
        IReadOnlyList<string>? header = null;
        var rows = new List<CsvRow>();
        try
        {
            for (var number = 1; parser.Read(); number++)
            {
                broken = false;
                IReadOnlyList<string> cells = parser.Record ?? [];
                if (cells.All(string.IsNullOrWhiteSpace))
                    continue;
                if (header is null)
                    header = broken ? throw Refuse(FileFault.Damaged, "The quotation marks in the header do not fit together.", "Every cell that begins with one has to end with one.") : cells;
                else if (rows.Count == MostRows)
                    throw Refuse(FileFault.TooLarge, string.Create(CultureInfo.GetCultureInfo("en-US"), $"The file has more than {MostRows:N0} rows."), "Divide it into several files.");
                else
                    rows.Add(new(number, cells, broken));
            }
        }
        catch (MaxFieldSizeException)
        {
            throw Refuse(FileFault.Damaged, $"A cell after row {(rows.Count > 0 ? rows[^1].Number : 1)} is longer than {LongestCell} characters: probably a quotation mark is opened and never closed.", "Look for it in that row.");
        }
        if (header is null)
            throw Refuse(FileFault.Empty, "The file is empty.", "Choose the file with the rows.");
        return rows.Count > 0 ? new(header, rows) : throw Refuse(FileFault.Empty, "The file has a header and no rows.", "Put each record into a row below the header.");
    }

    /// <summary>What separates the names in the header; a first line "sep=;" says it itself.</summary>
    private static (string Body, char Separator) SeparatorOf(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && end == 5)
            return (text[end..].TrimStart('\r', '\n'), text[4]);
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var sign in text.AsSpan().TrimStart("\r\n "))
        {
            if (sign == '"')
                quoted = !quoted;
            else if (!quoted && sign is '\r' or '\n')
                break;
            else if (!quoted && Array.IndexOf(Separators, sign) is var found and >= 0)
                counts[found]++;
        }
        return (text, Separators[Array.IndexOf(counts, counts.Max())]);
    }

    private static FileRefusedException Refuse(FileFault fault, string sentence, string wayOn) => new(new(fault, sentence, wayOn));
}
