using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

/// <summary>Something that a pack leaves open and a city fills in before it can adopt the pack.</summary>
public sealed record PackBlank
{
    [Description("Key, never renamed. In brackets, anywhere in the pack, it stands for the answer.")]
    public required string Key { get; init; }

    [Description("What kind of answer fills it.")]
    public required AnswerKind Kind { get; init; }

    [Description("What is asked, as a short line.")]
    public required string Label { get; init; }

    [Description("What helps to answer; null when the label says it.")]
    public string? Hint { get; init; }

    [Description("The offices among which is chosen; only with kind \"office\".")]
    public IReadOnlyList<OfficeChoice> Choices { get; init; } = [];

    [Description("The blanks of the policy's own text that the answer fills.")]
    public IReadOnlyList<TextBlank> Markers { get; init; } = [];

    [Description("An answer that serves as an example. It fills demonstrations and is never taken for a city's own.")]
    public required string Sample { get; init; }

    [Description(Sources.Description)]
    public required string Source { get; init; }

    /// <summary>How the rules of the pack name the answer.</summary>
    internal string Token => $"[{Key}]";
}

public enum AnswerKind
{
    /// <summary>The name alone, without "City of".</summary>
    CityName,

    /// <summary>The domain of the city's website, without "www.".</summary>
    WebDomain,

    EmailDomain,

    /// <summary>By its tz database name.</summary>
    TimeZone,

    /// <summary>A role of the pack, a person's or a body's. The rules get its key, the text its title.</summary>
    Office,

    /// <summary>Free words: a title.</summary>
    Words,
}

public sealed record OfficeChoice(
    [property: Description("Key of an entry in the profile's roles.")] string Role,
    [property: Description("The office as it is offered, before its title is known.")] string Text);

public sealed record TextBlank(
    [property: Description("The blank as it stands in the text.")] string Marker,
    [property: Description("How the answer stands in the text, {0} being the answer: \"the {0}\"; null: as it is.")] string? As);
