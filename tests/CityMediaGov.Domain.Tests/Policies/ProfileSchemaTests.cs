using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CityMediaGov.Domain.Policies.Checking;

namespace CityMediaGov.Domain.Tests.Policies;

public sealed class ProfileSchemaTests
{
    /// <summary>Set it to any value to write generated files anew instead of comparing them.</summary>
    private const string Rewrite = "CITYMEDIAGOV_REWRITE";

    [Fact]
    public void The_schema_of_a_profile_is_fresh()
    {
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../src/CityMediaGov.Domain/Policies/Packs/profile.schema.json");
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
            File.WriteAllText(path, PolicyJson.ProfileSchema());
        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == PolicyJson.ProfileSchema(),
            $"profile.schema.json is stale: run this test with {Rewrite}=1 and commit the file.");
    }

    [Fact]
    public void The_schema_describes_every_property_and_allows_no_other()
    {
        var schema = JsonNode.Parse(PolicyJson.ProfileSchema())!;
        var objects = Objects(schema).Where(node => node["properties"] is JsonObject).ToList();
        Assert.True(objects.Count > 20);
        Assert.All(objects, node => Assert.False((bool)node["additionalProperties"]!));
        Assert.All(objects.SelectMany(node => node["properties"]!.AsObject()), property => Assert.False(string.IsNullOrWhiteSpace((string?)property.Value!["description"]), property.Key));
    }

    [Fact]
    public void The_schema_asks_for_what_the_check_asks_for()
    {
        var schema = JsonNode.Parse(PolicyJson.ProfileSchema())!;
        Assert.DoesNotContain("closures", Required(schema["properties"]!["city"]!));
        Assert.Contains("timeZone", Required(schema["properties"]!["city"]!));
        Assert.Equal(["source"], Required(schema["properties"]!["account"]!["properties"]!["decideWithin"]!));
    }

    private static IEnumerable<string> Required(JsonNode schema) => schema["required"]!.AsArray().Select(name => (string)name!);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(part => Objects(part.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
