using System.Collections.Immutable;
using CityMediaGov.Domain.Approvals;

namespace CityMediaGov.Domain.Registry;

/// <summary>One platform: how its addresses are written and what its names may look like.</summary>
public sealed record Platform
{
    public required PlatformKey Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Other words for it in policies and imports: "Twitter".</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    public required PlatformKind Kind { get; init; }

    /// <summary>Added by the city; what the product does not know.</summary>
    public bool IsCitys { get; init; }

    /// <summary>The city takes no new accounts there; those that it has are still recognised.</summary>
    public bool IsOutOfUse { get; init; }

    /// <summary>The hosts that lead to the same accounts, the one now in use first; empty for kinds without a home of their own.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public HandleRule Handle { get; init; } = new();

    /// <summary>First labels that change nothing: "www", "m".</summary>
    public ImmutableHashSet<string> SubHosts { get; init; } = [];

    /// <summary>Whether a language or country in front of the host changes nothing: "de-de", "uk".</summary>
    public bool LocaleSubHosts { get; init; }

    public IReadOnlyList<PlatformForm> Forms { get; init; } = [];

    /// <summary>Words in the place of a name that are the platform's own pages.</summary>
    public ImmutableHashSet<string> NotHandles { get; init; } = [];

    /// <summary>Key of the wider kind that a policy may name instead: "blog" for a host of blogs. Null when there is none.</summary>
    public string? Broader { get; init; }

    /// <summary>Its name is a word of everyday language, so that other hosts with the word imitate nothing.</summary>
    public bool EverydayName { get; init; }

    /// <summary>The form that a name alone, without an address, means here; null when such a name is not enough.</summary>
    internal PlatformForm? ForNameAlone => Forms.FirstOrDefault(form => form is { Host: null, Key: "{name}" });

    /// <summary>Why no account here can have this name; null when one can.</summary>
    public Refusal? WhyNotHandle(string handle) => Handle.WhyNot($"A name on {Name}", HandleRule.Plain(handle));

    /// <summary>The name in the form that is the same for every spelling of it on this platform.</summary>
    public string KeyOf(string handle) => Handle.Fold(HandleRule.Plain(handle));

    internal bool IsOwnPage(string name) =>
        NotHandles.Contains(name.ToLowerInvariant()) || NotHandles.Contains(Handle.Fold(name));

    internal bool IsSameSite(string label) => SubHosts.Contains(label) || (LocaleSubHosts && IsLocale(label));

    private static bool IsLocale(string label) =>
        label.Length is 2 or 5 && (label.Length == 2 || label[2] == '-')
        && label.Where((_, place) => place != 2).All(char.IsAsciiLetterLower);
}
