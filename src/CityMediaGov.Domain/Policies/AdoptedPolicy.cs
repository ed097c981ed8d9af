using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityMediaGov.Domain.Policies.Checking;

namespace CityMediaGov.Domain.Policies;

/// <summary>A policy as it is judged by: rules, text and clauses together. Never changed; a change makes another one.</summary>
public sealed class AdoptedPolicy
{
    private readonly Dictionary<string, Clause> byId;
    private readonly ILookup<string, Clause> byFeature;

    private AdoptedPolicy(PolicyProfile profile, PolicyText text, IReadOnlyList<Clause> clauses, string hash)
    {
        (Profile, Text, Clauses, Hash) = (profile, text, clauses, hash);
        byId = clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
        byFeature = clauses.ToLookup(clause => clause.Feature, StringComparer.Ordinal);
    }

    public PolicyProfile Profile { get; }

    public PolicyText Text { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>SHA-256 over the three texts and their lengths, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>
    /// Reads three stored texts. They were checked when they were adopted, so a property that a later product no longer
    /// knows is passed over. Throws <see cref="JsonException"/> for what is no policy at all.
    /// </summary>
    public static AdoptedPolicy Read(string profileJson, string policyText, string clausesJson) => new(
        JsonSerializer.Deserialize<PolicyProfile>(profileJson, PolicyJson.Options)!,
        PolicyText.Parse(policyText),
        JsonSerializer.Deserialize<IReadOnlyList<Clause>>(clausesJson, PolicyJson.Options)!,
        HashOf(profileJson, policyText, clausesJson));

    public Clause? Find(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<Clause> ClausesOf(string feature) => byFeature[feature];

    private static string HashOf(params IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            // The length first: words moved from the end of one text to the start of the next are another policy.
            BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
