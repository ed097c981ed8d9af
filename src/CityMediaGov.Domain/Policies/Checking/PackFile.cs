using System.Text;
using System.Text.Json;

namespace CityMediaGov.Domain.Policies.Checking;

/// <summary>One file of a pack while it is checked: its text (empty when it could not be read), and what was found in it.</summary>
internal sealed class PackFile(string folder, string name, string text)
{
    private readonly List<Finding> findings = [];
    private JsonPlaces? places;

    public string Name => name;

    public string Text { get; } = text;

    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Adds a finding at a JSON path; an empty path is the whole file.</summary>
    public void Find(string path, string sentence) => findings.Add(new Finding(folder + name, places?.Describe(path) ?? path, sentence));

    public void Find(int line, string sentence) => findings.Add(new Finding(folder + name, $"line {line}", sentence));

    /// <summary>Null, with a finding, when the text is not JSON. Comments and trailing commas are not JSON.</summary>
    public JsonDocument? Json()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        try
        {
            places = JsonPlaces.Read(bytes);
            foreach (var path in places.Twice)
                Find(path, "It is given twice.");
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException fault)
        {
            findings.Add(new Finding(folder + name, $"line {fault.LineNumber + 1}", $"This is not valid JSON: {fault.Message.Split(" LineNumber:")[0]}"));
            return null;
        }
    }
}
