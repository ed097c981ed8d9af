namespace CityMediaGov.Domain.People;

using static Permission;

/// <summary>Which role may do what: the whole table.</summary>
public static class Roles
{
    /// <summary>What everybody may do who signs in, whatever the role.</summary>
    private static readonly Permission[] Everybody = [AskForAccounts];

    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Role.Administrator] = [SeeAllRequests, SeeReports, RunRegister, AmendPolicy, SeePeople, ManagePeople, ManageUnits, SeeAudit, SeeOutbox],
        [Role.Coordinator] = [SeeAllRequests, SeeReports, RunRegister, AmendPolicy, SeePeople, ManageUnits, SeeAudit, SeeOutbox],
        [Role.DepartmentHead] = [SeePeople],
        [Role.Clerk] = [SeeAllRequests, SeeReports, SeePeople, SeeAudit],
        [Role.HumanResources] = [SeePeople],
        [Role.RecordsOfficer] = [SeeAllRequests, SeeReports, SeePeople, SeeAudit],
        [Role.CityAttorney] = [SeeAllRequests, SeeReports, SeePeople, SeeAudit],
        [Role.ITDirector] = [SeePeople, SeeHealth],
        [Role.InvestigativeApprover] = [],
        [Role.Steward] = [SeePeople, ManagePeople, ManageUnits, SeeAudit, SeeOutbox, SeeHealth],
    };

    /// <summary>Never null; a decider role of the city has what everybody has.</summary>
    public static IReadOnlyList<Permission> PermissionsOf(Role role) =>
        Table.TryGetValue(role, out var own) ? [.. Everybody, .. own] : Everybody;

    public static IReadOnlySet<Permission> PermissionsOf(IEnumerable<RoleSeat> seats) =>
        seats.SelectMany(seat => PermissionsOf(seat.Role)).Concat(Everybody).ToHashSet();
}
