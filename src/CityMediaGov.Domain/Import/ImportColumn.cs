namespace CityMediaGov.Domain.Import;

/// <summary>One column that a kind of record is read from and written to.</summary>
/// <param name="Name">As the template writes it.</param>
/// <param name="Hint">What goes into it, as a sentence.</param>
/// <param name="IsNeeded">A file without it is refused.</param>
/// <param name="Sample">What the template shows.</param>
/// <param name="AlsoCalled">Other headers that mean the same.</param>
public sealed record ImportColumn(string Name, string Hint, bool IsNeeded, string Sample, params IReadOnlyList<string> AlsoCalled)
{
    /// <summary>The city's own key of a record, the same column for every kind.</summary>
    public static ImportColumn Key { get; } = new("key", "The City’s own key of the record. With it a later file finds the record again, even under another name.", false, "", "id", "external id", "number", "no");

    /// <summary>Neither case nor blanks, hyphens or underscores count.</summary>
    public bool IsCalled(string header) => Letters(header) is var letters && (letters == Letters(Name) || AlsoCalled.Any(name => letters == Letters(name)));

    public override string ToString() => Name;

    internal static string Letters(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
