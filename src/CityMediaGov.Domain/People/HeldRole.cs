using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.People;

/// <summary>A role that somebody of this city can hold, under the city's title.</summary>
/// <param name="ClauseId">The clause that names it; null when the City added it.</param>
public sealed record HeldRole(Role Role, string Title, string? ClauseId)
{
    /// <summary>Held for one unit, which has to be named.</summary>
    public bool IsForOneUnit => Role == Role.DepartmentHead;

    /// <summary>
    /// In the profile's order, the steward last. A body has no holder, and a role that another one fills comes with
    /// that one.
    /// </summary>
    public static IReadOnlyList<HeldRole> AllOf(PolicyInForce policy)
    {
        var steward = new HeldRole(Role.Steward, policy.TitleOf(Role.Steward), null);
        return [.. policy.Profile.Roles.Where(entry => entry is { Body: false, FilledBy: null } && entry.Role != Role.Steward.Key)
            .Select(entry => new HeldRole(new(entry.Role), entry.Title, Sources.ClauseOf(entry.Source))), steward];
    }

    /// <summary>Roles without which a request for an account or a question about the policy reaches nobody; heads apart.</summary>
    public static IReadOnlyList<HeldRole> NeededBy(PolicyInForce policy)
    {
        var steps = policy.Chains.SelectMany(chain => policy.RouteOf(chain.Key, unitType: null).Steps);
        var asked = steps.SelectMany(step => step.Asks).Select(ask => ask.Role)
            .Append(FillerOf(policy, policy.Profile.Policy.ContactRole.Role)).Append(FillerOf(policy, policy.Profile.Directory.QuestionsTo.Role)).ToHashSet();
        return [.. AllOf(policy).Where(held => !held.IsForOneUnit && asked.Contains(held.Role))];
    }

    /// <summary>"Department Head", or for one unit "Department Head, Public Works".</summary>
    /// <param name="unit">The unit of the seat; null for roles of the whole city.</param>
    public static string TitleOf(PolicyInForce policy, Role role, (string Name, string Type)? unit) => unit is not { } one
        ? policy.TitleOf(role)
        : $"{(role == Role.DepartmentHead ? policy.HeadTitleOf(one.Type) : policy.TitleOf(role))}, {one.Name}";

    private static Role FillerOf(PolicyInForce policy, string role) => new(policy.Profile.RoleTitled(role)?.FilledBy ?? role);
}
