using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>Compares a JSON value with the type that it is to become, and reports every difference, not just the first.</summary>
internal static class JsonShape
{
    /// <summary>The value as that type; null, with findings, when its shape is another.</summary>
    public static T? Read<T>(JsonElement value, PackFile file)
        where T : class
    {
        var before = file.Findings.Count;
        var type = PolicyJson.Options.GetTypeInfo(typeof(T));
        Compare(value, type, "$", file);
        return file.Findings.Count == before ? (T)value.Deserialize(type)! : null;
    }

    private static void Compare(JsonElement value, JsonTypeInfo type, string path, PackFile file)
    {
        if (value.ValueKind == JsonValueKind.Null)
            file.Find(path, "It is empty (null) but must have a value.");
        else if (type.Kind == JsonTypeInfoKind.Object)
            CompareObject(value, type, path, file);
        else if (type.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary)
            CompareAll(value, type, path, file);
        else if (WhyNot(value, type) is { } sentence)
            file.Find(path, sentence);
    }

    private static void CompareObject(JsonElement value, JsonTypeInfo type, string path, PackFile file)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            file.Find(path, "It must be an object: {...}.");
            return;
        }
        var before = file.Findings.Count;
        var known = type.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var part in value.EnumerateObject())
        {
            var place = $"{path}.{part.Name}";
            if (!known.TryGetValue(part.Name, out var property))
                file.Find(place, $"There is no property \"{part.Name}\" here; there are {string.Join(", ", known.Keys)}.");
            else if (part.Value.ValueKind != JsonValueKind.Null || !property.IsSetNullable)
                Compare(part.Value, PolicyJson.Options.GetTypeInfo(property.PropertyType), place, file);
        }
        foreach (var missing in known.Values.Where(property => PolicyJson.IsRequired(property) && !value.TryGetProperty(property.Name, out _)))
            file.Find($"{path}.{missing.Name}", "It is missing.");
        if (type.Type == typeof(TimeRule) && file.Findings.Count == before && WhyNoTime(value) is { } sentence)
            file.Find(path, sentence);
    }

    /// <summary>A time rule refuses to be made with numbers that contradict each other, so they are looked at before.</summary>
    private static string? WhyNoTime(JsonElement value)
    {
        return TimeRule.Problem(Number("hours"), Number("businessDays"), Number("days"), value.TryGetProperty("source", out var source) ? source.GetString() : null);

        int? Number(string name) => value.TryGetProperty(name, out var number) && number.ValueKind is JsonValueKind.Number ? number.GetInt32() : null;
    }

    private static void CompareAll(JsonElement value, JsonTypeInfo type, string path, PackFile file)
    {
        var element = PolicyJson.Options.GetTypeInfo(type.ElementType!);
        if (type.Kind == JsonTypeInfoKind.Dictionary && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var part in value.EnumerateObject())
                Compare(part.Value, element, $"{path}.{part.Name}", file);
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable && value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, part) in value.EnumerateArray().Index())
                Compare(part, element, $"{path}[{index}]", file);
        }
        else
        {
            file.Find(path, type.Kind == JsonTypeInfoKind.Dictionary ? "It must be an object: {...}." : "It must be a list: [...].");
        }
    }

    private static string? WhyNot(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return null;
        }
        catch (JsonException)
        {
            var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
            return plain switch
            {
                { IsEnum: true } => $"It must be one of {string.Join(", ", Enum.GetNames(plain).Select(JsonNamingPolicy.CamelCase.ConvertName))}.",
                _ when plain == typeof(string) => "It must be text.",
                _ when plain == typeof(bool) => "It must be true or false.",
                _ when plain == typeof(int) => "It must be a whole number.",
                _ when plain == typeof(DateOnly) => "It must be a date: \"2026-12-31\".",
                _ => $"It must be a {plain.Name}.",
            };
        }
    }
}
