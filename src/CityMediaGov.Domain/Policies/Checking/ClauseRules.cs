using System.Text.RegularExpressions;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>The clauses and the text they are quoted from agree.</summary>
internal static partial class ClauseRules
{
    public static void Check(IReadOnlyList<Clause> clauses, PackFile file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, clause) in clauses.Index())
        {
            if (!Id().IsMatch(clause.Id))
                file.Find($"$[{index}].id", $"\"{clause.Id}\" is no clause id: letters, digits, dots and dashes only.");
            if (!seen.Add(clause.Id))
                file.Find($"$[{index}].id", $"There is another clause with the id {clause.Id}.");
            if (!Features.All.Contains(clause.Feature))
                file.Find($"$[{index}].feature", $"There is no feature \"{clause.Feature}\".");
        }
    }

    public static void CheckQuotes(IReadOnlyList<Clause> clauses, PolicyText text, PackFile file)
    {
        var all = VerbatimRules.OneSpaced(text.AllWords);
        foreach (var (index, clause) in clauses.Index())
        {
            if (!VerbatimRules.Holds(all, clause.Pieces))
                file.Find($"$[{index}].quote", $"The quote of {clause.Id} does not stand word for word in {PolicyPack.TextFile}.");
            else if (!VerbatimRules.Holds(VerbatimRules.OneSpaced(text.WordsOf(clause.Id)), clause.Pieces))
                file.Find($"$[{index}].quote", $"The blocks of {PolicyPack.TextFile} that hold the quote do not name {clause.Id}.");
        }
    }

    /// <summary>Without blanks (null), because the profile cannot be read, a blank in the text is not judged.</summary>
    public static void CheckText(PolicyText text, IReadOnlySet<string> clauseIds, IReadOnlyList<Blank>? blanks, PackFile file)
    {
        foreach (var (line, sentence) in text.Faults)
            file.Find(line, sentence);
        foreach (var (ids, words, line) in text.Sections.SelectMany(section => section.Parts))
        {
            foreach (var id in ids.Where(id => !clauseIds.Contains(id)))
                file.Find(line, $"The pack has no clause \"{id}\".");
            if (words.Length > 0 && TextRules.WhyNot(words) is { } sentence)
                file.Find(line, sentence);
            foreach (var blank in TextRules.BlanksIn(words).Where(blank => blanks?.All(filled => filled.Marker != blank) == true))
                file.Find(line, $"{TextRules.Unfilled}: {blank}");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]{0,39}$")]
    private static partial Regex Id();
}
