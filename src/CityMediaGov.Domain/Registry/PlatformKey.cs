using System.Text.Json;
using System.Text.Json.Serialization;

namespace CityMediaGov.Domain.Registry;

/// <summary>The lasting name of a platform, as stored: "facebook". It stays when the platform renames itself.</summary>
[JsonConverter(typeof(AsText))]
public readonly record struct PlatformKey(string Value)
{
    public static readonly PlatformKey Mastodon = new("mastodon");

    public static readonly PlatformKey Feed = new("feed");

    /// <summary>Any web address that is on none of the platforms by name.</summary>
    public static readonly PlatformKey Other = new("other");

    public override string ToString() => Value ?? "";

    private sealed class AsText : JsonConverter<PlatformKey>
    {
        public override PlatformKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, PlatformKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}

/// <summary>The groups in which policies list social media.</summary>
public enum PlatformKind
{
    Networking,
    Blog,
    News,
    VideoAndPhoto,
    Wiki,
    Other,
}
