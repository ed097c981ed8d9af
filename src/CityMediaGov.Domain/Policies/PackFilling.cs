using System.Globalization;
using System.Text.Json.Nodes;
using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.Policies.Checking;
using CityMediaGov.Domain.Registry;

namespace CityMediaGov.Domain.Policies;

/// <summary>
/// What a city writes into the blanks of a pack. Rules, text and clauses are filled alike, so that every quote still
/// stands word for word in the text.
/// </summary>
/// <param name="typed">By the key of the blank.</param>
public sealed class PackFilling(PolicyPack pack, IReadOnlyDictionary<string, string?> typed)
{
    /// <summary>One for each blank that is open or cannot be filled so, in the order in which they are asked; the field is the blank's key.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; } =
    [
        .. pack.Blanks.Select(blank => (blank.Key, Sentence: BlankAnswers.WhyNot(blank, typed.GetValueOrDefault(blank.Key))))
            .Where(blank => blank.Sentence is not null).Select(blank => new FieldProblem(blank.Key, blank.Sentence!)),
    ];

    /// <summary>The same pack without blanks. Refuses while one is open, naming each.</summary>
    public PolicyPack Fill()
    {
        if (Problems.Count > 0)
            throw new RefusedException(Refusal.Rule($"This policy cannot be adopted yet. {string.Join(". ", Problems.Select(problem => problem.Sentence))}."));
        var titles = pack.Blanks.Where(blank => blank.Kind is not AnswerKind.Office).SelectMany(Words).ToDictionary();
        var offices = pack.Blanks.Where(blank => blank.Kind is AnswerKind.Office).SelectMany(Words).ToDictionary();
        // Offices first: what stands for an office is its title, which may be a blank itself.
        return pack.Filled((file, text) => Fill(file, Fill(file, text, offices.GetValueOrDefault), titles.GetValueOrDefault));
    }

    /// <summary>What stands in the place of each blank that this one fills.</summary>
    private IEnumerable<KeyValuePair<string, string>> Words(PackBlank blank)
    {
        var answer = BlankAnswers.Clean(blank, typed[blank.Key]!);
        var words = blank.Kind is AnswerKind.Office ? TitleOf(pack, answer)! : answer;
        return blank.Markers.Select(place => KeyValuePair.Create(place.Marker, string.Format(CultureInfo.InvariantCulture, place.As ?? "{0}", words)))
            .Prepend(KeyValuePair.Create(blank.Token, answer));
    }

    /// <summary>The title as the pack has it, which may be a blank; null when the pack has no such role.</summary>
    internal static string? TitleOf(PolicyPack pack, string role) =>
        (string?)JsonNode.Parse(pack.TextOf(PolicyPack.ProfileFile)!)?["roles"]?.AsArray().FirstOrDefault(entry => (string?)entry?["role"] == role)?["title"];

    /// <summary>Every blank that stands anywhere in the pack.</summary>
    internal static IReadOnlySet<string> BlanksOf(PolicyPack pack)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        pack.Filled((file, text) => Fill(file, text, Find));
        return found;

        string? Find(string blank)
        {
            found.Add(blank);
            return null;
        }
    }

    private static string Fill(string file, string text, Func<string, string?> words) => file == PolicyPack.TextFile
        ? string.Join('\n', text.Split('\n').Select(line => PolicyText.IsLineOfIds(line) ? line : TextRules.Fill(line, words)))
        : Fill(JsonNode.Parse(text), words)!.ToJsonString(PolicyJson.Options);

    private static JsonNode? Fill(JsonNode? value, Func<string, string?> words) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value, words)))),
        JsonArray items => new JsonArray([.. items.Select(item => Fill(item, words))]),
        JsonValue text when text.TryGetValue<string>(out var written) => JsonValue.Create(TextRules.Fill(written, words)),
        _ => value?.DeepClone(),
    };
}
