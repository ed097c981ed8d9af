namespace CityMediaGov.Domain.People;

/// <summary>
/// An office that the policy speaks of. Screens print the city's title for it. A key that is not named here is a
/// decider role of the city (a council, a board): it may decide the steps that name it, and carries no other right.
/// </summary>
public readonly record struct Role(string Key)
{
    public const int KeyLength = 40;

    /// <summary>The chief executive.</summary>
    public static readonly Role Administrator = new(nameof(Administrator));

    /// <summary>Runs the city's social media.</summary>
    public static readonly Role Coordinator = new(nameof(Coordinator));

    /// <summary>Head of one unit: Department Head, Chair.</summary>
    public static readonly Role DepartmentHead = new(nameof(DepartmentHead));

    public static readonly Role Clerk = new(nameof(Clerk));

    public static readonly Role HumanResources = new(nameof(HumanResources));

    public static readonly Role RecordsOfficer = new(nameof(RecordsOfficer));

    public static readonly Role CityAttorney = new(nameof(CityAttorney));

    public static readonly Role ITDirector = new(nameof(ITDirector));

    public static readonly Role InvestigativeApprover = new(nameof(InvestigativeApprover));

    /// <summary>Runs the software for the city: people, units, first set-up. Decides nothing of the policy.</summary>
    public static readonly Role Steward = new(nameof(Steward));

    public static readonly IReadOnlyList<Role> Known =
        [Administrator, Coordinator, DepartmentHead, Clerk, HumanResources, RecordsOfficer, CityAttorney, ITDirector, InvestigativeApprover, Steward];

    public override string ToString() => Key;
}
