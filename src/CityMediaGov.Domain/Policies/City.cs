using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

public sealed record City
{
    [Description("The full name, as on letters: \"City of Example\".")]
    public required string Name { get; init; }

    [Description("The name alone: \"Example\".")]
    public required string ShortName { get; init; }

    [Description("What the city is called in running text after \"the\": \"City\", \"Village\", \"Town\".")]
    public required string Kind { get; init; }

    [Description("The state; null when the policy does not say and the City has not set it.")]
    public string? State { get; init; }

    [Description("Time zone by its tz database name: \"America/Chicago\". Days and business hours are the city's.")]
    public required string TimeZone { get; init; }

    [Description("The city's official website, with https.")]
    public required string WebsiteUrl { get; init; }

    [Description("The domains of the city's e-mail addresses, without @.")]
    public required IReadOnlyList<string> EmailDomains { get; init; }

    [Description("Holidays by rule, for every year.")]
    public required IReadOnlyList<HolidayRule> Holidays { get; init; }

    [Description("Single days on which the city's offices are closed.")]
    public IReadOnlyList<Closure> Closures { get; init; } = [];
}

public sealed record Closure(
    [property: Description("The day, in the city's zone.")] DateOnly On,
    [property: Description("Why: \"Storm\".")] string Name,
    [property: Description(Sources.Description)] string Source);
