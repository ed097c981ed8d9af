using System.Text.Json.Nodes;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

/// <summary>What is wrong with the blanks of a pack is found before anybody is asked to fill them.</summary>
public sealed class BlankFindingTests
{
    /// <summary>By name: the change, the place (without its line) and the start of the sentence. Blank 0 is the city's name, 6 the approver.</summary>
    private static readonly Dictionary<string, (Action<JsonNode> Change, string Place, string Sentence)> Faults = new()
    {
        ["no such blank in the text"] = (json => json[0]!["markers"]![0]!["marker"] = "____", "$[0].markers[0].marker", "The pack has no blank ____."),
        ["one blank, two answers"] = (json => json[1]!["markers"]![0]!["marker"] = "______________", "$[1].markers[0].marker", "Another answer fills ______________ already."),
        ["asked for nothing"] = (json => json[2]!["key"] = "telephone", "$[2].key", "Nothing in the pack asks for it: neither [telephone] nor a blank of the text."),
        ["key twice"] = (json => json[2]!["key"] = "city", "$[2].key", "\"city\" is there twice."),
        ["unknown role"] = (json => json[6]!["choices"]![0]!["role"] = "Mayor", "$[6].choices[0].role", "The role \"Mayor\" has no entry in roles."),
        ["office without choices"] = (json => json[6]!.AsObject().Remove("choices"), "$[6].choices", "Offices are offered with kind \"office\", and only then."),
        ["sample that is no answer"] = (json => json[3]!["sample"] = "Central time", "$[3].sample", "Time zone of the city: choose one of the list."),
        ["unknown kind"] = (json => json[0]!["kind"] = "poem", "$[0].kind", "It must be one of cityName, webDomain, emailDomain, timeZone, office, words."),
        ["source without clause"] = (json => json[0]!["source"] = "LMC-TITLE-9", "$[0].source", "The pack has no clause \"LMC-TITLE-9\"."),
        ["missing sample"] = (json => json[0]!.AsObject().Remove("sample"), "$[0].sample", "It is missing."),
        ["script"] = (json => json[0]!["label"] = "<script>alert(1)</script>", "$[0].label", "Script and markup are not allowed here"),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_fault_in_the_blanks_is_found_with_its_place(string fault)
    {
        var (change, place, sentence) = Faults[fault];
        var found = With(change).Check();
        Assert.Contains(found, finding =>
            finding.File == PolicyPack.BlanksFile
            && finding.Place.StartsWith($"{place} (line ", StringComparison.Ordinal)
            && finding.Sentence.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_blank_that_nobody_is_asked_for_is_found_where_it_stands()
    {
        var found = With(json => json.AsArray().RemoveAt(10)).Check();
        Assert.Contains(found, finding => finding.File == PolicyPack.TextFile && finding.Sentence.StartsWith("A blank is not filled in: [your supervisor", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_another_file_is_found_as_ever()
    {
        var found = Packs.WithProfile(json => json["city"]!.AsObject().Remove("kind"), "model").Check();
        Assert.Equal([(PolicyPack.ProfileFile, "It is missing.")], found.Select(finding => (finding.File, finding.Sentence)));
        Assert.Contains(Packs.With(PolicyPack.ProfileFile, _ => "{ oops", "model").Check(), finding => finding.Sentence.StartsWith("This is not valid JSON", StringComparison.Ordinal));
        Assert.Contains(Packs.With(PolicyPack.BlanksFile, _ => "[ oops", "model").Check(), finding => finding is { File: PolicyPack.BlanksFile, Place: "line 1" });
    }

    private static PolicyPack With(Action<JsonNode> change) => Packs.With(PolicyPack.BlanksFile, text =>
    {
        var node = JsonNode.Parse(text)!;
        change(node);
        return node.ToJsonString(new() { WriteIndented = true });
    }, "model");
}
