using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CityMediaGov.Domain.Policies;

/// <summary>
/// One city's rules as data: the shape of profile.json. A rule that the policy does not contain is null, never another
/// city's. A section added later has to be optional, so that profiles adopted before it can still be read.
/// </summary>
[Description("One city's social media policy as data. Every rule and number names its source.")]
public sealed record PolicyProfile
{
    [JsonPropertyName("$schema")]
    [Description("Address of this schema, for editors.")]
    public string? Schema { get; init; }

    [Description("The city: its name, zone, addresses and days off.")]
    public required City City { get; init; }

    [Description("The policy as a document: title, standing, audiences.")]
    public required PolicyHead Policy { get; init; }

    [Description("The roles that the city fills, under the city's own titles. A role that is not listed does not exist there.")]
    public required IReadOnlyList<RoleTitle> Roles { get; init; }

    [Description("The kinds of units that the city has.")]
    public required IReadOnlyList<UnitType> UnitTypes { get; init; }

    [Description("The kinds of people whom the policy binds.")]
    public required IReadOnlyList<PersonType> PersonTypes { get; init; }

    [Description("The platforms that the policy names.")]
    public required IReadOnlyList<Platform> Platforms { get; init; }

    [Description("True when a platform that is not listed may be named; false when only the listed ones are allowed.")]
    public required Sourced<bool> PlatformsOpen { get; init; }

    [Description("What the policy says is not social media.")]
    public IReadOnlyList<SourcedText> PlatformsExcluded { get; init; } = [];

    [Description("The policy's own definitions, word for word.")]
    public IReadOnlyList<Term> Terms { get; init; } = [];

    [Description("What stands in the policy's text for a blank.")]
    public IReadOnlyList<Blank> Blanks { get; init; } = [];

    [Description("Every feature of the product, on or off. A feature that is off has no menu entry and no page.")]
    public required IReadOnlyDictionary<string, Switch> Features { get; init; }

    [Description("The rules for requesting, approving, registering and closing accounts.")]
    public required AccountRules Account { get; init; }

    [Description("The rules for the public directory of accounts.")]
    public required DirectoryRules Directory { get; init; }

    [Description("The rules for the plan that a unit needs before it has accounts; null when the policy asks for none.")]
    public WorkPlanRules? WorkPlan { get; init; }

    [Description("Who decides which platforms the city uses; null when the policy leaves that open.")]
    public PlatformApprovalRules? PlatformApproval { get; init; }

    /// <summary>A feature can be on for a clause that speaks of it although the policy has no rules to run it by.</summary>
    /// <param name="feature">One of <see cref="Policies.Features"/>.</param>
    public bool Has(string feature) => Features.GetValueOrDefault(feature) == Switch.On && (feature != Policies.Features.WorkPlans || WorkPlan is not null);

    /// <summary>Null when the city has no such role: a step that asks it is not made.</summary>
    public RoleTitle? RoleTitled(string role) => Roles.FirstOrDefault(entry => entry.Role == role);

    /// <summary>Looks the name up as written, by key, name or other name; null when the policy does not name it.</summary>
    public Platform? PlatformCalled(string name) => Platforms.FirstOrDefault(platform => platform.IsCalled(name));
}

public enum Switch
{
    Off,
    On,
}
