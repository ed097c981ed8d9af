using System.Text;
using System.Text.Json;
using CityMediaGov.Domain.Policies.Checking;

namespace CityMediaGov.Domain.Policies;

/// <summary>
/// A city's policy as three files: its rules (profile.json), its text (policy.md), its clauses (clauses.json). A model
/// for cities has a fourth: what a city fills in first (blanks.json).
/// </summary>
public sealed class PolicyPack
{
    public const string ProfileFile = "profile.json";
    public const string TextFile = "policy.md";
    public const string ClausesFile = "clauses.json";
    public const string BlanksFile = "blanks.json";

    /// <summary>Bytes that one file may have. The longest of the known policies has 90,000.</summary>
    public const int MaxBytes = 512 * 1024;

    private const string Shelf = "Packs/";
    private readonly Dictionary<string, byte[]> files;

    private PolicyPack(string name, string place, Dictionary<string, byte[]> files) =>
        (Name, Place, this.files) = (name, place, files);

    /// <summary>The files that every pack needs.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [ProfileFile, TextFile, ClausesFile];

    /// <summary>The packs that come with the product, by name. One without a profile only lists its clauses.</summary>
    public static IReadOnlyList<PolicyPack> Shipped { get; } = ReadShipped();

    public string Name { get; }

    /// <summary>A pack can be adopted only with a profile.</summary>
    public bool IsAvailable => files.ContainsKey(ProfileFile);

    /// <summary>What a city fills in before it can adopt the pack, in the order in which it is asked; mostly nothing. For a sound file only.</summary>
    public IReadOnlyList<PackBlank> Blanks =>
        JsonSerializer.Deserialize<IReadOnlyList<PackBlank>>(TextOf(BlanksFile) ?? "[]", PolicyJson.Options)!;

    /// <summary>What stands before a file's name in a finding: empty, or a folder with its separator.</summary>
    internal string Place { get; }

    /// <summary>Throws <see cref="DirectoryNotFoundException"/> or another <see cref="IOException"/>.</summary>
    public static PolicyPack FromFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        var found = FileNames.Append(BlanksFile).Where(file => File.Exists(Path.Combine(folder, file)));
        return new PolicyPack(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            found.ToDictionary(file => file, file => ReadUpToLimit(Path.Combine(folder, file))));
    }

    /// <summary>From texts that a screen holds; a null is a missing file.</summary>
    public static PolicyPack FromTexts(string name, string? profile, string? text, string? clauses, string? blanks = null) =>
        new(name, "", new[] { (ProfileFile, profile), (TextFile, text), (ClausesFile, clauses), (BlanksFile, blanks) }
            .Where(file => file.Item2 is not null)
            .ToDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2!)));

    /// <summary>Everything that keeps the pack from being adopted, in the order of its files; empty when it is sound.</summary>
    public IReadOnlyList<Finding> Check() => PackCheck.Run(this);

    /// <summary>One file's text without a byte order mark; null when the pack lacks it. Its line ends are always a line feed.</summary>
    public string? TextOf(string file) => files.TryGetValue(file, out var bytes)
        ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n")
        : null;

    /// <summary>The clauses alone, which every shipped pack has; for a sound file only.</summary>
    public IReadOnlyList<Clause> ReadClauses() =>
        JsonSerializer.Deserialize<IReadOnlyList<Clause>>(TextOf(ClausesFile) ?? "[]", PolicyJson.Options)!;

    /// <summary>Throws <see cref="InvalidDataException"/> with the first finding when the pack is not sound.</summary>
    public AdoptedPolicy Read() => Check() is [var first, ..]
        ? throw new InvalidDataException(first.ToString())
        : AdoptedPolicy.Read(TextOf(ProfileFile)!, TextOf(TextFile)!, TextOf(ClausesFile)!);

    /// <summary>The pack as a city could have filled it, by the samples that it gives itself; the pack itself when it has no blanks.</summary>
    public PolicyPack WithSamples() =>
        Blanks is { Count: > 0 } blanks ? new PackFilling(this, blanks.ToDictionary(blank => blank.Key, blank => (string?)blank.Sample)).Fill() : this;

    /// <summary>The pack with its blanks filled.</summary>
    /// <param name="fill">What becomes of a file's text.</param>
    internal PolicyPack Filled(Func<string, string, string> fill) => new(Name, Place, files.Keys.Where(file => file != BlanksFile)
        .ToDictionary(file => file, file => Encoding.UTF8.GetBytes(fill(file, TextOf(file)!))));

    internal int? SizeOf(string file) => files.TryGetValue(file, out var bytes) ? bytes.Length : null;

    private static byte[] ReadUpToLimit(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[Math.Min(stream.Length, MaxBytes + 1)];
        stream.ReadExactly(buffer);
        return buffer;
    }

    private static List<PolicyPack> ReadShipped()
    {
        var assembly = typeof(PolicyPack).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Select(resource => (Resource: resource, Parts: resource.Replace('\\', '/').Split('/')))
            .Where(found => found.Parts.Length == 3 && found.Resource.StartsWith(Shelf, StringComparison.Ordinal))
            .GroupBy(found => found.Parts[1])
            .OrderBy(pack => pack.Key, StringComparer.Ordinal)
            .Select(pack => new PolicyPack(pack.Key, $"{pack.Key}/", pack.ToDictionary(file => file.Parts[2], file => Resource(file.Resource))))];

        byte[] Resource(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var buffer = new byte[stream.Length];
            stream.ReadExactly(buffer);
            return buffer;
        }
    }
}
