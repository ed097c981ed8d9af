using System.ComponentModel;

namespace CityMediaGov.Domain.Policies;

/// <summary>A role of the code under the city's own title.</summary>
public sealed record RoleTitle
{
    [Description("Key of the role: Coordinator, DepartmentHead, Clerk, or a key of the city's own for a role that only decides.")]
    public required string Role { get; init; }

    [Description("The city's title for it, as printed.")]
    public required string Title { get; init; }

    [Description("True when the role is a body, as a council: its decisions are recorded with date, vote and minutes.")]
    public bool Body { get; init; }

    [Description("Key of the role that records a body's decisions.")]
    public string? RecordedBy { get; init; }

    [Description("Key of the role whose holder fills this one too; null when it has holders of its own.")]
    public string? FilledBy { get; init; }

    [Description(Sources.Description)]
    public required string Source { get; init; }
}

public sealed record UnitType(
    [property: Description("Key, never renamed.")] string Key,
    [property: Description("The kind of unit: \"Department\".")] string Title,
    [property: Description("What the person who leads such a unit is called: \"Department Head\".")] string HeadTitle,
    [property: Description(Sources.Description)] string Source);

public sealed record PersonType(
    [property: Description("Key, never renamed.")] string Key,
    [property: Description("The kind of person, as printed: \"seasonal employee\".")] string Name,
    [property: Description("The group whose rules apply.")] PersonGroup Group,
    [property: Description(Sources.Description)] string Source);

public enum PersonGroup
{
    Employee,
    Volunteer,
    Contractor,
    ElectedOfficial,
    AppointedOfficial,
    BoardMember,
    External,
}
