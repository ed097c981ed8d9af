using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityMediaGov.Domain.Registry;

/// <summary>Reads the tables of this folder that are embedded in the assembly.</summary>
internal static class RegistryFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static T Read<T>(string name)
    {
        using var stream = typeof(RegistryFile).Assembly.GetManifestResourceStream("Registry/" + name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the program.");
        return JsonSerializer.Deserialize<T>(stream, Options)!;
    }
}
