using System.Text.Json.Nodes;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Tests.Policies;

/// <summary>The shipped packs, and copies of one with a fault in it.</summary>
internal static class Packs
{
    public static PolicyPack Named(string name) => PolicyPack.Shipped.Single(pack => pack.Name == name);

    /// <summary>A sound pack of which one file is changed.</summary>
    public static PolicyPack With(string file, Func<string, string> change, string pack = "west-st-paul")
    {
        var sound = Named(pack);
        string? Text(string name) => name == file ? change(sound.TextOf(name)!) : sound.TextOf(name);
        return PolicyPack.FromTexts(pack, Text(PolicyPack.ProfileFile), Text(PolicyPack.TextFile), Text(PolicyPack.ClausesFile), Text(PolicyPack.BlanksFile));
    }

    /// <summary>A sound pack of which the profile's JSON is changed.</summary>
    public static PolicyPack WithProfile(Action<JsonNode> change, string pack = "west-st-paul") =>
        With(PolicyPack.ProfileFile, text => Changed(text, change), pack);

    /// <summary>A sound pack of which the clauses' JSON is changed.</summary>
    public static PolicyPack WithClauses(Action<JsonNode> change, string pack = "west-st-paul") =>
        With(PolicyPack.ClausesFile, text => Changed(text, change), pack);

    private static string Changed(string json, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(json)!;
        change(node);
        return node.ToJsonString(new() { WriteIndented = true });
    }
}
