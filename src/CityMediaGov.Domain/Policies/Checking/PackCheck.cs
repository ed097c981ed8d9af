using System.Text;
using System.Text.Json;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>All rules for a pack, in the order in which one depends on the other.</summary>
internal static class PackCheck
{
    public static IReadOnlyList<Finding> Run(PolicyPack pack)
    {
        if (pack.SizeOf(PolicyPack.BlanksFile) is null)
            return CheckFiles(pack);
        var blanks = Open(pack, PolicyPack.BlanksFile);
        try
        {
            if (blanks.Text.Length > 0)
                BlankRules.Check(pack, blanks);
            return blanks.Findings.Count > 0 ? blanks.Findings : CheckFiles(pack.WithSamples());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            return CheckFiles(pack); // another file cannot be read: that is said of that file
        }
    }

    private static IReadOnlyList<Finding> CheckFiles(PolicyPack pack)
    {
        var files = PolicyPack.FileNames.Select(name => Open(pack, name)).ToList();
        if (files is [{ Text.Length: > 0 } profile, { Text.Length: > 0 } text, { Text.Length: > 0 } clauses])
            Check(profile, text, clauses);
        else
            files.ForEach(CheckAlone);
        return [.. files.SelectMany(file => file.Findings)];
    }

    private static void Check(PackFile profileFile, PackFile textFile, PackFile clausesFile)
    {
        var clauses = Clauses(clausesFile);
        var ids = clauses.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        using var json = profileFile.Json();
        var profile = json is null ? null : JsonShape.Read<PolicyProfile>(json.RootElement, profileFile);
        if (json is not null)
        {
            TextRules.Check(json.RootElement, "$", path => path.StartsWith("$.blanks[", StringComparison.Ordinal), profileFile);
            SourceRules.Check(json.RootElement, "$", ids, profileFile);
        }
        var text = PolicyText.Parse(textFile.Text);
        if (profile is not null)
        {
            ProfileRules.Check(profile, text, clauses, profileFile);
            VerbatimRules.Check(profile, text, clauses, profileFile);
        }
        ClauseRules.CheckText(text, ids, profile?.Blanks, textFile);
        ClauseRules.CheckQuotes(clauses, text, clausesFile);
    }

    // One file is missing or unreadable: what can be said of the others without it is still said.
    private static void CheckAlone(PackFile file)
    {
        if (file.Text.Length == 0)
            return;
        if (file.Name == PolicyPack.ClausesFile)
            Clauses(file);
        else if (file.Name == PolicyPack.ProfileFile)
        {
            using var json = file.Json();
            if (json is not null)
                JsonShape.Read<PolicyProfile>(json.RootElement, file);
        }
    }

    private static IReadOnlyList<Clause> Clauses(PackFile file)
    {
        using var json = file.Json();
        if (json is null || JsonShape.Read<IReadOnlyList<Clause>>(json.RootElement, file) is not { } clauses)
            return [];
        TextRules.Check(json.RootElement, "$", path => path.EndsWith(".quote", StringComparison.Ordinal), file);
        ClauseRules.Check(clauses, file);
        return clauses;
    }

    private static PackFile Open(PolicyPack pack, string name)
    {
        string text = "", sentence = "";
        try
        {
            if (pack.SizeOf(name) > PolicyPack.MaxBytes)
                sentence = $"The file is larger than {PolicyPack.MaxBytes / 1024} KB.";
            else if (pack.TextOf(name) is not { } found)
                sentence = "The file is missing.";
            else
                (text, sentence) = (found, string.IsNullOrWhiteSpace(found) ? "The file is empty." : "");
        }
        catch (DecoderFallbackException)
        {
            sentence = "The file is not UTF-8 text.";
        }
        var file = new PackFile(pack.Place, name, text.Trim().Length == 0 ? "" : text);
        if (sentence.Length > 0)
            file.Find("", sentence);
        return file;
    }
}
