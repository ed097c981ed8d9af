namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>What a pack leaves open can be asked and, once answered, leaves nothing open.</summary>
internal static class BlankRules
{
    public static void Check(PolicyPack pack, PackFile file)
    {
        using var json = file.Json();
        if (json is null || JsonShape.Read<IReadOnlyList<PackBlank>>(json.RootElement, file) is not { } blanks)
            return;
        TextRules.Check(json.RootElement, "$", path => path.EndsWith(".marker", StringComparison.Ordinal), file);
        SourceRules.Check(json.RootElement, "$", pack.ReadClauses().Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal), file);
        ProfileRules.Unique(blanks.Select(blank => blank.Key), "$[{0}].key", file);
        var claimed = new HashSet<string>(StringComparer.Ordinal);
        var open = PackFilling.BlanksOf(pack);
        foreach (var (index, blank) in blanks.Index())
        {
            CheckOne(pack, blank, $"$[{index}]", file);
            if (!open.Contains(blank.Token) && blank.Markers.Count == 0)
                file.Find($"$[{index}].key", $"Nothing in the pack asks for it: neither {blank.Token} nor a blank of the text.");
            foreach (var (number, place) in blank.Markers.Index())
            {
                if (!open.Contains(place.Marker))
                    file.Find($"$[{index}].markers[{number}].marker", $"The pack has no blank {place.Marker}.");
                else if (!claimed.Add(place.Marker))
                    file.Find($"$[{index}].markers[{number}].marker", $"Another answer fills {place.Marker} already.");
            }
        }
    }

    private static void CheckOne(PolicyPack pack, PackBlank blank, string path, PackFile file)
    {
        if (blank.Kind is AnswerKind.Office != blank.Choices.Count > 0)
            file.Find($"{path}.choices", "Offices are offered with kind \"office\", and only then.");
        foreach (var (number, choice) in blank.Choices.Index())
        {
            if (PackFilling.TitleOf(pack, choice.Role) is null)
                file.Find($"{path}.choices[{number}].role", $"The role \"{choice.Role}\" has no entry in roles.");
        }
        if (BlankAnswers.WhyNot(blank, blank.Sample) is { } sentence)
            file.Find($"{path}.sample", $"{sentence}.");
    }
}
