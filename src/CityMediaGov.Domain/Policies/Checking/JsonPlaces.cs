using System.Text.Json;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>On which line of a JSON text each value stands, by its path: "$.roles[0].title".</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly List<string> twice = [];

    private JsonPlaces()
    {
    }

    /// <summary>Paths of names that an object has more than once.</summary>
    public IReadOnlyList<string> Twice => twice;

    /// <summary>Throws <see cref="JsonException"/> with the line when the text is not JSON.</summary>
    public static JsonPlaces Read(ReadOnlySpan<byte> json)
    {
        var places = new JsonPlaces();
        var open = new Stack<(string Path, int Index)>();
        var reader = new Utf8JsonReader(json);
        var (line, seen, name) = (1, 0, (string?)null);
        while (reader.Read())
        {
            line += json[seen..(int)reader.TokenStartIndex].Count((byte)'\n');
            seen = (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                open.Pop();
            else if (reader.TokenType == JsonTokenType.PropertyName)
                name = $"{open.Peek().Path}.{reader.GetString()}";
            else
            {
                var path = name ?? Next(open);
                name = null;
                if (!places.lines.TryAdd(path, line))
                    places.twice.Add(path);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push((path, 0));
            }
        }
        return places;
    }

    /// <summary>The line of a path; of what holds it, when the path itself is missing.</summary>
    public string Describe(string path)
    {
        for (var known = path; known.Length > 0; known = known[..Math.Max(0, known.LastIndexOfAny(['.', '[']))])
        {
            if (lines.TryGetValue(known, out var line))
                return $"{path} (line {line})";
        }
        return path;
    }

    private static string Next(Stack<(string Path, int Index)> open)
    {
        if (open.Count == 0)
            return "$";
        var (path, index) = open.Pop();
        open.Push((path, index + 1));
        return $"{path}[{index}]";
    }
}
