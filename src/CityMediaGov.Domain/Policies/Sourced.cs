using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

/// <summary>A value of the profile with the place that it comes from, so that a screen can say whose rule it is.</summary>
public sealed record Sourced<T>(
    [property: Description("The value of the rule.")] T Value,
    [property: Description(Sources.Description)] string Source);

/// <summary>Words of the policy, or of the City where <see cref="Source"/> is "city".</summary>
public sealed record SourcedText(
    [property: Description("The words, as they are shown.")] string Text,
    [property: Description(Sources.Description)] string Source);

/// <summary>A role that a rule names, by its key.</summary>
public sealed record SourcedRole(
    [property: Description("Key of an entry in roles.")] string Role,
    [property: Description(Sources.Description)] string Source);

/// <summary>Where a value of the profile comes from: the id of a clause of the same pack, or <see cref="City"/>.</summary>
public static class Sources
{
    /// <summary>Set by the City; the policy's text does not say it.</summary>
    public const string City = "city";

    /// <summary>The clause to cite: null where the policy's text does not say it.</summary>
    public static string? ClauseOf(string? source) => source is City or "" ? null : source;

    internal const string Description = "Id of the clause that says so, or \"city\": set by the City, not in the policy's text.";
}
