using System.Text.Json;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>Every value names where it comes from: a clause of the same pack, or the City.</summary>
internal static class SourceRules
{
    public static void Check(JsonElement value, string path, IReadOnlySet<string> clauseIds, PackFile file)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, part) in value.EnumerateArray().Index())
                Check(part, $"{path}[{index}]", clauseIds, file);
        }
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (var part in value.EnumerateObject())
        {
            var place = $"{path}.{part.Name}";
            if (part.NameEquals("source"))
                CheckSource(part.Value, place, clauseIds, file);
            else if (part.NameEquals("sources") && part.Value.ValueKind == JsonValueKind.Array)
                CheckSources(part.Value, place, clauseIds, file);
            else
                Check(part.Value, place, clauseIds, file);
        }
    }

    private static void CheckSources(JsonElement list, string path, IReadOnlySet<string> clauseIds, PackFile file)
    {
        if (list.GetArrayLength() == 0)
            file.Find(path, "A source is missing: a clause id, or \"city\".");
        foreach (var (index, source) in list.EnumerateArray().Index())
            CheckSource(source, $"{path}[{index}]", clauseIds, file);
    }

    private static void CheckSource(JsonElement source, string path, IReadOnlySet<string> clauseIds, PackFile file)
    {
        if (source.ValueKind == JsonValueKind.String && source.GetString() is { } id && id != Sources.City && !clauseIds.Contains(id))
            file.Find(path, $"The pack has no clause \"{id}\".");
    }
}
