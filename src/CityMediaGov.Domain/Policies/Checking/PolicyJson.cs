using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CityMediaGov.Domain.Duties;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>How the JSON of a pack is written, and its schema.</summary>
public static class PolicyJson
{
    public static JsonSerializerOptions Options { get; } = Frozen(JsonUnmappedMemberHandling.Skip);

    // The schema says that nothing else may stand there; a stored profile is read without that.
    private static readonly JsonSerializerOptions Strict = Frozen(JsonUnmappedMemberHandling.Disallow);

    // A time rule belongs to the duties, which know nothing of profiles.
    private static readonly Dictionary<string, string> TimeRuleWords = new()
    {
        ["words"] = "The policy's own words for the time, which the public reads; null when it has none.",
        ["hours"] = "Hours by the clock.",
        ["businessDays"] = "Days on which the city's offices are open.",
        ["days"] = "Calendar days.",
        ["source"] = Sources.Description,
    };

    /// <summary>The JSON schema of profile.json, generated from <see cref="PolicyProfile"/>.</summary>
    public static string ProfileSchema()
    {
        var schema = Strict.GetJsonSchemaAsNode(typeof(PolicyProfile), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        }).AsObject();
        schema["properties"]!["features"]!["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. Features.All.Select(name => JsonValue.Create(name))]) };
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Strict).ReplaceLineEndings("\n") + "\n";
    }

    internal static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false };

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
            return node;
        if (schema.Remove("required") && context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            schema.Add("required", new JsonArray([.. context.TypeInfo.Properties.Where(IsRequired).Select(property => JsonValue.Create(property.Name))]));
        var described = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        var description = described.GetCustomAttributes(typeof(DescriptionAttribute), false) is [DescriptionAttribute found]
            ? found.Description
            : context.PropertyInfo is { } property && property.DeclaringType == typeof(TimeRule) ? TimeRuleWords.GetValueOrDefault(property.Name) : null;
        if (description is not null)
            schema.Insert(0, "description", description);
        return schema;
    }

    private static JsonSerializerOptions Frozen(JsonUnmappedMemberHandling unknown)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            UnmappedMemberHandling = unknown,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
