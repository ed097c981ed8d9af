using CityMediaGov.Domain.Approvals;
using CityMediaGov.Domain.People;
using CityMediaGov.Domain.Policies;

namespace CityMediaGov.Domain.Registry;

/// <summary>Who keeps the public directory: the role that the policy names, else whoever keeps the register.</summary>
public static class DirectoryKeeper
{
    /// <summary>Who is asked to; a role that the city fills by another is that other.</summary>
    public static Role RoleOf(PolicyInForce policy) => policy.Profile.Directory.Maintainer is { } maintainer
        ? new(policy.Profile.RoleTitled(maintainer.Role)?.FilledBy ?? maintainer.Role)
        : Role.Coordinator;

    /// <summary>Null when this person keeps the directory.</summary>
    public static Refusal? WhyNotKeep(PolicyInForce policy, Actor actor)
    {
        var maintainer = policy.Profile.Directory.Maintainer;
        if (maintainer is null ? actor.Can(Permission.RunRegister) : actor.Holds(RoleOf(policy)))
            return null;
        return Refusal.NotYours("You do not keep the public directory.", $"Ask the {policy.TitleOf(RoleOf(policy))}.", Sources.ClauseOf(maintainer?.Source));
    }
}
