using CityMediaGov.Domain.Evidence;

namespace CityMediaGov.Domain.Import;

/// <summary>A file whose columns were recognised.</summary>
/// <param name="Unknown">Headers that mean nothing here; what stands below them is left out.</param>
public sealed record ImportSheet(IReadOnlyList<ImportRow> Rows, IReadOnlyList<string> Unknown)
{
    /// <exception cref="FileRefusedException">A column that is needed is missing, or one is there twice.</exception>
    public static ImportSheet Of(CsvTable table, IReadOnlyList<ImportColumn> columns)
    {
        var places = new Dictionary<ImportColumn, int>();
        var unknown = new List<string>();
        for (var place = 0; place < table.Header.Count; place++)
        {
            var header = table.Header[place].Trim();
            if (columns.FirstOrDefault(column => column.IsCalled(header)) is not { } column)
                unknown.Add(header);
            else if (!places.TryAdd(column, place))
                throw Refuse($"Two columns mean “{column}”: “{table.Header[places[column]].Trim()}” and “{header}”.", "Keep one of them.");
        }
        var missing = columns.Where(column => column.IsNeeded && !places.ContainsKey(column)).Select(column => $"“{column}”").ToList();
        if (missing.Count > 0)
            throw Refuse($"The file lacks {(missing.Count == 1 ? "the column" : "the columns")} {string.Join(", ", missing)}. It has {string.Join(", ", table.Header.Select(header => $"“{header.Trim()}”"))}.", "Begin with the template.");
        return new([.. table.Rows.Select(row => ImportRow.Of(row, places, table.Header.Count))], [.. unknown.Where(header => header.Length > 0)]);
    }

    private static FileRefusedException Refuse(string sentence, string wayOn) => new(new(FileFault.Damaged, sentence, wayOn));
}

/// <summary>One row, by column.</summary>
/// <param name="Broken">Why it cannot be read at all; null when it can.</param>
public sealed record ImportRow(int Number, IReadOnlyDictionary<ImportColumn, string> Cells, string? Broken)
{
    /// <summary>Trimmed, line breaks as "\n"; empty where the row is short.</summary>
    public string this[ImportColumn column] => Cells.GetValueOrDefault(column, "");

    internal static ImportRow Of(CsvRow row, Dictionary<ImportColumn, int> places, int columns)
    {
        var broken = row.IsBroken ? "The quotation marks in this row do not fit together. A cell with a quotation mark in it is put into quotation marks, and the mark is doubled."
            : row.Cells.Skip(columns).Any(cell => !string.IsNullOrWhiteSpace(cell)) ? $"This row has {row.Cells.Count} cells, the header {columns}. A cell with a separator in it is put into quotation marks."
            : null;
        return new(row.Number, places.ToDictionary(place => place.Key, place => place.Value < row.Cells.Count ? Clean(row.Cells[place.Value]) : ""), broken);
    }

    private static string Clean(string cell) => cell.ReplaceLineEndings("\n").Trim();
}
