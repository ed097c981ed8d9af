using System.Globalization;
using System.Text.RegularExpressions;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Import;

/// <summary>
/// Reads the cells of one row and notes what is wrong with them. What stands in the register already is not questioned:
/// a cell that says the same changes nothing, and a column that the file lacks leaves its field alone.
/// </summary>
internal sealed partial class RowReader(ImportRow row, ImportNotes notes)
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "M/d/yyyy", "M/d/yy"];
    private static readonly string[] Yes = ["yes", "y", "true", "1", "x"];
    private static readonly string[] No = ["no", "n", "false", "0"];

    public int Row => row.Number;

    public bool IsGood { get; private set; } = true;

    /// <summary>Null when the row cannot be read at all, which is noted.</summary>
    public static RowReader? Of(ImportRow row, ImportNotes notes)
    {
        if (row.Broken is not { } broken)
            return new(row, notes);
        notes.Bad(row.Number, null, broken);
        return null;
    }

    public bool Has(ImportColumn column) => row.Cells.ContainsKey(column);

    /// <summary>The cell as typed.</summary>
    public string Typed(ImportColumn column) => row[column];

    public void Bad(ImportColumn? column, string sentence)
    {
        IsGood = false;
        notes.Bad(row.Number, column, sentence);
    }

    public void Note(ImportColumn? column, string sentence) => notes.Note(row.Number, column, sentence);

    /// <summary>Null when the cell is empty.</summary>
    /// <param name="current">What the register says; null for a new record, and where it says nothing.</param>
    /// <param name="lines">Whether it may have several.</param>
    public string? Text(ImportColumn column, int longest, string? current = null, bool lines = false) => Take(column, longest, current, lines).Text;

    /// <param name="missing">What to say when it is empty and was not so before.</param>
    public string Needed(ImportColumn column, int longest, string? current, string missing, bool lines = false)
    {
        var (text, isRead) = Take(column, longest, current, lines);
        if (isRead && string.IsNullOrEmpty(text) && current is not "")
            Bad(column, missing);
        return text ?? "";
    }

    /// <summary>Null when the cell is empty or no date.</summary>
    public DateOnly? Day(ImportColumn column, DateOnly today)
    {
        if (row[column].Length == 0)
            return null;
        if (!DateOnly.TryParseExact(row[column], DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Bad(column, $"“{row[column]}” is no date. Write it as 2026-03-31 or 3/31/2026.");
        else if (day > today)
            Bad(column, "This day lies in the future.");
        else if (day.Year < 1990)
            Bad(column, "This day is before there were social media.");
        else
            return day;
        return null;
    }

    /// <summary>The key of one of the policy's choices, by key or by words. Null when the cell is empty and may be.</summary>
    /// <param name="missing">What to say when it is empty; null when it may be.</param>
    /// <param name="isNone">What a word is that is none of the choices: "no kind of unit in the policy".</param>
    public string? Choice(ImportColumn column, string? current, IEnumerable<(string Key, string Words)> choices, string? missing, string isNone)
    {
        var typed = missing is null ? Text(column, int.MaxValue, current) : Needed(column, int.MaxValue, current, missing);
        if (string.IsNullOrEmpty(typed) || typed == current)
            return typed;
        var known = choices.ToList();
        if (known.Find(choice => IsSame(choice.Key, typed) || IsSame(choice.Words, typed)).Key is { } key)
            return key;
        Bad(column, $"“{typed}” is {isNone}. It may be {string.Join(", ", known.Select(choice => $"“{choice.Words}”"))}.");
        return current;
    }

    /// <summary>Null when the cell is empty or neither.</summary>
    public bool? YesOrNo(ImportColumn column)
    {
        var typed = row[column].ToLowerInvariant();
        if (typed.Length > 0 && !Yes.Contains(typed) && !No.Contains(typed))
            Bad(column, $"Write “yes” or “no”, not “{typed}”.");
        return Yes.Contains(typed) ? true : No.Contains(typed) ? false : null;
    }

    /// <summary>What a file of ours begins such a cell with, so that no spreadsheet takes it for a formula.</summary>
    public static string WithoutApostrophe(string cell) => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell;

    private (string? Text, bool IsRead) Take(ImportColumn column, int longest, string? current, bool lines)
    {
        if (!Has(column) || row[column] == (current ?? ""))
            return (current, true);
        var typed = WithoutApostrophe(row[column]);
        if (typed == (current ?? ""))
            return (current, true);
        if (typed.Length == 0)
            return (null, true);
        if (WhyNot(typed, longest, lines) is not { } problem)
            return (typed, true);
        Bad(column, problem);
        return (current, false);
    }

    private static string? WhyNot(string text, int longest, bool lines)
    {
        if (!UnicodeText.IsText(text))
            return "This has characters that are no text. Type it anew.";
        if (text.Contains('\uFFFD', StringComparison.Ordinal) || WronglyRead().IsMatch(text))
            return $"“{text}” has letters that were lost or changed when the file was saved in another encoding. Correct them, and save the file as CSV UTF-8.";
        if (!lines && text.Contains('\n', StringComparison.Ordinal))
            return "Write this in one line.";
        return text.Length > longest ? $"This has {text.Length} characters; {longest} are the most." : null;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>UTF-8 that was read as Windows-1252: an é became Ã and ©.</summary>
    [GeneratedRegex("[ÃÂ][\u0080-\u00BF]|Ã[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")]
    private static partial Regex WronglyRead();
}
