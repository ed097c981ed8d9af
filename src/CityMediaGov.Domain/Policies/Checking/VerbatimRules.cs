using System.Text.RegularExpressions;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>What the profile gives out as the policy's words are the policy's words.</summary>
internal static partial class VerbatimRules
{
    private const string NotThere = $"It does not stand word for word in {PolicyPack.TextFile}.";

    public static void Check(PolicyProfile profile, PolicyText text, IReadOnlyList<Clause> clauses, PackFile file)
    {
        var words = OneSpaced(text.AllWords);
        if (!Holds(words, [profile.Policy.Title]))
            file.Find("$.policy.title", NotThere);
        foreach (var (index, term) in profile.Terms.Index())
            IfNotIn(words, term.Text, term.Source, $"$.terms[{index}].text", file);
        foreach (var (index, risk) in profile.Account.RiskText.Index())
            IfNotIn(words, risk.Text, risk.Source, $"$.account.riskText[{index}].text", file);
        if (profile.Account.ClosedList is not { } list)
            return;
        IfNotIn(words, list.Words, list.Source, "$.account.closedList.words", file);
        foreach (var (index, account) in list.Accounts.Index())
        {
            if (clauses.FirstOrDefault(clause => clause.Id == account.Source) is { } clause && !clause.Quote.Contains(account.Address, StringComparison.Ordinal))
                file.Find($"$.account.closedList.accounts[{index}].address", $"The clause {clause.Id} names another address.");
        }
    }

    /// <summary>Whether all pieces stand in the words, in their order.</summary>
    public static bool Holds(string words, IEnumerable<string> pieces)
    {
        var from = 0;
        foreach (var piece in pieces.Select(OneSpaced))
        {
            var found = words.IndexOf(piece, from, StringComparison.Ordinal);
            if (found < 0)
                return false;
            from = found + piece.Length;
        }
        return true;
    }

    /// <summary>White space is markup, not words; so is the mark of a list item, whichever of the two a city's document has.</summary>
    public static string OneSpaced(string words) => Space().Replace(words, " ").Replace("· ", "- ", StringComparison.Ordinal).Trim();

    private static void IfNotIn(string words, string text, string source, string path, PackFile file)
    {
        if (source != Sources.City && !Holds(words, [text]))
            file.Find(path, NotThere);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
